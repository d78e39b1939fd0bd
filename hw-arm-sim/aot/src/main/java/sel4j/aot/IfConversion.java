package sel4j.aot;

import java.util.ArrayList;
import java.util.List;

/**
 * A branch around a few cheap operations becomes these operations and a choice of their results:
 * conditional instructions instead of jumps.
 */
final class IfConversion {
    private static final int MOST_OPERATIONS = 3;
    private static final int MOST_CHOICES = 2;

    private IfConversion() { }

    static void run(Graph g) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block b : g.blocks) {
                if (b.end.is(Kind.BRANCH) && b.successors.get(0) != b.successors.get(1)
                        && convert(b)) {
                    changed = true;
                    break;
                }
            }
            g.order();
        }
    }

    private static boolean convert(Block b) {
        Block yes = b.successors.get(0);
        Block no = b.successors.get(1);
        Block end;
        if (isArm(yes, b) && isArm(no, b) && yes.successors.get(0) == no.successors.get(0)) {
            end = yes.successors.get(0);
        } else if (isArm(yes, b) && yes.successors.get(0) == no) {
            end = no;
        } else if (isArm(no, b) && no.successors.get(0) == yes) {
            end = yes;
        } else {
            return false;
        }
        Block fromYes = yes == end ? b : yes;
        Block fromNo = no == end ? b : no;
        int i = end.predecessors.indexOf(fromYes);
        int j = end.predecessors.indexOf(fromNo);
        if (end == b || differing(end, i, j) > MOST_CHOICES) {
            return false;
        }
        List<Node> choices = new ArrayList<>();
        List<Node> selects = new ArrayList<>();
        for (Node phi : end.phis) {
            Node x = phi.in(i);
            Node y = phi.in(j);
            if (x != y) {
                x = Node.of(Kind.SELECT, b.end.place, b.end.in(0), b.end.in(1), x, y);
                x.condition = b.end.condition;
                selects.add(x);
            }
            choices.add(x);
        }
        if (yes != end) {
            b.body.addAll(yes.body);
        }
        if (no != end) {
            b.body.addAll(no.body);
        }
        b.body.addAll(selects);
        end.removePredecessor(fromYes);
        end.removePredecessor(fromNo);
        for (int k = 0; k < choices.size(); k++) {
            end.phis.get(k).in.add(choices.get(k));
        }
        end.predecessors.add(b);
        b.end = Node.of(Kind.JUMP, b.end.place);
        b.successors.clear();
        b.successors.add(end);
        return true;
    }

    private static int differing(Block end, int i, int j) {
        return (int) end.phis.stream().filter(p -> p.in(i) != p.in(j)).count();
    }

    /** A block that only one leads to, that goes on in one place, and that may be done in vain. */
    private static boolean isArm(Block arm, Block from) {
        return arm.predecessors.size() == 1 && arm.predecessors.get(0) == from
            && arm.end.is(Kind.JUMP) && arm.phis.isEmpty() && arm.body.size() <= MOST_OPERATIONS
            && arm.body.stream().allMatch(n -> n.kind.sort == Kind.Sort.PURE
                && !n.is(Kind.DIV) && !n.is(Kind.REM) && !n.is(Kind.SELECT));
    }
}
