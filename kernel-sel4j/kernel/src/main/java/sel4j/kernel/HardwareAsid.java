package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;

/**
 * Hardware ASIDs: the 8-bit tags that keep TLB entries of different address spaces apart.
 *
 * <p>There are fewer of them than address spaces, so they are lent: an address space gets one when
 * it is switched to and may lose it to another one. A directory keeps its tag in its entry 4080,
 * and the kernel's table says which ASID owns each tag; the two always agree. Tag 0 is never lent:
 * it belongs to the kernel's own directory, so that a thread without an address space cannot hit a
 * TLB entry of anybody. Users cannot see any of this. Source: ABI boot-and-memory 6.
 */
public final class HardwareAsid {
    private HardwareAsid() { }

    /** The tag of the kernel's own directory. */
    public static final int NONE = 0;

    private static final int LAST = Abi.HARDWARE_ASID_COUNT - 1;

    /**
     * Switches to a directory, which the ASID names, under its tag; lends it one if it has none.
     */
    public static void use(Kernel k, PageDirectory directory, int asid) {
        if (!directory.hardwareAsidValid()) {
            int tag = find(k);
            k.setHardwareAsidOwner(tag, asid);
            directory.setHardwareAsid(tag);
            directory.setHardwareAsidValid(true);
        }
        k.hw().setAddressSpace(directory.place(), directory.hardwareAsid());
    }

    /** Drops what the TLB holds of a directory. */
    public static void flush(Kernel k, PageDirectory directory) {
        if (directory.hardwareAsidValid()) {
            k.hw().flushTlbAsid(directory.hardwareAsid());
        }
    }

    /** Drops what the TLB holds of the page at a virtual address of a directory. */
    public static void flushPage(Kernel k, PageDirectory directory, int virtual) {
        if (directory.hardwareAsidValid()) {
            k.hw().flushTlbPage(virtual, directory.hardwareAsid());
        }
    }

    /** Drops what the TLB holds of a directory and takes its tag back. */
    public static void drop(Kernel k, PageDirectory directory) {
        if (directory.hardwareAsidValid()) {
            int tag = directory.hardwareAsid();
            k.hw().flushTlbAsid(tag);
            k.setHardwareAsidOwner(tag, 0);
            directory.setHardwareAsid(0);
            directory.setHardwareAsidValid(false);
        }
    }

    /** A tag that nobody owns: the first free one from the rotating next, else next is stolen. */
    private static int find(Kernel k) {
        int tag = k.nextHardwareAsid();
        if (tag == NONE) {
            tag = 1;
        }
        int left = LAST;
        /*@ loop_invariant 0 <= left && left <= 255 && 1 <= tag && tag <= 255;
          @ decreases left; @*/
        while (left > 0) {
            if (k.hardwareAsidOwner(tag) == 0) {
                k.setNextHardwareAsid(after(tag));
                return tag;
            }
            tag = after(tag);
            left = left - 1;
        }
        drop(k, Asid.directory(k, k.hardwareAsidOwner(tag)));
        k.setNextHardwareAsid(after(tag));
        return tag;
    }

    private static int after(int tag) {
        return tag == LAST ? 1 : tag + 1;
    }
}
