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
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.PAGE_TABLE && Inv.extraSlots(k);
      @ requires 0 <= slot.pageTable.place && slot.pageTable.place <= 0xFFFFFFF;
      @ requires k.asidTable != null && k.asidTable.length == 128;
      @ requires (\forall int i; 0 <= i && i < 128; k.asidTable[i] != null ==> k.asidTable[i].live);
      @ requires (\forall sel4j.view.AsidPool p; p.directory != null && p.directory.length == 1024
      @   && (\forall int i; 0 <= i && i < 1024;
      @     p.directory[i] != null ==> p.directory[i].live));
      @ requires (\forall sel4j.view.AsidPool p; (\forall int i; 0 <= i && i < 1024;
      @   (\forall Pde e; e.whole == p.directory[i] && e.type == Pde.COARSE
      @     ==> Kernel.FIRST <= e.tableBase * 64
      @       && e.tableBase * 64 - Kernel.FIRST < k.pageTable.length
      @       && k.pageTable[e.tableBase * 64 - Kernel.FIRST] != null
      @       && k.pageTable[e.tableBase * 64 - Kernel.FIRST].live)));
      @ requires (\forall Slot x; 0 <= x.asid && x.asid <= 131071
      @   && 0 <= x.frameAsid && x.frameAsid <= 131071
      @   && 0 <= x.frameAddress && x.frameAddress <= 1048575
      @   && 0 <= x.tableAddress && x.tableAddress <= 4095);
      @ ensures Inv.inv(k) && slot.live && slot.type == Slot.PAGE_TABLE;
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> slot.mapped == (label == Abi.PAGE_TABLE_MAP);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
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

    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.PAGE_TABLE && directory.live;
      @ requires 0 <= slot.pageTable.place && slot.pageTable.place <= 0xFFFFFFF;
      @ requires k.asidTable != null && k.asidTable.length == 128;
      @ requires (\forall int i; 0 <= i && i < 128; k.asidTable[i] != null ==> k.asidTable[i].live);
      @ requires (\forall sel4j.view.AsidPool p; p.directory != null && p.directory.length == 1024
      @   && (\forall int i; 0 <= i && i < 1024;
      @     p.directory[i] != null ==> p.directory[i].live));
      @ requires (\forall Slot x; 0 <= x.asid && x.asid <= 131071
      @   && 0 <= x.frameAsid && x.frameAsid <= 131071
      @   && 0 <= x.frameAddress && x.frameAddress <= 1048575
      @   && 0 <= x.tableAddress && x.tableAddress <= 4095);
      @ ensures Inv.inv(k) && slot.live && slot.type == Slot.PAGE_TABLE;
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> directory.type == Slot.PAGE_DIRECTORY && slot.mapped
      @   && slot.asid == directory.asid && slot.pageTable == \old(slot.pageTable);
      @ ensures \result == Abi.ERROR ==> slot.mapped == \old(slot.mapped);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
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
    /*@ public normal_behavior
      @ requires slot.live && slot.type == Slot.PAGE_TABLE && slot.pageTable != null;
      @ requires k.hw != null;
      @ requires 0 <= slot.pageTable.place && slot.pageTable.place <= 0xFFFFFFF;
      @ requires d.live && 0 <= asid && asid <= 131071 && d.pde != null && d.pde.length == 4096;
      @ requires (\forall int i; 0 <= i && i < 4096; d.pde[i] != null && d.pde[i].whole == d);
      @ ensures \old(Inv.inv(k)) ==> Inv.inv(k);
      @ ensures slot.live && slot.type == Slot.PAGE_TABLE && slot.mapped && slot.asid == asid;
      @ ensures slot.pageTable == \old(slot.pageTable) && d.live;
      @ ensures slot.tableAddress == (virtual < 0 ? 4095 - (-1 - virtual) / 1048576
      @     : virtual / 1048576);
      @ ensures d.pde[slot.tableAddress].type == Pde.COARSE
      @   && d.pde[slot.tableAddress].tableBase == slot.pageTable.place / 64;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
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
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.PAGE_TABLE;
      @ ensures Inv.inv(k) && slot.live && slot.type == Slot.PAGE_TABLE;
      @ ensures slot.mapped == \old(slot.mapped) && slot.pageTable == \old(slot.pageTable);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
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

    /*@ public normal_behavior
      @ requires Inv.inv(k) && table.live;
      @ ensures Inv.inv(k) && table.live;
      @ ensures (\forall int j; 0 <= j && j < 256; table.pte[j].type == sel4j.view.Pte.INVALID);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static void clear(Kernel k, PageTable table) {
        int i = 0;
        /*@ loop_invariant 0 <= Abi.PTE_COUNT - i && Abi.PTE_COUNT - i <= Abi.PTE_COUNT;
          @ loop_invariant Inv.inv(k) && table.live;
          @ loop_invariant (\forall int j; 0 <= j && j < i;
          @   table.pte[j].type == sel4j.view.Pte.INVALID);
          @ loop_invariant k.root == \old(k.root) && k.scratch == \old(k.scratch);
          @ loop_invariant \old(Inv.idle(k)) ==> Inv.idle(k);
          @ loop_invariant \old(Inv.settled()) ==> Inv.settled();
          @ loop_invariant (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
          @ loop_invariant (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
          @ decreases Abi.PTE_COUNT - i;
          @ loop_assigns \everything; @*/
        while (i < Abi.PTE_COUNT) {
            table.pte(i).setInvalid();
            i = i + 1;
        }
        VSpace.cleanPtes(k, table, 0, Abi.PTE_COUNT);
    }
}
