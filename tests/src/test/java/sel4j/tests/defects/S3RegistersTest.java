package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * S3: a system register that users can read was not switched between threads. Ours keeps every
 * register that user mode can read in the TCB; which ones those are is found out by trying all of
 * them, so a register that the machine gets later cannot be forgotten.
 */
class S3RegistersTest {
    private static final int LOOP = Root.OWN;
    private static final int UNDEFINED = Root.OWN + 4;
    private static final int LOAD = Root.OWN + 8;
    private static final int TICK = 125_000 * 16;
    private static final int SLICE = 5;

    private final Root u = new Root("b 0x10008", "udf #0x0", "ldrex r0, [r1]", "strex r2, r0, [r1]",
        "b 0x10018");
    private final int never = u.notification();
    private final int endpoint = u.endpoint();
    private final int poisoned = u.thread(LOOP, 200, endpoint);
    private final int other = u.thread(LOOP, 200, 0);

    /** A user context in which every word is recognisable. */
    private static int[] context(int pc, int mark) {
        int[] c = new int[Abi.CONTEXT_WORDS];
        for (int i = 0; i < c.length; i++) {
            c[i] = mark + i;
        }
        c[0] = pc;
        c[2] = mark == 0x66600000 ? 0xF8000000 : 0;
        return c;
    }

    /** What {@link Root#registers} shows of a context. */
    private static int[] seen(int[] c) {
        return new int[] {c[3], c[4], c[10], c[11], c[12], c[13], c[14], c[15], c[5], c[6], c[7],
            c[8], c[9],
            c[1], c[16], c[2] | 0x150, c[17], c[18]};
    }

    private final int[] poison = context(LOOP, 0x66600000);
    private final int[] clean = context(LOOP, 0x11100000);

    /** Both threads ready, the poisoned one first; the root task waits for ever. */
    private void start() {
        u.write(other, true, clean);
        u.write(poisoned, true, poison);
        u.svc(Abi.SYS_RECV, never, 0);
        assertEquals(u.tcb(poisoned), u.k.current());
        assertArrayEquals(seen(poison), u.registers());
    }

    @Test
    void yieldShowsNothing() {
        start();
        poison[15] = Abi.SYS_YIELD;
        u.board.cpu.r[7] = Abi.SYS_YIELD;
        u.board.cpu.r[15] = Root.CODE;
        u.step(1);
        assertEquals(u.tcb(other), u.k.current());
        assertArrayEquals(seen(clean), u.registers());
        u.board.cpu.r[7] = clean[15] = Abi.SYS_YIELD;
        u.board.cpu.r[15] = Root.CODE;
        u.step(1);
        assertArrayEquals(seen(poison), u.registers(), "and the poison is all there");
    }

    @Test
    void theEndOfATimeSliceShowsNothing() {
        start();
        u.step(SLICE * TICK + TICK);
        assertEquals(u.tcb(other), u.k.current());
        assertArrayEquals(seen(clean), u.registers());
        u.step(SLICE * TICK);
        assertEquals(u.tcb(poisoned), u.k.current());
        assertArrayEquals(seen(poison), u.registers());
    }

    @Test
    void aFaultShowsWhatItsMessageSaysAndNoMore() {
        u.write(poisoned, true, poison);
        u.board.cpu.r[15] = Root.CODE;
        java.util.Arrays.fill(u.board.cpu.r, 0, 15, 0x22200000);
        u.svc(Abi.SYS_RECV, endpoint, 0, 1, 2, 3, 4);
        u.board.cpu.r[15] = UNDEFINED;
        u.step(1);
        assertEquals(u.root, u.k.current());
        int[] r = u.registers();
        // pc, sp, cpsr, number: the words of the message.
        assertArrayEquals(new int[] {0, Abi.USER_EXCEPTION << 12 | 5, UNDEFINED, poison[1],
            0xF8000150, 0},
            java.util.Arrays.copyOf(r, 6));
        for (int i = 6; i < 15; i++) {
            assertEquals(i == 7 ? Abi.SYS_RECV : 0x22200000, r[i], "register " + i);
        }
        assertEquals(0x150, r[15]);
        assertEquals(0, r[16]);
        assertEquals(0, r[17]);
    }

    @Test
    void theExclusiveMonitorIsNobodysAfterASwitch() {
        int[] c = context(LOAD, 0x33300000);
        c[4] = Root.CODE + 0x100 & ~3;
        u.write(poisoned, true, c);
        int[] d = context(LOAD + 4, 0x44400000);
        d[4] = c[4];
        u.write(other, true, d);
        u.svc(Abi.SYS_RECV, never, 0);
        // The last one resumed runs first: it would store without having loaded.
        assertEquals(u.tcb(other), u.k.current());
        u.step(1);
        assertEquals(1, u.board.cpu.r[2], "no store without a load");
        u.board.cpu.r[7] = Abi.SYS_YIELD;
        u.board.cpu.r[15] = Root.CODE;
        u.step(1);
        u.step(1);
        assertEquals(u.tcb(poisoned), u.k.current());
        u.board.cpu.r[7] = Abi.SYS_YIELD;
        u.board.cpu.r[15] = Root.CODE;
        u.step(1);
        assertEquals(u.tcb(other), u.k.current());
        u.board.cpu.r[15] = LOAD + 4;
        u.step(1);
        assertEquals(1, u.board.cpu.r[2], "no store after another thread's load");
    }

    private void poisonFloats(int mark) {
        for (int i = 0; i < 64; i++) {
            u.board.cpu.fpu.setWord(i, mark + i);
        }
        u.board.cpu.fpu.setFpscr(mark << 24);
    }

    private void floats(int mark) {
        for (int i = 0; i < 64; i++) {
            assertEquals(mark == 0 ? 0 : mark + i, u.board.cpu.fpu.word(i), "word " + i);
        }
        assertEquals(mark << 24, u.board.cpu.fpu.fpscr());
    }

    @Test
    void floatingPointRegistersAreNobodyElses() {
        poisonFloats(0x91);
        start();
        floats(0);
        poisonFloats(0x82);
        u.step(SLICE * TICK + TICK);
        assertEquals(u.tcb(other), u.k.current());
        floats(0);
        u.step(SLICE * TICK);
        assertEquals(u.tcb(poisoned), u.k.current());
        floats(0x82);
    }

    /** All coprocessor registers of one word: the coprocessors that ARMv7-A systems have. */
    @Test
    void userModeReadsNoOtherSystemRegister() {
        List<String> names = new ArrayList<>();
        List<Integer> words = new ArrayList<>();
        for (int cp : new int[] {10, 11, 14, 15}) {
            for (int i = 0; i < 1 << 14; i++) {
                int opc1 = i >> 11;
                int crn = i >> 7 & 15;
                int crm = i >> 3 & 15;
                if (cp < 14 && (i & 127) != 0) {
                    // These name no system register: floating point has VMRS and VMOV here.
                    continue;
                }
                words.add(0xEE100010 | opc1 << 21 | crn << 16 | cp << 8 | (i & 7) << 5 | crm);
                names.add("p" + cp + " " + opc1 + " c" + crn + " c" + crm + " " + (i & 7));
            }
            for (int i = 0; i < 1 << 8; i++) {
                words.add(0xEC510000 | cp << 8 | i);
                names.add("p" + cp + " two words " + i);
            }
        }
        words.add(0xE7F000F0);
        Root v = new Root(16 << 20, words.stream().mapToInt(Integer::intValue).toArray());
        int ep = v.endpoint();
        int t = v.thread(Root.OWN, 100, ep);
        List<String> readable = new ArrayList<>();
        int next = 0;
        while (next < names.size()) {
            v.write(t, true, Root.OWN + 4 * next, 0, 0, Root.OWN, Root.OWN);
            v.svc(Abi.SYS_RECV, ep, 0);
            while (v.k.current() != v.root) {
                v.step(1);
            }
            assertEquals(Abi.USER_EXCEPTION, v.board.cpu.r[1] >>> 12);
            int stopped = (v.received(0) - Root.OWN) / 4;
            readable.addAll(names.subList(next, stopped));
            next = stopped + 1;
            v.svc(Abi.SYS_REPLY, 0, Root.info(1, 0, 0));
        }
        // VMOV and VMRS: the floating-point registers, which have a test of their own above.
        assertTrue(readable.removeIf(s -> s.startsWith("p10 ") || s.startsWith("p11 ")));
        // PMUSERENR may be read by all and written by none: it is a constant of the system.
        assertEquals(List.of("p15 0 c9 c14 0", "p15 0 c13 c0 2", "p15 0 c13 c0 3"), readable,
            "what is readable must be in the TCB and in the tests above");
    }
}
