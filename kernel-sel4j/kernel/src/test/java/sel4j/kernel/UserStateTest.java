package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import sel4j.view.Endpoint;
import sel4j.view.Frame;
import sel4j.view.Tcb;

/**
 * Whatever user level writes, every thread leaves the kernel in user mode and ARM state (S2), and
 * no register of one thread shows up in another that got no message (S3).
 */
class UserStateTest {
    private static final int[] NONE = {};

    private final Bench b = new Bench();
    private final Tcb cur = b.running(9);
    private final Frame buffer = b.buffer(cur);

    private static void inUserMode(Tcb t) {
        assertEquals(Abi.USER_CPSR, t.register(Abi.REG_CPSR) & ~Abi.USER_CPSR_MASK);
    }

    /** Writing, copying and answering a fault are the ways to set a status register. */
    @Test
    void noWayToSetTheStatusRegisterLeavesUserMode() {
        Random random = new Random(1);
        Tcb t = b.thread(5);
        Tcb copy = b.thread(5);
        Endpoint e = b.endpoint();
        int ep = b.cap(e, 0, Abi.RIGHTS_ALL);
        t.setFaultHandler(ep);
        int cap = b.cap(t);
        int copyCap = b.cap(copy);
        for (int i = 0; i < 500; i++) {
            int status = i < 32 ? 1 << i : random.nextInt();
            assertEquals(0, b.invoke(cap, Abi.TCB_WRITE_REGISTERS, NONE, 0, 3, 1, 2, status));
            inUserMode(t);
            assertEquals(0, b.invoke(copyCap, Abi.TCB_COPY_REGISTERS, new int[] {cap}, 4));
            inUserMode(copy);
            b.invoke(cap, Abi.TCB_RESUME, NONE);
            b.run(t);
            Entry.undefined(b.k);
            b.syscallOf(cur, Abi.SYS_RECV, ep, 0);
            b.syscall(Abi.SYS_REPLY, 0, Bench.info(1, 0, 3), 1, 2, status);
            inUserMode(t);
        }
        for (Tcb any : b.threads) {
            inUserMode(any);
        }
    }

    /** Poison in all registers of one thread stays there when others run. */
    @Test
    void registersStayWithTheirThread() {
        int ep = b.cap(b.notification(), 0, Abi.RIGHTS_ALL);
        Tcb poisoned = b.ready(9);
        Tcb other = b.ready(9);
        for (int i = 0; i < 20; i++) {
            if (i != Abi.REG_CPSR) {
                poisoned.setRegister(i, 0x66600000 + i);
            }
        }
        int[] before = Bench.registers(other);
        b.syscallOf(poisoned, Abi.SYS_YIELD, 0x66600000, 0x66600001);
        b.run(poisoned);
        b.syscall(Abi.SYS_NB_SEND, ep, 0x66600001);
        b.run(other);
        b.syscall(Abi.SYS_NB_RECV, ep, before[1]);
        assertEquals("0 7", Bench.changed(before, other));
        assertEquals(0, other.register(0));
        assertEquals(0, buffer.word(1));
    }
}
