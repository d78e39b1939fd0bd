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
    /*@ public normal_behavior
      @ requires k.hw != null && directory.live && 1 <= asid && asid <= 131071;
      @ requires k.asidTable != null && k.asidTable.length == 128;
      @ requires k.hardwareAsidOwner != null && k.hardwareAsidOwner.length == 256;
      @ requires 0 <= k.nextHardwareAsid && k.nextHardwareAsid <= 255;
      @ requires (\forall int i; 1 <= i && i <= 255 && k.hardwareAsidOwner[i] != 0;
      @   1 <= k.hardwareAsidOwner[i] && k.hardwareAsidOwner[i] <= 131071
      @   && (\exists sel4j.view.AsidPool p; p == k.asidTable[k.hardwareAsidOwner[i] / 1024]
      @     && p.live && p.directory != null && p.directory.length == 1024
      @     && (\exists PageDirectory d; d == p.directory[k.hardwareAsidOwner[i] % 1024]
      @       && d.live && d.hardwareAsidValid && d.hardwareAsid == i)));
      @ ensures \old(Inv.inv(k)) ==> Inv.inv(k);
      @ ensures directory.live && directory.hardwareAsidValid;
      @ ensures \old(directory.hardwareAsidValid)
      @   ==> directory.hardwareAsid == \old(directory.hardwareAsid);
      @ ensures !\old(directory.hardwareAsidValid) ==> 1 <= directory.hardwareAsid
      @   && directory.hardwareAsid <= 255 && k.hardwareAsidOwner[directory.hardwareAsid] == asid;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
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
    /*@ public normal_behavior
      @ requires k.hw != null && directory.live;
      @ assignable \strictly_nothing; @*/
    public static void flush(Kernel k, PageDirectory directory) {
        if (directory.hardwareAsidValid()) {
            k.hw().flushTlbAsid(directory.hardwareAsid());
        }
    }

    /** Drops what the TLB holds of the page at a virtual address of a directory. */
    /*@ public normal_behavior
      @ requires k.hw != null && directory.live;
      @ assignable \strictly_nothing; @*/
    public static void flushPage(Kernel k, PageDirectory directory, int virtual) {
        if (directory.hardwareAsidValid()) {
            k.hw().flushTlbPage(virtual, directory.hardwareAsid());
        }
    }

    /** Drops what the TLB holds of a directory and takes its tag back. */
    /*@ public normal_behavior
      @ requires k.hw != null && directory.live;
      @ requires k.hardwareAsidOwner != null && k.hardwareAsidOwner.length == 256;
      @ requires 0 <= directory.hardwareAsid && directory.hardwareAsid <= 255;
      @ ensures \old(Inv.inv(k)) ==> Inv.inv(k);
      @ ensures directory.live && !directory.hardwareAsidValid;
      @ ensures \old(directory.hardwareAsidValid) ==> directory.hardwareAsid == 0
      @   && k.hardwareAsidOwner[\old(directory.hardwareAsid)] == 0;
      @ assignable k.hardwareAsidOwner[directory.hardwareAsid], directory.hardwareAsid,
      @   directory.hardwareAsidValid; @*/
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
    /*@ public normal_behavior
      @ requires k.hw != null && k.asidTable != null && k.asidTable.length == 128;
      @ requires k.hardwareAsidOwner != null && k.hardwareAsidOwner.length == 256;
      @ requires 0 <= k.nextHardwareAsid && k.nextHardwareAsid <= 255;
      @ requires (\forall int i; 1 <= i && i <= 255 && k.hardwareAsidOwner[i] != 0;
      @   1 <= k.hardwareAsidOwner[i] && k.hardwareAsidOwner[i] <= 131071
      @   && (\exists sel4j.view.AsidPool p; p == k.asidTable[k.hardwareAsidOwner[i] / 1024]
      @     && p.live && p.directory != null && p.directory.length == 1024
      @     && (\exists PageDirectory d; d == p.directory[k.hardwareAsidOwner[i] % 1024]
      @       && d.live && d.hardwareAsidValid && d.hardwareAsid == i)));
      @ ensures \old(Inv.inv(k)) ==> Inv.inv(k);
      @ ensures 1 <= \result && \result <= 255 && k.hardwareAsidOwner[\result] == 0;
      @ ensures 1 <= k.nextHardwareAsid && k.nextHardwareAsid <= 255;
      @ ensures k.hw == \old(k.hw) && k.hardwareAsidOwner == \old(k.hardwareAsidOwner);
      @ ensures (\forall PageDirectory d; !\fresh(d) && \old(d.live) ==> d.live);
      @ ensures (\forall PageDirectory d; !\fresh(d) && d.hardwareAsidValid
      @   ==> \old(d.hardwareAsidValid) && d.hardwareAsid == \old(d.hardwareAsid));
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static int find(Kernel k) {
        int tag = k.nextHardwareAsid();
        if (tag == NONE) {
            tag = 1;
        }
        int left = LAST;
        /*@ loop_invariant 0 <= left && left <= 255 && 1 <= tag && tag <= 255;
          @ decreases left;
          @ loop_assigns k.nextHardwareAsid; @*/
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

    /*@ public normal_behavior
      @ requires 1 <= tag && tag <= 255;
      @ ensures \result == (tag == 255 ? 1 : tag + 1);
      @ assignable \strictly_nothing; @*/
    private static int after(int tag) {
        return tag == LAST ? 1 : tag + 1;
    }
}
