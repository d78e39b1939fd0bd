package sel4j.tests.refinement;

import java.util.ArrayList;
import java.util.List;
import sel4j.abstractspec.Call;
import sel4j.kernel.Abi;
import sel4j.view.Slot;

/**
 * A call that is not made up yet: numbers, from which {@link #call} makes one that suits the system
 * as it is then. So a story stays a story when calls are taken out of it.
 *
 * @param kind    which operation, on what sort of thing
 * @param numbers what its arguments are taken from
 */
record Choice(int kind, List<Integer> numbers) {
    static final int KINDS = 14;
    static final int NUMBERS = 12;
    /** Slots from here on are filled and emptied by these calls; before it is what boot gave. */
    private static final int FIRST = 100;
    private static final int SLOTS = 40;
    private static final int DEPTH = 32;
    private static final int[] HOSTILE = {0, 1, -1, 31, 33, 1 << 28, 255, 1 << 12, 8191, 8192};

    private int number(int i, int below) {
        return Math.floorMod(numbers.get(i), below);
    }

    /** A slot of one of these types, else any of those that are filled and emptied. */
    private int find(RootCalls r, int i, int... types) {
        int from = number(i, SLOTS);
        for (int n = 0; n < SLOTS; n++) {
            int slot = FIRST + (from + n) % SLOTS;
            for (int type : types) {
                if (r.slot(slot).type() == type) {
                    return slot;
                }
            }
        }
        return FIRST + from;
    }

    private int filled(RootCalls r, int i) {
        int from = number(i, SLOTS);
        for (int n = 0; n < SLOTS; n++) {
            if (r.slot(FIRST + (from + n) % SLOTS).type() != Slot.NULL) {
                return FIRST + (from + n) % SLOTS;
            }
        }
        return FIRST + from;
    }

    private int free(RootCalls r, int i) {
        return number(i, 16) == 0 ? filled(r, i + 1) : find(r, i + 1, Slot.NULL);
    }

    /** One of boot's untypeds of RAM, or one that was made. */
    private int untyped(RootCalls r, int i) {
        int made = find(r, i, Slot.UNTYPED);
        if (number(i + 1, 3) > 0 && r.slot(made).type() == Slot.UNTYPED) {
            return made;
        }
        for (int slot = Abi.BOOT_FIRST_FREE;; slot++) {
            if (r.slot(slot).type() == Slot.UNTYPED && r.slot(slot).untypedBits() >= 12
                    && (!r.slot(slot).untypedDevice() || number(i + 2, 16) == 0)
                    && r.slot(slot).untypedBits() <= 20 && number(i, 4) != slot % 4) {
                return slot;
            }
        }
    }

    /** The call, in the system as it is. */
    Call call(RootCalls r) {
        int root = Abi.BOOT_CNODE;
        return switch (kind) {
            case 0, 1, 2 -> retype(r, root);
            case 3 -> of(root, Abi.CNODE_COPY, List.of(root), free(r, 0), DEPTH, filled(r, 3),
                DEPTH, number(5, 16));
            case 4, 5 -> of(root, Abi.CNODE_MINT, List.of(root), free(r, 0), DEPTH, filled(r, 3),
                DEPTH, number(5, 16), number(6, 3) << 8 | number(7, 40) << 3);
            case 6 -> of(root, Abi.CNODE_MOVE, List.of(root), free(r, 0), DEPTH, filled(r, 3),
                DEPTH);
            case 7 -> of(root, Abi.CNODE_MUTATE, List.of(root), free(r, 0), DEPTH,
                find(r, 3, Slot.CNODE, Slot.THREAD), DEPTH, number(6, 3) << 8
                    | number(7, 40) << 3);
            case 8 -> {
                int from = filled(r, 3);
                yield of(root, Abi.CNODE_ROTATE, List.of(root, root),
                    number(0, 2) == 0 ? from : free(r, 1), DEPTH, number(5, 64), filled(r, 6),
                    DEPTH, number(7, 64), from, DEPTH);
            }
            case 9 -> of(root, Abi.CNODE_REVOKE, List.of(), filled(r, 3), DEPTH);
            case 10 -> of(root, Abi.CNODE_DELETE, List.of(), filled(r, 3), DEPTH);
            case 11 -> of(root, number(0, 2) == 0 ? Abi.CNODE_SAVE_CALLER
                : Abi.CNODE_CANCEL_BADGED_SENDS, List.of(), number(1, 2) == 0 ? free(r, 2)
                    : find(r, 3, Slot.ENDPOINT), DEPTH);
            case 12 -> inner(r, root);
            default -> of(number(0, 2) == 0 ? root : untyped(r, 1), number(2, 60), List.of(),
                number(3, 100), number(4, 40));
        };
    }

    private Call retype(RootCalls r, int root) {
        int type = number(3, Abi.OBJECT_COUNT);
        int bits = type == Abi.OBJECT_CNODE ? 1 + number(4, 4)
            : type == Abi.OBJECT_UNTYPED ? 4 + number(4, 10) : 0;
        boolean large = type == Abi.OBJECT_SECTION || type == Abi.OBJECT_SUPERSECTION;
        return of(untyped(r, 0), Abi.UNTYPED_RETYPE, List.of(root), large ? 1 : type, bits, 0, 0,
            free(r, 5), 1 + number(7, 8) / 6);
    }

    /** To or from a CNode that was made. */
    private Call inner(RootCalls r, int root) {
        int node = find(r, 0, Slot.CNODE);
        if (r.slot(node).type() != Slot.CNODE) {
            return of(root, Abi.CNODE_DELETE, List.of(), filled(r, 3), DEPTH);
        }
        int bits = r.slot(node).radix() + r.slot(node).guardBits();
        int index = r.slot(node).guard() << r.slot(node).radix()
            | number(2, 1 << r.slot(node).radix());
        return switch (number(1, 4)) {
            case 0 -> of(node, Abi.CNODE_DELETE, List.of(), index, bits);
            case 1 -> of(root, Abi.CNODE_MOVE, List.of(node), free(r, 5), DEPTH, index, bits);
            case 2 -> of(node, Abi.CNODE_COPY, List.of(root), index, bits, filled(r, 5), DEPTH, 15);
            default -> of(node, Abi.CNODE_MOVE, List.of(root), index, bits, filled(r, 5), DEPTH);
        };
    }

    /** With a hostile word at times, or too few of them. */
    private Call of(int cptr, int label, List<Integer> caps, int... words) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            all.add(number(8, 12) == 0 && i == number(9, words.length)
                ? HOSTILE[number(10, HOSTILE.length)] : words[i]);
        }
        boolean cut = number(11, 40) == 0;
        return new Call(cptr, label, cut ? all.subList(0, all.size() / 2) : all, caps);
    }
}
