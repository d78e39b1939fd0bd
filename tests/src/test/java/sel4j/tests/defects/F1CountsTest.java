package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * F1: reading and writing registers ignored the count. Ours refuses counts that the ABI refuses and
 * otherwise moves exactly that many registers: every count from 0 to 19, and counts beyond.
 */
class F1CountsTest {
    private static final int[] BEYOND = {20, 21, 63, 64, 118, 119, 120, 127, 0x7FFFFFFF, 0x80000000,
        -1};
    private static final int UNTOUCHED = 0x7777;

    private final Root u = new Root();
    private final int thread = u.thread(Root.CODE, 1, 0);

    private static int[] context(int mark) {
        int[] c = new int[Abi.CONTEXT_WORDS];
        for (int i = 0; i < c.length; i++) {
            c[i] = mark + i;
        }
        return c;
    }

    private String read(int count) {
        for (int i = 0; i < Abi.MAX_MESSAGE_LENGTH; i++) {
            u.setWord(u.buffer + 4 + 4 * i, UNTOUCHED);
        }
        return u.callOfLength(2, thread, Abi.TCB_READ_REGISTERS, Root.NONE, 0, count, UNTOUCHED,
            UNTOUCHED);
    }

    @Test
    void readingAnswersExactlyTheCount() {
        u.write(thread, false, context(0x5000));
        assertEquals("RangeError 1 19", read(0));
        for (int count = 1; count <= Abi.CONTEXT_WORDS; count++) {
            StringBuilder expected = new StringBuilder("ok");
            for (int i = 0; i < count; i++) {
                expected.append(' ').append(Root.show(i == 2 ? 0x150 : 0x5000 + i));
            }
            assertEquals(expected.toString(), read(count));
            for (int i = Math.max(2, count); i < Abi.MAX_MESSAGE_LENGTH; i++) {
                assertEquals(UNTOUCHED, u.received(i), "count " + count + ", word " + i);
            }
        }
        for (int count : BEYOND) {
            assertEquals("RangeError 1 19", read(count));
        }
    }

    @Test
    void writingSetsExactlyTheCount() {
        for (int count = 0; count <= 30; count++) {
            u.write(thread, false, context(0x5000));
            int[] words = new int[2 + 30];
            words[1] = count;
            for (int i = 0; i < 30; i++) {
                words[2 + i] = 0x9000 + i;
            }
            u.ok(thread, Abi.TCB_WRITE_REGISTERS, Root.NONE, words);
            StringBuilder expected = new StringBuilder("ok");
            for (int i = 0; i < Abi.CONTEXT_WORDS; i++) {
                expected.append(' ').append(Root.show(i == 2 ? 0x150 : (i < count ? 0x9000
                    : 0x5000) + i));
            }
            assertEquals(expected.toString(), read(Abi.CONTEXT_WORDS), "count " + count);
            assertEquals(count == 0 ? 0x5000 : 0x9000, u.tcb(thread).register(Abi.REG_NEXT_PC));
        }
    }

    /**
     * The stub's habit: a full message whatever the count, and a count that the message does not
     * hold.
     */
    @Test
    void aCountBeyondTheMessageIsTruncated() {
        u.write(thread, false, context(0x5000));
        String before = read(Abi.CONTEXT_WORDS);
        for (int length = 0; length <= 21; length++) {
            int[] words = new int[21];
            for (int i = 0; i < BEYOND.length; i++) {
                words[1] = BEYOND[i];
                if (length < 2 || Integer.compareUnsigned(BEYOND[i], length - 2) > 0) {
                    assertEquals("TruncatedMessage",
                        u.callOfLength(length, thread, Abi.TCB_WRITE_REGISTERS, Root.NONE, words));
                }
            }
            words[1] = Math.max(length - 1, 0);
            assertEquals("TruncatedMessage",
                u.callOfLength(length, thread, Abi.TCB_WRITE_REGISTERS, Root.NONE, words),
                    "length " + length);
        }
        assertEquals(before, read(Abi.CONTEXT_WORDS));
    }
}
