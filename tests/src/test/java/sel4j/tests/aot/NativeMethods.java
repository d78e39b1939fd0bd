package sel4j.tests.aot;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import sel4j.aot.Check;
import sel4j.aot.Checks;
import sel4j.aot.Compiler;
import sel4j.aot.Linker;
import sel4j.aot.Pass;
import sel4j.machine.Board;
import sel4j.machine.Cp15;
import sel4j.machine.StopReason;
import sel4j.platform.Memory;

/**
 * Methods of the kernel as machine code on a board without a kernel: each is called alone, in
 * privileged mode, with the kernel's window mapped. Code, stack and tables lie in the kernel's
 * image range, which the methods know nothing of.
 */
final class NativeMethods {
    /** Where code, stack and tables lie, in bytes of RAM: not to be compared. */
    static final int IMAGE = 0x200000;
    static final int IMAGE_END = 0x2E0000;

    private static final int WINDOW = 0xA0000000;
    private static final int CODE = WINDOW + IMAGE;
    private static final int TABLES = 0x402D8000;
    private static final int STACK = WINDOW + IMAGE_END;
    /** A section: cached, for the kernel alone. */
    private static final int SECTION = 0x5406;
    private static final int UDF = 0xE7F000F0;
    private static final int PRIVILEGED = 0x1D3;
    private static final int MIB = 20;
    private static final long LIMIT = 10_000_000;

    final Board board;
    private final Linker linker = new Linker(CODE);
    private final int back;
    private boolean failed;

    /** The same checks in all methods. */
    NativeMethods(int ramBytes, List<String> roots, Set<Check> checks, Set<Pass> passes) {
        this(ramBytes, roots, Checks.of(checks), passes);
    }

    /** Compiles methods and what they call, and puts them into the memory of a new board. */
    NativeMethods(int ramBytes, List<String> roots, Checks checks, Set<Pass> passes) {
        board = new Board(ramBytes);
        linker.add(Compiler.ofClassPath(checks, passes).compile(roots));
        linker.addRoutines();
        linker.define("globalDirectory", 0x402E4000);
        linker.define("timerTicks", 125_000);
        linker.define("ram.bytes", ramBytes);
        linker.define("uart", 0x9000000);
        back = linker.end();
        linker.define("checkFailed", back + 4);
        int[] words = linker.link();
        int at = word(CODE);
        System.arraycopy(words, 0, board.memory.ram, at, words.length);
        board.memory.ram[at + words.length] = UDF;
        board.memory.ram[at + words.length + 1] = UDF;
        for (int i = 0; i < ramBytes >>> MIB; i++) {
            board.memory.ram[(TABLES - Memory.RAM_BASE >>> 2) + (WINDOW >>> MIB) + i] =
                Memory.RAM_BASE + (i << MIB) | SECTION;
        }
        board.cpu.setCpsr(PRIVILEGED);
        board.cpu.cp15.setDacr(1);
        board.cpu.cp15.setTtbr0(TABLES);
        board.cpu.cp15.setSctlr(Cp15.M | Cp15.C | Cp15.I);
        board.cpu.setSupervisor(v -> {
            if (board.cpu.r[15] != back && board.cpu.r[15] != back + 4) {
                throw new IllegalStateException(v + " at 0x"
                    + Integer.toHexString(board.cpu.r[15]));
            }
            failed = board.cpu.r[15] != back;
            board.stop();
        });
    }

    private static int word(int address) {
        return address - WINDOW >>> 2;
    }

    /** Takes over words of a memory, between offsets in bytes. */
    void take(Memory from, int start, int end) {
        System.arraycopy(from.ram, start >>> 2, board.memory.ram, start >>> 2, end - start >>> 2);
    }

    /** The offset in bytes of the first word from an offset on that differs, or -1. */
    int firstDifference(Memory other, int from, int to) {
        int i = Arrays.mismatch(other.ram, from >>> 2, to >>> 2, board.memory.ram, from >>> 2,
            to >>> 2);
        return i < 0 ? -1 : from + (i << 2);
    }

    /** The same for all of RAM but code, stack and tables. */
    int firstDifference(Memory other) {
        int i = firstDifference(other, 0, IMAGE);
        return i >= 0 ? i : firstDifference(other, IMAGE_END, other.bytes());
    }

    /**
     * Calls a method.
     *
     * @param in its arguments: words, without the kernel; views as addresses
     * @return r0; null if a check failed
     */
    Integer call(String name, int... in) {
        int[] r = board.cpu.r;
        for (int i = 0; i < in.length; i++) {
            if (i < 4) {
                r[i] = in[i];
            } else {
                board.memory.ram[word(STACK - 64) + i - 4] = in[i];
            }
        }
        int[] saved = new int[8];
        for (int i = 0; i < saved.length; i++) {
            saved[i] = r[4 + i] = 0x5A0000 + i;
        }
        r[13] = STACK - 64;
        r[14] = back;
        r[15] = linker.symbols().get(name);
        failed = false;
        long limit = board.clock.now() + LIMIT;
        if (board.run(limit) != StopReason.STOPPED) {
            throw new IllegalStateException(name + " does not return");
        }
        for (int i = 0; !failed && i < saved.length; i++) {
            if (r[4 + i] != saved[i]) {
                throw new IllegalStateException(name + " changes r" + (4 + i));
            }
        }
        if (!failed && r[13] != STACK - 64) {
            throw new IllegalStateException(name + " changes sp");
        }
        return failed ? null : r[0];
    }
}
