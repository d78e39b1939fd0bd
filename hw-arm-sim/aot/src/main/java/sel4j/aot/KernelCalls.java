package sel4j.aot;

import java.util.List;
import sel4j.layout.Field;
import sel4j.layout.Layout;

/**
 * What the view {@code Kernel} has beyond its fields: views by place, making and forgetting
 * objects, the hardware; and the words of user memory. Which object lives where is known to
 * nobody here: the places are what the kernel says they are.
 */
final class KernelCalls {
    private static final int FRAME_WORDS = 1024;
    private static final int PLACE_SHIFT = 4;

    private final Layout layout;
    private final Builder to;
    private final Accessors accessors;

    KernelCalls(Layout layout, Builder to, Accessors accessors) {
        this.layout = layout;
        this.to = to;
        this.accessors = accessors;
    }

    /** Builds a call of a method of a view. Result: null if there is none. */
    Node call(String owner, String method, Node self, List<Node> in) {
        if (owner.equals("Frame") && (method.equals("word") || method.equals("setWord"))) {
            return frame(method, self, in);
        }
        if (owner.equals("Kernel")) {
            if (method.equals("hw")) {
                return to.constant(0);
            }
            if (method.equals("forget")) {
                to.named(Kind.CALL, "Memory.forget", address(in.get(0)), in.get(1));
                return null;
            }
            for (sel4j.layout.Kind k : layout.kinds()) {
                if (method.equals("create" + k.name())) {
                    return create(k, in.get(0));
                }
                if (method.equals(lower(k.name())) && in.size() == 1) {
                    return address(in.get(0));
                }
            }
        }
        return accessors.call(owner, method, self, in);
    }

    /** What the constructor of {@code Kernel} does in zeroed memory. */
    void initialise() {
        for (Field f : layout.kind("Kernel").fields()) {
            if (f.sort() == Field.Sort.SUB) {
                accessors.initialise(layout.kind(f.target()),
                    to.constant(Window.KERNEL + f.offset()));
            }
        }
    }

    private Node frame(String method, Node self, List<Node> in) {
        to.checkIndex(in.get(0), FRAME_WORDS);
        Node at = to.op(Kind.ADD, self, to.op(Kind.SHL, in.get(0), 2));
        if (method.equals("word")) {
            return to.load(at, 0, "Frame");
        }
        to.store(at, 0, in.get(1), "Frame");
        return null;
    }

    private Node create(sel4j.layout.Kind k, Node place) {
        Node object = address(place);
        accessors.initialise(k, object);
        // CNodes and frames have no view of the whole.
        return k.described() ? object : null;
    }

    private Node address(Node place) {
        return Accessors.object(to.add(to.op(Kind.SHL, place, PLACE_SHIFT), Window.OFFSET),
            place);
    }

    private static String lower(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
