package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Slot;

/**
 * Makes new tables of translation, and fills an unlinked empty slot with the first capability to
 * each. Free memory is zero, and nothing of it waits in a cache. Source: ABI objects-and-caps 1,
 * boot-and-memory 8.
 */
final class NewTables {
    private NewTables() { }

    /** A page table: nothing mapped. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root;
      @ requires place % 64 == 0 && Kernel.FIRST <= place && place <= 0xFFFFFFF;
      @ requires place - Kernel.FIRST + 64 <= k.slot.length;
      @ requires Inv.unused(k, place, place + 64) && Inv.unclaimed(place, place + 64);
      @ ensures Inv.inv(k) && dest.type != Slot.NULL && Inv.apart(k, dest);
      @ ensures dest.live && dest.next == dest;
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ ensures (\forall Slot s; !\fresh(s) && s != dest ==> s.type == \old(s.type)
      @   && s.next == \old(s.next) && s.untypedBase == \old(s.untypedBase)
      @   && s.untypedBits == \old(s.untypedBits) && s.untypedFree == \old(s.untypedFree)
      @   && s.untypedDevice == \old(s.untypedDevice)
      @   && s.cnodeBase == \old(s.cnodeBase) && s.radix == \old(s.radix));
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot);
      @ ensures (\forall int i; 0 <= i && i < k.slot.length; k.slot[i] == \old(k.slot[i]));
      @ assignable \everything; @*/
    static void table(Kernel k, int place, Slot dest) {
        PageTable t = k.createPageTable(place);
        FirstCap.pageTable(k, t, dest);
    }

    /** An address space: nothing mapped; the kernel's entries come with its ASID. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest.type == Slot.NULL && dest.next == dest;
      @ requires dest != k.root;
      @ requires place % 1024 == 0 && Kernel.FIRST <= place && place <= 0xFFFFFFF;
      @ requires place - Kernel.FIRST + 1024 <= k.slot.length;
      @ requires Inv.unused(k, place, place + 1024) && Inv.unclaimed(place, place + 1024);
      @ ensures Inv.inv(k) && dest.type != Slot.NULL && Inv.apart(k, dest);
      @ ensures dest.live && dest.next == dest;
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ ensures (\forall Slot s; !\fresh(s) && s != dest ==> s.type == \old(s.type)
      @   && s.next == \old(s.next) && s.untypedBase == \old(s.untypedBase)
      @   && s.untypedBits == \old(s.untypedBits) && s.untypedFree == \old(s.untypedFree)
      @   && s.untypedDevice == \old(s.untypedDevice)
      @   && s.cnodeBase == \old(s.cnodeBase) && s.radix == \old(s.radix));
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot);
      @ ensures (\forall int i; 0 <= i && i < k.slot.length; k.slot[i] == \old(k.slot[i]));
      @ assignable \everything; @*/
    static void directory(Kernel k, int place, Slot dest) {
        PageDirectory d = k.createPageDirectory(place);
        FirstCap.pageDirectory(k, d, dest);
    }

    /** What 2^bits bytes hold is where translation and instructions see it. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= place && 0 <= bits && bits <= 30;
      @ ensures true;
      @ assignable \strictly_nothing; @*/
    static void cleanToUnification(Kernel k, int place, int bits) {
        k.hw().cleanToUnification(Bits.left(place, Abi.GRANULE_BITS), Bits.power(bits));
    }

    /** Copies the kernel's entries of the global directory, but for that of the hardware ASID. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live;
      @ ensures Inv.inv(k) && d.live;
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ ensures (\forall Slot s; !\fresh(s) ==> s.type == \old(s.type)
      @   && s.next == \old(s.next) && s.untypedBase == \old(s.untypedBase)
      @   && s.untypedBits == \old(s.untypedBits) && s.untypedFree == \old(s.untypedFree)
      @   && s.untypedDevice == \old(s.untypedDevice)
      @   && s.cnodeBase == \old(s.cnodeBase) && s.radix == \old(s.radix));
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot);
      @ ensures (\forall int i; 0 <= i && i < k.slot.length; k.slot[i] == \old(k.slot[i]));
      @ assignable \everything; @*/
    static void copyKernelEntries(Kernel k, PageDirectory d) {
        int left = Abi.PDE_COUNT - Abi.FIRST_KERNEL_PDE;
        /*@ loop_invariant 0 <= left && left <= 1536;
          @ loop_invariant Inv.inv(k) && d.live;
          @ loop_invariant (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
          @ loop_invariant (\forall Slot s; !\fresh(s) ==> s.type == \old(s.type)
          @   && s.next == \old(s.next) && s.untypedBase == \old(s.untypedBase)
          @   && s.untypedBits == \old(s.untypedBits) && s.untypedFree == \old(s.untypedFree)
          @   && s.untypedDevice == \old(s.untypedDevice)
          @   && s.cnodeBase == \old(s.cnodeBase) && s.radix == \old(s.radix));
          @ loop_invariant k.root == \old(k.root) && k.slot == \old(k.slot);
          @ loop_invariant (\forall int i; 0 <= i && i < k.slot.length;
          @   k.slot[i] == \old(k.slot[i]));
          @ decreases left;
          @ loop_assigns \everything; @*/
        while (left > 0) {
            int i = Abi.PDE_COUNT - left;
            if (i != Abi.HARDWARE_ASID_PDE) {
                copyEntry(k, d, i);
            }
            left = left - 1;
        }
    }

    /** Copies entry number {@code n} of the global directory. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d.live && 0 <= n && n < Abi.PDE_COUNT;
      @ ensures Inv.inv(k) && d.live;
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ ensures (\forall Slot s; !\fresh(s) ==> s.type == \old(s.type)
      @   && s.next == \old(s.next) && s.untypedBase == \old(s.untypedBase)
      @   && s.untypedBits == \old(s.untypedBits) && s.untypedFree == \old(s.untypedFree)
      @   && s.untypedDevice == \old(s.untypedDevice)
      @   && s.cnodeBase == \old(s.cnodeBase) && s.radix == \old(s.radix));
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot);
      @ ensures (\forall int i; 0 <= i && i < k.slot.length; k.slot[i] == \old(k.slot[i]));
      @ assignable \everything; @*/
    private static void copyEntry(Kernel k, PageDirectory d, int n) {
        Pde from = entry(k, k.globalDirectory(), n);
        Pde e = entry(k, d, n);
        copy(k, from, e);
    }

    /** Entry number {@code n} of a directory. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && d != null && 0 <= n && n < Abi.PDE_COUNT;
      @ ensures \result != null && \result.whole == d;
      @ assignable \strictly_nothing; @*/
    private static Pde entry(Kernel k, PageDirectory d, int n) {
        //@ assert d.pde != null && d.pde.length == 4096 && d.pde[n] != null;
        return d.pde(n);
    }

    /** Copies an entry of a page directory. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && from.whole != null && from.whole.live;
      @ requires e.whole != null && e.whole.live;
      @ ensures Inv.inv(k);
      @ assignable e.type, e.tableBase, e.parity, e.sectionBase, e.supersection, e.nonGlobal,
      @   e.shared, e.apx, e.tex, e.access, e.xn, e.cacheableBit, e.bufferableBit; @*/
    private static void copy(Kernel k, Pde from, Pde e) {
        e.copyEntry(from);
    }
}
