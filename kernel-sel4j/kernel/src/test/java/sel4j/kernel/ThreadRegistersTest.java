package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import java.util.stream.IntStream;
import sel4j.view.Frame;
import sel4j.view.Tcb;

/** ABI invocations 4, 4.1: registers of threads. Counts are obeyed (F1). */
class ThreadRegistersTest {
    /**
     * Register i of the user context: restart PC, SP, CPSR, r0, r1, r8-r12, r2-r7, LR, thread IDs.
     */
    private static final int[] ORDER =
        {15, 13, 16, 0, 1, 8, 9, 10, 11, 12, 2, 3, 4, 5, 6, 7, 14, 18, 19};
    private static final int[] NONE = {};

    private final Bench b = new Bench();
    private final Tcb cur = b.running(5);
    private final Frame buffer = b.buffer(cur);
    private final Tcb t = b.thread(5);
    private final int cap = b.cap(t);

    static IntStream counts() {
        return IntStream.rangeClosed(1, 19);
    }

    private int mr(int i) {
        return i < 4 ? cur.register(2 + i) : buffer.word(1 + i);
    }

    private void fill() {
        for (int i = 0; i < 20; i++) {
            t.setRegister(i, 0xC00 + i);
        }
    }

    // ---- read ----

    @ParameterizedTest
    @MethodSource("counts")
    void readGivesExactlyTheCountedRegistersInOrder(int n) {
        fill();
        int[] before = Bench.registers(t);
        assertEquals(0, b.invoke(cap, Abi.TCB_READ_REGISTERS, NONE, 0, n, 0x71, 0x72));
        assertEquals(0, cur.register(0));
        assertEquals(n, cur.register(1));
        for (int i = 0; i < n; i++) {
            assertEquals(0xC00 + ORDER[i], mr(i), "register " + i);
        }
        for (int i = n; i < 120; i++) {
            assertEquals(i == 1 ? n : i == 2 ? 0x71 : i == 3 ? 0x72 : 0, mr(i), "word " + i);
        }
        assertEquals("", Bench.changed(before, t));
        assertEquals(Abi.INACTIVE, t.state());
    }

    @Test
    void withoutABufferReadGivesFour() {
        fill();
        Slots.clear(b.k, cur.buffer());
        b.syscall(Abi.SYS_CALL, cap, Bench.info(Abi.TCB_READ_REGISTERS, 0, 2), 0, 19);
        assertEquals(4, cur.register(1));
        assertEquals(0xC00 + 0, cur.register(5));
    }

    /** A buffer that may not be written is none for an answer. */
    @Test
    void withAReadOnlyBufferReadGivesFour() {
        Frame readOnly = b.buffer(cur, Abi.FRAME_READ_ONLY, false);
        b.syscall(Abi.SYS_CALL, cap, Bench.info(Abi.TCB_READ_REGISTERS, 0, 2), 0, 19);
        assertEquals(4, cur.register(1));
        assertEquals(0, readOnly.word(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, -1, 0x100})
    void readRefusesOtherCounts(int n) {
        assertEquals(Abi.RANGE_ERROR, b.invoke(cap, Abi.TCB_READ_REGISTERS, NONE, 1, n));
        assertEquals(1, mr(0));
        assertEquals(19, mr(1));
        assertEquals(2, Message.length(cur.register(1)));
    }

    @Test
    void readNeedsTwoWordsAndAnotherThread() {
        assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(cap, Abi.TCB_READ_REGISTERS, NONE, 0));
        assertEquals(Abi.ILLEGAL_OPERATION,
            b.invoke(b.cap(cur), Abi.TCB_READ_REGISTERS, NONE, 0, 1));
        assertEquals(Abi.RANGE_ERROR, b.invoke(b.cap(cur), Abi.TCB_READ_REGISTERS, NONE, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "0xFF00, 1", "0xFFFFFFFE, 1", "3, 0"})
    void readSuspendsTheThreadWhenAsked(long flags, int state) {
        Tcb ready = b.ready(4);
        ready.setRegister(Abi.REG_NEXT_PC, 0x5678);
        b.invoke(b.cap(ready), Abi.TCB_READ_REGISTERS, NONE, (int) flags, 1);
        assertEquals(state, ready.state());
        assertEquals(state == 0 ? 0x5678 : Bench.PC, mr(0));
    }

    @Test
    void readBySendChangesNothingOfTheCaller() {
        int[] before = Bench.registers(cur);
        b.syscall(Abi.SYS_SEND, cap, Bench.info(Abi.TCB_READ_REGISTERS, 0, 2), 0, 3);
        assertEquals("0 1 2 3 7", Bench.changed(before, cur));
        assertEquals(cap, cur.register(0));
        assertEquals(0, cur.register(2));
        assertEquals(3, cur.register(3));
        assertEquals(Abi.RUNNING, cur.state());
    }

    // ---- write ----

    private int write(int flags, int n, int length) {
        int[] words = new int[length];
        words[0] = flags;
        words[1] = n;
        for (int i = 2; i < length; i++) {
            words[i] = 0xD00 + i - 2;
        }
        return b.invoke(cap, Abi.TCB_WRITE_REGISTERS, NONE, words);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void writeSetsExactlyTheCountedRegisters(int n) {
        fill();
        int[] expected = Bench.registers(t);
        for (int i = 0; i < n; i++) {
            expected[ORDER[i]] = i == 2 ? Abi.USER_CPSR : 0xD00 + i;
        }
        expected[Abi.REG_NEXT_PC] = expected[Abi.REG_RESTART_PC];
        assertEquals(0, write(0, n, 21));
        assertEquals("", Bench.changed(expected, t));
        assertEquals(0, cur.register(1));
        assertEquals(Abi.INACTIVE, t.state());
    }

    @Test
    void writeOfMoreThan19Sets19() {
        assertEquals(0, write(0, 30, 32));
        assertEquals(0xD00 + 18, t.register(19));
        assertEquals(0xD00, t.register(Abi.REG_NEXT_PC));
    }

    @Test
    void writeOfNoneSetsTheNextPcOnly() {
        fill();
        int[] before = Bench.registers(t);
        assertEquals(0, write(0, 0, 2));
        assertEquals("17", Bench.changed(before, t));
        assertEquals(0xC00 + 15, t.register(17));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "5, 4", "20, 19", "21, 20", "21, -1", "21, 0x7FFFFFFF"})
    void writeNeedsAsManyWordsAsItCounts(int length, int n) {
        int[] before = Bench.registers(t);
        assertEquals(Abi.TRUNCATED_MESSAGE, write(1, n, length));
        assertEquals("", Bench.changed(before, t));
        assertEquals(Abi.INACTIVE, t.state());
    }

    @Test
    void writeNeedsTwoWordsAndAnotherThread() {
        assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(cap, Abi.TCB_WRITE_REGISTERS, NONE, 0));
        assertEquals(Abi.ILLEGAL_OPERATION,
            b.invoke(b.cap(cur), Abi.TCB_WRITE_REGISTERS, NONE, 0, 1, 7));
    }

    @Test
    void writeResumesTheThreadWhenAsked() {
        assertEquals(0, write(1, 1, 3));
        assertEquals(Abi.RESTART, t.state());
        assertTrue(t.master().replyMaster());
        b.run(t);
        assertEquals(0xD00, t.register(Abi.REG_NEXT_PC));
    }

    @Test
    void writeOfAPrivilegedStatusIsSanitised() {
        assertEquals(0, b.invoke(cap, Abi.TCB_WRITE_REGISTERS, NONE, 0, 3, 1, 2, 0xB00000F3));
        assertEquals(0xB0000150, t.register(Abi.REG_CPSR));
    }

    // ---- copy ----

    private int copy(int flags, Tcb from, Tcb to) {
        return b.invoke(b.cap(to), Abi.TCB_COPY_REGISTERS, new int[] {b.cap(from)}, flags);
    }

    @Test
    void copyOfFrameRegistersSetsThemAndTheNextPc() {
        fill();
        Tcb to = b.thread(3);
        int[] expected = Bench.registers(to);
        for (int i = 0; i < 10; i++) {
            expected[ORDER[i]] = 0xC00 + ORDER[i];
        }
        expected[17] = 0xC00 + 15;
        assertEquals(0, copy(4, t, to));
        assertEquals("", Bench.changed(expected, to));
    }

    @Test
    void copyOfIntegerRegistersSetsThem() {
        fill();
        Tcb to = b.thread(3);
        int[] expected = Bench.registers(to);
        for (int i = 10; i < 19; i++) {
            expected[ORDER[i]] = 0xC00 + ORDER[i];
        }
        assertEquals(0, copy(8, t, to));
        assertEquals("", Bench.changed(expected, to));
    }

    @Test
    void copySuspendsTheSourceAndResumesTheTarget() {
        Tcb from = b.ready(4);
        Tcb to = b.thread(3);
        int[] before = Bench.registers(to);
        assertEquals(0, copy(3, from, to));
        assertEquals(Abi.INACTIVE, from.state());
        assertEquals(Abi.RESTART, to.state());
        assertEquals("", Bench.changed(before, to));
    }

    @Test
    void copyWithoutFlagsDoesNothing() {
        Tcb from = b.ready(4);
        Tcb to = b.thread(3);
        int[] before = Bench.registers(to);
        assertEquals(0, copy(0xFF00, from, to));
        assertEquals(Abi.RUNNING, from.state());
        assertEquals(Abi.INACTIVE, to.state());
        assertEquals("", Bench.changed(before, to));
    }

    @Test
    void copyToOneselfDecidesAnew() {
        b.ready(5);
        assertEquals(0, copy(0, t, cur));
        assertSame(cur, b.k.current());
    }

    /** A decision is due after a copy to the caller, and after no other. */
    @Test
    void onlyCopyToTheCallerIsAReasonToDecide() {
        b.k.setExtraCap(0, b.slot(cap));
        cur.setRegister(Abi.REG_MR0, 0);
        assertEquals(Abi.OK, ThreadRegisters.decode(b.k, Abi.TCB_COPY_REGISTERS, 1, t, true));
        assertFalse(b.k.reschedule());
        assertEquals(Abi.OK, ThreadRegisters.decode(b.k, Abi.TCB_COPY_REGISTERS, 1, cur, true));
        assertTrue(b.k.reschedule());
    }

    @Test
    void copyNeedsAWordAndAThread() {
        int[] caps = {cap};
        assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(cap, Abi.TCB_COPY_REGISTERS, caps));
        assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(cap, Abi.TCB_COPY_REGISTERS, NONE, 0));
        assertEquals(Abi.INVALID_CAPABILITY,
            b.invoke(cap, Abi.TCB_COPY_REGISTERS, new int[] {b.emptySlot()}, 0));
        assertEquals(1, mr(0));
    }
}
