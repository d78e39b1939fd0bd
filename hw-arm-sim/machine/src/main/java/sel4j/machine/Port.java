package sel4j.machine;

import java.util.Arrays;
import sel4j.platform.Memory;

/**
 * The processor's loads and stores. For each kind of access (read, write, fetch; User or
 * privileged) it keeps a direct-mapped array of pages that are known to be allowed and to lie in
 * RAM, so that the common access is one comparison and one array access. The arrays hold nothing
 * that the TLB does not hold; {@link Mmu} has them flushed whenever an entry or a register that
 * they rest on goes.
 *
 * <p>Alignment (ARM ARM A3.2.1): words and half-words may be unaligned in Normal memory while
 * SCTLR.A is 0, also across pages; the {@code aligned} accesses may not. Data are big endian while
 * CPSR.E is 1.
 */
final class Port {
    private static final int ENTRIES = 256;
    /** No page number with low bits matches it, since bit 2 never takes part. */
    private static final int EMPTY = 4;

    /** Pairs: page address, index of its first word in RAM. At 2 * (bits 19..12 of the address). */
    int[] reads;
    int[] writes;
    int[] fetches;

    private final int[][] user = new int[3][2 * ENTRIES];
    private final int[][] privileged = new int[3][2 * ENTRIES];
    private final int[] never = new int[2 * ENTRIES];
    private boolean used = true;
    private boolean asUser;
    private boolean bigEndian;

    private final int[] ram;
    private final Memory memory;
    private final Physical bus;
    private final Mmu mmu;
    private final Cp15 cp15;
    private Caches caches;
    private int[] r;

    Port(Memory memory, Physical bus, Mmu mmu, Cp15 cp15) {
        this.memory = memory;
        this.ram = memory.ram;
        this.bus = bus;
        this.mmu = mmu;
        this.cp15 = cp15;
        Arrays.fill(never, EMPTY);
        flush();
        select(false, false);
    }

    /** Puts caches between the processor of these registers and memory; the arrays stay empty. */
    void attach(Caches newCaches, int[] registers) {
        caches = newCaches;
        r = registers;
    }

    /** Chooses the privilege and byte order of the accesses that follow. */
    void select(boolean newUser, boolean newBigEndian) {
        asUser = newUser;
        bigEndian = newBigEndian;
        int[][] set = newUser ? user : privileged;
        reads = bigEndian ? never : set[0];
        writes = bigEndian ? never : set[1];
        fetches = set[2];
    }

    /** Forgets all pages. */
    void flush() {
        if (used) {
            used = false;
            for (int i = 0; i < 3; i++) {
                Arrays.fill(user[i], EMPTY);
                Arrays.fill(privileged[i], EMPTY);
            }
        }
    }

    /** Where the arrays have the page of an address. */
    static int entry(int va) {
        return va >>> 11 & 2 * ENTRIES - 2;
    }

    // ---- fast accesses with the current privilege ----

    int load32(int va) {
        int[] t = reads;
        int e = entry(va);
        return t[e] == (va & 0xFFFFF003) ? ram[t[e + 1] + (va >>> 2 & 0x3FF)] : load(va, 4, asUser);
    }

    int load16(int va) {
        int[] t = reads;
        int e = entry(va);
        return t[e] == (va & 0xFFFFF001)
            ? ram[t[e + 1] + (va >>> 2 & 0x3FF)] >>> ((va & 2) << 3) & 0xFFFF
            : load(va, 2, asUser);
    }

    int load8(int va) {
        int[] t = reads;
        int e = entry(va);
        return t[e] == (va & 0xFFFFF000)
            ? ram[t[e + 1] + (va >>> 2 & 0x3FF)] >>> ((va & 3) << 3) & 0xFF
            : load(va, 1, asUser);
    }

    void store32(int va, int value) {
        int[] t = writes;
        int e = entry(va);
        if (t[e] == (va & 0xFFFFF003)) {
            ram[t[e + 1] + (va >>> 2 & 0x3FF)] = value;
        } else {
            store(va, value, 4, asUser);
        }
    }

    void store16(int va, int value) {
        int[] t = writes;
        int e = entry(va);
        if (t[e] == (va & 0xFFFFF001)) {
            int w = t[e + 1] + (va >>> 2 & 0x3FF);
            int shift = (va & 2) << 3;
            ram[w] = ram[w] & ~(0xFFFF << shift) | (value & 0xFFFF) << shift;
        } else {
            store(va, value, 2, asUser);
        }
    }

    void store8(int va, int value) {
        int[] t = writes;
        int e = entry(va);
        if (t[e] == (va & 0xFFFFF000)) {
            int w = t[e + 1] + (va >>> 2 & 0x3FF);
            int shift = (va & 3) << 3;
            ram[w] = ram[w] & ~(0xFF << shift) | (value & 0xFF) << shift;
        } else {
            store(va, value, 1, asUser);
        }
    }

    // ---- aligned accesses: LDM, STM, LDRD, STRD, exclusives ----

    /** A word that must be aligned whatever SCTLR.A says. */
    int loadAligned32(int va) {
        int[] t = reads;
        int e = entry(va);
        if (t[e] == (va & 0xFFFFF003)) {
            return ram[t[e + 1] + (va >>> 2 & 0x3FF)];
        }
        requireAligned(va, 4, false);
        return load(va, 4, asUser);
    }

    /** A word that must be aligned whatever SCTLR.A says. */
    void storeAligned32(int va, int value) {
        int[] t = writes;
        int e = entry(va);
        if (t[e] == (va & 0xFFFFF003)) {
            ram[t[e + 1] + (va >>> 2 & 0x3FF)] = value;
        } else {
            requireAligned(va, 4, true);
            store(va, value, 4, asUser);
        }
    }

    /** Raises an alignment fault unless the address is a multiple of {@code bytes}. */
    void requireAligned(int va, int bytes, boolean write) {
        if ((va & bytes - 1) != 0) {
            throw mmu.refuse(Fsr.ALIGNMENT, va, write);
        }
    }

    /**
     * Raises the fault that the access of the current privilege would raise, and accesses nothing.
     */
    int probe(int va, boolean write) {
        return mmu.translate(va, write, false, asUser);
    }

    /** The index in RAM of the first word of the page that holds the instruction at an address. */
    int fetchPage(int va) {
        int e = entry(va);
        if (fetches[e] == (va & 0xFFFFF000)) {
            return fetches[e + 1];
        }
        int pa = mmu.translate(va, false, true, asUser);
        if (!memory.contains(pa)) {
            throw mmu.refuse(Fsr.EXTERNAL, va, false);
        }
        if (caches != null) {
            // One instruction at a time is executed: the one at r[15].
            caches.fetch(pa | r[15] & 0xFFC, mmu.cached, r[15]);
            return (pa & 0xFFFFF000) - Memory.RAM_BASE >>> 2;
        }
        return remember(fetches, va, pa);
    }

    // ---- any access, slowly ----

    /**
     * Loads 1, 2 or 4 bytes, zero extended.
     *
     * @param unprivileged with the permissions of User mode (LDRT, or the current mode's)
     */
    int load(int va, int bytes, boolean unprivileged) {
        if ((va & bytes - 1) != 0) {
            return loadUnaligned(va, bytes, unprivileged);
        }
        int pa = mmu.translate(va, false, false, unprivileged);
        int value;
        if (memory.contains(pa)) {
            value = word(va, pa, unprivileged) >>> ((pa & 3) << 3) & -1 >>> 32 - 8 * bytes;
        } else {
            value = readDevice(va, pa, bytes);
        }
        return bigEndian ? Integer.reverseBytes(value) >>> 32 - 8 * bytes : value;
    }

    private int word(int va, int pa, boolean unprivileged) {
        if (caches != null) {
            return caches.load(pa & ~3, mmu.cached);
        }
        remember((unprivileged ? user : privileged)[0], va, pa);
        return ram[pa - Memory.RAM_BASE >>> 2];
    }

    /** Stores the low 1, 2 or 4 bytes of a value. */
    void store(int va, int value, int bytes, boolean unprivileged) {
        if ((va & bytes - 1) != 0) {
            storeUnaligned(va, value, bytes, unprivileged);
            return;
        }
        int pa = mmu.translate(va, true, false, unprivileged);
        int ordered = bigEndian ? Integer.reverseBytes(value) >>> 32 - 8 * bytes : value;
        if (memory.contains(pa)) {
            if (caches == null) {
                remember((unprivileged ? user : privileged)[1], va, pa);
            }
            storeRam(pa, ordered, bytes);
        } else {
            writeDevice(va, pa, ordered, bytes);
        }
    }

    private void storeRam(int pa, int value, int bytes) {
        int w = pa - Memory.RAM_BASE >>> 2;
        int shift = (pa & 3) << 3;
        int mask = -1 >>> 32 - 8 * bytes << shift;
        if (caches != null) {
            caches.store(pa & ~3, value << shift, mask, mmu.cached);
            return;
        }
        ram[w] = ram[w] & ~mask | value << shift & mask;
    }

    private int loadUnaligned(int va, int bytes, boolean unprivileged) {
        checkUnaligned(va, bytes, false, unprivileged);
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= load(va + i, 1, unprivileged) << (bigEndian ? bytes - 1 - i : i) * 8;
        }
        return value;
    }

    private void storeUnaligned(int va, int value, int bytes, boolean unprivileged) {
        checkUnaligned(va, bytes, true, unprivileged);
        for (int i = 0; i < bytes; i++) {
            store(va + i, value >>> (bigEndian ? bytes - 1 - i : i) * 8, 1, unprivileged);
        }
    }

    /** All faults come before the first byte moves: a store is done as a whole or not at all. */
    private void checkUnaligned(int va, int bytes, boolean write, boolean unprivileged) {
        if ((cp15.sctlr & Cp15.A) != 0) {
            throw mmu.refuse(Fsr.ALIGNMENT, va, write);
        }
        mmu.translate(va, write, false, unprivileged);
        boolean device = mmu.device;
        int last = va + bytes - 1;
        if ((va ^ last) >>> 12 != 0) {
            mmu.translate(last & 0xFFFFF000, write, false, unprivileged);
            device |= mmu.device;
        }
        if (device) {
            throw mmu.refuse(Fsr.ALIGNMENT, va, write);
        }
    }

    private int readDevice(int va, int pa, int bytes) {
        try {
            return bus.read(pa, bytes) & -1 >>> 32 - 8 * bytes;
        } catch (ExternalAbort e) {
            throw mmu.refuse(Fsr.EXTERNAL, va, false);
        }
    }

    private void writeDevice(int va, int pa, int value, int bytes) {
        try {
            bus.write(pa, value & -1 >>> 32 - 8 * bytes, bytes);
        } catch (ExternalAbort e) {
            throw mmu.refuse(Fsr.EXTERNAL, va, true);
        }
    }

    private int remember(int[] pages, int va, int pa) {
        used = true;
        int e = entry(va);
        pages[e] = va & 0xFFFFF000;
        pages[e + 1] = (pa & 0xFFFFF000) - Memory.RAM_BASE >>> 2;
        return pages[e + 1];
    }
}
