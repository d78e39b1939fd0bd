package sel4j.kernel;

import sel4j.view.Frame;
import sel4j.view.Kernel;

/**
 * The bootinfo frame, by which the root task learns what it has, and the extra bootinfo with the
 * device tree. Source: ABI boot-and-memory 3.4.
 */
public final class BootInfo {
    private BootInfo() { }

    /** Word numbers of the bootinfo's fields: byte offset / 4. */
    static final int EXTRA_LENGTH = 0x00 / 4;
    static final int NODE_COUNT = 0x08 / 4;
    static final int IPC_BUFFER = 0x10 / 4;
    static final int EMPTY = 0x14 / 4;
    static final int IMAGE_FRAMES = 0x24 / 4;
    static final int IMAGE_PAGING = 0x2C / 4;
    static final int EXTRA_PAGES = 0x3C / 4;
    static final int CNODE_BITS = 0x44 / 4;
    static final int UNTYPED = 0x4C / 4;
    static final int UNTYPED_LIST = 0x54 / 4;

    /** Chunk of the extra bootinfo that holds a flattened device tree. */
    private static final int DEVICE_TREE = 6;

    private static final int PAGE_WORDS = 1024;

    /**
     * Writes all fields but those that depend on untyped memory.
     *
     * @param buffer virtual page number of the IPC buffer
     * @param pages pages of the user image
     */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= treeBytes && treeBytes <= 65536;
      @ requires Kernel.FIRST <= start && start <= 0x8000000 && k.outside != null;
      @ requires k.user != null && start + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 2 * 256
      @   - Kernel.FIRST < k.user.length;
      @ requires k.user[start + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 2 * 256
      @   - Kernel.FIRST];
      @ requires 0 <= tables && tables <= 2560 && 0 <= pages && pages <= 0x100000;
      @ ensures true;
      @ assignable \strictly_nothing; @*/
    static void write(Kernel k, int start, int buffer, int extraBits, int tables, int pages,
        int treeBytes) {
        Frame f = k.frame(BootPlan.info(start, extraBits));
        int extraPages = BootPlan.extraPages(treeBytes);
        int extra = Abi.BOOT_FIRST_FREE + tables;
        f.setWord(EXTRA_LENGTH, BootPlan.extraBytes(treeBytes));
        f.setWord(NODE_COUNT, 1);
        f.setWord(IPC_BUFFER, Bits.left(buffer, Abi.SMALL_PAGE_BITS));
        region(k, f, IMAGE_FRAMES, extra + extraPages, extra + extraPages + pages);
        region(k, f, IMAGE_PAGING, Abi.BOOT_FIRST_FREE, extra);
        if (extraPages != 0) {
            region(k, f, EXTRA_PAGES, extra, extra + extraPages);
        }
        f.setWord(CNODE_BITS, Abi.ROOT_CNODE_BITS);
    }

    /** Writes a region of slots: its first, and the one behind its last. */
    /*@ public normal_behavior
      @ requires f.outside != null && 0 <= word && word <= 1022;
      @ ensures true;
      @ assignable \strictly_nothing; @*/
    static void region(Kernel k, Frame f, int word, int first, int end) {
        f.setWord(word, first);
        f.setWord(word + 1, end);
    }

    /** Copies the device tree into the extra bootinfo, behind a header of kind and length. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= treeBytes && treeBytes <= 65536;
      @ requires treeBytes != 0 ==> 12 <= extraBits;
      @ requires Kernel.FIRST <= start && start <= 0x8000000 && k.outside != null;
      @ ensures k.root == \old(k.root) && k.slot == \old(k.slot) && k.current == \old(k.current);
      @ ensures treeBytes == 0 ==> k.user == \old(k.user);
      @ assignable \everything; @*/
    static void writeTree(Kernel k, int start, int extraBits, int treeAddress, int treeBytes) {
        if (treeBytes == 0) {
            return;
        }
        int to = BootPlan.extraPlace(start, extraBits);
        int from = Bits.right(treeAddress, Abi.GRANULE_BITS);
        int left = (treeBytes + 3) / 4;
        k.createFrame(from, TREE_BITS);
        k.frame(to).setWord(0, DEVICE_TREE);
        k.frame(to).setWord(1, BootPlan.extraBytes(treeBytes));
        int i = 0;
        /*@ loop_invariant 0 <= left - i && left - i <= 16384;
          @ decreases left - i; @*/
        while (i < left) {
            int w = k.frame(from + i / PAGE_WORDS * BootPlan.PAGE).word(i % PAGE_WORDS);
            k.frame(to + (i + 2) / PAGE_WORDS * BootPlan.PAGE).setWord((i + 2) % PAGE_WORDS, w);
            i = i + 1;
        }
        k.forget(from, Bits.power(TREE_BITS - Abi.GRANULE_BITS));
    }

    /** log2 of the bytes that are set aside for the device tree in the kernel's image range. */
    private static final int TREE_BITS = 16;
}
