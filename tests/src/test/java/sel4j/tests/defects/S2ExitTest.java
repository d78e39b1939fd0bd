package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * S2: one way out of the kernel could go to an address that a user had crafted, with the kernel's
 * rights. Ours has one exit for all entries: it loads the registers of the thread that is current
 * from its TCB, and whatever put the status register there cut it down to user mode and ARM state.
 */
class S2ExitTest {
    private static final int UNDEFINED = Root.OWN;
    private static final int DATA_ABORT = Root.OWN + 4;
    private static final int PREFETCH_ABORT = Root.OWN + 8;
    private static final int LOOP = Root.OWN + 12;
    /** Kernel window, its variables in it, the vectors, both ends, the program itself. */
    private static final int[] CRAFTED = {0xA0000000, 0xA02E0000, 0xA0200000, 0xFFFF0000,
        0xFFFFFFE0, 0,
        0x9FFFFFFC, Root.CODE};

    private final Root u = new Root("udf #0x0", "ldr r1, [r2]", "bx r2", "b 0x10014");
    private final int endpoint = u.endpoint();
    private final int handler = u.mint(endpoint, Abi.RIGHTS_ALL, 7);
    private final int thread = u.thread(LOOP, 100, handler);

    /**
     * The processor is where the current thread is, in user mode, in the thread's address
     * space.
     */
    private void outside(String what) {
        assertEquals(0x150, u.board.cpu.cpsr() & 0x07FFFFFF, what + ": user mode, ARM state");
        assertEquals(u.k.current().register(Abi.REG_NEXT_PC), u.board.cpu.r[15], what
            + ": the thread's pc");
        assertEquals(u.k.current().vspace().pageDirectory().place() << 4 | 0x18,
            u.board.cpu.cp15.ttbr0(), what);
    }

    private static int[] context(int pc, int crafted) {
        int[] c = new int[Abi.CONTEXT_WORDS];
        java.util.Arrays.fill(c, crafted);
        c[0] = pc;
        return c;
    }

    /** The root task waits, so that the thread runs. */
    private void waits() {
        u.svc(Abi.SYS_RECV, endpoint, 0);
        assertEquals(u.tcb(thread), u.k.current());
        outside("the thread runs");
    }

    @Test
    void everyWayInAndOutWithEveryRegisterCrafted() {
        for (int crafted : CRAFTED) {
            String what = "crafted " + Integer.toHexString(crafted);
            for (int pc : new int[] {UNDEFINED, DATA_ABORT, PREFETCH_ABORT, Root.CODE}) {
                // These are readable or executable, so nothing traps.
                boolean mapped = crafted == Root.CODE;
                if (mapped && (pc == DATA_ABORT || pc == PREFETCH_ABORT)) {
                    continue;
                }
                u.write(thread, true, context(pc, crafted));
                waits();
                u.step(pc == PREFETCH_ABORT ? 2 : 1);
                assertEquals(u.root, u.k.current(), what);
                outside(what);
                assertEquals(Root.CODE + 4, u.board.cpu.r[15], what);
                assertEquals(7, u.board.cpu.r[0], what);
                u.ok(thread, Abi.TCB_SUSPEND, Root.NONE);
            }
        }
    }

    @Test
    void aCraftedProgramCounterIsFetchedWithTheUsersRights() {
        for (int crafted : CRAFTED) {
            if (crafted != Root.CODE) {
                u.write(thread, true, context(crafted, crafted));
                waits();
                u.step(1);
                outside("after the fetch");
                assertEquals("ok 4 " + Root.show(crafted) + " " + Root.show(crafted) + " 1",
                    "ok " + (u.board.cpu.r[1] & 127) + " " + Root.show(u.received(0)) + " "
                    + Root.show(u.received(1)) + " " + u.received(2));
                assertEquals(Abi.VM_FAULT, u.board.cpu.r[1] >>> 12);
                u.ok(thread, Abi.TCB_SUSPEND, Root.NONE);
            }
        }
    }

    @Test
    void interruptsGoBackToTheInterruptedInstruction() {
        int sgi = u.empty();
        u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_SGI_SIGNAL, new int[] {Root.CNODE}, 3, 0, sgi, 32);
        for (int crafted : CRAFTED) {
            int[] r = u.board.cpu.r;
            java.util.Arrays.fill(r, 0, 15, crafted);
            u.svc(Abi.SYS_SEND, sgi, 0, crafted, crafted, crafted, crafted);
            // The interrupt is pending; it is taken before the next instruction.
            outside("after the call");
            u.step(1);
            assertEquals(0x150, u.board.cpu.cpsr() & 0x07FFFFFF);
            assertEquals(Root.CODE, r[15], "the jump behind the call was executed");
            assertEquals(crafted, r[14]);
        }
    }

    @Test
    void noWayOfWritingTheStatusRegisterLeavesUserMode() {
        int copy = u.thread(LOOP, 100, handler);
        for (int bit = 0; bit < 32; bit++) {
            int status = 1 << bit | (bit % 2 == 0 ? 0x13 : 0x1F);
            int[] c = context(UNDEFINED, 5);
            c[2] = status;
            u.write(thread, false, c);
            u.ok(copy, Abi.TCB_COPY_REGISTERS, new int[] {thread}, 0xC);
            u.ok(thread, Abi.TCB_RESUME, Root.NONE);
            waits();
            u.step(1);
            assertEquals(Abi.USER_EXCEPTION, u.board.cpu.r[1] >>> 12);
            // The handler's answer: pc, sp, cpsr; label 0 restarts.
            u.svc(Abi.SYS_REPLY_RECV, endpoint, Root.info(0, 0, 3), Root.CODE, 0, status);
            assertEquals(u.tcb(thread), u.k.current());
            outside("answered exception " + bit);
            u.board.cpu.r[7] = 1234;
            u.step(1);
            assertEquals(Abi.UNKNOWN_SYSCALL, u.board.cpu.r[1] >>> 12);
            int[] answer = new int[12];
            answer[8] = LOOP;
            answer[11] = status;
            u.svc(Abi.SYS_REPLY_RECV, endpoint, Root.info(0, 0, 12), answer);
            outside("answered system call " + bit);
            assertEquals(LOOP, u.board.cpu.r[15]);
            // The root task comes back by the copy's fault.
            u.board.cpu.r[15] = UNDEFINED;
            u.step(1);
            u.ok(thread, Abi.TCB_SUSPEND, Root.NONE);
            u.ok(copy, Abi.TCB_RESUME, Root.NONE);
            u.svc(Abi.SYS_RECV, endpoint, 0);
            outside("copied " + bit);
            u.step(1);
            u.ok(copy, Abi.TCB_SUSPEND, Root.NONE);
        }
    }
}
