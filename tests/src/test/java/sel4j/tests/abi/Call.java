package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import sel4j.kernel.Abi;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * An invocation by Call that is being prepared, and then made as a system call of the root task.
 *
 * <p>The answer is told in words, such as {@code RangeError 1 19}. Beside it every call is checked
 * for what it must leave alone: registers and buffer words that are no part of the answer, and,
 * when it is refused, all memory.
 */
final class Call {
    /** Words of the kernel's own variables that a refused call may change: 0xA10 to 0xACC. */
    private static final int RECORDS = 0x402E0A10 - 0x40000000 >> 2;
    private static final int RECORDS_END = 0x402E0ACC - 0x40000000 >> 2;
    private static final String[] ERRORS = {"", "InvalidArgument", "InvalidCapability",
        "IllegalOperation", "RangeError", "AlignmentError", "FailedLookup", "TruncatedMessage",
        "DeleteFirst", "RevokeFirst", "NotEnoughMemory"};
    private static final String[] FAILURES = {"", "InvalidRoot", "MissingCapability",
        "DepthMismatch", "GuardMismatch"};

    final Stage s;
    int label;
    Slot cap;
    int[] words = {};
    Slot[] caps = {};
    private int length = -1;

    Call(Stage s, int label, Slot cap) {
        this.s = s;
        this.label = label;
        this.cap = cap;
    }

    Call words(int... words) {
        this.words = words;
        return this;
    }

    Call caps(Slot... caps) {
        this.caps = caps;
        return this;
    }

    /** Changes message word i. */
    void word(int i, int value) {
        words[i] = value;
    }

    /** The message says that it is only so long; all words stay where they are. */
    void length(int n) {
        length = n;
    }

    /** Extra capabilities from number i on are left out. */
    void without(int i) {
        caps = Arrays.copyOf(caps, i);
    }

    /** Changes extra capability i. */
    void cap(int i, Slot other) {
        caps[i] = other;
    }

    /** Makes the call; returns the answer in words. */
    String perform() {
        Tcb t = s.caller();
        int sent = length < 0 ? words.length : length;
        for (int i = 0; i < 15; i++) {
            t.setRegister(i, 0xBAD000 + i);
        }
        t.setRegister(Abi.REG_SYSCALL, Abi.SYS_CALL);
        t.setRegister(0, s.number(cap));
        t.setRegister(1, label << 12 | caps.length << 7 | sent);
        for (int i = 0; i < words.length; i++) {
            if (i < 4) {
                t.setRegister(2 + i, words[i]);
            } else {
                s.buffer().setWord(1 + i, words[i]);
            }
        }
        for (int i = 0; i < caps.length; i++) {
            s.buffer().setWord(Abi.BUFFER_CAPS + i, s.number(caps[i]));
        }
        int[] before = s.ram.ram.clone();
        int[] registers = registers(t);
        s.syscall();
        if (s.caller() != t) {
            return "no answer yet";
        }
        return answer(t, registers, before);
    }

    private static int[] registers(Tcb t) {
        int[] r = new int[15];
        for (int i = 0; i < r.length; i++) {
            r[i] = t.register(i);
        }
        return r;
    }

    private String answer(Tcb t, int[] registers, int[] before) {
        assertEquals(Abi.RUNNING, t.state());
        assertEquals(Stage.PC + 4, t.register(Abi.REG_NEXT_PC), "the next instruction follows");
        assertEquals(0, t.register(0), "badge of an answer");
        int code = t.register(1) >>> 12;
        int n = t.register(1) & 0x7F;
        assertEquals(code << 12 | n, t.register(1), "no capabilities come with an answer");
        for (int i = 2; i < 15; i++) {
            if (i >= 6 || i >= 2 + n) {
                assertEquals(registers[i], t.register(i), "register " + i + " is no answer");
            }
        }
        if (code != 0) {
            assertUnchanged(before, t, n);
        }
        StringBuilder line = new StringBuilder(code == 0 ? "ok" : ERRORS[code]);
        for (int i = 0; i < n; i++) {
            int v = i < 4 ? t.register(2 + i) : s.buffer().word(1 + i);
            line.append(' ').append(code == Abi.FAILED_LOOKUP && i == 1 ? FAILURES[v]
                : v >= 0 && v < 1 << 14 ? "" + v : "0x" + Integer.toHexString(v));
        }
        return line.toString();
    }

    /** A refused call leaves everything as it was but the caller's answer and the error record. */
    private void assertUnchanged(int[] before, Tcb t, int answered) {
        int[] now = s.ram.ram;
        int registers = (t.place() << 2) - 0x10000000 + 20;
        int buffer = (s.buffer().place() << 2) - 0x10000000;
        for (int i = Arrays.mismatch(before, now); i >= 0; ) {
            boolean mine = i >= registers && i < registers + 20
                || i >= buffer + 5 && i < buffer + 1 + answered
                || i >= RECORDS && i < RECORDS_END;
            assertTrue(mine, "a refused call changes memory at "
                + Integer.toHexString(0x40000000 + 4 * i));
            int next = Arrays.mismatch(before, i + 1, before.length, now, i + 1, now.length);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }
}
