package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * F11: user level could reach a kernel timer. Ours keeps for itself the interrupt controller, which
 * no untyped covers, and the virtual timer, whose registers user mode cannot read or write and
 * whose interrupt nobody can get a capability of.
 */
class F11KernelTimerTest {
    /** Physical windows that belong to the kernel: the interrupt controller, and its image. */
    private static final long[][] KERNEL = {{0x08000000L, 0x08020000L}, {0x40200000L, 0x40300000L}};
    /** Two-word accesses to CNTPCT, CNTVCT, CNTP_CVAL, CNTV_CVAL. */
    private static final int CRM14 = 0xEC510F0E;

    @Test
    void noUntypedCoversAKernelDeviceWhateverTheSizeOfRam() {
        for (int megabytes : new int[] {16, 17, 31, 64, 100, 128}) {
            Root u = new Root(megabytes << 20, new int[0]);
            boolean uart = false;
            for (int i = 0; i < u.untypeds(); i++) {
                int[] x = u.untyped(i);
                long from = Integer.toUnsignedLong(x[1]);
                long to = from + (1L << x[2]);
                for (long[] k : KERNEL) {
                    assertTrue(to <= k[0] || from >= k[1], () -> "untyped at "
                        + Long.toHexString(from));
                }
                uart |= x[3] == 1 && from <= 0x09000000L && to > 0x09000000L;
            }
            assertTrue(uart, "the UART is the user's");
        }
    }

    @Test
    void nobodyGetsTheTimersInterrupt() {
        Root u = new Root();
        int to = u.empty();
        assertEquals("RevokeFirst", u.call(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER,
            new int[] {Root.CNODE},
            Abi.TIMER_IRQ, to, 32));
        u.revoke(Abi.BOOT_IRQ_CONTROL);
        assertEquals("RevokeFirst", u.call(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER_TRIGGER,
            new int[] {Root.CNODE}, Abi.TIMER_IRQ, 0, to, 32));
        assertEquals(Abi.IRQ_TIMER, u.k.irqState(Abi.TIMER_IRQ));
    }

    /** Every register of the generic timer (CP15 c14), reads and writes, one word and two. */
    @Test
    void userModeCannotTouchTheTimersRegisters() {
        int[] words = new int[2 * (1024 + 16) + 1];
        int n = 0;
        for (int write = 0; write < 2; write++) {
            for (int i = 0; i < 1024; i++) {
                int opc1 = i >> 7;
                int crm = i >> 3 & 15;
                words[n++] = 0xEE0E0F10 | (1 - write) << 20 | opc1 << 21 | (i & 7) << 5 | crm;
            }
            for (int opc1 = 0; opc1 < 16; opc1++) {
                words[n++] = CRM14 & ~(write << 20) | opc1 << 4;
            }
        }
        words[n] = 0xE7F000F0;
        Root u = new Root(16 << 20, words);
        int endpoint = u.endpoint();
        int t = u.thread(Root.OWN, 100, u.mint(endpoint, 15, 5));
        long period = u.board.timer.virtual.timerValue();
        for (int i = 0; i < n; i++) {
            u.write(t, true, Root.OWN + 4 * i);
            u.svc(Abi.SYS_RECV, endpoint, 0);
            u.step(1);
            int at = Root.OWN + 4 * i;
            assertEquals(u.root, u.k.current(), () -> "executed: 0x" + Integer.toHexString(u.word(
                (u.slot(u.codeFrame() + (at - Root.CODE >> 12)).frameBase() << 12) + (at
                    & 0xFFF))));
            assertEquals(Abi.USER_EXCEPTION, u.board.cpu.r[1] >>> 12);
            assertEquals(at, u.received(0));
            u.svc(Abi.SYS_REPLY, 0, Root.info(1, 0, 0));
        }
        assertTrue(u.board.timer.virtual.timerValue() < period, "the timer still counts down");
    }
}
