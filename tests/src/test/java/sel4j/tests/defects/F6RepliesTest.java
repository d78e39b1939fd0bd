package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * F6: a reply was sent to a caller that had only sent, or with a wrong length. Ours answers a Call
 * and nothing else, with the length that the ABI gives for that invocation or that error.
 */
class F6RepliesTest {
    private final Root u = new Root();
    private final Attempts attempts = new Attempts(u);

    @Test
    void everyInvocationByCallIsAnsweredWithItsLength() {
        for (int label = 1; label <= Attempts.LABELS; label++) {
            Attempts.Attempt a = attempts.of(label);
            u.extra(a.caps());
            u.svc(Abi.SYS_CALL, a.cptr(), Root.info(label, a.caps().length, a.words().length),
                a.words());
            assertEquals(0, u.board.cpu.r[0], "label " + label);
            assertEquals(a.answered(), u.board.cpu.r[1],
                "label 0, no capabilities, the length; of " + label);
        }
    }

    @Test
    void everyInvocationBySendIsDoneAndNotAnswered() {
        for (int number : new int[] {Abi.SYS_SEND, Abi.SYS_NB_SEND}) {
            for (int label = 1; label <= Attempts.LABELS; label++) {
                Attempts.Attempt a = attempts.of(label);
                send(number, a, a.words().length);
                // It is done: what may be done only once is refused now.
                String again = again(a);
                if (again != null) {
                    assertEquals(again, u.call(a.cptr(), label, a.caps(), a.words()).split(" ")[0],
                        "label " + label);
                }
            }
        }
    }

    /** What a second call says; null if it succeeds like the first. */
    private static String again(Attempts.Attempt a) {
        return switch (a.label()) {
            case Abi.UNTYPED_RETYPE, Abi.CNODE_COPY, Abi.CNODE_MINT, Abi.CNODE_MOVE,
                Abi.CNODE_MUTATE,
                Abi.CNODE_ROTATE -> "DeleteFirst";
            case Abi.TCB_BIND_NOTIFICATION, Abi.TCB_UNBIND_NOTIFICATION -> "IllegalOperation";
            case Abi.IRQ_ISSUE_HANDLER, Abi.IRQ_ISSUE_HANDLER_TRIGGER -> "RevokeFirst";
            case Abi.IRQ_ISSUE_SGI_SIGNAL -> "DeleteFirst";
            case Abi.PAGE_TABLE_MAP -> "InvalidCapability";
            case Abi.ASID_CONTROL_MAKE_POOL -> "RevokeFirst";
            case Abi.ASID_POOL_ASSIGN -> "InvalidCapability";
            default -> null;
        };
    }

    /** Sends; nothing in the caller's registers and buffer changes. */
    private void send(int number, Attempts.Attempt a, int length) {
        u.extra(a.caps());
        int info = Root.info(a.label(), a.caps().length, length);
        int[] r = u.registers();
        r[0] = a.cptr();
        r[1] = info;
        System.arraycopy(a.words(), 0, r, 2, Math.min(4, a.words().length));
        r[7] = number;
        for (int i = 4; i < a.words().length; i++) {
            u.setWord(u.buffer + 4 + 4 * i, a.words()[i]);
        }
        int[] before = bufferWords();
        u.svc(number, a.cptr(), info, a.words());
        assertEquals(u.root, u.k.current());
        assertEquals(Root.CODE + 4, u.board.cpu.r[15]);
        assertArrayEquals(r, u.registers(), "label " + a.label() + ", call " + number);
        assertArrayEquals(before, bufferWords(), "label " + a.label() + ", call " + number);
    }

    private int[] bufferWords() {
        int[] w = new int[128];
        for (int i = 0; i < w.length; i++) {
            w[i] = u.word(u.buffer + 4 * i);
        }
        return w;
    }

    @Test
    void errorsAreNotAnsweredToASender() {
        for (int number : new int[] {Abi.SYS_SEND, Abi.SYS_NB_SEND}) {
            for (int label = 1; label <= Attempts.LABELS; label++) {
                Attempts.Attempt a = attempts.of(label);
                if (a.words().length > 0) {
                    send(number, a, 0);
                }
                send(number, new Attempts.Attempt(4000, a.cptr(), a.caps(), a.words(), 0),
                    a.words().length);
            }
        }
    }

    @Test
    void everyErrorHasItsLength() {
        int endpoint = u.endpoint();
        assertEquals("IllegalOperation", u.call(Root.CNODE, 0, Root.NONE, 1, 2, 3, 4, 5, 6));
        assertEquals("TruncatedMessage", u.call(Root.CNODE, Abi.CNODE_DELETE, Root.NONE, 1));
        assertEquals("DeleteFirst", u.call(Root.CNODE, Abi.CNODE_COPY, new int[] {Root.CNODE},
            endpoint, 32,
            endpoint, 32, 15));
        assertEquals("RangeError 1 32", u.call(Root.CNODE, Abi.CNODE_DELETE, Root.NONE, 1, 33));
        assertEquals("FailedLookup 1 2 32", u.call(Root.CNODE, Abi.CNODE_COPY,
            new int[] {Root.CNODE}, u.empty(),
            32, u.empty(), 32, 15));
        assertEquals("FailedLookup 0 4 32 0 19", u.call(Root.CNODE, Abi.CNODE_DELETE, Root.NONE, -1,
            32));
        assertEquals("FailedLookup 0 1", u.call(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER,
            new int[] {endpoint}, 50, 1, 32));
        assertEquals("FailedLookup 0 3 30 32", u.call(Root.CNODE, Abi.CNODE_DELETE, Root.NONE, 1,
            30));
        assertEquals("InvalidCapability 0", u.call(u.empty(), 1, Root.NONE, 1, 2, 3));
        assertEquals("InvalidArgument 0", u.call(u.untyped, 1, new int[] {Root.CNODE}, 11, 0, 0, 0,
            0, 1));
        u.makeOf(u.another(), Abi.OBJECT_ENDPOINT, 0);
        assertEquals("NotEnoughMemory", u.call(u.another(), 1, new int[] {Root.CNODE}, 0, 29, 0, 0,
            0, 1)
            .split(" ")[0]);
        int page = u.frame(0);
        u.table(Root.VSPACE, 0x10000000);
        assertEquals("AlignmentError", u.map(page, Root.VSPACE, 0x10000004, 3));
        u.make(Abi.OBJECT_ENDPOINT, 0);
        assertEquals("RevokeFirst", u.call(Root.CNODE, Abi.CNODE_COPY, new int[] {Root.CNODE},
            u.empty(), 32,
            u.untyped, 32, 15));
    }
}
