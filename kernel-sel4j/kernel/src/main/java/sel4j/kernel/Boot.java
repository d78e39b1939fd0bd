package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * From reset memory to the first instruction of the root task: the order of the steps.
 *
 * <p>It runs once, before any user program, and is the only part of the kernel with long loops. RAM
 * holds the user image and, if there is one, the device tree; the kernel's variables are zero.
 * Where the objects of the root task lie is in {@link BootPlan}. Source: ABI boot-and-memory 2, 3.
 */
public final class Boot {
    private Boot() { }

    /** The root task is ready to run. */
    public static final int DONE = 0;
    /** The image is empty, not of whole pages, or not in RAM behind the kernel. */
    public static final int IMAGE_MISPLACED = 1;
    /** The user image, or what is mapped behind it, reaches UserTop or wraps around. */
    public static final int IMAGE_TOO_HIGH = 2;
    /** The user image has more pages than the root CNode has slots for. */
    public static final int IMAGE_TOO_LARGE = 3;

    /**
     * Builds the kernel's state and the root task, which is then the current thread.
     *
     * @param ramBytes size of RAM
     * @param imageStart physical address of the user image, a multiple of 4 KiB behind the kernel
     * @param imageEnd physical address behind it, a multiple of 4 KiB
     * @param imageOffset physical minus virtual address of the image
     * @param entry virtual address of its first instruction
     * @param treeAddress physical address of the device tree, in the kernel's image range
     * @param treeBytes its size, 0 for none, at most 64 KiB
     * @return DONE, or what does not fit; then nothing has changed
     */
    /*@ public normal_behavior
      @ requires k.hw != null && k.outside != null && k.root != null && k.root.live;
      @ requires k.idle != null && k.idle.live;
      @ requires k.globalDirectory != null && k.globalDirectory.live;
      @ requires 0x300000 <= ramBytes && 0 <= treeBytes && treeBytes <= 65536;
      @ ensures \result == DONE || \result == IMAGE_MISPLACED || \result == IMAGE_TOO_HIGH
      @   || \result == IMAGE_TOO_LARGE;
      @ ensures \result == DONE ==> Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures \result == DONE ==> k.current.state == Abi.RUNNING && k.candidate == null;
      @ assignable \everything; @*/
    public static int boot(Kernel k, int ramBytes, int imageStart, int imageEnd, int imageOffset,
        int entry, int treeAddress, int treeBytes) {
        int first = Bits.right(imageStart, Abi.SMALL_PAGE_BITS);
        int end = Bits.right(imageEnd, Abi.SMALL_PAGE_BITS);
        int virtual = Bits.right(imageStart - imageOffset, Abi.SMALL_PAGE_BITS);
        // The image is empty, not of whole pages, or not in RAM behind the kernel.
        if (!Bits.aligned(imageStart, Abi.SMALL_PAGE_BITS)
            || !Bits.aligned(imageEnd, Abi.SMALL_PAGE_BITS)
            || !Bits.aligned(imageOffset, Abi.SMALL_PAGE_BITS) || end <= first
            || first < BootPlan.IMAGE_END || end > BootPlan.ramEnd(ramBytes)) {
            return IMAGE_MISPLACED;
        }
        int extraBits = BootPlan.extraBits(treeBytes);
        // What is mapped must end below UserTop.
        if (virtual + (end - first) + BootPlan.pagesBehind(extraBits) > Abi.USER_TOP_PAGE) {
            return IMAGE_TOO_HIGH;
        }
        int tables = BootPlan.tables(virtual, end - first, extraBits);
        int firstUntyped = Abi.BOOT_FIRST_FREE + tables + BootPlan.extraPages(treeBytes)
            + (end - first);
        // Every capability needs a slot of the root CNode.
        if (firstUntyped + Abi.MAX_BOOT_UNTYPEDS > Bits.power(Abi.ROOT_CNODE_BITS)) {
            return IMAGE_TOO_LARGE;
        }
        int start = BootPlan.place(ramBytes, first, end, extraBits, tables);
        k.setRamGranules(Bits.right(ramBytes, Abi.GRANULE_BITS));
        KernelSpace.fill(k);
        idle(k);
        Domains.boot(k);
        Tcb root = BootObjects.make(k, start, virtual, end - first, extraBits, tables, entry);
        BootSpace.map(k, start, virtual, first, end, extraBits, tables, treeBytes);
        BootInfo.write(k, start, virtual + (end - first), extraBits, tables, end - first,
            treeBytes);
        BootInfo.writeTree(k, start, extraBits, treeAddress, treeBytes);
        BootUntyped.make(k, start, ramBytes, first, end, extraBits, tables, firstUntyped);
        interrupts(k);
        k.setCurrent(root);
        Asid.switchTo(k, root);
        Fpu.use(k, root);
        return DONE;
    }

    /** The idle thread runs in System mode with interrupts enabled, in the page of the vectors. */
    /*@ public normal_behavior
      @ requires k.idle != null && k.idle.live;
      @ requires k.idle.register != null && k.idle.register.length == 20;
      @ ensures k.idle.state == Abi.IDLE && k.idle.fpuDisabled;
      @ ensures k.idle.register[Abi.REG_CPSR] == IDLE_CPSR;
      @ ensures k.idle.register[Abi.REG_NEXT_PC] == IDLE_PC
      @   && k.idle.register[Abi.REG_RESTART_PC] == IDLE_PC;
      @ assignable k.idle.state, k.idle.fpuDisabled, k.idle.register[Abi.REG_CPSR],
      @   k.idle.register[Abi.REG_NEXT_PC], k.idle.register[Abi.REG_RESTART_PC]; @*/
    private static void idle(Kernel k) {
        Tcb t = k.idle();
        t.setState(Abi.IDLE);
        t.setFpuDisabled(true);
        t.setRegister(Abi.REG_CPSR, IDLE_CPSR);
        t.setRegister(Abi.REG_NEXT_PC, IDLE_PC);
        t.setRegister(Abi.REG_RESTART_PC, IDLE_PC);
    }

    private static final int IDLE_CPSR = 0x15F;

    /** Virtual address of the wait loop, behind the eight vectors. */
    private static final int IDLE_PC = 0xFFFF0020;

    /** All interrupts are inactive but the kernel's timer, which starts to tick. */
    /*@ public normal_behavior
      @ requires k.hw != null && k.irqState != null && k.irqState.length == 160;
      @ ensures (\forall int i; 0 <= i && i < 160;
      @   k.irqState[i] == (i == Abi.TIMER_IRQ ? Abi.IRQ_TIMER : Abi.IRQ_INACTIVE));
      @ assignable k.irqState[*]; @*/
    private static void interrupts(Kernel k) {
        int i = 0;
        /*@ loop_invariant 0 <= 160 - i && 160 - i <= 160;
          @ loop_invariant (\forall int j; 0 <= j && j < i; k.irqState[j] == Abi.IRQ_INACTIVE);
          @ decreases 160 - i;
          @ loop_assigns k.irqState[*]; @*/
        while (i <= Abi.MAX_IRQ) {
            Irq.setState(k, i, Abi.IRQ_INACTIVE);
            i = i + 1;
        }
        Irq.setState(k, Abi.TIMER_IRQ, Abi.IRQ_TIMER);
        k.hw().resetTimer();
    }
}
