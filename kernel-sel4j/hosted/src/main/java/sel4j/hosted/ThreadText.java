package sel4j.hosted;

import sel4j.isa.Disassembler;
import sel4j.kernel.Abi;
import sel4j.machine.Board;
import sel4j.machine.Fault;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/** Threads as text for people: name, place in the program, the instruction there. */
final class ThreadText {
    private static final int NAME_BYTES = 4 * 106;

    private ThreadText() { }

    /**
     * The name given by DebugNameThread; else "root task", "idle", or the TCB's physical address.
     */
    static String name(Kernel k, Tcb t) {
        if (t == k.idle()) {
            return "idle";
        }
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < NAME_BYTES; i++) {
            int c = t.name(i >> 2) >>> ((i & 3) << 3) & 0xFF;
            if (c == 0) {
                break;
            }
            s.append(c >= ' ' && c < 0x7F ? (char) c : '?');
        }
        return s.length() > 0 ? s.toString() : String.format("tcb@%08x", t.place() << 4);
    }

    /** The current thread: name, pc and instruction. */
    static String where(Kernel k, Board board) {
        Tcb t = k.current();
        if (t == k.idle()) {
            return "idle: no thread can run";
        }
        return "thread " + name(k, t) + " at " + instruction(board, board.cpu.r[15]);
    }

    /**
     * The fault in the kernel's record, of a thread in the current address space; no handler took
     * it.
     */
    static String fault(Kernel k, Board board, Tcb t) {
        int pc = t.register(Abi.REG_RESTART_PC);
        String what = switch (k.faultType()) {
            case Abi.CAP_FAULT -> String.format("capability fault, CPtr 0x%x", k.faultWord0());
            case Abi.UNKNOWN_SYSCALL -> "unknown system call " + k.faultWord0();
            case Abi.USER_EXCEPTION -> "undefined instruction";
            default -> String.format("memory fault at address 0x%08x, FSR 0x%03x", k.faultWord0(),
                k.faultWord1() & 0x3FFF);
        };
        return "thread " + name(k, t) + " stopped, no fault handler: " + what + ", at "
            + instruction(board, pc);
    }

    /** Address, and the instruction there if it can be read. */
    static String instruction(Board board, int pc) {
        String address = String.format("pc 0x%08x", pc);
        try {
            int physical = board.cpu.mmu.translate(pc & ~3, false, true, true);
            if (!board.memory.contains(physical)) {
                return address;
            }
            int word = board.memory.ram[(physical - Memory.RAM_BASE) >>> 2];
            return address + ": " + Disassembler.disassemble(word, pc).replaceAll("\\s+", " ");
        } catch (Fault f) {
            return address + " (cannot be fetched)";
        }
    }
}
