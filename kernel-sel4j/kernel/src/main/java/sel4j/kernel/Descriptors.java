package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/**
 * The translation entries of frames: what the hardware reads. Writing checks nothing.
 *
 * <p>The rights code of a frame (0 none, 1 kernel only, 2 read only, 3 read write) is the
 * hardware's AP field. Cacheable memory is write-back write-allocate (TEX 101, C 0, B 1), other
 * memory strongly ordered and shared. User entries are not global. Source: ABI boot-and-memory 5.
 */
public final class Descriptors {
    private Descriptors() { }

    /** TEX of write-back write-allocate memory, with C 0 and B 1. */
    static final int TEX_CACHED = 5;

    /**
     * Writes the entries of a frame at an address.
     *
     * @param slot the frame capability; its size and base are used
     * @param rights the access that the entries give
     * @param attributes word of Map: bit 0 cacheable, 1 parity, 2 execute never
     * @return whether the first of the entries was valid before
     */
    /*@ public normal_behavior
      @ requires k.hw != null && d.live && d.pde != null && d.pde.length == 4096;
      @ requires (\forall int i; 0 <= i && i < 4096; d.pde[i] != null && d.pde[i].whole == d);
      @ requires slot.live && slot.type == Slot.FRAME && 0 <= slot.frameSize && slot.frameSize <= 3;
      @ requires 0 <= slot.frameBase && slot.frameBase <= 0xFFFFF && 0 <= rights && rights <= 3;
      @ requires slot.frameSize <= Abi.FRAME_LARGE ==> (\forall Pde e; e.whole == d
      @   && e.type == Pde.COARSE ==> k.pageTable != null && Kernel.FIRST <= e.tableBase * 64
      @   && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @   && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @   && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live);
      @ requires slot.frameSize <= Abi.FRAME_LARGE
      @   ==> d.pde[virtual < 0 ? 4095 - (-1 - virtual) / 1048576 : virtual / 1048576].type
      @     == Pde.COARSE;
      @ requires slot.frameSize == Abi.FRAME_LARGE ==> virtual % 65536 == 0;
      @ requires slot.frameSize == Abi.FRAME_SUPERSECTION ==> virtual % 16777216 == 0;
      @ ensures \old(Inv.inv(k)) ==> Inv.inv(k);
      @ ensures d.live && slot.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    static boolean write(Kernel k, PageDirectory d, int virtual, Slot slot, int rights,
            int attributes) {
        int index = Bits.right(virtual, VSpace.PDE_SHIFT);
        if (slot.frameSize() == Abi.FRAME_SMALL) {
            return small(k, VSpace.table(k, d.pde(index)), VSpace.pteIndex(virtual),
                slot.frameBase(), rights, attributes);
        }
        if (slot.frameSize() == Abi.FRAME_LARGE) {
            return large(k, VSpace.table(k, d.pde(index)), VSpace.pteIndex(virtual),
                slot.frameBase(), rights, attributes);
        }
        boolean replaced = d.pde(index).type() != Pde.INVALID;
        if (slot.frameSize() == Abi.FRAME_SECTION) {
            section(k, d.pde(index), slot.frameBase(), false, rights, attributes);
            VSpace.cleanPdes(k, d, index, 1);
            return replaced;
        }
        int i = 0;
        /*@ loop_invariant 0 <= 16 - i && 16 - i <= 16;
          @ decreases 16 - i; @*/
        while (i < VSpace.REPEATED) {
            section(k, d.pde(index + i), slot.frameBase(), true, rights, attributes);
            i = i + 1;
        }
        VSpace.cleanPdes(k, d, index, VSpace.REPEATED);
        return replaced;
    }

    /*@ public normal_behavior
      @ requires k.hw != null && table.live && table.pte != null && table.pte.length == 256;
      @ requires 0 <= index && index <= 255 && table.pte[index] != null
      @   && table.pte[index].whole == table;
      @ requires 0 <= base && base <= 0xFFFFF && 0 <= rights && rights <= 3;
      @ ensures \result == (\old(table.pte[index].type) != Pte.INVALID);
      @ ensures table.pte[index].type == Pte.SMALL && table.pte[index].smallBase == base
      @   && table.pte[index].access == rights;
      @ ensures \old(Inv.inv(k)) ==> Inv.inv(k);
      @ assignable table.pte[index].type, table.pte[index].largeBase, table.pte[index].largeXn,
      @   table.pte[index].largeTex, table.pte[index].nonGlobal, table.pte[index].shared,
      @   table.pte[index].apx, table.pte[index].access, table.pte[index].cacheableBit,
      @   table.pte[index].bufferableBit, table.pte[index].smallBase, table.pte[index].smallTex,
      @   table.pte[index].smallXn; @*/
    private static boolean small(Kernel k, PageTable table, int index, int base, int rights,
        int attributes) {
        boolean cached = Bits.and(attributes, Abi.ATTRIBUTE_CACHEABLE) != 0;
        boolean never = Bits.and(attributes, Abi.ATTRIBUTE_EXECUTE_NEVER) != 0;
        Pte pte = table.pte(index);
        boolean replaced = pte.type() != Pte.INVALID;
        pte.setSmall(base, true, !cached, false, tex(cached), rights, false, cached, never);
        VSpace.cleanPtes(k, table, index, 1);
        return replaced;
    }

    /*@ public normal_behavior
      @ requires k.hw != null && table.live && table.pte != null && table.pte.length == 256;
      @ requires 0 <= index && index <= 240 && (\forall int i; index <= i && i < index + 16;
      @   table.pte[i] != null && table.pte[i].whole == table);
      @ requires 0 <= base && base <= 0xFFFFF && 0 <= rights && rights <= 3;
      @ ensures \result == (\old(table.pte[index].type) != Pte.INVALID);
      @ ensures (\forall int i; index <= i && i < index + 16;
      @   table.pte[i].type == Pte.LARGE && table.pte[i].largeBase == base / 16
      @   && table.pte[i].access == rights);
      @ ensures \old(Inv.inv(k)) ==> Inv.inv(k);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static boolean large(Kernel k, PageTable table, int index, int base, int rights,
        int attributes) {
        boolean cached = Bits.and(attributes, Abi.ATTRIBUTE_CACHEABLE) != 0;
        boolean never = Bits.and(attributes, Abi.ATTRIBUTE_EXECUTE_NEVER) != 0;
        boolean replaced = table.pte(index).type() != Pte.INVALID;
        int i = 0;
        /*@ loop_invariant 0 <= 16 - i && 16 - i <= 16;
          @ loop_invariant k.hw != null && table.live && table.pte == \old(table.pte);
          @ loop_invariant (\forall int j; index <= j && j < index + 16;
          @   table.pte[j] != null && table.pte[j].whole == table);
          @ loop_invariant (\forall int j; index <= j && j < index + i;
          @   table.pte[j].type == Pte.LARGE && table.pte[j].largeBase == base / 16
          @   && table.pte[j].access == rights);
          @ loop_invariant \old(Inv.inv(k)) ==> Inv.inv(k);
          @ loop_invariant k.root == \old(k.root) && k.scratch == \old(k.scratch);
          @ loop_invariant (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
          @ loop_invariant (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
          @ loop_invariant \old(Inv.settled()) ==> Inv.settled();
          @ decreases 16 - i;
          @ loop_assigns \everything; @*/
        while (i < VSpace.REPEATED) {
            table.pte(index + i).setLarge(largeBase(base), never, tex(cached), true, !cached, false,
                rights, false, cached);
            i = i + 1;
        }
        VSpace.cleanPtes(k, table, index, VSpace.REPEATED);
        return replaced;
    }

    /*@ public normal_behavior
      @ requires pde.whole != null && pde.whole.live && 0 <= base && base <= 0xFFFFF;
      @ requires 0 <= rights && rights <= 3;
      @ ensures pde.type == Pde.SECTION && pde.sectionBase == base / 256;
      @ ensures pde.supersection == supersection && pde.access == rights;
      @ ensures \old(Inv.inv(k)) ==> Inv.inv(k);
      @ assignable pde.type, pde.tableBase, pde.parity, pde.sectionBase, pde.supersection,
      @   pde.nonGlobal, pde.shared, pde.apx, pde.tex, pde.access, pde.xn, pde.cacheableBit,
      @   pde.bufferableBit; @*/
    private static void section(Kernel k, Pde pde, int base, boolean supersection, int rights,
        int attributes) {
        boolean cached = Bits.and(attributes, Abi.ATTRIBUTE_CACHEABLE) != 0;
        boolean parity = Bits.and(attributes, Abi.ATTRIBUTE_PARITY) != 0;
        boolean never = Bits.and(attributes, Abi.ATTRIBUTE_EXECUTE_NEVER) != 0;
        pde.setSection(sectionBase(base), supersection, true, !cached, false, tex(cached), rights,
            parity, never, false, cached);
    }

    /*@ public normal_behavior
      @ ensures \result == (cached ? TEX_CACHED : 0);
      @ assignable \strictly_nothing; @*/
    private static int tex(boolean cached) {
        return cached ? TEX_CACHED : 0;
    }

    /** Physical address / 64 KiB of a physical page number. */
    /*@ public normal_behavior
      @ requires 0 <= page && page <= 0xFFFFF;
      @ ensures \result == page / 16 && 0 <= \result && \result <= 0xFFFF;
      @ assignable \strictly_nothing; @*/
    static int largeBase(int page) {
        return Bits.right(page, Abi.LARGE_PAGE_BITS - Abi.SMALL_PAGE_BITS);
    }

    /** Physical address / 1 MiB of a physical page number. */
    /*@ public normal_behavior
      @ requires 0 <= page && page <= 0xFFFFF;
      @ ensures \result == page / 256 && 0 <= \result && \result <= 0xFFF;
      @ assignable \strictly_nothing; @*/
    static int sectionBase(int page) {
        return Bits.right(page, Abi.SECTION_BITS - Abi.SMALL_PAGE_BITS);
    }
}
