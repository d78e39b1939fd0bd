package sel4j.machine;

import sel4j.platform.Memory;

/**
 * Translation of virtual to physical addresses by the short-descriptor format: TLB, table walk,
 * domains, permissions. ARM ARM B3.5, B3.7. Registers that steer it are in {@link Cp15}; the
 * processor's loads and stores with their fast arrays are in {@link Port}.
 *
 * <p>Table walks read RAM as it is; on a board with {@link Caches} they look into the data cache
 * only where TTBR0 or TTBR1 say so. No long descriptors, no second stage.
 */
public final class Mmu {
    private static final int SMALL = 0;
    private static final int LARGE = 1;
    private static final int SECTION = 2;
    private static final int SUPERSECTION = 3;

    private final Memory memory;
    private final Cp15 cp15;
    private final Tlb tlb = new Tlb();
    private final Fault fault = new Fault();
    private Port port;
    private Caches caches;

    // What the last walk found.
    private int size;
    private int frame;
    private int attributes;

    /** After {@link #translate}: whether the memory is Strongly-ordered or Device. */
    boolean device;
    /** After {@link #translate}: whether the data cache holds it. */
    boolean cached;

    Mmu(Memory memory, Cp15 cp15) {
        this.memory = memory;
        this.cp15 = cp15;
    }

    void attach(Port newPort) {
        port = newPort;
    }

    void attach(Caches newCaches) {
        caches = newCaches;
    }

    /**
     * Translates under the current registers and TLB, filling the TLB.
     *
     * @param va    virtual address
     * @param write a store
     * @param fetch an instruction fetch
     * @param user  with the permissions of User mode
     * @return the physical address
     * @throws Fault when the access is refused, with the FSR and FAR values; fault registers are
     *     not written
     */
    public int translate(int va, boolean write, boolean fetch, boolean user) {
        if ((cp15.sctlr & Cp15.M) == 0) {
            device = !fetch;
            cached = fetch && (cp15.sctlr & Cp15.I) != 0;
            return va;
        }
        int entry = tlb.lookup(va, cp15.contextidr & Tlb.ASID);
        if (entry < 0) {
            entry = walk(va, write);
        } else if (caches != null && caches.coherence != null) {
            verify(entry, va, write);
        }
        int a = tlb.attributes(entry);
        check(va, a, write, fetch, user);
        device = (a & Tlb.DEVICE) != 0;
        cached = (a & Tlb.CACHED) != 0 && (cp15.sctlr & (fetch ? Cp15.I : Cp15.C)) != 0;
        return tlb.physical(entry, va);
    }

    /**
     * Finds the translation of an address as cache maintenance by address needs it: translation and
     * access flag faults happen and say "write", domains and permissions are not looked at
     * (B3.12.1).
     *
     * @return the physical address
     */
    int locate(int va) {
        if ((cp15.sctlr & Cp15.M) == 0) {
            return va;
        }
        int entry = tlb.lookup(va, cp15.contextidr & Tlb.ASID);
        return tlb.physical(entry < 0 ? walk(va, true) : entry, va);
    }

    /** Tells the checker of an entry in use that the tables, as written last, do not give. */
    private void verify(int entry, int va, boolean write) {
        try {
            find(va, write, true);
        } catch (Fault f) {
            caches.coherence.translation(va, "have nothing there");
            return;
        }
        if (tlb.attributes(entry) != (attributes | Tlb.VALID)
            || !tlb.same(entry, size, va, frame)) {
            caches.coherence.translation(va, "have another entry there");
        }
    }

    /** Domain first, then permissions, as in the pseudocode TranslateAddressV (B3.19.3). */
    private void check(int va, int a, boolean write, boolean fetch, boolean user) {
        int domain = a >>> Tlb.DOMAIN_SHIFT & 15;
        int access = cp15.dacr >>> 2 * domain & 3;
        if (access == 3) {
            return;
        }
        boolean page = (a & Tlb.PAGE) != 0;
        // Domain access 0 refuses; 2 is reserved and treated alike.
        if (access != 1) {
            throw refuse(page ? Fsr.DOMAIN_PAGE : Fsr.DOMAIN_SECTION, domain, va, write);
        }
        boolean refused = refused(a >>> Tlb.AP_SHIFT & 7, write, user);
        if (fetch) {
            refused |= (a & Tlb.EXECUTE_NEVER) != 0;
            refused |= !user && (a & Tlb.PRIVILEGED_EXECUTE_NEVER) != 0;
        }
        if (refused) {
            throw refuse(page ? Fsr.PERMISSION_PAGE : Fsr.PERMISSION_SECTION, domain, va, write);
        }
    }

    /** ARM ARM tables B3-8 (AFE 0) and B3-9 (AFE 1). */
    private boolean refused(int ap, boolean write, boolean user) {
        if ((cp15.sctlr & Cp15.AFE) != 0) {
            return user && (ap & 2) == 0 || write && (ap & 4) != 0;
        }
        switch (ap) {
            case 1: return user;
            case 2: return user && write;
            case 3: return false;
            case 5: return user || write;
            case 6: case 7: return write;
            default: return true;
        }
    }

    private Fault refuse(int code, int domain, int va, boolean write) {
        return fault.with(code | domain << Fsr.DOMAIN_SHIFT | (write ? Fsr.WRITE : 0), va);
    }

    /** A fault with this status code and no domain, for accesses that fail after translation. */
    Fault refuse(int code, int va, boolean write) {
        return refuse(code, 0, va, write);
    }

    /**
     * Walks the tables and enters what it finds into the TLB; translation faults are not cached.
     */
    private int walk(int va, boolean write) {
        find(va, write, false);
        if (tlb.replaces(size, va)) {
            port.flush();
        }
        return tlb.insert(size, va, frame, attributes);
    }

    /**
     * Walks the tables and leaves what it finds in size, frame and attributes.
     *
     * @param latest whether the tables are read as written last, else as the walk sees them
     */
    private void find(int va, boolean write, boolean latest) {
        boolean high = high(va);
        if ((cp15.ttbcr & (high ? Cp15.PD1 : Cp15.PD0)) != 0) {
            throw refuse(Fsr.TRANSLATION_SECTION, va, write);
        }
        int bits = high ? 0 : cp15.ttbcr & 7;
        int table = (high ? cp15.ttbr1 : cp15.ttbr0) & -1 << 14 - bits;
        int index = (va & -1 >>> bits) >>> 20;
        int first = descriptor(table | index << 2, Fsr.EXTERNAL_WALK_1, 0, va, write, latest);
        int domain = first >>> 5 & 15;
        switch (first & 3) {
            case 0:
                throw refuse(Fsr.TRANSLATION_SECTION, va, write);
            case 1:
                page(first, domain, va, write, latest);
                break;
            default:
                section(first, domain, va, write);
                break;
        }
    }

    /** Whether TTBR1 translates an address. */
    private boolean high(int va) {
        int split = cp15.ttbcr & 7;
        return split != 0 && va >>> 32 - split != 0;
    }

    private void section(int d, int domain, int va, boolean write) {
        boolean big = (d & 1 << 18) != 0;
        // Bits 23..20 and 8..5 of a supersection are address bits above 4 GiB: nothing is there.
        if (big && (d & 0x00F001E0) != 0) {
            throw refuse(Fsr.EXTERNAL, va, write);
        }
        checkAccessFlag(d >>> 10, Fsr.ACCESS_FLAG_SECTION, domain, va, write);
        attributes = common(d >>> 17, d >>> 12 & 7, d, d >>> 10 & 3 | d >>> 13 & 4, big ? 0
            : domain)
            | ((d & 16) != 0 ? Tlb.EXECUTE_NEVER : 0)
            | ((d & 1) != 0 ? Tlb.PRIVILEGED_EXECUTE_NEVER : 0);
        size = big ? SUPERSECTION : SECTION;
        frame = d;
    }

    private void page(int first, int domain, int va, boolean write, boolean latest) {
        int d = descriptor(first & 0xFFFFFC00 | va >>> 10 & 0x3FC, Fsr.EXTERNAL_WALK_2, domain, va,
            write, latest);
        if ((d & 3) == 0) {
            throw refuse(Fsr.TRANSLATION_PAGE, domain, va, write);
        }
        checkAccessFlag(d >>> 4, Fsr.ACCESS_FLAG_PAGE, domain, va, write);
        boolean large = (d & 2) == 0;
        attributes = common(d >>> 11, d >>> (large ? 12 : 6) & 7, d, d >>> 4 & 3 | d >>> 7 & 4,
            domain)
            | ((large ? d >>> 15 & 1 : d & 1) != 0 ? Tlb.EXECUTE_NEVER : 0)
            | ((first & 4) != 0 ? Tlb.PRIVILEGED_EXECUTE_NEVER : 0)
            | Tlb.PAGE;
        size = large ? LARGE : SMALL;
        frame = d;
    }

    private void checkAccessFlag(int ap, int code, int domain, int va, boolean write) {
        if ((cp15.sctlr & Cp15.AFE) != 0 && (ap & 1) == 0) {
            throw refuse(code, domain, va, write);
        }
    }

    /** The attributes at equal places in all descriptors: C and B are bits 3 and 2. */
    private int common(int notGlobal, int tex, int d, int ap, int domain) {
        return ((notGlobal & 1) != 0 ? Tlb.NOT_GLOBAL | cp15.contextidr & Tlb.ASID : 0)
            | cp15.isDevice(tex, d >>> 2 & 3)
            | cp15.isCached(tex, d >>> 2 & 3) | ap << Tlb.AP_SHIFT | domain << Tlb.DOMAIN_SHIFT;
    }

    private int descriptor(int pa, int code, int domain, int va, boolean write, boolean latest) {
        if (!memory.contains(pa)) {
            throw refuse(code, domain, va, write);
        }
        if (caches != null && !latest) {
            return caches.walk(pa, cp15.walksCached(high(va)), va);
        }
        return memory.ram[pa - Memory.RAM_BASE >>> 2];
    }

    /** TLBIALL. */
    public void flushAll() {
        tlb.flushAll();
        port.flush();
    }

    /** TLBIASID: drops the entries of an ASID (0..255) that are not global. */
    public void flushAsid(int asid) {
        tlb.flushAsid(asid & Tlb.ASID);
        port.flush();
    }

    /** TLBIMVA: drops the entries for a virtual address of an ASID (0..255), and global ones. */
    public void flushPage(int va, int asid) {
        tlb.flushPage(va, asid & Tlb.ASID);
        port.flush();
    }

    /** TLBIMVAA: drops the entries for a virtual address of every ASID. */
    public void flushPageAllAsids(int va) {
        tlb.flushPageAllAsids(va);
        port.flush();
    }
}
