package sel4j.lockstep;

import java.util.Arrays;
import sel4j.aot.Image;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Kinds;

/** Compares RAM word by word: all but the native kernel's own text, constants and stack. */
final class Ram {
    private static final int OWN_START = word(Image.OWN_START);
    private static final int OWN_END = word(Image.OWN_END);
    /** Behind the kernel's variables: where root tasks begin. */
    private static final int VARIABLES_END = word(0x40300000);

    private Ram() { }

    private static int word(int physical) {
        return physical - Memory.RAM_BASE >>> 2;
    }

    /** The first word of the kernel's variables that differs; null if there is none. */
    static String variables(Memory hosted, Memory found) {
        return difference(hosted, found, OWN_END, VARIABLES_END);
    }

    /** The first word of RAM that differs; null if there is none. */
    static String all(Memory hosted, Memory found) {
        String below = difference(hosted, found, 0, OWN_START);
        return below != null ? below : difference(hosted, found, OWN_END, hosted.ram.length);
    }

    private static String difference(Memory hosted, Memory found, int from, int to) {
        int i = Arrays.mismatch(hosted.ram, from, to, found.ram, from, to);
        if (i < 0) {
            return null;
        }
        int at = from + i;
        int address = Memory.RAM_BASE + (at << 2);
        String owner = Kinds.name(hosted.owner(address >>> 4));
        return String.format("word at 0x%08x (%s): hosted 0x%x, native 0x%x", address,
            hosted.owner(address >>> 4) == Kinds.KERNEL
                ? String.format("kernel variables + 0x%x", address - Kernel.ADDRESS) : owner,
            hosted.ram[at], found.ram[at]);
    }
}
