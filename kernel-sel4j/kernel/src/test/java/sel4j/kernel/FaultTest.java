package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Endpoint;
import sel4j.view.Frame;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ABI syscalls-and-ipc 7: faults as messages, complete with and without a buffer (F2). */
class FaultTest {
    private static final int NOWHERE = 0x1000007;

    private final Bench b = new Bench();
    private final Endpoint e = b.endpoint();
    private final int all = b.cap(e, 0, Abi.RIGHTS_ALL);
    private final int handler = b.cap(e, 0xFA, Abi.RIGHT_WRITE | Abi.RIGHT_GRANT_REPLY);
    private final Tcb h = b.ready(5);
    private final Tcb t = b.ready(5);
    private Frame buffer;

    @BeforeEach
    void handlerAndRegisters() {
        t.setFaultHandler(handler);
        t.setRegister(Abi.REG_CPSR, 0x60000150);
    }

    private void handlerWaits(boolean withBuffer) {
        buffer = withBuffer ? b.buffer(h) : null;
        b.syscallOf(h, Abi.SYS_RECV, all, 0);
        b.run(t);
    }

    /** The handler got this message with label and words: as many as fit. */
    private void expect(boolean withBuffer, int label, int... words) {
        int length = withBuffer ? words.length : Math.min(4, words.length);
        assertEquals(0xFA, h.register(0));
        assertEquals(Bench.info(label, 0, length), h.register(1));
        for (int i = 0; i < length; i++) {
            assertEquals(words[i], i < 4 ? h.register(2 + i) : buffer.word(1 + i), "word " + i);
        }
        if (withBuffer) {
            for (int i = Math.max(4, length); i < 127; i++) {
                assertEquals(0, buffer.word(1 + i), "word " + i + " is not written");
            }
        }
        assertEquals(Abi.BLOCKED_ON_REPLY, t.state());
        assertSame(t, h.caller().replyTcb());
        assertSame(h, b.k.current());
        KernelRules.check(b.k, b.threads);
    }

    // ---- message layouts ----

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unknownSyscallHas13Words(boolean withBuffer) {
        handlerWaits(withBuffer);
        int[] r = Bench.registers(t);
        b.syscall(1234, 100, 101, 102, 103, 104, 105);
        expect(withBuffer, Abi.UNKNOWN_SYSCALL, 100, 101, 102, 103, 104, 105, r[6], 1234, Bench.PC,
            r[13], r[14], 0x60000150, 1234);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void userExceptionHas5Words(boolean withBuffer) {
        handlerWaits(withBuffer);
        Entry.undefined(b.k);
        expect(withBuffer, Abi.USER_EXCEPTION, Bench.PC, t.register(13), 0x60000150, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void dataAbortHas4Words(boolean withBuffer) {
        handlerWaits(withBuffer);
        b.hw.dataFaultAddress = 0xDEAD0000;
        b.hw.dataFaultStatus = 0xFFFFC805;
        b.hw.instructionFaultStatus = 0x777;
        Entry.dataAbort(b.k);
        expect(withBuffer, Abi.VM_FAULT, Bench.PC, 0xDEAD0000, 0, 0x805);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void prefetchAbortHasTheFaultingPcAsAddress(boolean withBuffer) {
        handlerWaits(withBuffer);
        b.hw.dataFaultAddress = 0x1;
        b.hw.instructionFaultStatus = 0x40000007;
        Entry.prefetchAbort(b.k);
        expect(withBuffer, Abi.VM_FAULT, Bench.PC, Bench.PC, 1, 7);
    }

    @ParameterizedTest
    @CsvSource({"true, false, -3", "true, true, -5", "false, false, -1", "false, true, -8",
        "false, true, -2"})
    void capFaultSaysWhyTheLookupFailed(boolean withBuffer, boolean receiving, int number) {
        handlerWaits(withBuffer);
        b.syscall(number, NOWHERE, 0);
        // The guard of 24 bits is 0; the pointer has another.
        expect(withBuffer, Abi.CAP_FAULT, Bench.PC, NOWHERE, receiving ? 1 : 0, Abi.GUARD_MISMATCH,
            32, 0, 24);
    }

    @Test
    void capFaultOfAnInvalidRootHas4Words() {
        handlerWaits(true);
        describe(Abi.INVALID_ROOT);
        expect(true, Abi.CAP_FAULT, Bench.PC, 55, 0, Abi.INVALID_ROOT);
    }

    @Test
    void capFaultOfAMissingCapabilityHas5Words() {
        handlerWaits(true);
        describe(Abi.MISSING_CAPABILITY);
        expect(true, Abi.CAP_FAULT, Bench.PC, 55, 0, Abi.MISSING_CAPABILITY, 7);
    }

    @Test
    void capFaultOfADepthMismatchHas6Words() {
        handlerWaits(true);
        describe(Abi.DEPTH_MISMATCH);
        expect(true, Abi.CAP_FAULT, Bench.PC, 55, 0, Abi.DEPTH_MISMATCH, 7, 9);
    }

    @Test
    void capFaultOfAGuardMismatchHas7Words() {
        handlerWaits(true);
        describe(Abi.GUARD_MISMATCH);
        expect(true, Abi.CAP_FAULT, Bench.PC, 55, 0, Abi.GUARD_MISMATCH, 7, 8, 9);
    }

    private void describe(int lookupType) {
        b.k.setLookupType(lookupType);
        b.k.setLookupBitsLeft(7);
        b.k.setLookupGuard(8);
        b.k.setLookupBitsFound(9);
        Fault.setCap(b.k, 55, false);
        Fault.deliver(b.k, t);
        Scheduler.schedule(b.k);
        Scheduler.activate(b.k);
    }

    @Test
    void receivingFromTheWrongSortIsAMissingCapability() {
        handlerWaits(true);
        b.syscall(Abi.SYS_RECV, b.cap(t), 0);
        assertEquals(Abi.MISSING_CAPABILITY, h.register(5));
        assertEquals(0, buffer.word(5));
        assertEquals(1, h.register(4));
    }

    @Test
    void receivingWithoutReceiveRightIsAMissingCapability() {
        handlerWaits(true);
        b.syscall(Abi.SYS_NB_RECV, handler, 0);
        assertEquals(handler, h.register(3));
        assertEquals(Abi.MISSING_CAPABILITY, h.register(5));
        assertEquals(5, Message.length(h.register(1)));
    }

    // ---- delivery ----

    @Test
    void aFaultWaitsForItsHandlerLikeACall() {
        b.run(t);
        b.syscall(1234, 0, 0);
        assertEquals(Abi.BLOCKED_ON_SEND, t.state());
        assertEquals(List.of(t), KernelRules.members(e.sendQueue()));
        b.syscallOf(h, Abi.SYS_RECV, all, 0);
        assertEquals(Bench.info(Abi.UNKNOWN_SYSCALL, 0, 4), h.register(1));
        assertEquals(0xFA, h.register(0));
        assertEquals(Abi.BLOCKED_ON_REPLY, t.state());
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "4, false", "5, true", "9, true", "12, false", "13, true",
        "3, false", "15, true"})
    void aHandlerNeedsSendAndGrantOrGrantReply(int rights, boolean valid) {
        t.setFaultHandler(b.cap(e, 1, rights));
        b.run(t);
        b.syscall(1234, 0, 0);
        assertEquals(valid ? Abi.BLOCKED_ON_SEND : Abi.INACTIVE, t.state());
        assertEquals(valid ? 0 : 1, b.hw.take("reportUnhandledFault").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, NOWHERE})
    void withoutAHandlerTheThreadIsInactive(int cptr) {
        t.setFaultHandler(cptr);
        b.run(t);
        b.hw.calls.clear();
        b.syscall(1234, 0, 0);
        assertEquals(Abi.INACTIVE, t.state());
        assertEquals(Abi.FAULT_NONE, t.faultType());
        assertEquals(List.of("reportUnhandledFault " + Integer.toHexString(t.place())),
            b.hw.take("reportUnhandledFault"));
        assertSame(h, b.k.current());
        assertEquals(Abi.UNKNOWN_SYSCALL, b.k.faultType());
    }

    @Test
    void nbSendToNowhereIsNoFault() {
        b.run(t);
        b.syscall(Abi.SYS_NB_SEND, NOWHERE, 0);
        assertEquals(Abi.RUNNING, t.state());
        assertSame(t, b.k.current());
    }

    // ---- replies ----

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 8, 11, 12, 13, 120})
    void aReplyToAnUnknownSyscallSetsTheFirstWords(int length) {
        handlerWaits(true);
        b.syscall(1234, 100, 101);
        int[] before = Bench.registers(t);
        int[] target = {0, 1, 2, 3, 4, 5, 6, 7, 15, 13, 14, 16};
        for (int i = 0; i < 4; i++) {
            h.setRegister(2 + i, 0x900 + i);
        }
        for (int i = 4; i < 120; i++) {
            buffer.setWord(1 + i, 0x900 + i);
        }
        b.syscall(Abi.SYS_REPLY, 0, Bench.info(0, 0, length));
        for (int i = 0; i < 12; i++) {
            int expected = i >= length ? before[target[i]] : i == 11 ? Abi.USER_CPSR : 0x900 + i;
            assertEquals(expected, t.register(target[i]), "word " + i);
        }
        assertEquals(Abi.RESTART, t.state());
        assertEquals(Abi.FAULT_NONE, t.faultType());
        assertEquals(Slot.NULL, h.caller().type());
        b.run(t);
        assertEquals(length > 8 ? 0x908 : Bench.PC, t.register(Abi.REG_NEXT_PC));
    }

    @Test
    void withoutABufferAReplyHasFourWords() {
        handlerWaits(false);
        b.syscall(1234, 100, 101);
        int[] before = Bench.registers(t);
        b.syscall(Abi.SYS_REPLY, 0, Bench.info(0, 0, 12), 1, 2, 3, 4);
        assertEquals("0 1 2 3", Bench.changed(before, t));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 120})
    void aReplyToAUserExceptionSetsPcSpAndCpsr(int length) {
        handlerWaits(true);
        Entry.undefined(b.k);
        int[] before = Bench.registers(t);
        b.syscall(Abi.SYS_REPLY, 0, Bench.info(0, 0, length), 0x1000, 0x2000, 0x3000003F, 9);
        assertEquals(length > 0 ? 0x1000 : Bench.PC, t.register(15));
        assertEquals(length > 1 ? 0x2000 : before[13], t.register(13));
        assertEquals(length > 2 ? 0x30000150 : before[16], t.register(16));
        assertEquals(before[0], t.register(0));
        assertEquals(Abi.RESTART, t.state());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplyWithALabelStopsTheThread(boolean exception) {
        handlerWaits(true);
        if (exception) {
            Entry.undefined(b.k);
        } else {
            b.syscall(1234, 0, 0);
        }
        b.syscall(Abi.SYS_REPLY, 0, Bench.info(1, 0, 0));
        assertEquals(Abi.INACTIVE, t.state());
        assertEquals(Abi.FAULT_NONE, t.faultType());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplyToOtherFaultsRestartsWhateverItSays(boolean vm) {
        handlerWaits(true);
        if (vm) {
            Entry.dataAbort(b.k);
        } else {
            b.syscall(Abi.SYS_SEND, NOWHERE, 0);
        }
        int[] before = Bench.registers(t);
        b.syscall(Abi.SYS_REPLY, 0, Bench.info(7, 0, 12), 1, 2, 3, 4);
        assertEquals("", Bench.changed(before, t));
        assertEquals(Abi.RESTART, t.state());
        b.run(t);
        assertEquals(Bench.PC, t.register(Abi.REG_NEXT_PC));
    }

    @ParameterizedTest
    @CsvSource({"0xFFFFFFFF, 0xF8000150", "0x0000003F, 0x00000150", "0x10, 0x150",
        "0xF80001FF, 0xF8000150"})
    void theStatusRegisterStaysInUserModeAndArmState(long value, long result) {
        assertEquals((int) result, FaultReply.sanitise(Abi.REG_CPSR, (int) value));
    }

    // ---- cancelling ----

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverIsResumedHasNoFaultAnyMore(boolean received) {
        if (received) {
            handlerWaits(true);
        } else {
            b.run(t);
        }
        b.syscall(1234, 0, 0);
        assertEquals(Abi.UNKNOWN_SYSCALL, t.faultType());
        Threads.restart(b.k, t);
        assertEquals(Abi.FAULT_NONE, t.faultType());
        assertEquals(Abi.RESTART, t.state());
        assertEquals(Slot.NULL, h.caller().type());
    }

    @Test
    void whenTheHandlersEndpointGoesTheThreadTriesAgainWithoutTheFault() {
        b.run(t);
        b.syscall(1234, 0, 0);
        b.deleteAll(e.place());
        assertEquals(Abi.FAULT_NONE, t.faultType());
        assertTrue(Scheduler.runnable(b.k, t));
    }
}
