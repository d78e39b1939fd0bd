package sel4j.tests.defects;

import sel4j.kernel.Abi;

/**
 * A successful call for each of the 49 labels: the objects that it needs are made, the call is not.
 * The order of arguments and extra capabilities is that of the ABI page on invocations.
 */
final class Attempts {
    static final int LABELS = 49;

    /**
     * A call that will succeed.
     *
     * @param answered number of words in the answer
     */
    record Attempt(int label, int cptr, int[] caps, int[] words, int answered) { }

    private static final int V = 0x20000000;

    private final Root u;
    private int nextIrq = 40;
    private int nextAddress = V;

    Attempts(Root u) {
        this.u = u;
        // The first object of an untyped costs a reset, which is cut by preemption points.
        u.endpoint();
    }

    private static Attempt attempt(int label, int cptr, int[] caps, int... words) {
        return new Attempt(label, cptr, caps, words, 0);
    }

    private static int[] caps(int... c) {
        return c;
    }

    /** A thread that stands still: nobody resumes it but a call made for that. */
    private int thread() {
        return u.thread(Root.CODE + 4, 1, 0);
    }

    Attempt of(int label) {
        if (label >= Abi.CNODE_REVOKE && label <= Abi.CNODE_SAVE_CALLER) {
            return cnode(label);
        }
        if (label >= Abi.TCB_READ_REGISTERS && label <= Abi.TCB_SET_FLAGS) {
            return thread(label);
        }
        if (label >= Abi.PD_CLEAN_DATA && label <= Abi.ASID_POOL_ASSIGN) {
            return memory(label);
        }
        int root = Root.CNODE;
        return switch (label) {
            case Abi.UNTYPED_RETYPE -> attempt(label, u.untyped, caps(root), Abi.OBJECT_ENDPOINT, 0,
                0, 0,
                u.empty(), 1);
            case Abi.IRQ_ISSUE_HANDLER -> attempt(label, Abi.BOOT_IRQ_CONTROL, caps(root),
                nextIrq++, u.empty(),
                32);
            case Abi.IRQ_ISSUE_HANDLER_TRIGGER -> attempt(label, Abi.BOOT_IRQ_CONTROL, caps(root),
                nextIrq++, 1,
                u.empty(), 32);
            case Abi.IRQ_ISSUE_SGI_SIGNAL -> attempt(label, Abi.BOOT_IRQ_CONTROL, caps(root), 5, 0,
                u.empty(), 32);
            case Abi.IRQ_ACK, Abi.IRQ_CLEAR_HANDLER -> attempt(label, handler(), caps());
            case Abi.IRQ_SET_HANDLER -> attempt(label, handler(), caps(u.notification()));
            case Abi.DOMAIN_SET -> attempt(label, Abi.BOOT_DOMAIN, caps(thread()), 0);
            case Abi.DOMAIN_SCHEDULE_CONFIGURE -> attempt(label, Abi.BOOT_DOMAIN, caps(), 0, 0, 5,
                0);
            case Abi.DOMAIN_SCHEDULE_SET_START -> attempt(label, Abi.BOOT_DOMAIN, caps(), 0);
            default -> throw new IllegalArgumentException("label " + label);
        };
    }

    int handler() {
        int h = u.empty();
        u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, caps(Root.CNODE), nextIrq++, h, 32);
        return h;
    }

    private Attempt cnode(int label) {
        int c = Root.CNODE;
        int to = u.empty();
        return switch (label) {
            case Abi.CNODE_REVOKE, Abi.CNODE_DELETE, Abi.CNODE_CANCEL_BADGED_SENDS ->
                attempt(label, c, caps(), u.endpoint(), 32);
            case Abi.CNODE_COPY -> attempt(label, c, caps(c), to, 32, u.endpoint(), 32, 15);
            case Abi.CNODE_MINT -> attempt(label, c, caps(c), to, 32, u.endpoint(), 32, 15, 77);
            case Abi.CNODE_MOVE -> attempt(label, c, caps(c), to, 32, u.endpoint(), 32);
            case Abi.CNODE_MUTATE -> attempt(label, c, caps(c), to, 32, u.make(Abi.OBJECT_CNODE, 4),
                32, 0);
            case Abi.CNODE_ROTATE -> attempt(label, c, caps(c, c), to, 32, 0,
                u.make(Abi.OBJECT_CNODE, 4), 32, 0,
                u.make(Abi.OBJECT_CNODE, 4), 32);
            default -> attempt(label, c, caps(), to, 32);
        };
    }

    private Attempt thread(int label) {
        int t = thread();
        int c = Root.CNODE;
        return switch (label) {
            case Abi.TCB_READ_REGISTERS -> new Attempt(label, t, caps(), new int[] {0, 19}, 19);
            case Abi.TCB_WRITE_REGISTERS -> attempt(label, t, caps(), 0, 2, Root.CODE, 5);
            case Abi.TCB_COPY_REGISTERS -> attempt(label, t, caps(thread()), 0xC);
            case Abi.TCB_CONFIGURE -> attempt(label, t, caps(c, Root.VSPACE, u.frame(0)), 0, 0, 0,
                0x200);
            case Abi.TCB_SET_PRIORITY, Abi.TCB_SET_MC_PRIORITY -> attempt(label, t, caps(Root.TCB),
                9);
            case Abi.TCB_SET_SCHED_PARAMS -> attempt(label, t, caps(Root.TCB), 9, 8);
            case Abi.TCB_SET_IPC_BUFFER -> attempt(label, t, caps(u.frame(0)), 0x200);
            case Abi.TCB_SET_SPACE -> attempt(label, t, caps(c, Root.VSPACE), 0, 0, 0);
            case Abi.TCB_BIND_NOTIFICATION -> attempt(label, t, caps(u.notification()));
            case Abi.TCB_UNBIND_NOTIFICATION -> {
                u.ok(t, Abi.TCB_BIND_NOTIFICATION, caps(u.notification()));
                yield attempt(label, t, caps());
            }
            case Abi.TCB_SET_TLS_BASE -> attempt(label, t, caps(), 0x1234);
            case Abi.TCB_SET_FLAGS -> new Attempt(label, t, caps(), new int[] {0, 0}, 1);
            default -> attempt(label, t, caps());
        };
    }

    private Attempt memory(int label) {
        int at = nextAddress;
        nextAddress += 0x100000;
        return switch (label) {
            case Abi.PAGE_TABLE_MAP -> attempt(label, u.make(Abi.OBJECT_PAGE_TABLE, 0),
                caps(Root.VSPACE), at, 3);
            case Abi.PAGE_TABLE_UNMAP -> attempt(label, u.table(Root.VSPACE, at), caps());
            case Abi.PAGE_MAP -> {
                u.table(Root.VSPACE, at);
                yield attempt(label, u.frame(0), caps(Root.VSPACE), at, 3, 3);
            }
            case Abi.ASID_CONTROL_MAKE_POOL -> attempt(label, Abi.BOOT_ASID_CONTROL,
                caps(u.make(Abi.OBJECT_UNTYPED, 12), Root.CNODE), u.empty(), 32);
            case Abi.ASID_POOL_ASSIGN -> attempt(label, Abi.BOOT_ASID_POOL,
                caps(u.make(Abi.OBJECT_PAGE_DIRECTORY, 0)));
            default -> {
                if (label <= Abi.PD_UNIFY_INSTRUCTION) {
                    yield attempt(label, Root.VSPACE, caps(), Root.CODE, Root.CODE + 64);
                }
                int f = u.frame(0);
                u.table(Root.VSPACE, at);
                u.map(f, Root.VSPACE, at, 3);
                yield label == Abi.PAGE_UNMAP ? attempt(label, f, caps())
                    : label == Abi.PAGE_GET_ADDRESS ? new Attempt(label, f, caps(), Root.NONE, 1)
                    : attempt(label, f, caps(), 0, 4096);
            }
        };
    }
}
