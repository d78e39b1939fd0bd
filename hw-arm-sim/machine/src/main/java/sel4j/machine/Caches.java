package sel4j.machine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import sel4j.platform.Memory;

/**
 * Caches that are coherent only as far as software makes them so: a level 1 data cache, a level 1
 * instruction cache, and a unified level 2 cache, all physically addressed, with lines of 64 bytes.
 * ARM ARM B2.2. A board has them when asked for; without them all observers see one memory.
 *
 * <p>It is a model of what may go wrong, not of a size or a time. The data cache is as large as RAM
 * and never writes back by itself, so that whatever software forgets to clean is missed for ever by
 * those who look below: table walks and instruction fetches at the point of unification (level 2),
 * accesses that are not cacheable at the point of coherency (RAM). {@link Memory#ram} is what the
 * data cache shows, which is what the kernel on the Java side reads and writes; a line is dirty
 * when it differs from the level below. A clean line is dropped as soon as the level below changes,
 * so a forgotten invalidation of a clean data line is not seen; one of the instruction cache always
 * is.
 */
public final class Caches {
    /** Words of a line. */
    static final int LINE = 16;

    private final int[] ram;
    /** Level 2, the point of unification; and RAM itself, the point of coherency. */
    private final Level unified;
    private final Level below;

    /** What the instruction cache holds, by index into RAM, for the lines that are filled. */
    final int[] text;
    private final BitSet filled = new BitSet();

    /** Who looks for maintenance that was forgotten; null for nobody. */
    Coherence coherence;
    /** The way to maintain them: operations and barriers. */
    public final Maintenance maintenance = new Maintenance(this);

    Caches(Memory memory) {
        ram = memory.ram;
        unified = new Level(ram.length);
        below = new Level(ram.length);
        text = new int[ram.length];
    }

    /** Has somebody look at every access for maintenance that was forgotten. */
    public void check(Coherence by) {
        coherence = by;
    }

    // ---- accesses; addresses are physical and in RAM ----

    private static int word(int physical) {
        return physical - Memory.RAM_BASE >>> 2;
    }

    /** The word at an address as data. */
    int load(int physical, boolean cached) {
        int w = word(physical);
        if (cached) {
            return ram[w];
        }
        int value = below.get(w);
        if (coherence != null && value != ram[w]) {
            coherence.uncached(physical, value, ram[w]);
        }
        return value;
    }

    /** Stores the bits of a mask into the word at an address. */
    void store(int physical, int value, int mask, boolean cached) {
        int w = word(physical);
        if (cached) {
            ram[w] = ram[w] & ~mask | value & mask;
            return;
        }
        boolean dirty2 = dirty2(w);
        boolean dirty1 = dirty1(w);
        if (coherence != null && (dirty1 || dirty2)) {
            coherence.uncached(physical, below.get(w), ram[w]);
        }
        int next = below.get(w) & ~mask | value & mask;
        below.set(w, next);
        if (!dirty2) {
            unified.set(w, next);
            ram[w] = dirty1 ? ram[w] : next;
        }
    }

    private boolean dirty1(int word) {
        int first = word & -LINE;
        for (int w = first; w < first + LINE; w++) {
            if (ram[w] != unified.get(w)) {
                return true;
            }
        }
        return false;
    }

    private boolean dirty2(int word) {
        int first = word & -LINE;
        for (int w = first; w < first + LINE; w++) {
            if (unified.get(w) != below.get(w)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A descriptor as the table walk reads it: through the data cache, or at the point of
     * unification.
     */
    int walk(int physical, boolean cached, int virtual) {
        int w = word(physical);
        int value = cached ? ram[w] : unified.get(w);
        if (coherence != null && value != ram[w]) {
            coherence.walk(physical, value, ram[w], virtual);
        }
        return value;
    }

    /**
     * Makes the instruction at an address ready in {@link #text}; the line is filled if it was not.
     */
    void fetch(int physical, boolean cached, int virtual) {
        int w = word(physical);
        if (!cached) {
            text[w] = below.get(w);
            filled.clear(w / LINE);
        } else if (!filled.get(w / LINE)) {
            filled.set(w / LINE);
            fill(w & -LINE);
        }
        if (coherence != null && text[w] != ram[w]) {
            coherence.fetch(physical, text[w], ram[w], virtual, unified.get(w) == ram[w]);
        }
    }

    private void fill(int first) {
        for (int i = first; i < first + LINE; i++) {
            text[i] = unified.get(i);
        }
    }

    // ---- what the operations of Maintenance do in the end ----

    /** Cleans data lines to the point of unification: level 2. */
    void cleanToUnification(int physical, int bytes) {
        for (int w = first(physical), end = end(physical, bytes); w < end; w++) {
            unified.set(w, ram[w]);
        }
    }

    /** Cleans data lines to the point of coherency: RAM. */
    void cleanToRam(int physical, int bytes) {
        for (int w = first(physical), end = end(physical, bytes); w < end; w++) {
            unified.set(w, ram[w]);
            below.set(w, ram[w]);
        }
    }

    /** Drops data lines: what was not cleaned is lost. */
    void invalidate(int physical, int bytes) {
        for (int w = first(physical), end = end(physical, bytes); w < end; w++) {
            ram[w] = below.get(w);
            unified.set(w, ram[w]);
        }
    }

    /** Drops lines of the instruction cache. */
    void invalidateInstructions(int physical, int bytes) {
        int end = end(physical, bytes);
        if (first(physical) < end) {
            filled.clear(first(physical) / LINE, end / LINE);
        }
    }

    /**
     * Cleans all data to RAM and drops all instructions, as a boot loader does before it leaves.
     */
    public void cleanAll() {
        cleanToRam(Memory.RAM_BASE, ram.length << 2);
        filled.clear();
    }

    // ---- for operations by set and way, and of all instruction lines ----

    /** Number of sets of the level 1 data cache and of level 2, as CCSIDR reports them. */
    private static final int SETS_1 = 256;
    private static final int SETS_2 = 4096;

    /**
     * One operation by set and way: way 0 stands for all lines of its set, the others have none.
     *
     * @param operand of the instruction: way, set, and level less one in bits 3..1
     */
    void bySet(int operand, boolean clean, boolean invalidate) {
        boolean second = (operand >>> 1 & 7) == 1;
        int sets = second ? SETS_2 : SETS_1;
        int ways = operand >>> (second ? 28 : 31);
        if (ways != 0 || (operand >>> 1 & 7) > 1) {
            return;
        }
        int start = (operand >>> 6 & sets - 1) * LINE;
        for (int first = start; first < ram.length; first += sets * LINE) {
            for (int w = first; w < first + LINE; w++) {
                bySet(w, second, clean, invalidate);
            }
        }
    }

    private void bySet(int w, boolean second, boolean clean, boolean invalidate) {
        if (second) {
            if (clean) {
                below.set(w, unified.get(w));
            }
            if (invalidate) {
                unified.set(w, below.get(w));
            }
        } else {
            if (clean) {
                unified.set(w, ram[w]);
            }
            if (invalidate) {
                ram[w] = unified.get(w);
            }
        }
    }

    /**
     * Puts what level 2 holds now into the filled instruction lines of a range when the result is
     * run.
     */
    Runnable refresh(int physical, int bytes) {
        BitSet lines = filled.get(first(physical) / LINE,
            Math.max(first(physical), end(physical, bytes)) / LINE);
        int[] starts = lines.stream().map(l -> first(physical) + l * LINE).toArray();
        int[] words = Arrays.stream(starts).flatMap(s -> IntStream.range(s, s + LINE))
            .map(unified::get).toArray();
        return () -> {
            for (int i = 0; i < starts.length; i++) {
                System.arraycopy(words, i * LINE, text, starts[i], LINE);
            }
        };
    }

    /** All of RAM, for {@link #refresh}. */
    int bytes() {
        return ram.length << 2;
    }

    /** Index of the first word of the first line of a range, not before RAM. */
    private int first(int physical) {
        return Integer.compareUnsigned(physical, Memory.RAM_BASE) < 0 ? 0
            : Math.min(ram.length, word(physical)) & -LINE;
    }

    /** Index behind the last line of a range, not behind RAM. */
    private int end(int physical, int bytes) {
        long end = Integer.toUnsignedLong(physical) + Integer.toUnsignedLong(bytes)
            - Integer.toUnsignedLong(Memory.RAM_BASE);
        return (int) Math.max(0, Math.min(ram.length, (end + 63 >> 6) * LINE));
    }
}
