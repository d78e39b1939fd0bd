package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * F12: nine invocations clobbered an information register. In ours each invocation changes the
 * caller's badge, message info and as many message registers as its answer has, and no other
 * register or buffer word, of the caller or of anybody else.
 */
class F12RegistersTest {
    private static final int POISON = 0x55500000;
    private static final int FIRST_MESSAGE_WORD = 2;

    private final Root u = new Root();
    private final Attempts attempts = new Attempts(u);

    @Test
    void everyInvocationChangesWhatItAnswersAndNothingElse() {
        for (int label = 1; label <= Attempts.LABELS; label++) {
            Attempts.Attempt a = attempts.of(label);
            check(a, a.words().length, a.answered(), "label " + label);
            assertEquals("ok", ErrorNames.name(u.board.cpu.r[1] >>> 12), "label " + label);
        }
    }

    @Test
    void everyRefusalChangesWhatItAnswersAndNothingElse() {
        for (int label = 1; label <= Attempts.LABELS; label++) {
            Attempts.Attempt a = attempts.of(label);
            check(new Attempts.Attempt(60, a.cptr(), a.caps(), a.words(), 0), a.words().length,
                0, "no label like that on the object of " + label);
            if (a.words().length > 0) {
                check(a, 0, 0, "label " + label + ", truncated");
            }
        }
    }

    private void check(Attempts.Attempt a, int length, int answered, String what) {
        int[] r = u.board.cpu.r;
        for (int i = 0; i < 15; i++) {
            r[i] = POISON + i;
        }
        u.board.cpu.cp15.setTpidrurw(POISON + 20);
        u.board.cpu.cp15.setTpidruro(POISON + 21);
        for (int i = 0; i < 128; i++) {
            u.setWord(u.buffer + 4 * i, POISON + 100 + i);
        }
        u.extra(a.caps());
        int info = Root.info(a.label(), a.caps().length, length);
        int[] before = u.registers();
        before[0] = 0;
        before[7] = Abi.SYS_CALL;
        System.arraycopy(a.words(), 0, before, 2, Math.min(4, a.words().length));
        u.svc(Abi.SYS_CALL, a.cptr(), info, a.words());
        int[] after = u.registers();
        before[1] = after[1];
        assertEquals(answered, after[1] & 127, what);
        for (int i = 0; i < before.length; i++) {
            if (i < FIRST_MESSAGE_WORD || i >= FIRST_MESSAGE_WORD + answered || i > 5) {
                assertEquals(before[i], after[i], what + ", register " + i);
            }
        }
        for (int i = 0; i < 128; i++) {
            int word = i - Abi.BUFFER_MESSAGE;
            boolean sent = word >= 4 && word < a.words().length;
            boolean received = word >= 4 && word < answered;
            boolean capability = i >= Abi.BUFFER_CAPS && i < Abi.BUFFER_CAPS + a.caps().length;
            if (!received) {
                assertEquals(sent ? a.words()[word] : capability ? a.caps()[i - Abi.BUFFER_CAPS]
                    : POISON + 100 + i, u.word(u.buffer + 4 * i), what + ", buffer word " + i);
            }
        }
    }

    /** The object's thread: only those registers change that the invocation is about. */
    @Test
    void aThreadKeepsItsRegistersThroughEveryOtherInvocation() {
        for (int label = Abi.TCB_READ_REGISTERS; label <= Abi.TCB_SET_FLAGS; label++) {
            if (label == Abi.TCB_WRITE_REGISTERS || label == Abi.TCB_COPY_REGISTERS
                || label == Abi.TCB_SET_TLS_BASE) {
                continue;
            }
            Attempts.Attempt a = attempts.of(label);
            int[] context = new int[Abi.CONTEXT_WORDS];
            for (int i = 0; i < context.length; i++) {
                context[i] = POISON + 4 * i;
            }
            u.write(a.cptr(), false, context);
            int[] before = new int[20];
            for (int i = 0; i < 20; i++) {
                before[i] = u.tcb(a.cptr()).register(i);
            }
            String answer = u.call(a.cptr(), label, a.caps(), a.words());
            assertTrue(answer.startsWith("ok"), () -> answer + " to " + a);
            for (int i = 0; i < 20; i++) {
                assertEquals(before[i], u.tcb(a.cptr()).register(i), "label " + label
                    + ", register " + i);
            }
        }
    }
}
