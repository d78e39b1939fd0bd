package sel4j.tests.refinement;

import java.util.ArrayList;
import java.util.List;
import sel4j.abstractspec.Answer;
import sel4j.abstractspec.Call;
import sel4j.kernel.Abi;
import sel4j.kernel.Boot;
import sel4j.kernel.Entry;
import sel4j.kernel.Message;
import sel4j.platform.Memory;
import sel4j.tests.faces.Quiet;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/** A kernel after boot whose root task makes calls. */
final class RootCalls {
    private static final int RAM = 16 << 20;
    private static final int IMAGE = 0x40300000;
    private static final int PC = 0x10010;
    private static final int MOST_ENTRIES = 100_000;

    final Memory memory = new Memory(RAM);
    final Kernel k = new Kernel(memory, new Quiet());
    private final Tcb root;
    private final int buffer;

    RootCalls() {
        int code = Boot.boot(k, RAM, IMAGE, IMAGE + 0x2000, IMAGE - 0x10000, PC, 0x402F0000, 0);
        if (code != Boot.DONE) {
            throw new IllegalStateException("boot: " + code);
        }
        root = k.current();
        buffer = (root.buffer().frameBase() << 12) + (root.bufferAddress() & 0xFFF)
            - Memory.RAM_BASE >> 2;
    }

    /** The slot of the root CNode. */
    sel4j.view.Slot slot(int i) {
        return k.slot(root.cspace().cnodeBase() + i);
    }

    /** Makes a call, again while it is cut, and says what was answered. */
    Answer call(Call c) {
        int entries = 0;
        do {
            registers(c);
            Entry.syscall(k);
            if (k.current() != root || ++entries > MOST_ENTRIES) {
                throw new AssertionError("the root task does not get its answer, at entry "
                    + entries + ", slot " + c.words().get(0) + " of type "
                    + slot(c.words().get(0)).type() + ", state of the thread " + root.state());
            }
        } while (root.register(Abi.REG_NEXT_PC) == PC);
        int info = root.register(Abi.REG_INFO);
        List<Long> words = new ArrayList<>();
        for (int i = 0; i < (info & 127); i++) {
            words.add(Integer.toUnsignedLong(i < Abi.MESSAGE_REGISTERS
                ? root.register(Abi.REG_MR0 + i)
                : memory.ram[buffer + Abi.BUFFER_MESSAGE + i]));
        }
        return new Answer(info >>> 12, words);
    }

    private void registers(Call c) {
        root.setRegister(Abi.REG_SYSCALL, Abi.SYS_CALL);
        root.setRegister(Abi.REG_BADGE, c.cptr());
        root.setRegister(Abi.REG_INFO, Message.info(c.label(), 0, c.caps().size(),
            c.words().size()));
        root.setRegister(Abi.REG_RESTART_PC, PC);
        root.setRegister(Abi.REG_NEXT_PC, PC + 4);
        for (int i = 0; i < c.words().size(); i++) {
            if (i < Abi.MESSAGE_REGISTERS) {
                root.setRegister(Abi.REG_MR0 + i, c.words().get(i));
            } else {
                memory.ram[buffer + Abi.BUFFER_MESSAGE + i] = c.words().get(i);
            }
        }
        for (int i = 0; i < c.caps().size(); i++) {
            memory.ram[buffer + Abi.BUFFER_CAPS + i] = c.caps().get(i);
        }
    }
}
