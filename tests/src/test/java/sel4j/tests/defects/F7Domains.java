package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;
import sel4j.platform.Memory;

/**
 * F7 with two domains: a secret decides how long a thread of one domain computes, and how often it
 * gives up the processor. Two runs with different secrets differ in nothing that the other domain
 * has or sees: not in its registers at any time, nor in when it runs.
 *
 * <p>The build's kernel has one domain, so the build does not run this class: the test of
 * configurations does, in a kernel with 16.
 */
class F7Domains {
    private static final int HIGH = Root.OWN;
    private static final int LOW = Root.OWN + 6 * 4;
    private static final int V = 0x20000;
    private static final int TICK = 125_000 * 16;
    private static final int TCB_WORDS = 256;
    private static final int PAGE_WORDS = 1024;

    /** HIGH counts its secret down, stores, and yields; LOW counts and yields. */
    private static final String[] CODE = {"subs r4, r4, #0x1", "bne 0x10008", "str r5, [r2]",
        "svc 0x0", "mov r4, r5", "b 0x10008",
        "add r6, r6, #0x1", "str r6, [r2]", "svc 0x0", "b 0x10020"};

    /** One system with the secret in it; the domains take turns, a tick each. */
    private static final class Run {
        final Root u = new Root(16 << 20, Program.words(Root.OWN, CODE));
        final int[] pages = new int[2];
        final int high = thread(0, HIGH);
        final int low = thread(1, LOW);

        Run(int secret) {
            write(high, HIGH, secret);
            write(low, LOW, 5);
            for (int d = 1; d <= 2; d++) {
                u.ok(Abi.BOOT_DOMAIN, Abi.DOMAIN_SET, new int[] {d == 1 ? high : low}, d);
                u.ok(Abi.BOOT_DOMAIN, Abi.DOMAIN_SCHEDULE_CONFIGURE, Root.NONE, d, d, 1, 0);
            }
            u.svc(Abi.SYS_CALL, Abi.BOOT_DOMAIN, Root.info(Abi.DOMAIN_SCHEDULE_SET_START, 0, 1),
                1);
        }

        private int thread(int i, int pc) {
            int space = u.spaceWithCode();
            pages[i] = u.frame(0);
            assertEquals("ok", u.map(pages[i], space, V, 3));
            return u.thread(space, pc, 100, 0);
        }

        private void write(int thread, int pc, int secret) {
            u.write(thread, true, pc, 0, 0, 1, 2, 8, 9, 10, 11, 12, V, 3, secret, secret, 0,
                Abi.SYS_YIELD, 14, 15, 16);
        }

        int page(int i) {
            return (u.slot(pages[i]).frameBase() << 12) - Memory.RAM_BASE >> 2;
        }
    }

    @Test
    void whatOneDomainDoesIsNotSeenInTheOther() {
        Run a = new Run(3);
        Run b = new Run(70_001);
        int seen = 0;
        for (int i = 0; i < 80; i++) {
            a.u.step(TICK / 7);
            b.u.step(TICK / 7);
            assertEquals(a.u.board.clock.now(), b.u.board.clock.now());
            assertEquals(a.u.k.domain(), b.u.k.domain());
            assertEquals(a.u.k.current().place(), b.u.k.current().place(), "the same thread runs");
            if (a.u.k.current() == a.u.tcb(a.low)) {
                assertEquals(2, a.u.k.domain());
                assertArrayEquals(a.u.registers(), b.u.registers(), "registers of the other");
                assertEquals(a.u.board.cpu.r[15], b.u.board.cpu.r[15]);
                seen++;
            }
            compare(a, b);
        }
        assertTrue(seen > 30, "the other domain was seen " + seen + " times");
        assertNotEquals(0, a.u.memory.ram[a.page(1)], "it got on");
        assertEquals(3, a.u.memory.ram[a.page(0)]);
        assertEquals(70_001, b.u.memory.ram[b.page(0)]);
    }

    /** All of RAM but the page of the thread with the secret and the thread itself. */
    private static void compare(Run a, Run b) {
        int page = a.page(0);
        int tcb = (a.u.tcb(a.high).place() << 4) - Memory.RAM_BASE >> 2;
        int[] x = a.u.memory.ram.clone();
        int[] y = b.u.memory.ram.clone();
        for (int[] ram : new int[][] {x, y}) {
            Arrays.fill(ram, page, page + PAGE_WORDS, 0);
            Arrays.fill(ram, tcb, tcb + TCB_WORDS, 0);
        }
        int i = Arrays.mismatch(x, y);
        assertEquals(-1, i, () -> "memory differs at 0x" + Integer.toHexString(Memory.RAM_BASE
            + 4 * i));
    }
}
