package sel4j.platform;

import java.util.Arrays;

/**
 * The RAM of the board: one array of words, shared by processor, devices, user programs and kernel
 * objects. Beside it lie, hosted only, a shadow that knows which kind of object owns each granule,
 * and a cache of {@link View} objects, which may be dropped at any time.
 *
 * <p>Physical addresses are {@code int}s read as unsigned. A place is a granule number: physical
 * address / 16. See {@code docs/} and design section 3.
 */
public final class Memory {
    /** Physical address of the first byte of RAM. */
    public static final int RAM_BASE = 0x40000000;

    /** Virtual address of the first byte of RAM in the kernel window; UserTop of the ABI. */
    public static final int WINDOW_BASE = 0xA0000000;

    /** Smallest and largest RAM, in bytes. */
    public static final int MIN_BYTES = 16 << 20;
    public static final int MAX_BYTES = 1 << 30;

    /** Shadow value of granules that hold no object. */
    public static final byte FREE = 0;

    /**
     * The words of RAM, little endian: the byte at address RAM_BASE + 4*i + b is bits 8b+7..8b of
     * word i.
     */
    public final int[] ram;

    private final byte[] shadow;
    private final View[][][] cache;

    /** Makes a view of one kind. */
    public interface Factory<V extends View> {
        /** A new view of the object whose first word is {@code ram[word]}. */
        V make(Memory memory, int word);
    }

    /** Told of each word of user memory that the kernel reads or writes; for recording runs. */
    public interface Watcher {
        /** The kernel read word {@code i} of the user memory at a place. */
        void read(int place, int i, int value);

        /** The kernel wrote it. */
        void written(int place, int i, int value);
    }

    /** Who is told of the kernel's use of user memory; null if nobody. No part of the state. */
    public Watcher watcher;

    /**
     * RAM of the given size, all zero.
     *
     * @param bytes a multiple of 1 MiB from {@link #MIN_BYTES} to {@link #MAX_BYTES}
     */
    public Memory(int bytes) {
        if (bytes < MIN_BYTES || bytes > MAX_BYTES || bytes % (1 << 20) != 0) {
            throw new IllegalArgumentException("RAM of " + bytes + " bytes: expected a multiple of "
                + "1 MiB from 16 MiB to 1 GiB");
        }
        ram = new int[bytes >>> 2];
        shadow = new byte[bytes >>> 4];
        cache = new View[MAX_KINDS][][];
    }

    /** Number of view kinds that the cache can tell apart. */
    public static final int MAX_KINDS = 32;

    /** Size of RAM in bytes. */
    public int bytes() {
        return ram.length << 2;
    }

    /** A copy of words and shadow with an empty view cache: nothing else is state. */
    public Memory copy() {
        Memory m = new Memory(bytes());
        System.arraycopy(ram, 0, m.ram, 0, ram.length);
        System.arraycopy(shadow, 0, m.shadow, 0, shadow.length);
        return m;
    }

    /** Whether the physical address lies in RAM. */
    public boolean contains(int physical) {
        return Integer.compareUnsigned(physical - RAM_BASE, bytes()) < 0;
    }

    /**
     * The canonical view of a kind at a word.
     *
     * @param kind index of the view kind, below {@link #MAX_KINDS}
     * @param word index into {@link #ram}
     */
    @SuppressWarnings("unchecked")
    public <V extends View> V view(int kind, int word, Factory<V> factory) {
        View[][] pages = cache[kind];
        if (pages == null) {
            pages = cache[kind] = new View[(ram.length >>> PAGE_BITS) + 1][];
        }
        View[] page = pages[word >>> PAGE_BITS];
        if (page == null) {
            page = pages[word >>> PAGE_BITS] = new View[1 << PAGE_BITS];
        }
        View v = page[word & ((1 << PAGE_BITS) - 1)];
        if (v == null) {
            v = page[word & ((1 << PAGE_BITS) - 1)] = factory.make(this, word);
        }
        return (V) v;
    }

    private static final int PAGE_BITS = 10;

    /** Forgets all cached views; nobody may hold one across this call. */
    public void dropViews() {
        Arrays.fill(cache, null);
    }

    /**
     * The kind of whole that owns the granule {@code place}; {@link #FREE} if none, or outside RAM.
     */
    public int owner(int place) {
        int i = place - (RAM_BASE >>> 4);
        return i >= 0 && i < shadow.length ? shadow[i] : FREE;
    }

    /** A copy of the owners of all granules, from the first place of RAM on. */
    public byte[] owners() {
        return shadow.clone();
    }

    /** Marks {@code granules} granules from {@code place} as owned by a whole of the given kind. */
    public void own(int place, int granules, int kind) {
        int from = place - (RAM_BASE >>> 4);
        Arrays.fill(shadow, from, from + granules, (byte) kind);
    }

    /**
     * Marks the granules of a new whole, which must be aligned to its size, in RAM and owned by
     * none.
     *
     * @param granules its size, a power of two
     * @param zeroed whether its words must be zero (looked at only where assertions are enabled)
     * @throws IllegalStateException if the place is not fit; names place, size and the hindrance
     */
    public void create(int place, int granules, int kind, boolean zeroed) {
        int from = place - (RAM_BASE >>> 4);
        if (from < 0 || granules <= 0 || from > shadow.length - granules
                || (place & granules - 1) != 0) {
            throw new IllegalStateException(String.format("cannot create kind %d of %d granules "
                + "at place " + "0x%X: not in RAM or not aligned", kind, granules, place));
        }
        for (int i = from; i < from + granules; i++) {
            if (shadow[i] != FREE) {
                throw new IllegalStateException(String.format("cannot create kind %d of %d "
                    + "granules at "
                    + "place 0x%X: granule 0x%X belongs to an object of kind %d", kind, granules,
                    place, i + (RAM_BASE >>> 4), shadow[i]));
            }
        }
        assert !zeroed || firstNonZero(from, granules) < 0
            : String.format("cannot create kind %d at "
            + "place 0x%X: memory is not zero", kind, place);
        own(place, granules, kind);
    }

    /** Zeroes granules; no object lives there afterwards. */
    public void forget(int place, int granules) {
        int from = place - (RAM_BASE >>> 4);
        Arrays.fill(ram, from << 2, from + granules << 2, 0);
        own(place, granules, FREE);
    }

    private int firstNonZero(int from, int granules) {
        for (int i = from << 2; i < from + granules << 2; i++) {
            if (ram[i] != 0) {
                return i;
            }
        }
        return -1;
    }
}
