package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import sel4j.kernel.Abi;
import sel4j.view.Slot;

/** Calls of untyped capabilities: ABI objects-and-caps 6. */
final class UntypedCases {
    private static final String[] TYPES = {"Untyped", "TCB", "Endpoint", "Notification", "CNode",
        "PageDirectory", "SmallPage", "LargePage", "Section", "SuperSection", "PageTable"};
    private static final int[] TAGS = {Slot.UNTYPED, Slot.THREAD, Slot.ENDPOINT,
        Slot.NOTIFICATION, Slot.CNODE, Slot.PAGE_DIRECTORY, Slot.FRAME, Slot.FRAME, Slot.FRAME,
        Slot.FRAME, Slot.PAGE_TABLE};
    private static final int TYPE = 0;
    private static final int SIZE = 1;
    private static final int DEPTH = 3;
    private static final int OFFSET = 4;
    private static final int COUNT = 5;

    private UntypedCases() { }

    private static Call retype(Stage s) {
        return new Call(s, Abi.UNTYPED_RETYPE, s.untyped(12))
            .words(Abi.OBJECT_ENDPOINT, 0, 0, 0, s.number(s.empty()), 1).caps(s.root());
    }

    /** The destination is named by index and depth. */
    private static Call into(Stage s) {
        Call c = retype(s);
        c.word(2, s.number(s.cnode()));
        c.word(DEPTH, 32);
        c.word(OFFSET, 0);
        return c;
    }

    private static Slot destination(Call c) {
        return c.s.slot(c.words[OFFSET]);
    }

    static List<Case> all() {
        Case r = new Case("UntypedRetype", UntypedCases::retype)
            .check("no such label", c -> c.label = Abi.CNODE_COPY)
            .check("fewer than 6 words", c -> c.length(5))
            .check("no root", c -> c.without(0))
            .check("no such type", c -> c.word(TYPE, Abi.OBJECT_COUNT))
            .check("size of 32 bits", c -> c.word(SIZE, 32))
            .check("CNode larger than 2^29 bytes", c -> {
                c.word(TYPE, Abi.OBJECT_CNODE);
                c.word(SIZE, 26);
            })
            .check("Untyped larger than 2^29 bytes", c -> {
                c.word(TYPE, Abi.OBJECT_UNTYPED);
                c.word(SIZE, 30);
            })
            .check("CNode of one slot", c -> c.word(TYPE, Abi.OBJECT_CNODE))
            .check("Untyped smaller than 16 bytes", c -> {
                c.word(TYPE, Abi.OBJECT_UNTYPED);
                c.word(SIZE, 3);
            });
        window(r);
        r.good(UntypedCases::into)
            .slotArgument("node", 2, DEPTH, 0)
            .check("the slot named holds no CNode",
                c -> c.word(2, c.s.number(c.s.notification())))
            .success("the destination is named", c -> {
                Slot node = c.s.slot(c.words[2]);
                assertEquals(Slot.ENDPOINT, c.s.k.slot(node.cnodeBase()).type());
            });
        // Depth 0 means the root itself.
        r.variants().remove("node: depth 0");
        return List.of(r);
    }

    private static void window(Case r) {
        r.check("depth 0, and the root is no CNode", c -> c.cap(0, c.s.notification()))
            .check("the first slot does not exist", c -> c.word(OFFSET, 8192))
            .check("no objects", c -> c.word(COUNT, 0))
            .check("more than 256 objects", c -> c.word(COUNT, 257))
            .check("the last slot does not exist", c -> {
                c.cap(0, c.s.cnode());
                c.word(OFFSET, 14);
                c.word(COUNT, 3);
            })
            .check("a slot is not empty", c -> {
                c.s.copy(c.s.root());
                c.word(COUNT, 2);
            })
            .check("no room in unused memory", c -> {
                c.word(TYPE, Abi.OBJECT_TCB);
                c.word(COUNT, 5);
            })
            .check("no room behind what is used", c -> {
                c.s.used(c.cap);
                c.word(OFFSET, 5000);
                c.word(COUNT, 256);
            })
            .check("a thread of device memory", c -> {
                c.cap = c.s.deviceUntyped(12);
                c.word(TYPE, Abi.OBJECT_TCB);
            })
            .success("memory is used again, and is zero", c -> {
                c.cap.setUntypedFree(256);
                c.s.ram.ram[(c.cap.untypedBase() << 2) - 0x10000000 + 1000] = 5;
            }, c -> {
                assertEquals(1, c.cap.untypedFree());
                assertEquals(0, c.s.ram.ram[(c.cap.untypedBase() << 2) - 0x10000000 + 1000]);
            })
            .success("a device frame", c -> {
                c.cap = c.s.deviceUntyped(12);
                c.word(TYPE, Abi.OBJECT_SMALL_PAGE);
            }, c -> assertEquals(true, destination(c).frameDevice()));
        for (int type = 0; type < Abi.OBJECT_COUNT; type++) {
            int t = type;
            r.success(TYPES[t], c -> {
                c.word(TYPE, t);
                c.word(SIZE, t == Abi.OBJECT_UNTYPED || t == Abi.OBJECT_CNODE ? 4 : 0);
                // Sections are larger than the memory of this stage.
                c.cap = t == Abi.OBJECT_SECTION || t == Abi.OBJECT_SUPERSECTION
                    ? c.s.deviceUntyped(24) : c.s.untyped(16);
            }, c -> {
                assertEquals(TAGS[t], destination(c).type());
                assertEquals(destination(c), c.cap.next(), "it is derived from the memory");
            });
        }
    }
}
