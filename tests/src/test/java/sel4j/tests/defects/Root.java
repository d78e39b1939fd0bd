package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import sel4j.hosted.HostedSystem;
import sel4j.kernel.Abi;

/**
 * A root task and what it makes by system calls: objects, address spaces, threads. Whatever a test
 * does here, a user program can do. Views of kernel objects are for looking only.
 *
 * <p>Objects come from one untyped by Retype.
 */
final class Root extends Caller {
    private static final int BELL_IRQ = 150;

    private int bell;
    private int ringer;

    /** The root task of 16 MiB of RAM, with instructions of the test's own at {@link #OWN}. */
    Root(String... own) {
        this(16 << 20, Program.words(OWN, own));
    }

    Root(int ramBytes, int[] own) {
        this(ramBytes, own, null, null);
    }

    /** The same beside a witness, or beside another board; null for none. */
    Root(int ramBytes, int[] own, HostedSystem.Witness witness, Beside beside) {
        super(ramBytes, own, witness, beside);
    }

    /** A new object of the largest untyped in an empty slot. */
    int make(int type, int bits) {
        return makeOf(untyped, type, bits);
    }

    int makeOf(int from, int type, int bits) {
        int slot = empty();
        ok(from, Abi.UNTYPED_RETYPE, new int[] {CNODE}, type, bits, 0, 0, slot, 1);
        return slot;
    }

    int endpoint() {
        return make(Abi.OBJECT_ENDPOINT, 0);
    }

    int notification() {
        return make(Abi.OBJECT_NOTIFICATION, 0);
    }

    int asidPool() {
        int from = make(Abi.OBJECT_UNTYPED, Abi.ASID_POOL_BITS);
        int slot = empty();
        ok(Abi.BOOT_ASID_CONTROL, Abi.ASID_CONTROL_MAKE_POOL, new int[] {from, CNODE}, slot, 32);
        return slot;
    }

    /** A page directory with an ASID of the root task's pool. */
    int space() {
        return space(Abi.BOOT_ASID_POOL);
    }

    int space(int pool) {
        int d = make(Abi.OBJECT_PAGE_DIRECTORY, 0);
        ok(pool, Abi.ASID_POOL_ASSIGN, new int[] {d});
        return d;
    }

    /**
     * A page directory with an ASID in which the program's first page is mapped, by a copy of its
     * frame.
     */
    int spaceWithCode() {
        return spaceWithCode(Abi.BOOT_ASID_POOL);
    }

    int spaceWithCode(int pool) {
        int d = space(pool);
        table(d, CODE);
        assertEquals("ok", map(copy(codeFrame()), d, CODE, Abi.RIGHT_READ));
        return d;
    }

    /** A page table mapped at an address of a space. */
    int table(int space, int virtual) {
        int t = make(Abi.OBJECT_PAGE_TABLE, 0);
        ok(t, Abi.PAGE_TABLE_MAP, new int[] {space}, virtual, Abi.ATTRIBUTES_DEFAULT);
        return t;
    }

    /** A frame of a size 0..3. */
    int frame(int size) {
        return make(Abi.OBJECT_SMALL_PAGE + size, 0);
    }

    String map(int frame, int space, int virtual, int rights) {
        return call(frame, Abi.PAGE_MAP, new int[] {space}, virtual, rights,
            Abi.ATTRIBUTES_DEFAULT);
    }

    /** A copy of a capability with all its rights. */
    int copy(int cptr) {
        return mint(cptr, Abi.RIGHTS_ALL, 0);
    }

    /** A copy with these rights and, if not 0, a badge. */
    int mint(int cptr, int rights, int badge) {
        int slot = empty();
        int[] from = {CNODE};
        if (badge == 0) {
            ok(CNODE, Abi.CNODE_COPY, from, slot, 32, cptr, 32, rights);
        } else {
            ok(CNODE, Abi.CNODE_MINT, from, slot, 32, cptr, 32, rights, badge);
        }
        return slot;
    }

    void delete(int cptr) {
        ok(CNODE, Abi.CNODE_DELETE, NONE, cptr, 32);
    }

    void revoke(int cptr) {
        ok(CNODE, Abi.CNODE_REVOKE, NONE, cptr, 32);
    }

    /** A thread in the root task's spaces, without a buffer, suspended at a pc. */
    int thread(int pc, int priority, int faultHandler) {
        return thread(VSPACE, pc, priority, faultHandler);
    }

    int thread(int space, int pc, int priority, int faultHandler) {
        int t = make(Abi.OBJECT_TCB, 0);
        ok(t, Abi.TCB_SET_SPACE, new int[] {CNODE, space}, faultHandler, 0, 0);
        ok(t, Abi.TCB_SET_PRIORITY, new int[] {TCB}, priority);
        ok(t, Abi.TCB_WRITE_REGISTERS, NONE, 0, 1, pc);
        return t;
    }

    /** The thread's registers: the first ones of the user context. */
    void write(int thread, boolean resume, int... context) {
        int[] words = new int[2 + context.length];
        words[0] = resume ? 1 : 0;
        words[1] = context.length;
        System.arraycopy(context, 0, words, 2, context.length);
        ok(thread, Abi.TCB_WRITE_REGISTERS, NONE, words);
    }

    /**
     * The root task waits, others run so many instructions, then the outside world rings and the
     * root task goes on.
     */
    void let(int instructions) {
        if (bell == 0) {
            bell = notification();
            ringer = empty();
            ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, new int[] {CNODE}, BELL_IRQ, ringer,
                32);
            ok(ringer, Abi.IRQ_SET_HANDLER, new int[] {bell});
        }
        svc(Abi.SYS_RECV, bell, 0);
        step(instructions);
        line(BELL_IRQ, true);
        step(1);
        line(BELL_IRQ, false);
        assertEquals(root, k.current(), "the bell wakes the root task");
        ok(ringer, Abi.IRQ_ACK, NONE);
    }
}
