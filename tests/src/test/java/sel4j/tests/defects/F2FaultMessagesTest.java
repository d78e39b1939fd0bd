package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * F2: information was missing in the message of a capability fault. Ours sends every word of the
 * ABI's tables for every fault, as far as the handler has room: with an IPC buffer all of them,
 * without one the first four, and then the length says four.
 */
class F2FaultMessagesTest {
    private static final int UNDEFINED = Root.OWN;
    private static final int LOAD = Root.OWN + 4;
    private static final int JUMP = Root.OWN + 8;
    private static final int STORE = Root.OWN + 12;
    private static final int SP = 0x51515150;
    private static final int LR = 0x61616160;
    private static final int UNMAPPED = 0x70000000;

    private final Root u = new Root("udf #0x0", "ldr r1, [r2]", "bx r2", "str r1, [r2]");
    private final int endpoint = u.endpoint();
    private final int thread = u.thread(Root.CODE, 100, u.mint(endpoint, Abi.RIGHTS_ALL, 9));
    private final String pc = Root.show(Root.CODE);

    /** The thread runs at a pc with these r0, r7, r2; the fault message in words. */
    private String fault(int at, int r0, int r7, int r2) {
        int[] c = {at, SP, 0x50000000, r0, 0x101, 0x108, 0x109, 0x10A, 0x10B, 0x10C, r2, 0x103,
            0x104, 0x105,
            0x106, r7, LR, 0, 0};
        u.write(thread, true, c);
        return receive();
    }

    private String receive() {
        u.svc(Abi.SYS_RECV, endpoint, 0);
        while (u.k.current() != u.root) {
            u.step(1);
        }
        assertEquals(9, u.board.cpu.r[0], "the badge of the handler's capability");
        String s = message(u.board.cpu.r[1]);
        u.ok(thread, Abi.TCB_SUSPEND, Root.NONE);
        return s;
    }

    private String message(int info) {
        assertEquals(0, info >>> 7 & 31, "no capability comes with a fault");
        StringBuilder s = new StringBuilder((info >>> 12) + " (" + (info & 127) + ")");
        for (int i = 0; i < (info & 127); i++) {
            s.append(' ').append(Root.show(u.received(i)));
        }
        return s.toString();
    }

    /**
     * The same fault at a handler without a buffer, a thread that receives and then wakes the root
     * task.
     */
    private String withoutBuffer(int[] context) {
        int bell = u.notification();
        int helper = u.thread(Root.CODE, 150, 0);
        u.write(helper, true, Context.calling(endpoint, Abi.SYS_RECV));
        u.write(thread, true, context);
        u.svc(Abi.SYS_RECV, bell, 0);
        u.step(2);
        assertEquals(u.tcb(helper), u.k.current());
        String s = message(u.board.cpu.r[1]);
        u.svc(Abi.SYS_SEND, bell, 0);
        assertEquals(u.root, u.k.current());
        u.ok(helper, Abi.TCB_SUSPEND, Root.NONE);
        u.ok(thread, Abi.TCB_SUSPEND, Root.NONE);
        return s;
    }

    @Test
    void unknownSystemCall() {
        assertEquals("2 (13) 7 257 34 259 260 261 262 99 " + pc + " " + Root.show(SP) + " "
            + Root.show(LR)
            + " 0x50000150 99", fault(Root.CODE, 7, 99, 34));
    }

    @Test
    void userException() {
        assertEquals("3 (5) " + Root.show(UNDEFINED) + " " + Root.show(SP) + " 0x50000150 0 0",
            fault(UNDEFINED, 7, 99, 34));
    }

    @Test
    void memoryFaults() {
        String at = Root.show(UNMAPPED);
        assertEquals("5 (4) " + Root.show(LOAD) + " " + at + " 0 5", fault(LOAD, 7, 99, UNMAPPED));
        assertEquals("5 (4) " + Root.show(STORE) + " " + at + " 0 0x805", fault(STORE, 7, 99,
            UNMAPPED));
        assertEquals("5 (4) " + at + " " + at + " 1 5", fault(JUMP, 7, 99, UNMAPPED));
        int page = u.frame(0);
        u.table(Root.VSPACE, UNMAPPED);
        assertEquals("5 (4) " + Root.show(LOAD) + " " + at + " 0 7", fault(LOAD, 7, 99, UNMAPPED));
        assertEquals("ok", u.map(page, Root.VSPACE, UNMAPPED, Abi.RIGHT_READ));
        assertEquals("5 (4) " + Root.show(STORE) + " " + at + " 0 0x80f", fault(STORE, 7, 99,
            UNMAPPED));
    }

    /** All lookup failures, sending and receiving. */
    @Test
    void capabilityFaults() {
        int node = u.make(Abi.OBJECT_CNODE, 4);
        for (int number : new int[] {Abi.SYS_SEND, Abi.SYS_CALL, Abi.SYS_RECV, Abi.SYS_NB_RECV,
            Abi.SYS_REPLY_RECV}) {
            String phase = number == Abi.SYS_SEND || number == Abi.SYS_CALL ? " 0 " : " 1 ";
            space(0);
            assertEquals("1 (7) " + pc + " 0xffff0000" + phase + "4 32 0 19", fault(Root.CODE,
                0xFFFF0000, number, 0),
                "the guard does not match");
            if (phase.equals(" 1 ")) {
                assertEquals("1 (5) " + pc + " 1" + phase + "2 0", fault(Root.CODE, Root.TCB,
                    number, 0),
                    "nothing to receive from");
                int sendOnly = u.mint(endpoint, Abi.RIGHT_WRITE, 0);
                assertEquals("1 (5) " + pc + " " + Root.show(sendOnly) + phase + "2 0",
                    fault(Root.CODE, sendOnly, number, 0), "no right to receive");
            }
        }
        // The thread's root CNode is small: its guard 26 bits of 0, and a CNode in slot 1 that asks
        // for more.
        u.ok(node, Abi.CNODE_COPY, new int[] {Root.CNODE}, 2, 4, u.mint(endpoint, Abi.RIGHTS_ALL,
            9), 32, 15);
        int narrow = u.empty();
        u.ok(Root.CNODE, Abi.CNODE_MINT, new int[] {Root.CNODE}, narrow, 32, node, 32, 15, 26 << 3);
        u.ok(node, Abi.CNODE_COPY, new int[] {Root.CNODE}, 1, 4, u.make(Abi.OBJECT_CNODE, 8), 32,
            15);
        u.ok(thread, Abi.TCB_SET_SPACE, new int[] {narrow, Root.VSPACE}, 0x8, 0, 0);
        // 26 bits of guard, 4 of index, 2 left: a CNode of 8 bits is there.
        assertEquals("1 (6) " + pc + " 4 0 3 2 8", fault(Root.CODE, 0x4, Abi.SYS_SEND, 0),
            "more bits than are left");
    }

    private void space(int data) {
        u.ok(thread, Abi.TCB_SET_SPACE, new int[] {Root.CNODE, Root.VSPACE}, faultHandler(), data,
            0);
    }

    private int handler;

    private int faultHandler() {
        if (handler == 0) {
            handler = u.mint(endpoint, Abi.RIGHTS_ALL, 9);
        }
        return handler;
    }

    @Test
    void aHandlerWithoutBufferGetsFourWordsAndKnowsIt() {
        int[] c = {Root.CODE, SP, 0, 7, 0x101, 0, 0, 0, 0, 0, 34, 0x103, 0, 0, 0, 99, LR, 0, 0};
        assertEquals("2 (4) 7 257 34 259", withoutBuffer(c));
        c[0] = UNDEFINED;
        assertEquals("3 (4) " + Root.show(UNDEFINED) + " " + Root.show(SP) + " 336 0",
            withoutBuffer(c));
        c[0] = LOAD;
        c[10] = UNMAPPED;
        assertEquals("5 (4) " + Root.show(LOAD) + " " + Root.show(UNMAPPED) + " 0 5",
            withoutBuffer(c));
        c[0] = Root.CODE;
        c[3] = 0xFFFF0000;
        c[15] = Abi.SYS_CALL;
        assertEquals("1 (4) " + pc + " 0xffff0000 0 4", withoutBuffer(c));
    }
}
