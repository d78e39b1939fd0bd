package sel4j.machine;

import java.util.Arrays;

/**
 * The translation lookaside buffer: 4-way set associative, one table for each of the four sizes of
 * the short-descriptor format, round-robin replacement in each set. ARM ARM B3.9.
 *
 * <p>An entry stays until it is replaced or invalidated by one of the operations below, whatever
 * happens to the translation tables: software that forgets maintenance sees stale translations
 * here, always the same ones. It holds no permission decisions: domains and access permissions are
 * kept as the descriptors had them and checked on each use.
 *
 * <p>An index names an entry.
 */
final class Tlb {
    /** Attribute word: bits 7..0 ASID, 11..8 domain, 14..12 AP[2:0], and these. */
    static final int EXECUTE_NEVER = 1 << 15;
    static final int PRIVILEGED_EXECUTE_NEVER = 1 << 16;
    /** Strongly-ordered or Device memory. */
    static final int DEVICE = 1 << 17;
    /** From a level 2 descriptor: faults get the page codes. */
    static final int PAGE = 1 << 18;
    /** Belongs to one ASID. */
    static final int NOT_GLOBAL = 1 << 19;
    /** Normal memory that the data cache holds. */
    static final int CACHED = 1 << 20;
    static final int VALID = 1 << 31;
    static final int DOMAIN_SHIFT = 8;
    static final int AP_SHIFT = 12;
    static final int ASID = 0xFF;

    private static final int WAYS = 4;
    /** log2 of the sizes: small page, large page, section, supersection. */
    private static final int[] BITS = {12, 16, 20, 24};
    private static final int[] SETS = {64, 8, 16, 4};
    private static final int[] FIRST = {0, 256, 288, 352};
    private static final int ENTRIES = 368;

    private final int[] virtual = new int[ENTRIES];
    private final int[] physical = new int[ENTRIES];
    private final int[] attributes = new int[ENTRIES];
    private final int[] nextWay = new int[92];

    /**
     * The entry for a virtual address under an ASID, smallest size first; -1 when there is none.
     */
    int lookup(int va, int asid) {
        for (int size = 0; size < 4; size++) {
            int first = set(size, va);
            for (int i = first; i < first + WAYS; i++) {
                if (matches(i, size, va, asid)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean matches(int i, int size, int va, int asid) {
        int a = attributes[i];
        return a < 0 && (virtual[i] ^ va) >>> BITS[size] == 0
            && ((a & NOT_GLOBAL) == 0 || (a & ASID) == asid);
    }

    private static int set(int size, int va) {
        return FIRST[size] + (va >>> BITS[size] & SETS[size] - 1) * WAYS;
    }

    /** Whether the next insertion of this size and address throws out a valid entry. */
    boolean replaces(int size, int va) {
        int first = set(size, va);
        return attributes[first + nextWay[first / WAYS]] < 0;
    }

    /**
     * Enters a translation in place of the next victim of its set.
     *
     * @param size 0 small page, 1 large page, 2 section, 3 supersection
     * @param attribute the attribute word without VALID
     * @return the index of the entry
     */
    int insert(int size, int va, int pa, int attribute) {
        int first = set(size, va);
        int way = nextWay[first / WAYS];
        nextWay[first / WAYS] = way + 1 & WAYS - 1;
        int i = first + way;
        virtual[i] = va & -1 << BITS[size];
        physical[i] = pa & -1 << BITS[size];
        attributes[i] = attribute | VALID;
        return i;
    }

    /** The attribute word of an entry. */
    int attributes(int i) {
        return attributes[i];
    }

    /** The physical address of a virtual address that the entry translates. */
    int physical(int i, int va) {
        int mask = -1 << BITS[i < 256 ? 0 : i < 288 ? 1 : i < 352 ? 2 : 3];
        return physical[i] & mask | va & ~mask;
    }

    /** Whether an entry has the size of a walk's result, and the same frame for an address. */
    boolean same(int i, int size, int va, int pa) {
        int mask = -1 << BITS[size];
        return i >= FIRST[size] && (size == 3 || i < FIRST[size + 1])
            && physical(i, va) == (pa & mask | va & ~mask);
    }

    /** TLBIALL. */
    void flushAll() {
        Arrays.fill(attributes, 0);
    }

    /** TLBIASID: all entries of an ASID; global ones stay. */
    void flushAsid(int asid) {
        for (int i = 0; i < ENTRIES; i++) {
            if ((attributes[i] & NOT_GLOBAL) != 0 && (attributes[i] & ASID) == asid) {
                attributes[i] = 0;
            }
        }
    }

    /** TLBIMVA: entries of any size that translate the address under the ASID, global ones too. */
    void flushPage(int va, int asid) {
        for (int size = 0; size < 4; size++) {
            int first = set(size, va);
            for (int i = first; i < first + WAYS; i++) {
                if (matches(i, size, va, asid)) {
                    attributes[i] = 0;
                }
            }
        }
    }

    /** TLBIMVAA: entries of any size that translate the address, under whatever ASID. */
    void flushPageAllAsids(int va) {
        for (int size = 0; size < 4; size++) {
            int first = set(size, va);
            for (int i = first; i < first + WAYS; i++) {
                if (attributes[i] < 0 && (virtual[i] ^ va) >>> BITS[size] == 0) {
                    attributes[i] = 0;
                }
            }
        }
    }
}
