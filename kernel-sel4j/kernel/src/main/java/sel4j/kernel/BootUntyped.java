package sel4j.kernel;

import sel4j.view.Frame;
import sel4j.view.Kernel;

/**
 * The untyped capabilities of the root task: all device memory, then all RAM that is not in use.
 *
 * <p>The kernel's interrupt controller, the kernel image, the user image and the objects of the
 * root task are in none of them. Each free region is cut from its low end into the largest aligned
 * blocks. Source: ABI boot-and-memory 3.5.
 */
public final class BootUntyped {
    private BootUntyped() { }

    /** Granules of the largest block, 2^29 bytes. */
    private static final int LARGEST = 0x2000000;

    /** Places of the controller's distributor and processor interface: kernel only. */
    private static final int DISTRIBUTOR = 0x0800000;
    private static final int DISTRIBUTOR_END = 0x0801000;
    private static final int CPU_INTERFACE = 0x0801000;
    private static final int CPU_INTERFACE_END = 0x0802000;

    /** Place of the MiB whose window addresses are the last before the kernel's own pages. */
    private static final int RESERVED = 0x9F00000;
    private static final int RESERVED_END = 0x9F10000;

    /** Place behind the last physical address. */
    private static final int END = 0x10000000;

    /**
     * Makes the capabilities from slot {@code first} on and completes the bootinfo.
     *
     * @param imageFirst physical page number of the user image
     * @param imageEnd physical page number behind it
     */
    /*@ public normal_behavior
      @ requires k.root != null && k.root.live && k.root.next != null && k.root.next.live
      @   && k.root.next.prev == k.root;
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires k.outside != null && Kernel.FIRST <= start && start <= 0x8000000;
      @ requires 0 <= ramBytes && 0 <= tables && tables <= 2560;
      @ requires 0 <= imageFirst && imageFirst <= imageEnd && imageEnd <= 0x100000;
      @ requires 0 <= first && first + Abi.MAX_BOOT_UNTYPEDS <= Abi.ROOT_CNODE_SLOTS;
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot);
      @ assignable \everything; @*/
    static void make(Kernel k, int start, int ramBytes, int imageFirst, int imageEnd, int extraBits,
        int tables, int first) {
        Frame f = k.frame(BootPlan.info(start, extraBits));
        int cnode = BootPlan.cnode(start, extraBits);
        int ramEnd = BootPlan.ramEnd(ramBytes) * BootPlan.PAGE;
        int slot = region(k, f, cnode, first, first, 0, DISTRIBUTOR, true);
        slot = region(k, f, cnode, first, slot, DISTRIBUTOR_END, CPU_INTERFACE, true);
        slot = region(k, f, cnode, first, slot, CPU_INTERFACE_END,
            BootPlan.RAM_START * BootPlan.PAGE, true);
        slot = region(k, f, cnode, first, slot, ramEnd, RESERVED, true);
        slot = region(k, f, cnode, first, slot, RESERVED_END, END, true);

        int end = start + BootPlan.size(extraBits, tables);
        slot = without(k, f, cnode, first, slot, BootPlan.RAM_START, BootPlan.IMAGE_START, start,
            end);
        slot = without(k, f, cnode, first, slot, BootPlan.IMAGE_END, imageFirst, start, end);
        slot = without(k, f, cnode, first, slot, imageEnd, BootPlan.ramEnd(ramBytes), start, end);
        BootInfo.region(k, f, BootInfo.UNTYPED, first, slot);
        BootInfo.region(k, f, BootInfo.EMPTY, slot, Bits.power(Abi.ROOT_CNODE_BITS));
    }

    /**
     * RAM from one page to another, without the block of the root task's objects from place
     * {@code start} to {@code end} if it lies there.
     */
    /*@ public normal_behavior
      @ requires k.root != null && k.root.live && k.root.next != null && k.root.next.live
      @   && k.root.next.prev == k.root;
      @ requires f.outside != null && k.slot != null && Kernel.FIRST <= cnode
      @   && cnode - Kernel.FIRST + Abi.ROOT_CNODE_SLOTS <= k.slot.length
      @   && k.slot.length <= 0x4000000;
      @ requires 0 <= first && first + Abi.MAX_BOOT_UNTYPEDS <= Abi.ROOT_CNODE_SLOTS;
      @ requires first <= slot && slot <= first + Abi.MAX_BOOT_UNTYPEDS;
      @ requires (\forall int i; slot <= i && i < first + Abi.MAX_BOOT_UNTYPEDS;
      @   k.slot[cnode + i - Kernel.FIRST] != null && k.slot[cnode + i - Kernel.FIRST].live
      @   && k.slot[cnode + i - Kernel.FIRST].place == cnode + i
      @   && k.slot[cnode + i - Kernel.FIRST] != k.root
      @   && k.slot[cnode + i - Kernel.FIRST].next == k.slot[cnode + i - Kernel.FIRST]
      @   && k.slot[cnode + i - Kernel.FIRST].prev == k.slot[cnode + i - Kernel.FIRST]);
      @ requires 0 <= fromPage && fromPage <= 0x100000 && 0 <= toPage && toPage <= 0x100000;
      @ requires 0 <= start && start <= end && end <= 0x10000000;
      @ ensures slot <= \result && \result <= first + Abi.MAX_BOOT_UNTYPEDS;
      @ ensures k.root != null && k.root.live && k.root.next != null && k.root.next.live
      @   && k.root.next.prev == k.root;
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot);
      @ ensures (\forall int i; \result <= i && i < first + Abi.MAX_BOOT_UNTYPEDS;
      @   k.slot[cnode + i - Kernel.FIRST] != null && k.slot[cnode + i - Kernel.FIRST].live
      @   && k.slot[cnode + i - Kernel.FIRST].place == cnode + i
      @   && k.slot[cnode + i - Kernel.FIRST] != k.root
      @   && k.slot[cnode + i - Kernel.FIRST].next == k.slot[cnode + i - Kernel.FIRST]
      @   && k.slot[cnode + i - Kernel.FIRST].prev == k.slot[cnode + i - Kernel.FIRST]);
      @ assignable \everything; @*/
    private static int without(Kernel k, Frame f, int cnode, int first, int slot, int fromPage,
        int toPage, int start, int end) {
        int from = fromPage * BootPlan.PAGE;
        int to = toPage * BootPlan.PAGE;
        if (start < from || start >= to) {
            return region(k, f, cnode, first, slot, from, to, false);
        }
        int next = region(k, f, cnode, first, slot, from, start, false);
        return region(k, f, cnode, first, next, end, to, false);
    }

    /**
     * Cuts a region into blocks and makes a capability of each, as long as the bootinfo has room.
     *
     * @param from place of the region
     * @param to place behind it
     * @return the next free slot
     */
    /*@ public normal_behavior
      @ requires k.root != null && k.root.live && k.root.next != null && k.root.next.live
      @   && k.root.next.prev == k.root;
      @ requires f.outside != null && k.slot != null && Kernel.FIRST <= cnode
      @   && cnode - Kernel.FIRST + Abi.ROOT_CNODE_SLOTS <= k.slot.length
      @   && k.slot.length <= 0x4000000;
      @ requires 0 <= first && first + Abi.MAX_BOOT_UNTYPEDS <= Abi.ROOT_CNODE_SLOTS;
      @ requires first <= slot && slot <= first + Abi.MAX_BOOT_UNTYPEDS;
      @ requires (\forall int i; slot <= i && i < first + Abi.MAX_BOOT_UNTYPEDS;
      @   k.slot[cnode + i - Kernel.FIRST] != null && k.slot[cnode + i - Kernel.FIRST].live
      @   && k.slot[cnode + i - Kernel.FIRST].place == cnode + i
      @   && k.slot[cnode + i - Kernel.FIRST] != k.root
      @   && k.slot[cnode + i - Kernel.FIRST].next == k.slot[cnode + i - Kernel.FIRST]
      @   && k.slot[cnode + i - Kernel.FIRST].prev == k.slot[cnode + i - Kernel.FIRST]);
      @ requires 0 <= from && from <= 0x10000000 && 0 <= to && to <= 0x10000000;
      @ ensures slot <= \result && \result <= first + Abi.MAX_BOOT_UNTYPEDS;
      @ ensures k.root != null && k.root.live && k.root.next != null && k.root.next.live
      @   && k.root.next.prev == k.root;
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot);
      @ ensures (\forall int i; \result <= i && i < first + Abi.MAX_BOOT_UNTYPEDS;
      @   k.slot[cnode + i - Kernel.FIRST] != null && k.slot[cnode + i - Kernel.FIRST].live
      @   && k.slot[cnode + i - Kernel.FIRST].place == cnode + i
      @   && k.slot[cnode + i - Kernel.FIRST] != k.root
      @   && k.slot[cnode + i - Kernel.FIRST].next == k.slot[cnode + i - Kernel.FIRST]
      @   && k.slot[cnode + i - Kernel.FIRST].prev == k.slot[cnode + i - Kernel.FIRST]);
      @ assignable \everything; @*/
    private static int region(Kernel k, Frame f, int cnode, int first, int slot, int from, int to,
        boolean device) {
        int place = from;
        int next = slot;
        /*@ loop_invariant 0 <= first + 230 - next && first + 230 - next <= 230;
          @ loop_invariant 0 <= place && place <= 0x10000000 && slot <= next;
          @ loop_invariant k.root != null && k.root.live && k.root.next != null
          @   && k.root.next.live && k.root.next.prev == k.root;
          @ loop_invariant k.root == \old(k.root) && k.slot == \old(k.slot);
          @ loop_invariant (\forall int i; next <= i && i < first + Abi.MAX_BOOT_UNTYPEDS;
          @   k.slot[cnode + i - Kernel.FIRST] != null && k.slot[cnode + i - Kernel.FIRST].live
          @   && k.slot[cnode + i - Kernel.FIRST].place == cnode + i
          @   && k.slot[cnode + i - Kernel.FIRST] != k.root
          @   && k.slot[cnode + i - Kernel.FIRST].next == k.slot[cnode + i - Kernel.FIRST]
          @   && k.slot[cnode + i - Kernel.FIRST].prev == k.slot[cnode + i - Kernel.FIRST]);
          @ decreases first + 230 - next;
          @ loop_assigns \everything; @*/
        while (place < to && next - first < Abi.MAX_BOOT_UNTYPEDS) {
            int bits = blockBits(place, to - place);
            BootObjects.slot(k, cnode, next).setUntyped(place, bits, device,
                Bits.power(bits - Abi.GRANULE_BITS));
            int word = BootInfo.UNTYPED_LIST + 2 * (next - first);
            f.setWord(word, Bits.left(place, Abi.GRANULE_BITS));
            f.setWord(word + 1, bits + (device ? 256 : 0));
            place = place + Bits.power(bits - Abi.GRANULE_BITS);
            next = next + 1;
        }
        return next;
    }

    /**
     * log2 of the bytes of the largest block that is aligned at a place and not longer than left.
     */
    /*@ public normal_behavior
      @ requires 0 <= place && place <= 0x10000000 && 1 <= left && left <= 0x10000000;
      @ ensures 4 <= \result && \result <= 29 && (1 << (\result - 4)) <= left;
      @ ensures place % (1 << (\result - 4)) == 0;
      @ assignable \strictly_nothing; @*/
    private static int blockBits(int place, int left) {
        int bits = Abi.MIN_UNTYPED_BITS;
        int size = 1;
        /*@ loop_invariant 0 <= 29 - bits && 29 - bits <= 25;
          @ loop_invariant size == (1 << (bits - 4)) && size <= left && place % size == 0;
          @ decreases 29 - bits;
          @ loop_assigns \strictly_nothing; @*/
        while (size < LARGEST && size + size <= left && place % (size + size) == 0) {
            size = size + size;
            bits = bits + 1;
        }
        return bits;
    }
}
