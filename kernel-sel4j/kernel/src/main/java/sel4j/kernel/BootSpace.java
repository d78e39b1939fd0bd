package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.Slot;

/**
 * The address space of the root task: its page tables, image, IPC buffer and bootinfo, each with a
 * capability in the root CNode. Source: ABI boot-and-memory 3.1, 3.3.
 */
public final class BootSpace {
    private BootSpace() { }

    /** Attributes of Map: cacheable, with and without execution. */
    private static final int EXECUTABLE = 1;
    private static final int DATA = 5;

    /**
     * Makes the page tables and maps everything. Slots from 16 up: page tables, extra bootinfo,
     * user image.
     *
     * @param virtual virtual page number of the user image
     * @param first physical page number of the user image
     * @param end physical page number behind it
     */
    /*@ public normal_behavior
      @ requires k.hw != null && k.root != null && k.root.live;
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires Kernel.FIRST <= start && start <= 0x8000000 && 0 <= tables && tables <= 2560;
      @ requires 0 <= virtual && 0 <= first && first < end && end - first <= 8192;
      @ requires 0 <= treeBytes && treeBytes <= 65536;
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot) && k.current == \old(k.current);
      @ assignable \everything; @*/
    static void map(Kernel k, int start, int virtual, int first, int end, int extraBits, int tables,
        int treeBytes) {
        int cnode = BootPlan.cnode(start, extraBits);
        PageDirectory d = k.pageDirectory(BootPlan.directory(start, extraBits));
        int i = 0;
        /*@ loop_invariant 0 <= tables - i && tables - i <= 2560;
          @ decreases tables - i; @*/
        while (i < tables) {
            Slot s = BootObjects.slot(k, cnode, Abi.BOOT_FIRST_FREE + i);
            s.setPageTable(k.createPageTable(BootPlan.table(start, extraBits, i)), false, 0, 0);
            PageTables.map(k, s, d, BootObjects.ROOT_ASID,
                Bits.left(Bits.right(virtual, 8) + i, VSpace.PDE_SHIFT), true);
            i = i + 1;
        }
        int behind = virtual + (end - first);
        write(k, d, k.slot(cnode + Abi.BOOT_IPC_BUFFER), behind, DATA);
        write(k, d, k.slot(cnode + Abi.BOOT_BOOT_INFO), behind + 1, DATA);
        int extraPages = BootPlan.extraPages(treeBytes);
        int slot = Abi.BOOT_FIRST_FREE + tables;
        frames(k, d, cnode, slot, BootPlan.extraPlace(start, extraBits), behind + 2, extraPages);
        frames(k, d, cnode, slot + extraPages, first * BootPlan.PAGE, virtual, end - first);
    }

    /**
     * Makes and maps a row of executable frames, with capabilities from slot number {@code slot}.
     */
    /*@ public normal_behavior
      @ requires k.hw != null && k.root != null && k.root.live && d.live;
      @ requires 0 <= cnode && cnode <= 0x8000000 && 0 <= slot && 0 <= place && place <= 0xFFFFFFF;
      @ requires 0 <= virtual && 0 <= count && count <= 8192 && virtual + count <= 0x100000;
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot) && d.live;
      @ assignable \everything; @*/
    private static void frames(Kernel k, PageDirectory d, int cnode, int slot, int place,
            int virtual, int count) {
        int i = 0;
        /*@ loop_invariant 0 <= count - i && count - i <= 8192;
          @ decreases count - i; @*/
        while (i < count) {
            k.createFrame(place + i * BootPlan.PAGE, Abi.SMALL_PAGE_BITS);
            BootObjects.frame(k, cnode, slot + i, place + i * BootPlan.PAGE, virtual + i);
            write(k, d, k.slot(cnode + slot + i), virtual + i, EXECUTABLE);
            i = i + 1;
        }
    }

    /*@ public normal_behavior
      @ requires k.hw != null && d.live && frame.live && frame.type == Slot.FRAME
      @   && frame.frameSize == Abi.FRAME_SMALL;
      @ requires 0 <= virtualPage && virtualPage <= 0xFFFFF;
      @ ensures d.live && frame.live && k.root == \old(k.root) && k.slot == \old(k.slot);
      @ assignable \everything; @*/
    private static void write(Kernel k, PageDirectory d, Slot frame, int virtualPage,
            int attributes) {
        Descriptors.write(k, d, Bits.left(virtualPage, Abi.SMALL_PAGE_BITS), frame,
            Abi.FRAME_READ_WRITE, attributes);
    }
}
