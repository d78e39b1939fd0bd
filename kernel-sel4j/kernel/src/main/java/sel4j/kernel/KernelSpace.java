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
    static void fill(Kernel k) {
        PageDirectory d = k.globalDirectory();
        int i = Abi.FIRST_KERNEL_PDE;
        /*@ loop_invariant 0 <= Abi.PDE_COUNT - i && Abi.PDE_COUNT - i <= Abi.PDE_COUNT;
          @ decreases Abi.PDE_COUNT - i; @*/
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

    private static void section(Kernel k, PageDirectory d, int i, int base, boolean supersection) {
        d.pde(i).setSection(base, supersection, false, false, false, Descriptors.TEX_CACHED,
            Abi.FRAME_KERNEL_ONLY, false, false, false, true);
    }

    private static void device(Kernel k, PageTable t, int i, int page) {
        t.pte(i).setSmall(page, false, true, false, 0, Abi.FRAME_KERNEL_ONLY, false, false, true);
    }
}
