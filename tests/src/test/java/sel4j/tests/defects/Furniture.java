package sel4j.tests.defects;

import java.util.Random;
import sel4j.kernel.Abi;

/** Things of all kinds that a root task has made, so that short stories meet them. */
final class Furniture {
    private static final int KINDS = 12;
    private static final int COPIES = 5;
    private static final int V = 0x30000000;
    private static final int MIB = 1 << 20;

    private final Root u;
    private final Random random;
    private final int[] endpoints;
    private final int[] notifications;

    /** About half of what there can be, and some places to meet. */
    Furniture(Root u, Random random) {
        this.u = u;
        this.random = random;
        endpoints = meetings(u.endpoint());
        notifications = meetings(u.notification());
        for (int kind = 0; kind < KINDS; kind++) {
            if (any(2) == 0) {
                piece(kind);
            }
        }
    }

    private int any(int below) {
        return random.nextInt(below);
    }

    /** Capabilities of one object, of different rights and badges. */
    private int[] meetings(int object) {
        int[] slots = new int[COPIES];
        for (int i = 0; i < COPIES; i++) {
            int rights = any(2) == 0 ? Abi.RIGHTS_ALL : any(Abi.RIGHTS_ALL + 1);
            slots[i] = u.mint(object, i == 1 ? Abi.RIGHT_WRITE : rights, any(4));
        }
        slots[0] = object;
        return slots;
    }

    /** The slot of a capability of the object where all meet. */
    int meeting(boolean notification) {
        return notification ? notifications[any(COPIES)] : endpoints[any(COPIES)];
    }

    private void piece(int kind) {
        switch (kind) {
            case 0, 1, 2 -> {
                int space = u.space();
                int at = V + any(4) * MIB;
                u.table(space, at);
                u.map(u.frame(any(2)), space, at, any(4));
            }
            case 3 -> u.map(u.frame(2), u.space(), V + any(4) * MIB, any(4));
            case 4 -> u.call(u.make(Abi.OBJECT_PAGE_TABLE, 0), Abi.PAGE_TABLE_MAP,
                new int[] {Root.VSPACE}, V + any(4) * MIB, Abi.ATTRIBUTES_DEFAULT);
            case 5 -> u.make(Abi.OBJECT_UNTYPED, 4 + any(10));
            case 6 -> {
                int bits = 1 + any(6);
                u.ok(u.make(Abi.OBJECT_CNODE, bits), Abi.CNODE_COPY, new int[] {Root.CNODE},
                    any(2), bits, u.endpoint(), 32, Abi.RIGHTS_ALL);
            }
            case 7 -> u.asidPool();
            case 8 -> {
                int handler = u.empty();
                u.call(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, new int[] {Root.CNODE},
                    32 + any(64), handler, 32);
                u.call(handler, Abi.IRQ_SET_HANDLER, new int[] {meeting(true)});
            }
            case 9 -> u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_SGI_SIGNAL, new int[] {Root.CNODE},
                any(16), 0, u.empty(), 32);
            case 10 -> {
                int t = u.thread(Root.CODE, any(128), u.endpoint());
                u.call(t, Abi.TCB_BIND_NOTIFICATION, new int[] {notifications[0]});
            }
            default -> u.make(Abi.OBJECT_TCB, 0);
        }
    }
}
