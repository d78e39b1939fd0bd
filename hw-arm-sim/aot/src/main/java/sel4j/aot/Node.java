package sel4j.aot;

import java.util.ArrayList;
import java.util.List;

/** One operation of a method in static single assignment form, and the word that it computes. */
final class Node {
    final Kind kind;
    final Place place;
    /** The words that it takes. */
    final List<Node> in;

    /** See {@link Kind}. */
    int imm;
    int width;
    Condition condition;
    String name;
    Check check;
    /** Whether it is the address of an object for certain, and so never null. */
    boolean object;

    /**
     * Which words a LOAD or STORE may touch: two with different names never touch the same. The
     * words of devices have the name {@link #DEVICE}, and are accessed as often as written.
     */
    String words;
    static final String DEVICE = "device";

    Node(Kind kind, Place place, List<Node> in) {
        this.kind = kind;
        this.place = place;
        this.in = new ArrayList<>(in);
    }

    static Node of(Kind kind, Place place, Node... in) {
        return new Node(kind, place, List.of(in));
    }

    static Node constant(int value, Place place) {
        Node n = of(Kind.CONST, place);
        n.imm = value;
        return n;
    }

    /** The same operation with other inputs. */
    Node with(List<Node> inputs) {
        return with(inputs, place);
    }

    /** The same operation with other inputs, at another place. */
    Node with(List<Node> inputs, Place at) {
        Node n = new Node(kind, at, inputs);
        n.imm = imm;
        n.width = width;
        n.condition = condition;
        n.name = name;
        n.check = check;
        n.words = words;
        n.object = object;
        return n;
    }

    Node in(int i) {
        return in.get(i);
    }

    boolean is(Kind k) {
        return kind == k;
    }

    boolean isConstant(int value) {
        return kind == Kind.CONST && imm == value;
    }

    /** Whether it touches a word of a device. */
    boolean device() {
        return DEVICE.equals(words);
    }

    /** Whether it may go when nobody uses its value. */
    boolean removable() {
        return kind.removable() && !device();
    }

    /** Whether others can use what it computes. */
    boolean hasValue() {
        return switch (kind.sort) {
            case PURE, READ -> true;
            case CALL -> kind == Kind.CALL || kind == Kind.READ_SYSTEM;
            default -> false;
        };
    }
}
