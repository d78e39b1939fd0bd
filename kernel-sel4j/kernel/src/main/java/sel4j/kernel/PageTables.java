package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Slot;

/**
 * Page tables: mapping one into a page directory, and taking it out again.
 *
 * <p>A table is mapped at most once: a capability of it can be copied only while it is mapped, and
 * unmapped only while it is the last one. Source: ABI invocations 7.
 */
public final class PageTables {
    private PageTables() { }

    /** Makes the table of a capability translate the MiB of an address; the entry is free. */
    static void map(Kernel k, Slot slot, PageDirectory d, int asid, int virtual, boolean parity) {
        int index = Bits.right(virtual, VSpace.PDE_SHIFT);
        PageTable table = slot.pageTable();
        d.pde(index).setCoarse(table.place() / Bits.power(Abi.PAGE_TABLE_BITS - Abi.GRANULE_BITS), parity);
        slot.setPageTable(table, true, asid, index);
        VSpace.cleanPdes(k, d, index, 1);
    }

    /**
     * Takes the table out of the directory that its capability was mapped in, if that directory
     * still refers to it there; else nothing happens. The capability stays as it is.
     */
    static void unmap(Kernel k, Slot slot) {
        if (!slot.mapped()) {
            return;
        }
        PageDirectory d = Asid.directory(k, slot.asid());
        if (d == null) {
            return;
        }
        Pde pde = d.pde(slot.tableAddress());
        if (VSpace.table(k, pde) == slot.pageTable()) {
            pde.setInvalid();
            VSpace.cleanPdes(k, d, slot.tableAddress(), 1);
            HardwareAsid.flush(k, d);
        }
    }
}
