package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Frame;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ABI syscalls-and-ipc 1.2, 3: debug calls and SetTLSBase. */
class DebugCallsTest {
    private final Bench b = new Bench();
    private final Tcb cur = b.running(5);

    private List<String> call(int number, int r0) {
        b.hw.calls.clear();
        b.syscall(number, r0, cur.register(1));
        assertSame(cur, b.k.current());
        assertEquals(Abi.RUNNING, cur.state());
        assertEquals(Bench.PC + 4, cur.register(Abi.REG_NEXT_PC));
        return List.copyOf(b.hw.calls);
    }

    @ParameterizedTest
    @CsvSource({"-9, putChar 141", "-10, dump 0", "-11, halt", "-13, dump 1"})
    void callsWithoutResultChangeNoRegister(int number, String expected) {
        int[] before = Bench.registers(cur);
        before[0] = 0x141;
        before[7] = number;
        assertEquals(List.of(expected), call(number, 0x141));
        assertEquals("", Bench.changed(before, cur));
    }

    @Test
    void setTlsBaseSetsTheReadOnlyThreadRegisterOnly() {
        int[] before = Bench.registers(cur);
        call(Abi.SYS_SET_TLS_BASE, 0x20000);
        assertEquals(0x20000, cur.register(Abi.REG_TPIDRURO));
        assertEquals("0 7 19", Bench.changed(before, cur));
        assertEquals(0x20000, cur.register(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {-15, -16, -17, -22, -29, -31, 0, 1, 0x7FFFFFFF, 0x80000000})
    void otherNumbersAreFaults(int number) {
        b.syscall(number, 0, 0);
        assertEquals(Abi.INACTIVE, cur.state());
        assertEquals(Abi.UNKNOWN_SYSCALL, b.k.faultType());
        assertEquals(number, b.k.faultWord0());
    }

    /** The tags that user level knows. */
    @Test
    void capIdentifyGivesTheTagOfTheAbi() {
        int cptr = b.emptySlot();
        Slot s = b.slot(cptr);
        identify(cptr, 0);
        s.setUntyped(0x4050000, 12, false, 0);
        identify(cptr, 2);
        s.setEndpoint(b.endpoint(), 0, 0);
        identify(cptr, 4);
        s.setNotification(b.notification(), 0, 0);
        identify(cptr, 6);
        s.setReply(cur, true, 0);
        identify(cptr, 8);
        s.setCNode(b.cnode, 8, 0, 0);
        identify(cptr, 10);
        s.setThread(cur);
        identify(cptr, 12);
        s.setFrame(0x40000, false, 0, 3, 0, 0);
        identify(cptr, 1);
        for (int size = 1; size < 4; size++) {
            s.setFrame(0x40000, false, 0, 3, 0, size);
            identify(cptr, 3);
        }
        s.setAsidPool(b.k.createAsidPool(b.place(4096)), 0);
        identify(cptr, 5);
        s.setPageTable(b.k.createPageTable(b.place(1024)), false, 0, 0);
        identify(cptr, 7);
        s.setPageDirectory(b.k.createPageDirectory(b.place(16384)), false, 0);
        identify(cptr, 9);
        s.setAsidControl();
        identify(cptr, 11);
        s.setIrqControl();
        identify(cptr, 14);
        s.setIrqHandler(3);
        identify(cptr, 30);
        s.setZombie(5, 0x2000000, 0);
        identify(cptr, 46);
        s.setDomain();
        identify(cptr, 62);
        s.setSgiSignal(1, 1);
        identify(cptr, 63);
        identify(0x1000000, 0);
        s.setNull();
    }

    private void identify(int cptr, int tag) {
        int[] before = Bench.registers(cur);
        Tcb t = cur;
        t.setRegister(Abi.REG_SYSCALL, Abi.SYS_DEBUG_CAP_IDENTIFY);
        t.setRegister(0, cptr);
        Entry.syscall(b.k);
        assertEquals(tag, t.register(0));
        before[0] = tag;
        before[7] = Abi.SYS_DEBUG_CAP_IDENTIFY;
        assertEquals("", Bench.changed(before, t));
    }

    private static String name(Tcb t) {
        byte[] bytes = new byte[424];
        int n = 0;
        while (n < 424 && (t.name(n / 4) >> 8 * (n % 4) & 0xFF) != 0) {
            bytes[n] = (byte) (t.name(n / 4) >> 8 * (n % 4));
            n++;
        }
        for (int i = n; i < 424; i++) {
            assertEquals(0, t.name(i / 4) >> 8 * (i % 4) & 0xFF, "zero behind the name");
        }
        return new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
    }

    private static void put(Frame buffer, String s) {
        for (int i = 0; i < 127; i++) {
            buffer.setWord(1 + i, 0x58585858);
        }
        for (int i = 0; i < s.length() + 1; i++) {
            int c = i < s.length() ? s.charAt(i) : 0;
            int w = buffer.word(1 + i / 4);
            int shift = 8 * (i % 4);
            buffer.setWord(1 + i / 4, w & ~(0xFF << shift) | c << shift);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 100, 422, 423, 424, 425, 479})
    void nameThreadKeepsUpTo423Bytes(int length) {
        Tcb t = b.thread(1);
        int cap = b.cap(t);
        Frame buffer = b.buffer(cur);
        put(buffer, "a longer name that was there before");
        call(Abi.SYS_DEBUG_NAME_THREAD, cap);
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < length; i++) {
            s.append((char) ('a' + i % 26));
        }
        put(buffer, s.toString());
        assertEquals(List.of(), call(Abi.SYS_DEBUG_NAME_THREAD, cap));
        assertEquals(s.substring(0, Math.min(423, length)), name(t));
    }

    @Test
    void nameThreadHaltsOnNonsense() {
        Tcb t = b.thread(1);
        int cap = b.cap(t);
        assertEquals(List.of("halt"), call(Abi.SYS_DEBUG_NAME_THREAD, cap));
        Frame buffer = b.buffer(cur);
        put(buffer, "x");
        assertEquals(List.of("halt"), call(Abi.SYS_DEBUG_NAME_THREAD, b.emptySlot()));
        assertEquals(List.of("halt"), call(Abi.SYS_DEBUG_NAME_THREAD, 0x1000000));
        for (int i = 0; i < 127; i++) {
            buffer.setWord(1 + i, 0x58585858);
        }
        assertEquals(List.of("halt"), call(Abi.SYS_DEBUG_NAME_THREAD, cap));
        buffer.setWord(121, 0);
        assertEquals(List.of("halt"), call(Abi.SYS_DEBUG_NAME_THREAD, cap));
        assertEquals("", name(t));
    }
}
