package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;
import sel4j.kernel.Boot;
import sel4j.kernel.Entry;
import sel4j.kernel.Message;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/** There is no kernel state outside memory: a copy of it, taken at any time, goes on alike. */
class CopiedMemoryTest {
    private static final int ROUNDS = 40;

    /** A copy in the middle of the run, before each entry, behaves as the original. */
    @Test
    void aCopyOfMemoryGoesOnAsTheOriginal() {
        Memory memory = new Memory(16 << 20);
        Hardware hardware = new Quiet();
        Boot.boot(new Kernel(memory, hardware), 16 << 20, 0x40300000, 0x40302000,
            0x40300000 - 0x10000, 0x10010, 0x402F0000, 0);
        Kernel original = new Kernel(memory, hardware);
        Memory copied = memory;
        for (int round = 0; round < ROUNDS; round++) {
            // The original keeps its views and its Kernel; the copy starts with none in each round.
            copied = copied.copy();
            enter(original, round);
            enter(new Kernel(copied, new Quiet()), round);
            assertArrayEquals(memory.ram, copied.ram, "words of RAM after entry " + round);
            assertArrayEquals(memory.owners(), copied.owners(), "owners after entry " + round);
        }
    }

    /**
     * One system call of the root task: retype, copy, signal, wait without blocking, delete, a
     * tick.
     */
    private static void enter(Kernel k, int round) {
        Tcb t = k.current();
        int slot = 4000 + round / 8 * 4;
        switch (round % 8) {
            case 0 -> call(t, k, untyped(k), Abi.UNTYPED_RETYPE, Abi.OBJECT_NOTIFICATION, 4, 0, 0,
                slot, 1);
            case 1 -> call(t, k, untyped(k), Abi.UNTYPED_RETYPE, Abi.OBJECT_TCB, 10, 0, 0,
                slot + 1, 2);
            case 2 -> call(t, k, Abi.BOOT_CNODE, Abi.CNODE_MINT, slot + 3, 32, slot, 32, 15, 77);
            case 3 -> message(t, k, Abi.SYS_NB_SEND, slot + 3);
            case 4 -> message(t, k, Abi.SYS_NB_RECV, slot);
            case 5 -> call(t, k, slot + 1, Abi.TCB_SET_PRIORITY, 100);
            case 6 -> call(t, k, Abi.BOOT_CNODE, Abi.CNODE_REVOKE, slot, 32);
            default -> Entry.interrupt(k);
        }
    }

    private static int untyped(Kernel k) {
        int base = k.current().cspace().cnodeBase();
        int best = 0;
        for (int i = Abi.BOOT_FIRST_FREE; i < 300; i++) {
            if (k.slot(base + i).type() == sel4j.view.Slot.UNTYPED
                    && !k.slot(base + i).untypedDevice() && (best == 0
                    || k.slot(base + i).untypedBits() > k.slot(base + best).untypedBits())) {
                best = i;
            }
        }
        return best;
    }

    private static void message(Tcb t, Kernel k, int number, int cptr) {
        t.setRegister(Abi.REG_SYSCALL, number);
        t.setRegister(Abi.REG_BADGE, cptr);
        t.setRegister(Abi.REG_INFO, 0);
        Entry.syscall(k);
    }

    private static void call(Tcb t, Kernel k, int cptr, int label, int... words) {
        t.setRegister(Abi.REG_SYSCALL, Abi.SYS_CALL);
        t.setRegister(Abi.REG_BADGE, cptr);
        t.setRegister(Abi.REG_INFO, Message.info(label, 0, 1, words.length));
        int buffer = t.buffer().frameBase() * 256 + (t.bufferAddress() & 0xFFF) / 16;
        for (int i = 0; i < words.length; i++) {
            if (i < Abi.MESSAGE_REGISTERS) {
                t.setRegister(Abi.REG_MR0 + i, words[i]);
            } else {
                k.frame(buffer).setWord(Abi.BUFFER_MESSAGE + i, words[i]);
            }
        }
        k.frame(buffer).setWord(Abi.BUFFER_CAPS, label == Abi.TCB_SET_PRIORITY
            ? Abi.BOOT_TCB : Abi.BOOT_CNODE);
        // A call that was cut short is made again, with the same registers.
        int info = t.register(Abi.REG_INFO);
        for (int i = 0; i < 100_000 && t.register(Abi.REG_INFO) == info; i++) {
            Entry.syscall(k);
        }
        assertEquals(0, t.register(Abi.REG_INFO) >>> 12, "error of the call with label " + label);
    }
}
