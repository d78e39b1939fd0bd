package sel4j.aot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sel4j.isa.Encoder;

/**
 * Chooses machine instructions for a graph whose critical edges are split. Constants, shifts and
 * addresses that have one user become part of its instruction.
 */
final class Select {
    private static final int PAGE = 0xFFF;

    private final Graph graph;
    private final MachineCode code;
    private final Map<Node, Integer> uses;
    private final Map<Node, Integer> registers = new HashMap<>();
    private final Map<Block, MachineBlock> blocks = new HashMap<>();
    private final Map<Node, Block> home = new HashMap<>();
    /** Constants that a register of this block holds. */
    private final Map<Integer, Integer> constants = new HashMap<>();
    private MachineBlock block;
    private Place place;

    private Select(Graph graph) {
        this.graph = graph;
        this.code = new MachineCode(graph.name, graph.place);
        this.uses = graph.uses();
    }

    /** The machine code of a graph, its registers not yet allocated. */
    static MachineCode select(Graph g) {
        return new Select(g).all();
    }

    private MachineCode all() {
        for (Block b : graph.blocks) {
            MachineBlock m = new MachineBlock();
            blocks.put(b, m);
            code.blocks.add(m);
            b.body.forEach(n -> home.put(n, b));
        }
        Loops.innermost(graph).forEach((b, loop) -> blocks.get(b).loop = loop);
        block = code.blocks.get(0);
        for (Block b : graph.blocks) {
            b.body.stream().filter(n -> n.is(Kind.PARAM)).forEach(this::parameter);
        }
        for (Block b : graph.blocks) {
            block = blocks.get(b);
            constants.clear();
            b.body.forEach(n -> foldInto(n, b));
            foldInto(b.end, b);
            for (Node n : b.body) {
                place = n.place;
                node(n, b);
            }
            place = b.end.place;
            end(b);
            b.successors.forEach(s -> block.successors.add(blocks.get(s)));
        }
        return code;
    }

    // ---- emitting ----

    private Ins emit(Code c) {
        Ins i = new Ins(c, place);
        block.code.add(i);
        return i;
    }

    private Ins emit(Code c, int d, int n, int m) {
        Ins i = emit(c);
        i.d = d;
        i.n = n;
        i.m = m;
        return i;
    }

    private void move(int d, int m) {
        emit(Code.MOV, d, Ins.NONE, m);
    }

    private Ins constant(int d, int value) {
        Ins i = emit(Code.CONSTANT, d, Ins.NONE, Ins.NONE);
        i.imm = value;
        return i;
    }

    /** The register that a node's value has or will have. */
    private int result(Node n) {
        return registers.computeIfAbsent(n, x -> code.newRegister());
    }

    /** A register that holds a node's value now. */
    private int value(Node n) {
        return n.is(Kind.CONST) ? constantRegister(n.imm) : result(n);
    }

    private int constantRegister(int value) {
        return constants.computeIfAbsent(value, v -> {
            int r = code.newRegister();
            constant(r, v);
            return r;
        });
    }

    /** Whether a node may become a part of the instruction of its only user in a block. */
    private boolean foldable(Node n, Block b) {
        return uses.getOrDefault(n, 0) == 1 && home.get(n) == b;
    }

    private static boolean isShift(Node n) {
        return (n.is(Kind.SHL) || n.is(Kind.SHR) || n.is(Kind.SAR)) && n.in(1).is(Kind.CONST)
            && (n.in(1).imm & 31) != 0;
    }

    private static int shiftType(Kind k) {
        return k == Kind.SHL ? Encoder.LSL : k == Kind.SHR ? Encoder.LSR : Encoder.ASR;
    }

    /** Gives an instruction its second operand: a constant, a shifted register, a register. */
    private void second(Ins i, Node n) {
        if (n.is(Kind.CONST) && Encoder.fitsConstant(n.imm)) {
            i.immediate = true;
            i.imm = n.imm;
        } else if (folded.contains(n)) {
            i.m = value(n.in(0));
            i.shift = shiftType(n.kind);
            i.amount = n.in(1).imm & 31;
        } else {
            i.m = value(n);
        }
    }

    // ---- what is folded into its user ----

    private final Set<Node> folded = new HashSet<>();

    /** Notes that a node is emitted by its user. */
    private boolean fold(Node n, Block b) {
        boolean yes = foldable(n, b);
        if (yes) {
            folded.add(n);
        }
        return yes;
    }

    /** Before a block is emitted: which of its nodes others take in. */
    private void foldInto(Node user, Block b) {
        switch (user.kind) {
            case ADD, AND, OR, XOR -> {
                if (user.in(0).is(Kind.CONST) || user.in(1).is(Kind.CONST)) {
                    return;
                }
                if (isShift(user.in(1)) && fold(user.in(1), b)) {
                    return;
                }
                if (isShift(user.in(0)) && fold(user.in(0), b)) {
                    Collections.swap(user.in, 0, 1);
                }
            }
            case SUB -> {
                if (!user.in(0).is(Kind.CONST) && isShift(user.in(1))) {
                    fold(user.in(1), b);
                }
            }
            case LOAD, STORE -> {
                Node a = user.in(0);
                if (indexed(user) && foldable(a, b) && fold(a.in(1), b)) {
                    folded.add(a);
                }
            }
            case BRANCH, CHECK, SELECT -> {
                if (isTest(user)) {
                    fold(user.in(0), b);
                }
            }
            default -> { }
        }
    }

    /** An address of the form base + index shifted, without more. */
    private static boolean indexed(Node access) {
        Node a = access.in(0);
        return a.is(Kind.ADD) && a.in(1).is(Kind.SHL) && isShift(a.in(1))
            && (access.imm == 0 || a.in(0).is(Kind.CONST));
    }

    /** A comparison of masked bits with zero. */
    private static boolean isTest(Node n) {
        Node a = n.in(0);
        boolean equality = n.condition == Condition.EQ || n.condition == Condition.NE;
        return equality && n.in(1).isConstant(0)
            && (a.is(Kind.AND) || a.is(Kind.EXTRACT) && a.width <= 8);
    }

    // ---- nodes ----

    private void parameter(Node n) {
        place = n.place;
        if (n.imm < MachineCode.ARGUMENT_REGISTERS) {
            move(result(n), n.imm);
        } else {
            emit(Code.ARGUMENT, result(n), Ins.NONE, Ins.NONE).imm =
                n.imm - MachineCode.ARGUMENT_REGISTERS;
        }
    }

    private void node(Node n, Block b) {
        if (folded.contains(n)) {
            return;
        }
        switch (n.kind) {
            case PARAM -> { }
            case ADD, SUB, AND, OR, XOR -> arithmetic(n);
            case MUL, DIV -> {
                int x = value(n.in(0));
                int y = value(n.in(1));
                emit(n.is(Kind.MUL) ? Code.MUL : Code.SDIV, result(n), Ins.NONE, x).s = y;
            }
            case REM -> {
                int x = value(n.in(0));
                int y = value(n.in(1));
                int q = code.newRegister();
                emit(Code.SDIV, q, Ins.NONE, x).s = y;
                Ins i = emit(Code.MLS, result(n), Ins.NONE, q);
                i.s = y;
                i.a = x;
            }
            case SHL, SHR, SAR -> shift(n);
            case CLZ -> emit(Code.CLZ, result(n), Ins.NONE, value(n.in(0)));
            case EXTRACT -> bits(emit(Code.UBFX, result(n), Ins.NONE, value(n.in(0))), n);
            case INSERT -> {
                int base = value(n.in(0));
                int v = n.in(1).isConstant(0) ? Ins.NONE : value(n.in(1));
                move(result(n), base);
                bits(emit(v == Ins.NONE ? Code.BFC : Code.BFI, result(n), Ins.NONE, v), n);
            }
            case SELECT -> select(n);
            case LOAD -> access(Code.LDR, Code.LDR_INDEX, result(n), n);
            case STORE -> access(Code.STR, Code.STR_INDEX, value(n.in(1)), n);
            case CALL -> call(n);
            case READ_SYSTEM -> emit(Code.MRC, result(n), Ins.NONE, Ins.NONE).target = n.name;
            case WRITE_SYSTEM ->
                emit(Code.MCR, Ins.NONE, value(n.in(0)), Ins.NONE).target = n.name;
            case INSTRUCTION -> emit(Code.PLAIN).target = n.name;
            case CHECK -> {
                compare(n);
                Ins i = emit(Code.TRAP);
                i.condition = n.condition.not().code;
                i.check = n.check;
            }
            default -> throw new CompileError(n.place, "no code for " + n.kind);
        }
    }

    private static void bits(Ins i, Node n) {
        i.imm = n.imm;
        i.width = n.width;
    }

    private void arithmetic(Node n) {
        Node x = n.in(0);
        Node y = n.in(1);
        Code c = switch (n.kind) {
            case ADD -> Code.ADD;
            case SUB -> Code.SUB;
            case AND -> Code.AND;
            case OR -> Code.ORR;
            default -> Code.EOR;
        };
        if (x.is(Kind.CONST) && Encoder.fitsConstant(x.imm)) {
            // The constant goes to the right.
            Node t = x;
            x = y;
            y = t;
            c = c == Code.SUB ? Code.RSB : c;
        }
        if (y.is(Kind.CONST) && !Encoder.fitsConstant(y.imm)) {
            if ((c == Code.ADD || c == Code.SUB) && Encoder.fitsConstant(-y.imm)) {
                c = c == Code.ADD ? Code.SUB : Code.ADD;
                y = Node.constant(-y.imm, place);
            } else if (c == Code.AND && Encoder.fitsConstant(~y.imm)) {
                c = Code.BIC;
                y = Node.constant(~y.imm, place);
            }
        }
        Ins i = new Ins(c, place);
        i.d = result(n);
        i.n = value(x);
        second(i, y);
        block.code.add(i);
    }

    private void shift(Node n) {
        int x = value(n.in(0));
        if (n.in(1).is(Kind.CONST)) {
            int amount = n.in(1).imm & 31;
            if (amount == 0) {
                move(result(n), x);
                return;
            }
            Ins i = emit(Code.SHIFT, result(n), Ins.NONE, x);
            i.shift = shiftType(n.kind);
            i.amount = amount;
            return;
        }
        // The processor looks at eight bits of the amount, Java at five.
        int amount = code.newRegister();
        int given = value(n.in(1));
        Ins mask = emit(Code.AND, amount, given, Ins.NONE);
        mask.immediate = true;
        mask.imm = 31;
        Ins i = emit(Code.SHIFT_BY, result(n), Ins.NONE, x);
        i.shift = shiftType(n.kind);
        i.s = amount;
    }

    private void select(Node n) {
        Node yes = n.in(2);
        boolean direct = yes.is(Kind.CONST) && Emit.constantWords(yes.imm) == 1;
        int x = direct ? Ins.NONE : value(yes);
        int y = value(n.in(3));
        // A register of its own: the comparison may read what the result is put into.
        int d = code.newRegister();
        move(d, y);
        compare(n);
        Ins i = direct ? constant(d, yes.imm) : emit(Code.MOV, d, Ins.NONE, x);
        i.condition = n.condition.code;
        move(result(n), d);
    }

    /** Sets the flags for a node's condition. */
    private void compare(Node n) {
        Node x = n.in(0);
        Node y = n.in(1);
        if (folded.contains(x) && isTest(n)) {
            Ins i = new Ins(Code.TST, place);
            i.n = value(x.in(0));
            second(i, x.is(Kind.AND) ? x.in(1)
                : Node.constant((1 << x.width) - 1 << x.imm, place));
            block.code.add(i);
            return;
        }
        boolean negative = y.is(Kind.CONST) && !Encoder.fitsConstant(y.imm) && y.imm != 0
            && y.imm != Integer.MIN_VALUE && Encoder.fitsConstant(-y.imm);
        Ins i = new Ins(negative ? Code.CMN : Code.CMP, place);
        i.n = value(x);
        second(i, negative ? Node.constant(-y.imm, place) : y);
        block.code.add(i);
    }

    private void access(Code plain, Code withIndex, int data, Node n) {
        Node a = n.in(0);
        if (folded.contains(a)) {
            Node base = a.in(0);
            int r = base.is(Kind.CONST) ? constantRegister(base.imm + n.imm) : value(base);
            Ins i = new Ins(withIndex, place);
            i.d = data;
            i.n = r;
            i.m = value(a.in(1).in(0));
            i.amount = a.in(1).in(1).imm & 31;
            block.code.add(i);
            return;
        }
        int offset = n.imm;
        int r;
        if (a.is(Kind.CONST)) {
            // One register for all constants of a page.
            r = constantRegister(a.imm + n.imm & ~PAGE);
            offset = a.imm + n.imm & PAGE;
        } else if (Math.abs(n.imm) > PAGE) {
            r = code.newRegister();
            int c = constantRegister(n.imm & ~PAGE);
            emit(Code.ADD, r, value(a), c);
            offset = n.imm & PAGE;
        } else {
            r = value(a);
        }
        emit(plain, data, r, Ins.NONE).imm = offset;
    }

    private void call(Node n) {
        List<Integer> in = new ArrayList<>();
        n.in.forEach(a -> in.add(value(a)));
        int most = MachineCode.ARGUMENT_REGISTERS;
        for (int i = most; i < in.size(); i++) {
            emit(Code.STR, in.get(i), Ins.SP, Ins.NONE).imm = 4 * (i - most);
        }
        code.outgoing = Math.max(code.outgoing, in.size() - most);
        for (int i = 0; i < Math.min(most, in.size()); i++) {
            move(i, in.get(i));
        }
        Ins c = emit(Code.CALL);
        c.target = n.name;
        c.imm = in.size();
        // What a register held across the call would cost more than the constant.
        constants.clear();
        if (uses.getOrDefault(n, 0) > 0) {
            move(result(n), 0);
        }
    }

    // ---- ends of blocks ----

    private void end(Block b) {
        switch (b.end.kind) {
            case RETURN -> {
                if (graph.hasResult) {
                    move(0, value(b.end.in(0)));
                }
                emit(Code.RETURN).imm = graph.hasResult ? 1 : 0;
            }
            case BRANCH -> {
                compare(b.end);
                Ins i = emit(Code.BRANCH);
                i.condition = b.end.condition.code;
                i.block = blocks.get(b.successors.get(0));
                emit(Code.BRANCH).block = blocks.get(b.successors.get(1));
            }
            default -> {
                phis(b, b.successors.get(0));
                emit(Code.BRANCH).block = blocks.get(b.successors.get(0));
            }
        }
    }

    /** Gives the phis of the next block their values; all are read before the first is written. */
    private void phis(Block from, Block to) {
        int edge = to.predecessors.indexOf(from);
        List<Integer> read = new ArrayList<>();
        for (Node phi : to.phis) {
            int v = value(phi.in(edge));
            if (to.phis.size() > 1) {
                int copy = code.newRegister();
                move(copy, v);
                v = copy;
            }
            read.add(v);
        }
        for (int i = 0; i < to.phis.size(); i++) {
            move(result(to.phis.get(i)), read.get(i));
        }
    }
}
