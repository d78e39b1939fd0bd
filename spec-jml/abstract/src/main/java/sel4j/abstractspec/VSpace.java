package sel4j.abstractspec;

/** From virtual addresses to what is mapped there (ABI boot-and-memory 5, 6). */
final class VSpace {
    static final int MIB_BITS = 20;
    static final int PAGE_BITS = 12;
    static final int LARGE_BITS = 16;
    static final int SUPERSECTION_BITS = 24;
    /** How many entries a page of 64 KiB or 16 MiB takes. */
    static final int REPEATED = 16;
    private static final int PAGES_OF_TABLE = 256;

    private VSpace() { }

    /** The number of an address's MiB. */
    static int mib(long address) {
        return (int) (address >> MIB_BITS);
    }

    /** The number of an address's page in its MiB. */
    static int page(long address) {
        return (int) (address >> PAGE_BITS) % PAGES_OF_TABLE;
    }

    static KernelObject.PageDirectory directory(State s, Region d) {
        return (KernelObject.PageDirectory) s.objects().get(d);
    }

    static KernelObject.PageTable table(State s, Region t) {
        return (KernelObject.PageTable) s.objects().get(t);
    }

    /** The table at an address, null if there is none. */
    static Region tableAt(State s, Region d, long address) {
        KernelObject.Entry e = directory(s, d).entries().get(mib(address));
        return e == null ? null : e.table();
    }

    /** What is mapped at an address, null if nothing is. */
    static KernelObject.Mapping at(State s, Region d, long address) {
        KernelObject.Entry e = directory(s, d).entries().get(mib(address));
        return e == null ? null
            : e.table() == null ? e.mapping() : table(s, e.table()).pages().get(page(address));
    }

    static State withEntry(State s, Region d, int mib, KernelObject.Entry e) {
        return s.with(d, new KernelObject.PageDirectory(e == null
            ? directory(s, d).entries().minus(mib) : directory(s, d).entries().plus(mib, e)));
    }

    private static State withPage(State s, Region t, int page, KernelObject.Mapping m) {
        return s.with(t, new KernelObject.PageTable(m == null ? table(s, t).pages().minus(page)
            : table(s, t).pages().plus(page, m)));
    }

    /** A frame's entries at an address become a mapping; null: nothing. */
    static State with(State before, Region d, long address, int bits, KernelObject.Mapping m) {
        State s = before;
        int n = bits == LARGE_BITS || bits == SUPERSECTION_BITS ? REPEATED : 1;
        for (int i = 0; i < n; i++) {
            s = bits >= MIB_BITS ? withEntry(s, d, mib(address) + i, m == null ? null
                    : new KernelObject.Entry(null, m.parity(), m))
                : withPage(s, tableAt(s, d, address), page(address) + i, m);
        }
        return s;
    }

    /** A user can have this address. */
    static boolean isUser(State s, long address) {
        return address < s.configuration().userTop();
    }
}
