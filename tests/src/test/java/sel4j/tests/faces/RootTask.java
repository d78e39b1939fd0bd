package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import sel4j.kernel.Abi;
import sel4j.kernel.Message;
import sel4j.platform.Memory;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** The root task of a system in both faces, whose calls a test makes. */
final class RootTask {
    private static final int PC = 0x10010;

    final BothFaces f;
    final Tcb thread;
    /** A slot with the largest untyped memory of RAM. */
    private final int memory;

    /** After boot. */
    RootTask(BothFaces f) {
        this.f = f;
        thread = f.k.current();
        int found = 0;
        for (int i = Abi.BOOT_FIRST_FREE; slot(i).type() != Slot.NULL; i++) {
            if (slot(i).type() == Slot.UNTYPED && !slot(i).untypedDevice() && (found == 0
                    || slot(i).untypedBits() > slot(found).untypedBits())) {
                found = i;
            }
        }
        memory = found;
    }

    Slot slot(int i) {
        return f.k.slot(thread.cspace().cnodeBase() + i);
    }

    /** New objects of that memory in slots of the root CNode. */
    void retype(int type, int bits, int slot, int count) throws Throwable {
        call(memory, Abi.UNTYPED_RETYPE, new int[] {2}, type, bits, 0, 0, slot, count);
    }

    /** One entry of a call of the root task; whether it has ended. */
    boolean entry(int cptr, int label, int[] caps, int... words) throws Throwable {
        thread.setRegister(Abi.REG_SYSCALL, Abi.SYS_CALL);
        thread.setRegister(Abi.REG_BADGE, cptr);
        thread.setRegister(Abi.REG_INFO, Message.info(label, 0, caps.length, words.length));
        thread.setRegister(Abi.REG_RESTART_PC, PC);
        thread.setRegister(Abi.REG_NEXT_PC, PC + 4);
        int buffer = thread.buffer().frameBase() * 4096 + (thread.bufferAddress() & 0xE00)
            - Memory.RAM_BASE >> 2;
        for (int i = 0; i < words.length; i++) {
            if (i < 4) {
                thread.setRegister(Abi.REG_MR0 + i, words[i]);
            } else {
                f.memory.ram[buffer + Abi.BUFFER_MESSAGE + i] = words[i];
            }
        }
        for (int i = 0; i < caps.length; i++) {
            f.memory.ram[buffer + Abi.BUFFER_CAPS + i] = caps[i];
        }
        f.call("Entry", "syscall");
        assertEquals(thread, f.k.current());
        return thread.register(Abi.REG_NEXT_PC) != PC;
    }

    /** A call that has to succeed. */
    void call(int cptr, int label, int[] caps, int... words) throws Throwable {
        boolean ended;
        do {
            ended = entry(cptr, label, caps, words);
        } while (!ended);
        assertEquals(0, thread.register(Abi.REG_INFO) >>> 12, "label " + label);
    }
}
