package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;

/**
 * The kernel's part of every address space: the window on physical memory, the kernel's devices and
 * the exception vectors.
 *
 * <p>All of it is global and kernel only. The kernel's own directory holds it from boot on; a new
 * page directory gets a copy ({@link Objects}). Nothing here changes later. Source: ABI
 * boot-and-memory 4.
 */
public final class KernelSpace {
    private KernelSpace() { }

    /** MiB number of the first address that is mapped by sections instead of supersections. */
    private static final int FIRST_SECTION = 0xFF0;

    /** MiB number of the kernel's devices and vectors, which are 4 KiB pages. */
    private static final int TABLE = 0xFFF;

    /** MiB by which a window address lies above its physical address. */
    private static final int WINDOW_OFFSET = 0x600;

    /** Physical page numbers of the devices that the kernel uses: ABI boot-and-memory 1. */
    private static final int DISTRIBUTOR = 0x08000;
    private static final int CPU_INTERFACE = 0x08010;
    private static final int UART = 0x09000;

    /**
     * Physical page number of the exception vectors: the last page below the kernel's variables.
     */
    private static final int VECTORS = 0x402DF;

    /** Second-level entry of the exception vectors, virtual address 0xFFFF0000. */
    private static final int VECTORS_PTE = 0xF0;

    /** Fills the kernel's own directory. */
    /*@ public normal_behavior
      @ requires k.hw != null && k.globalDirectory != null && k.globalDirectory.live
      @   && k.globalDirectory.pde != null && k.globalDirectory.pde.length == 4096;
      @ requires (\forall int i; 0 <= i && i < 4096; k.globalDirectory.pde[i] != null
      @   && k.globalDirectory.pde[i].whole == k.globalDirectory);
      @ requires k.globalTable != null && k.globalTable.live && 0 <= k.globalTable.place
      @   && k.globalTable.place <= 0xFFFFFFF
      @   && k.globalTable.pte != null && k.globalTable.pte.length == 256;
      @ requires (\forall int i; 0 <= i && i < 256; k.globalTable.pte[i] != null
      @   && k.globalTable.pte[i].whole == k.globalTable);
      @ ensures k.globalDirectory == \old(k.globalDirectory)
      @   && k.globalDirectory.pde[4095].type == sel4j.view.Pde.COARSE
      @   && k.globalDirectory.pde[4095].tableBase == k.globalTable.place / 64;
      @ ensures k.globalTable == \old(k.globalTable)
      @   && k.globalTable.pte[0xF0].type == sel4j.view.Pte.SMALL
      @   && k.globalTable.pte[0xF0].smallBase == VECTORS;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    static void fill(Kernel k) {
        PageDirectory d = k.globalDirectory();
        int i = Abi.FIRST_KERNEL_PDE;
        /*@ loop_invariant 0 <= Abi.PDE_COUNT - i && Abi.PDE_COUNT - i <= Abi.PDE_COUNT;
          @ loop_invariant Abi.FIRST_KERNEL_PDE <= i && i <= 4095 && d == k.globalDirectory;
          @ loop_invariant k.hw != null && d.live && d.pde != null && d.pde.length == 4096;
          @ loop_invariant (\forall int j; 0 <= j && j < 4096;
          @   d.pde[j] != null && d.pde[j].whole == d);
          @ loop_invariant k.globalTable == \old(k.globalTable) && k.globalTable.live
          @   && 0 <= k.globalTable.place && k.globalTable.place <= 0xFFFFFFF
          @   && k.globalTable.pte != null && k.globalTable.pte.length == 256;
          @ loop_invariant (\forall int j; 0 <= j && j < 256; k.globalTable.pte[j] != null
          @   && k.globalTable.pte[j].whole == k.globalTable);
          @ loop_invariant k.globalDirectory == \old(k.globalDirectory);
          @ loop_invariant k.root == \old(k.root) && k.scratch == \old(k.scratch);
          @ loop_invariant (\forall sel4j.view.Slot x;
          @   !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
          @ decreases Abi.PDE_COUNT - i;
          @ loop_assigns \everything; @*/
        while (i < TABLE) {
            if (i < FIRST_SECTION) {
                section(k, d, i, Bits.alignDown(i, 4) - WINDOW_OFFSET, true);
            } else {
                section(k, d, i, i - WINDOW_OFFSET, false);
            }
            i = i + 1;
        }
        PageTable t = k.globalTable();
        d.pde(TABLE).setCoarse(
            t.place() / Bits.power(Abi.PAGE_TABLE_BITS - Abi.GRANULE_BITS), false);
        device(k, t, 0, DISTRIBUTOR);
        device(k, t, 1, CPU_INTERFACE);
        device(k, t, 2, UART);
        t.pte(VECTORS_PTE).setSmall(VECTORS, false, false, false, Descriptors.TEX_CACHED,
            Abi.FRAME_KERNEL_ONLY, false, true, false);
        VSpace.cleanPtes(k, t, 0, Abi.PTE_COUNT);
        VSpace.cleanPdes(k, d, 0, Abi.PDE_COUNT);
    }

    /*@ public normal_behavior
      @ requires d.live && d.pde != null && d.pde.length == 4096 && 0 <= i && i < 4096;
      @ requires d.pde[i] != null && d.pde[i].whole == d && 0 <= base && base <= 4095;
      @ ensures d.pde[i].type == sel4j.view.Pde.SECTION && d.pde[i].sectionBase == base;
      @ ensures d.pde[i].supersection == supersection && !d.pde[i].nonGlobal;
      @ ensures d.pde[i].access == Abi.FRAME_KERNEL_ONLY;
      @ assignable d.pde[i].type, d.pde[i].tableBase, d.pde[i].parity, d.pde[i].sectionBase,
      @   d.pde[i].supersection, d.pde[i].nonGlobal, d.pde[i].shared, d.pde[i].apx, d.pde[i].tex,
      @   d.pde[i].access, d.pde[i].xn, d.pde[i].cacheableBit, d.pde[i].bufferableBit; @*/
    private static void section(Kernel k, PageDirectory d, int i, int base, boolean supersection) {
        d.pde(i).setSection(base, supersection, false, false, false, Descriptors.TEX_CACHED,
            Abi.FRAME_KERNEL_ONLY, false, false, false, true);
    }

    /*@ public normal_behavior
      @ requires t.live && t.pte != null && t.pte.length == 256 && 0 <= i && i < 256;
      @ requires t.pte[i] != null && t.pte[i].whole == t && 0 <= page && page <= 0xFFFFF;
      @ ensures t.pte[i].type == sel4j.view.Pte.SMALL && t.pte[i].smallBase == page;
      @ ensures t.pte[i].access == Abi.FRAME_KERNEL_ONLY && !t.pte[i].nonGlobal;
      @ assignable t.pte[i].type, t.pte[i].largeBase, t.pte[i].largeXn, t.pte[i].largeTex,
      @   t.pte[i].nonGlobal, t.pte[i].shared, t.pte[i].apx, t.pte[i].access,
      @   t.pte[i].cacheableBit, t.pte[i].bufferableBit, t.pte[i].smallBase, t.pte[i].smallTex,
      @   t.pte[i].smallXn; @*/
    private static void device(Kernel k, PageTable t, int i, int page) {
        t.pte(i).setSmall(page, false, true, false, 0, Abi.FRAME_KERNEL_ONLY, false, false, true);
    }
}
