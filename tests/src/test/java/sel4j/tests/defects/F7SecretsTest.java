package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;
import sel4j.platform.Memory;

/**
 * F7: a domain switch touched state of another domain. Our kernel has one domain in this
 * configuration, and no switch; what remains of the property holds between any two threads without
 * a channel: two runs that differ in a secret of one of them differ in that thread's own words and
 * nowhere else.
 */
class F7SecretsTest {
    private static final int HIGH = Root.OWN;
    private static final int LOW = Root.OWN + 9 * 4;
    private static final int V = 0x20000;
    private static final int TICK = 125_000 * 16;
    private static final int REGISTERS = 0x50;
    private static final int REGISTER_BYTES = 80;

    /** HIGH stores, loads, computes with the secret and yields with it; LOW counts and yields. */
    private static final String[] CODE = {"str r4, [r2]", "ldr r5, [r2, #4]", "adds r6, r4, r5",
        "mcr 15, 0, r6, cr13, cr0, {2}", "ldrex r8, [r2]", "mov r0, r4", "svc 0x0", "movs r3, r4",
            "b 0x10008",
        "add r6, r6, #0x1", "str r6, [r2]", "svc 0x0", "mrc 15, 0, r5, cr13, cr0, {2}",
            "b 0x1002c"};

    /** One system with the secret in it. */
    private static final class Run {
        final Root u = new Root(16 << 20, Program.words(Root.OWN, CODE));
        final int high;
        final int low;
        final int page;
        final int never = u.notification();
        final int secret;

        Run(int secret) {
            this.secret = secret;
            int highSpace = u.spaceWithCode();
            page = u.frame(0);
            assertEquals("ok", u.map(page, highSpace, V, 3));
            for (int i = 0; i < 4096; i += 4) {
                u.setWord((u.slot(page).frameBase() << 12) + i, secret * (i + 1));
            }
            int lowSpace = u.spaceWithCode();
            assertEquals("ok", u.map(u.frame(0), lowSpace, V, 3));
            high = u.thread(highSpace, HIGH, 100, 0);
            low = u.thread(lowSpace, LOW, 100, 0);
            u.write(high, true, HIGH, 0, 0, secret, secret, secret, secret, secret, secret, secret,
                V, secret,
                secret, secret, secret, Abi.SYS_YIELD, secret, secret, secret);
            u.write(low, true, LOW, 0, 0, 1, 2, 8, 9, 10, 11, 12, V, 3, 4, 5, 6, Abi.SYS_YIELD, 14,
                15, 16);
            u.svc(Abi.SYS_RECV, never, 0);
        }
    }

    @Test
    void runsThatDifferInASecretDifferNowhereElse() {
        Run a = new Run(0x11111111);
        Run b = new Run(0xDEADBEEF);
        int lowSeen = 0;
        for (int i = 0; i < 24; i++) {
            int steps = i % 2 == 0 ? 7 + i : TICK / 7;
            a.u.step(steps);
            b.u.step(steps);
            assertEquals(a.u.board.clock.now(), b.u.board.clock.now());
            assertEquals(a.u.k.current().place(), b.u.k.current().place(), "the same thread runs");
            if (a.u.k.current() == a.u.tcb(a.low)) {
                assertArrayEquals(a.u.registers(), b.u.registers(),
                    "registers of the other thread");
                assertEquals(a.u.board.cpu.r[15], b.u.board.cpu.r[15]);
                lowSeen++;
            }
            compare(a, b);
        }
        assertTrue(lowSeen > 5, "the other thread was seen " + lowSeen + " times");
        for (Run run : List.of(a, b)) {
            assertEquals(6 * run.secret, run.u.tcb(run.high).register(6), "secret and 5 times it");
        }
    }

    /** All of RAM but the secret's page and the saved registers of its thread. */
    private static void compare(Run a, Run b) {
        int page = (a.u.slot(a.page).frameBase() << 12) - Memory.RAM_BASE >> 2;
        int registers = (a.u.tcb(a.high).place() << 4) + REGISTERS - Memory.RAM_BASE >> 2;
        int[] x = a.u.memory.ram;
        int[] y = b.u.memory.ram;
        for (int i = java.util.Arrays.mismatch(x, y); i >= 0 && i < x.length;) {
            boolean own = i >= page && i < page + 1024 || i >= registers && i < registers
                + REGISTER_BYTES / 4;
            assertTrue(own, "memory differs at 0x" + Integer.toHexString(Memory.RAM_BASE
                + 4 * i));
            int next = java.util.Arrays.mismatch(x, i + 1, x.length, y, i + 1, y.length);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }

    /** There is no second domain to switch to. */
    @Test
    void noThreadLeavesTheOnlyDomain() {
        Root u = new Root();
        assertEquals(1, Abi.DOMAINS, "with more, the two threads above belong into two domains");
        int t = u.thread(Root.CODE, 1, 0);
        for (int domain : new int[] {1, 15, 16, 255, -1}) {
            assertEquals("InvalidArgument 0", u.call(Abi.BOOT_DOMAIN, Abi.DOMAIN_SET, new int[] {t},
                domain));
            assertEquals(0, u.tcb(t).domain());
        }
    }
}
