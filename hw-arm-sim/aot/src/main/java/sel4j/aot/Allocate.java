package sel4j.aot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every register of the code one of the processor's, by colouring the graph of those that
 * live at the same time (Chaitin, Briggs): copies are joined where that keeps the graph colourable,
 * and what finds no colour lives in the frame, or is a constant that is made anew at each use.
 */
final class Allocate {
    /** In this order: those that a method need not save come first. */
    private static final int[] COLOURS = {3, 2, 1, 0, 12, 14, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int LOOP_FACTOR = 8;
    private static final int MOST_DEPTH = 4;

    private final MachineCode code;
    private BitSet[] neighbours;
    private int[] alias;
    private double[] cost;

    private Allocate(MachineCode code) {
        this.code = code;
    }

    /** Allocates all registers, in place. */
    static void run(MachineCode code) {
        Allocate a = new Allocate(code);
        while (!a.attempt()) {
            // Spilled registers have become short-lived ones: once more.
        }
    }

    private boolean attempt() {
        build();
        join();
        int[] colour = new int[code.registers];
        List<Integer> spills = colour(colour);
        if (spills.isEmpty()) {
            rewrite(colour);
            return true;
        }
        new Spill(code, spills, this::find).run();
        return false;
    }

    private void build() {
        int count = code.registers;
        neighbours = new BitSet[count];
        alias = new int[count];
        cost = new double[count];
        for (int i = 0; i < count; i++) {
            neighbours[i] = new BitSet();
            alias[i] = i;
        }
        Liveness liveness = new Liveness(code);
        for (MachineBlock b : code.blocks) {
            BitSet live = liveness.atEnd(b);
            double weight = Math.pow(LOOP_FACTOR, Math.min(b.depth(), MOST_DEPTH));
            for (int i = b.code.size() - 1; i >= 0; i--) {
                add(b.code.get(i), live, weight);
            }
        }
    }

    private void add(Ins i, BitSet live, double weight) {
        BitSet written = new BitSet();
        BitSet read = new BitSet();
        MachineCode.addWrites(i, written);
        MachineCode.addReads(i, read);
        written.stream().forEach(w -> {
            cost[w] += weight;
            live.stream().filter(l -> l != w && !(i.isMove() && l == i.m))
                .forEach(l -> connect(w, l));
            written.stream().filter(l -> l != w).forEach(l -> connect(w, l));
        });
        read.stream().forEach(r -> cost[r] += weight);
        live.andNot(written);
        live.or(read);
    }

    private void connect(int a, int b) {
        neighbours[a].set(b);
        neighbours[b].set(a);
    }

    private int find(int r) {
        int i = r;
        while (alias[i] != i) {
            i = alias[i];
        }
        return i;
    }

    // ---- joining copies ----

    private void join() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (MachineBlock b : code.blocks) {
                for (Ins i : b.code) {
                    changed |= i.isMove() && join(find(i.d), find(i.m));
                }
            }
        }
    }

    private boolean join(int x, int y) {
        if (x == y || neighbours[x].get(y) || x < Ins.FIRST && y < Ins.FIRST) {
            return false;
        }
        int a = Math.min(x, y);
        int b = Math.max(x, y);
        if (a < Ins.FIRST ? a == Ins.SP || !fitsColour(a, b) : !fitsTogether(a, b)) {
            return false;
        }
        alias[b] = a;
        cost[a] += cost[b];
        neighbours[b].stream().forEach(n -> {
            neighbours[n].clear(b);
            connect(a, n);
        });
        neighbours[b].clear();
        return true;
    }

    /** George: no neighbour of b gets harder to colour when b is the processor's register a. */
    private boolean fitsColour(int a, int b) {
        return neighbours[b].stream().allMatch(n ->
            n < Ins.FIRST || neighbours[n].get(a) || degree(n) < COLOURS.length);
    }

    /** Briggs: what a and b become has fewer hard neighbours than there are colours. */
    private boolean fitsTogether(int a, int b) {
        BitSet all = (BitSet) neighbours[a].clone();
        all.or(neighbours[b]);
        return all.stream().filter(n -> n < Ins.FIRST || degree(n) >= COLOURS.length).count()
            < COLOURS.length;
    }

    private int degree(int r) {
        return neighbours[r].cardinality();
    }

    // ---- colouring ----

    private List<Integer> colour(int[] colour) {
        Deque<Integer> stack = order();
        List<Integer> spills = new ArrayList<>();
        Map<Integer, List<Integer>> partners = partners();
        for (int r = 0; r < Ins.FIRST; r++) {
            colour[r] = r;
        }
        BitSet coloured = new BitSet();
        coloured.set(0, Ins.FIRST);
        while (!stack.isEmpty()) {
            int r = stack.pop();
            BitSet taken = new BitSet();
            neighbours[r].stream().filter(coloured::get).forEach(n -> taken.set(colour[n]));
            int best = -1;
            for (int p : partners.getOrDefault(r, List.of())) {
                int c = coloured.get(find(p)) ? colour[find(p)] : -1;
                if (best < 0 && c >= 0 && c != Ins.SP && !taken.get(c)) {
                    best = c;
                }
            }
            for (int i = 0; best < 0 && i < COLOURS.length; i++) {
                best = taken.get(COLOURS[i]) ? -1 : COLOURS[i];
            }
            if (best < 0) {
                spills.add(r);
            } else {
                colour[r] = best;
                coloured.set(r);
            }
        }
        for (int r = Ins.FIRST; r < colour.length; r++) {
            colour[r] = colour[find(r)];
        }
        return spills;
    }

    /** The other ends of copies that were not joined: the same colour makes them go. */
    private Map<Integer, List<Integer>> partners() {
        Map<Integer, List<Integer>> p = new HashMap<>();
        for (MachineBlock b : code.blocks) {
            for (Ins i : b.code) {
                if (i.isMove() && find(i.d) != find(i.m)) {
                    p.computeIfAbsent(find(i.d), x -> new ArrayList<>()).add(i.m);
                    p.computeIfAbsent(find(i.m), x -> new ArrayList<>()).add(i.d);
                }
            }
        }
        return p;
    }

    /** The order of colouring, last first: easy ones last; of hard ones the cheapest last. */
    private Deque<Integer> order() {
        int[] degree = new int[code.registers];
        BitSet left = new BitSet();
        for (int r = Ins.FIRST; r < code.registers; r++) {
            if (find(r) == r) {
                left.set(r);
                degree[r] = degree(r);
            }
        }
        Deque<Integer> stack = new ArrayDeque<>();
        while (!left.isEmpty()) {
            int next = left.stream().filter(r -> degree[r] < COLOURS.length).findFirst()
                .orElse(-1);
            if (next < 0) {
                double least = Double.MAX_VALUE;
                for (int r = left.nextSetBit(0); r >= 0; r = left.nextSetBit(r + 1)) {
                    if (cost[r] / degree[r] < least) {
                        least = cost[r] / degree[r];
                        next = r;
                    }
                }
            }
            left.clear(next);
            stack.push(next);
            neighbours[next].stream().forEach(n -> degree[n]--);
        }
        return stack;
    }

    private void rewrite(int[] colour) {
        for (MachineBlock b : code.blocks) {
            for (Ins i : b.code) {
                i.d = i.d < 0 ? i.d : colour[i.d];
                i.n = i.n < 0 ? i.n : colour[i.n];
                i.m = i.m < 0 ? i.m : colour[i.m];
                i.s = i.s < 0 ? i.s : colour[i.s];
                i.a = i.a < 0 ? i.a : colour[i.a];
            }
            b.code.removeIf(i -> i.isMove() && i.d == i.m);
        }
    }
}
