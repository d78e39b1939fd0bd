package sel4j.aot;

import java.util.Set;

/** Appends nodes to a block. It builds what it is told; the passes simplify. */
final class Builder {
    private final Set<Check> checks;
    /** The checks that it was asked for. */
    final CheckCount count = new CheckCount();
    Block block;
    Place place;

    /** A builder that leaves out the checks that are not in a set. */
    Builder(Set<Check> checks) {
        this.checks = checks;
    }

    Node append(Node n) {
        block.body.add(n);
        return n;
    }

    Node constant(int value) {
        return Node.constant(value, place);
    }

    Node op(Kind kind, Node a, Node b) {
        return append(Node.of(kind, place, a, b));
    }

    Node op(Kind kind, Node a, int b) {
        return op(kind, a, constant(b));
    }

    Node add(Node a, int b) {
        return b == 0 ? a : op(Kind.ADD, a, b);
    }

    /** The bits of a mask, all others 0. */
    Node and(Node a, int mask) {
        return mask == -1 ? a : op(Kind.AND, a, mask);
    }

    Node extract(Node a, int lowest, int width) {
        return field(Node.of(Kind.EXTRACT, place, a), lowest, width);
    }

    Node insert(Node base, Node value, int lowest, int width) {
        return field(Node.of(Kind.INSERT, place, base, value), lowest, width);
    }

    private Node field(Node n, int lowest, int width) {
        n.imm = lowest;
        n.width = width;
        return append(n);
    }

    Node select(Condition c, Node a, Node b, Node yes, Node no) {
        Node n = Node.of(Kind.SELECT, place, a, b, yes, no);
        n.condition = c;
        return append(n);
    }

    /** The word at an address plus {@code offset} bytes. */
    Node load(Node address, int offset, String words) {
        Node n = Node.of(Kind.LOAD, place, address);
        n.imm = offset;
        n.words = words;
        return append(n);
    }

    void store(Node address, int offset, Node value, String words) {
        Node n = Node.of(Kind.STORE, place, address, value);
        n.imm = offset;
        n.words = words;
        append(n);
    }

    /** Halts the kernel unless the condition holds. */
    void check(Check check, Condition c, Node a, Node b) {
        boolean made = checks.contains(check);
        count.count(check, made);
        if (made) {
            Node n = Node.of(Kind.CHECK, place, a, b);
            n.condition = c;
            n.check = check;
            append(n);
        }
    }

    void checkNotNull(Node a) {
        check(Check.NULL, Condition.NE, a, constant(0));
    }

    /** An index from 0 to {@code count - 1}. */
    void checkIndex(Node i, int count) {
        check(Check.INDEX, Condition.LO, i, constant(count));
    }

    Node named(Kind kind, String name, Node... in) {
        Node n = Node.of(kind, place, in);
        n.name = name;
        return append(n);
    }
}
