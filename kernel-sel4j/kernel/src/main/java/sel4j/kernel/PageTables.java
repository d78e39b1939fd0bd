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

    /**
     * Map: argument 0 virtual address, 1 attributes; extra capability 0 page directory. Unmap.
     *
     * @param slot the page table capability
     * @return OK, or ERROR with the error recorded and nothing changed
     */
    public static int decode(Kernel k, int label, int length, Slot slot) {
        if (label == Abi.PAGE_TABLE_UNMAP) {
            // Other capabilities of this table exist.
            if (!Cdt.isFinal(k, slot)) {
                return Errors.revokeFirst(k);
            }
            if (slot.mapped()) {
                PageTable table = slot.pageTable();
                unmap(k, slot);
                clear(k, table);
            }
            slot.setPageTable(slot.pageTable(), false, 0, 0);
            return Abi.OK;
        }
        if (label != Abi.PAGE_TABLE_MAP) {
            return Errors.illegalOperation(k);
        }
        Slot directory = k.extraCap(0);
        // Two message words and the page directory are needed.
        if (length < 2 || directory == null) {
            return Errors.truncated(k);
        }
        // The table is mapped already.
        if (slot.mapped()) {
            return Errors.invalidCapability(k, 0);
        }
        return decodeMap(k, slot, directory, Message.argument(k, 0), Message.argument(k, 1));
    }

    private static int decodeMap(Kernel k, Slot slot, Slot directory, int virtual, int attributes) {
        // The extra capability is not a page directory with an ASID.
        if (directory.type() != Slot.PAGE_DIRECTORY || !directory.mapped()) {
            return Errors.invalidCapability(k, 1);
        }
        // The address is not a user address.
        if (!Bits.below(virtual, Abi.USER_TOP)) {
            return Errors.invalidArgument(k, 0);
        }
        int checked = Asid.check(k, directory, 1);
        if (checked != Abi.OK) {
            return checked;
        }
        PageDirectory d = directory.pageDirectory();
        // Something is mapped in this MiB.
        if (VSpace.pde(k, d, virtual).type() != Pde.INVALID) {
            return Errors.deleteFirst(k);
        }
        map(k, slot, d, directory.asid(), virtual, Bits.and(attributes, Abi.ATTRIBUTE_PARITY) != 0);
        return Abi.OK;
    }

    /** Makes the table of a capability translate the MiB of an address; the entry is free. */
    static void map(Kernel k, Slot slot, PageDirectory d, int asid, int virtual, boolean parity) {
        int index = Bits.right(virtual, VSpace.PDE_SHIFT);
        PageTable table = slot.pageTable();
        d.pde(index).setCoarse(
            table.place() / Bits.power(Abi.PAGE_TABLE_BITS - Abi.GRANULE_BITS), parity);
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

    private static void clear(Kernel k, PageTable table) {
        int i = 0;
        /*@ loop_invariant 0 <= Abi.PTE_COUNT - i && Abi.PTE_COUNT - i <= Abi.PTE_COUNT;
          @ decreases Abi.PTE_COUNT - i; @*/
        while (i < Abi.PTE_COUNT) {
            table.pte(i).setInvalid();
            i = i + 1;
        }
        VSpace.cleanPtes(k, table, 0, Abi.PTE_COUNT);
    }
}
