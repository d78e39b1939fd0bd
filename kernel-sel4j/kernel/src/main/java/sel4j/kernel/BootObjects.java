package sel4j.kernel;

import sel4j.view.AsidPool;
import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * The objects of the root task and the capabilities in the fixed slots of its CNode.
 *
 * <p>Frames, page tables and untyped memory are elsewhere: {@link BootSpace}, {@link BootUntyped}.
 * Source: ABI boot-and-memory 3.2, 3.3.
 */
public final class BootObjects {
    private BootObjects() { }

    /** The ASID of the root task. */
    static final int ROOT_ASID = 1;

    /**
     * Makes CNode, directory, ASID pool and thread in the block at {@code start}, which is zeroed.
     *
     * @param virtual virtual page number of the user image
     * @param pages its pages; the IPC buffer follows it, then the bootinfo
     * @param entry virtual address of its first instruction
     * @return the thread, runnable
     */
    /*@ public normal_behavior
      @ requires k.hw != null && k.root != null && k.root.live && k.root.next == k.root
      @   && k.root.prev == k.root;
      @ requires k.globalDirectory != null && k.globalDirectory.live;
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires Kernel.FIRST <= start && start <= 0x8000000 && 0 <= tables && tables <= 2560;
      @ requires 0 <= virtual && 1 <= pages && virtual + pages + 2 <= Abi.USER_TOP_PAGE;
      @ ensures \result != null && \result.live && \result.state == Abi.RUNNING;
      @ ensures \result.priority == Abi.MAX_PRIORITY && \result.maxPriority == Abi.MAX_PRIORITY;
      @ ensures \result.cspace.type == Slot.CNODE && \result.vspace.type == Slot.PAGE_DIRECTORY
      @   && \result.buffer.type == Slot.FRAME && \result.master.type == Slot.REPLY;
      @ assignable \everything; @*/
    static Tcb make(Kernel k, int start, int virtual, int pages, int extraBits, int tables,
            int entry) {
        k.forget(start, BootPlan.size(extraBits, tables));
        int cnode = BootPlan.cnode(start, extraBits);
        k.createCNode(cnode, Abi.ROOT_CNODE_BITS);
        PageDirectory directory = k.createPageDirectory(BootPlan.directory(start, extraBits));
        NewTables.copyKernelEntries(k, directory);
        VSpace.cleanPdes(k, directory, 0, Abi.PDE_COUNT);
        AsidPool pool = k.createAsidPool(BootPlan.pool(start, extraBits));
        k.setAsidTable(0, pool);
        pool.setDirectory(ROOT_ASID, directory);
        k.createFrame(BootPlan.buffer(start, extraBits), Abi.SMALL_PAGE_BITS);
        k.createFrame(BootPlan.info(start, extraBits), Abi.SMALL_PAGE_BITS);
        Tcb tcb = k.createTcb(BootPlan.tcb(start, extraBits));

        slot(k, cnode, Abi.BOOT_TCB).setThread(tcb);
        slot(k, cnode, Abi.BOOT_CNODE).setCNode(cnode, Abi.ROOT_CNODE_BITS,
            Abi.WORD_BITS - Abi.ROOT_CNODE_BITS, 0);
        slot(k, cnode, Abi.BOOT_VSPACE).setPageDirectory(directory, true, ROOT_ASID);
        slot(k, cnode, Abi.BOOT_IRQ_CONTROL).setIrqControl();
        slot(k, cnode, Abi.BOOT_ASID_CONTROL).setAsidControl();
        slot(k, cnode, Abi.BOOT_ASID_POOL).setAsidPool(pool, 0);
        frame(k, cnode, Abi.BOOT_BOOT_INFO, BootPlan.info(start, extraBits), virtual + pages + 1);
        frame(k, cnode, Abi.BOOT_IPC_BUFFER, BootPlan.buffer(start, extraBits), virtual + pages);
        slot(k, cnode, Abi.BOOT_DOMAIN).setDomain();

        thread(k, tcb, cnode, virtual + pages, entry);
        return tcb;
    }

    /*@ public normal_behavior
      @ requires k.root != null && k.root.live && tcb.live && tcb.register != null
      @   && tcb.register.length == 20;
      @ requires 0 <= cnode && cnode <= 0x8000000 && 0 <= bufferPage && bufferPage <= 0xFFFFE;
      @ ensures tcb.live && tcb.state == Abi.RUNNING && tcb.priority == Abi.MAX_PRIORITY
      @   && tcb.maxPriority == Abi.MAX_PRIORITY;
      @ ensures tcb.register[Abi.REG_NEXT_PC] == entry && tcb.register[Abi.REG_RESTART_PC] == entry;
      @ assignable \everything; @*/
    private static void thread(Kernel k, Tcb tcb, int cnode, int bufferPage, int entry) {
        install(k, tcb.cspace(), k.slot(cnode + Abi.BOOT_CNODE));
        install(k, tcb.vspace(), k.slot(cnode + Abi.BOOT_VSPACE));
        install(k, tcb.buffer(), k.slot(cnode + Abi.BOOT_IPC_BUFFER));
        Reply.createMaster(k, tcb);
        tcb.setBufferAddress(Bits.left(bufferPage, Abi.SMALL_PAGE_BITS));
        tcb.setRegister(0, Bits.left(bufferPage + 1, Abi.SMALL_PAGE_BITS));
        tcb.setRegister(Abi.REG_NEXT_PC, entry);
        tcb.setRegister(Abi.REG_RESTART_PC, entry);
        tcb.setPriority(Abi.MAX_PRIORITY);
        tcb.setMaxPriority(Abi.MAX_PRIORITY);
        tcb.setState(Abi.RUNNING);
    }

    /*@ public normal_behavior
      @ requires src.live && src.type != Slot.NULL && src.type != Slot.UNTYPED;
      @ requires src.next != null && src.next.live && src.next.prev == src;
      @ requires dest.live && dest != src && dest.next == dest && dest.prev == dest;
      @ ensures dest.live && dest.type == src.type && src.next == dest && dest.prev == src;
      @ ensures dest.next == \old(src.next) && \old(src.next).prev == dest;
      @ assignable dest.*, src.next, src.next.prev; @*/
    private static void install(Kernel k, Slot dest, Slot src) {
        dest.copyCapability(src);
        Slots.insertCopy(k, src, dest);
    }

    /**
     * Slot number i of the root CNode, put into the derivation ring; its capability has no parent.
     */
    /*@ public normal_behavior
      @ requires k.root != null && k.root.live && k.root.next != null && k.root.next.live
      @   && k.root.next.prev == k.root;
      @ requires 0 <= cnode && cnode <= 0x8000000 && 0 <= i && i < Abi.ROOT_CNODE_SLOTS;
      @ requires k.slot != null && 0 <= cnode + i - Kernel.FIRST
      @   && cnode + i - Kernel.FIRST < k.slot.length;
      @ requires k.slot[cnode + i - Kernel.FIRST] != null && k.slot[cnode + i - Kernel.FIRST].live
      @   && k.slot[cnode + i - Kernel.FIRST] != k.root
      @   && k.slot[cnode + i - Kernel.FIRST].next == k.slot[cnode + i - Kernel.FIRST]
      @   && k.slot[cnode + i - Kernel.FIRST].prev == k.slot[cnode + i - Kernel.FIRST];
      @ ensures \result == k.slot[cnode + i - Kernel.FIRST] && \result.live;
      @ ensures k.root.next == \result && \result.prev == k.root
      @   && \result.next == \old(k.root.next) && \old(k.root.next).prev == \result;
      @ ensures \result.revocable && \result.firstBadged;
      @ assignable k.slot[cnode + i - Kernel.FIRST].revocable,
      @   k.slot[cnode + i - Kernel.FIRST].firstBadged,
      @   k.slot[cnode + i - Kernel.FIRST].next,
      @   k.slot[cnode + i - Kernel.FIRST].prev, k.root.next, k.root.next.prev; @*/
    static Slot slot(Kernel k, int cnode, int i) {
        Slot s = k.slot(cnode + i);
        link(k, s);
        return s;
    }

    /*@ public normal_behavior
      @ requires k.root != null && k.root.live && k.root.next != null && k.root.next.live
      @   && k.root.next.prev == k.root;
      @ requires s.live && s != k.root && s.next == s && s.prev == s;
      @ ensures k.root.next == s && s.prev == k.root && s.next == \old(k.root.next);
      @ ensures \old(k.root.next).prev == s && s.revocable && s.firstBadged;
      @ assignable s.revocable, s.firstBadged, s.next, s.prev, k.root.next, k.root.next.prev; @*/
    private static void link(Kernel k, Slot s) {
        s.setRevocable(true);
        s.setFirstBadged(true);
        Cdt.insert(k, k.root(), s);
    }

    /** A capability of a 4 KiB frame of the root task, mapped read-write at a virtual page. */
    /*@ public normal_behavior
      @ requires k.root != null && k.root.live && k.root.next != null && k.root.next.live
      @   && k.root.next.prev == k.root;
      @ requires 0 <= cnode && cnode <= 0x8000000 && 0 <= i && i < Abi.ROOT_CNODE_SLOTS;
      @ requires k.slot != null && 0 <= cnode + i - Kernel.FIRST
      @   && cnode + i - Kernel.FIRST < k.slot.length;
      @ requires k.slot[cnode + i - Kernel.FIRST] != null && k.slot[cnode + i - Kernel.FIRST].live
      @   && k.slot[cnode + i - Kernel.FIRST] != k.root
      @   && k.slot[cnode + i - Kernel.FIRST].next == k.slot[cnode + i - Kernel.FIRST]
      @   && k.slot[cnode + i - Kernel.FIRST].prev == k.slot[cnode + i - Kernel.FIRST];
      @ requires 0 <= place && place <= 0xFFFFFFF && 0 <= virtualPage && virtualPage <= 0xFFFFF;
      @ ensures k.slot[cnode + i - Kernel.FIRST].live
      @   && k.slot[cnode + i - Kernel.FIRST].type == Slot.FRAME
      @   && k.slot[cnode + i - Kernel.FIRST].frameBase == place / 256
      @   && k.slot[cnode + i - Kernel.FIRST].frameSize == Abi.FRAME_SMALL
      @   && k.slot[cnode + i - Kernel.FIRST].frameRights == Abi.FRAME_READ_WRITE
      @   && k.slot[cnode + i - Kernel.FIRST].frameAsid == ROOT_ASID
      @   && k.slot[cnode + i - Kernel.FIRST].frameAddress == virtualPage;
      @ ensures k.root.next == k.slot[cnode + i - Kernel.FIRST] && k.root.next.prev == k.root;
      @ assignable k.slot[cnode + i - Kernel.FIRST].*, k.root.next, k.root.next.prev; @*/
    static void frame(Kernel k, int cnode, int i, int place, int virtualPage) {
        slot(k, cnode, i).setFrame(place / BootPlan.PAGE, false, ROOT_ASID, Abi.FRAME_READ_WRITE,
            virtualPage, Abi.FRAME_SMALL);
    }
}
