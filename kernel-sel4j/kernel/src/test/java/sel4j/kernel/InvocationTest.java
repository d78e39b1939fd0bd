package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Frame;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ABI syscalls-and-ipc 4, 6: answers of kernel objects, exactly for Call (F6) and exact (F12). */
class InvocationTest {
    private static final int[] NONE = {};

    private final Bench b = new Bench();
    private final Tcb cur = b.running(5);
    private final Frame buffer = b.buffer(cur);
    private final Tcb t = b.thread(5);
    private final int cap = b.cap(t);

    private int mr(int i) {
        return i < 4 ? cur.register(2 + i) : buffer.word(1 + i);
    }

    // ---- success ----

    @Test
    void successOfCallClearsR0AndR1Only() {
        int[] before = Bench.registers(cur);
        b.syscall(Abi.SYS_CALL, cap, Bench.info(Abi.TCB_SUSPEND, 0, 4), 1, 2, 3, 4);
        int[] expected = before.clone();
        expected[0] = 0;
        expected[1] = 0;
        for (int i = 0; i < 4; i++) {
            expected[2 + i] = 1 + i;
        }
        expected[7] = Abi.SYS_CALL;
        assertEquals("", Bench.changed(expected, cur));
        assertEquals(Abi.RUNNING, cur.state());
    }

    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_NB_SEND})
    void successOfSendWritesNoRegister(int number) {
        int[] before = Bench.registers(cur);
        b.syscall(number, cap, Bench.info(Abi.TCB_SUSPEND, 0, 0));
        assertEquals("0 1 7", Bench.changed(before, cur));
        assertEquals(cap, cur.register(0));
        assertEquals(Bench.info(Abi.TCB_SUSPEND, 0, 0), cur.register(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_NB_SEND})
    void anErrorOfSendIsSilent(int number) {
        int[] before = Bench.registers(cur);
        int info = Bench.info(Abi.CNODE_COPY, 0, 0);
        b.syscall(number, cap, info);
        assertEquals("0 1 7", Bench.changed(before, cur));
        assertEquals(info, cur.register(1));
        assertEquals(Abi.RUNNING, cur.state());
    }

    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_NB_SEND})
    void anAnswerWithDataIsGivenToCallOnly(int number) {
        int[] before = Bench.registers(cur);
        int info = Bench.info(Abi.TCB_SET_FLAGS, 0, 2);
        b.syscall(number, cap, info, 0, 1);
        assertTrue(t.fpuDisabled());
        assertEquals(info, cur.register(1));
        assertEquals("0 1 2 3 7", Bench.changed(before, cur));
        assertEquals(0, cur.register(2));
        assertEquals(1, cur.register(3));
    }

    // ---- errors ----

    private void error(int code, int length, int... words) {
        assertEquals(0, cur.register(0));
        assertEquals(Bench.info(code, 0, length), cur.register(1));
        for (int i = 0; i < words.length; i++) {
            assertEquals(words[i], mr(i));
        }
        assertEquals(Abi.RUNNING, cur.state());
    }

    @Test
    void emptySlotsAndZombiesAreInvalidCapability0() {
        int slot = b.emptySlot();
        b.syscall(Abi.SYS_CALL, slot, Bench.info(1, 0, 0));
        error(Abi.INVALID_CAPABILITY, 1, 0);
        b.slot(slot).setZombie(4, b.place(1024) / 2, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(slot));
        b.syscall(Abi.SYS_CALL, slot, Bench.info(1, 0, 0));
        error(Abi.INVALID_CAPABILITY, 1, 0);
    }

    @Test
    void anErrorWithoutWordsLeavesTheMessageRegisters() {
        int[] before = Bench.registers(cur);
        b.syscall(Abi.SYS_CALL, cap, Bench.info(0, 0, 0));
        error(Abi.ILLEGAL_OPERATION, 0);
        assertEquals("0 1 7", Bench.changed(before, cur));
    }

    @Test
    void aRangeErrorHasTwoWordsAndNoMore() {
        int[] before = Bench.registers(cur);
        b.syscall(Abi.SYS_CALL, cap, Bench.info(Abi.TCB_READ_REGISTERS, 0, 2), 0, 0);
        error(Abi.RANGE_ERROR, 2, 1, 19);
        assertEquals("0 1 2 3 7", Bench.changed(before, cur));
    }

    @Test
    void aWrongArgumentAndMissingMemoryHaveOneWord() {
        int node = b.capOfCNode();
        int memory = b.emptySlot();
        b.slot(memory).setUntyped(b.place(4096), 12, false, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(memory));
        int free = b.emptySlot();
        b.invoke(memory, Abi.UNTYPED_RETYPE, new int[] {node}, 99, 0, 0, 0, free, 1);
        error(Abi.INVALID_ARGUMENT, 1, 0);
        b.invoke(memory, Abi.UNTYPED_RETYPE, new int[] {node}, Abi.OBJECT_TCB, 0, 0, 0, free, 5);
        error(Abi.NOT_ENOUGH_MEMORY, 1, 4096);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 32, 5, 4, 32, 0, 24", "1, 0, 32, 5, 4, 32, 0, 24"})
    void aFailedLookupOfAGuardHasFiveWords(int source, int unused, int left, int length, int type,
            int w2, int w3, int w4) {
        int node = b.capOfCNode();
        int free = b.emptySlot();
        int wrong = 0x1000000;
        if (source == 1) {
            b.invoke(node, Abi.CNODE_COPY, new int[] {node}, free, 32, wrong, 32, 15);
        } else {
            b.invoke(node, Abi.CNODE_DELETE, NONE, wrong, 32);
        }
        error(Abi.FAILED_LOOKUP, length, source, type, w2, w3, w4);
    }

    @Test
    void aFailedLookupOfADepthHasFourWords() {
        int node = b.capOfCNode();
        b.invoke(node, Abi.CNODE_DELETE, NONE, 0, 31);
        error(Abi.FAILED_LOOKUP, 4, 0, Abi.DEPTH_MISMATCH, 31, 32);
    }

    @Test
    void aFailedLookupOfAnEmptySourceHasThreeWords() {
        int node = b.capOfCNode();
        b.invoke(node, Abi.CNODE_COPY, new int[] {node}, b.emptySlot(), 32, b.emptySlot(), 32, 15);
        error(Abi.FAILED_LOOKUP, 3, 1, Abi.MISSING_CAPABILITY, 32);
    }

    @Test
    void withoutABufferAnErrorHasFourWords() {
        int node = b.capOfCNode();
        Slots.clear(b.k, cur.buffer());
        b.syscall(Abi.SYS_CALL, node, Bench.info(Abi.CNODE_DELETE, 0, 2), 0x1000000, 32);
        assertEquals(Bench.info(Abi.FAILED_LOOKUP, 0, 4), cur.register(1));
        assertEquals(0, cur.register(2));
        assertEquals(Abi.GUARD_MISMATCH, cur.register(3));
    }

    @Test
    void aReadOnlyBufferIsNoPlaceForAnAnswer() {
        int node = b.capOfCNode();
        Frame readOnly = b.buffer(cur, Abi.FRAME_READ_ONLY, false);
        b.syscall(Abi.SYS_CALL, node, Bench.info(Abi.CNODE_DELETE, 0, 2), 0x1000000, 32);
        assertEquals(Bench.info(Abi.FAILED_LOOKUP, 0, 4), cur.register(1));
        assertEquals(0, readOnly.word(5));
    }

    // ---- preemption ----

    /** Step 7 of section 4: a call that is cut short is made again, whichever call it is. */
    @ParameterizedTest
    @ValueSource(ints = {Abi.SYS_SEND, Abi.SYS_NB_SEND, Abi.SYS_CALL})
    void aCallThatIsCutShortIsMadeAgain(int number) {
        int node = b.capOfCNode();
        int container = b.emptySlot();
        b.container(b.slot(container), 1);
        for (int left = 1; left >= 0; left--) {
            b.k.setWorkUnits(Abi.WORK_UNITS - 1);
            b.syscall(number, node, Bench.info(Abi.CNODE_DELETE, 0, 2), container, 32);
            assertEquals(Bench.PC, cur.register(Abi.REG_NEXT_PC), "the same instruction follows");
            assertEquals(node, cur.register(0));
            assertEquals(left, b.slot(container).zombieCount());
        }
        b.syscall(number, node, Bench.info(Abi.CNODE_DELETE, 0, 2), container, 32);
        assertEquals(Bench.PC + 4, cur.register(Abi.REG_NEXT_PC));
        assertEquals(Slot.NULL, b.slot(container).type());
    }

    // ---- lengths and lookups ----

    @Test
    void withoutABufferAMessageHasFourWords() {
        Slots.clear(b.k, cur.buffer());
        b.syscall(Abi.SYS_CALL, cap, Bench.info(Abi.TCB_WRITE_REGISTERS, 0, 21), 0, 3, 1, 2);
        assertEquals(Abi.TRUNCATED_MESSAGE, Message.label(cur.register(1)));
        b.syscall(Abi.SYS_CALL, cap, Bench.info(Abi.TCB_WRITE_REGISTERS, 0, 21), 0, 2, 1, 2);
        assertEquals(0, cur.register(1));
        assertEquals(1, t.register(Abi.REG_RESTART_PC));
    }

    @Test
    void withoutABufferAShortMessageStaysShort() {
        Slots.clear(b.k, cur.buffer());
        b.syscall(Abi.SYS_CALL, cap, Bench.info(Abi.TCB_SET_TLS_BASE, 0, 0));
        assertEquals(Abi.TRUNCATED_MESSAGE, Message.label(cur.register(1)));
    }

    @Test
    void anInvocationIsALookupOf32BitsAndWhatIsLeftOverIsIgnored() {
        int node = b.place(16 * 4);
        b.k.createCNode(node, 2);
        cur.cspace().setCNode(node, 2, 0, 0);
        b.k.slot(node + 1).setThread(t);
        Slots.insertOriginal(b.k, b.k.root(), b.k.slot(node + 1));
        b.syscall(Abi.SYS_CALL, 0x40000000 | 0x1234567, Bench.info(Abi.TCB_SUSPEND, 0, 0));
        assertEquals(0, cur.register(1));
    }

    @Test
    void anExtraCapabilityThatIsNotFoundIsAFaultNotAnError() {
        int handler = b.cap(b.endpoint(), 9, Abi.RIGHTS_ALL);
        cur.setFaultHandler(handler);
        buffer.setWord(122, 0x2000000);
        b.syscall(Abi.SYS_CALL, cap, Bench.info(Abi.TCB_SET_PRIORITY, 1, 1), 3);
        assertEquals(Abi.BLOCKED_ON_SEND, cur.state());
        assertEquals(0x2000000, cur.faultWord0());
    }

    @Test
    void theLabelOfAnEndpointIsPassedThrough() {
        int ep = b.cap(b.endpoint(), 0, Abi.RIGHTS_ALL);
        Tcb r = b.ready(5);
        b.syscallOf(r, Abi.SYS_RECV, ep, 0);
        b.syscallOf(cur, Abi.SYS_SEND, ep, Bench.info(0xABCDE, 0, 0));
        assertEquals(0xABCDE, Message.label(r.register(1)));
    }

    // ---- preemption ----

    /** A call that is cut short leaves its registers, handles an interrupt, and is made again. */
    @Test
    void aCallThatIsCutShortIsMadeAgain() {
        int node = b.emptySlot();
        int place = b.place(16 * 256);
        b.k.createCNode(place, 8);
        b.slot(node).setCNode(place, 8, 24, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(node));
        for (int i = 0; i < 256; i++) {
            b.k.slot(place + i).setThread(t);
            Slots.insertCopy(b.k, b.slot(cap), b.k.slot(place + i));
        }
        int root = b.capOfCNode();
        b.hw.pending = true;
        b.hw.acknowledge = 100;
        b.hw.calls.clear();
        int[] sent = {Abi.SYS_CALL, root, Bench.info(Abi.CNODE_DELETE, 0, 2), node, 32};
        int calls = 1;
        b.syscall(sent[0], sent[1], sent[2], sent[3], sent[4]);
        assertEquals(1, b.hw.take("endInterrupt 64").size());
        while (cur.register(1) != 0) {
            assertEquals(root, cur.register(0));
            assertEquals(sent[2], cur.register(1));
            assertEquals(Bench.PC, cur.register(Abi.REG_NEXT_PC));
            assertEquals(Abi.RUNNING, cur.state());
            assertSame(cur, b.k.current());
            assertTrue(calls++ < 20);
            b.syscall(sent[0], sent[1], sent[2], sent[3], sent[4]);
        }
        assertTrue(calls > 1);
        assertEquals(Slot.NULL, b.slot(node).type());
        assertEquals(Bench.PC + 4, cur.register(Abi.REG_NEXT_PC));
    }
}
