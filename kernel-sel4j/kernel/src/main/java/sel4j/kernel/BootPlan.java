package sel4j.kernel;

/**
 * Where the objects of the root task lie: numbers only, no memory is touched.
 *
 * <p>The objects form one block at the high end of the last free region of RAM that fits, larger
 * ones first, so that each is aligned: root CNode, page directory, ASID pool, IPC buffer, bootinfo,
 * thread, page tables; the extra bootinfo stands before the first one that is not larger. Places
 * and sizes count granules of 16 bytes; pages count 4 KiB. Source: ABI boot-and-memory 3.1, 3.5.
 */
public final class BootPlan {
    private BootPlan() { }

    /** Physical page numbers of RAM, and of the kernel image in it: a MiB that nobody else gets. */
    static final int RAM_START = 0x40000;
    static final int IMAGE_START = 0x40200;
    static final int IMAGE_END = 0x40300;

    /** Pages behind the user image: IPC buffer and bootinfo. */
    static final int FIXED_PAGES = 2;

    /** Granules of a page. */
    static final int PAGE = 256;

    private static final int PAGES_PER_TABLE = 256;
    private static final int CNODE_BYTES_BITS = Abi.ROOT_CNODE_BITS + Abi.SLOT_BITS;
    private static final int CNODE = Abi.ROOT_CNODE_SLOTS;
    private static final int DIRECTORY = 1024;
    private static final int TCB = 64;
    private static final int TABLE = 64;

    /** Physical page number behind RAM. */
    /*@ public normal_behavior
      @ requires 0 <= ramBytes;
      @ ensures \result == RAM_START + ramBytes / 4096;
      @ assignable \strictly_nothing; @*/
    static int ramEnd(int ramBytes) {
        return RAM_START + Bits.right(ramBytes, Abi.SMALL_PAGE_BITS);
    }

    /** Bytes of the extra bootinfo: header and device tree; 0 without one. */
    /*@ public normal_behavior
      @ requires 0 <= treeBytes && treeBytes <= 65536;
      @ ensures \result == (treeBytes == 0 ? 0 : treeBytes + 8);
      @ assignable \strictly_nothing; @*/
    static int extraBytes(int treeBytes) {
        return treeBytes == 0 ? 0 : treeBytes + 8;
    }

    /** Pages of the extra bootinfo that hold something. */
    /*@ public normal_behavior
      @ requires 0 <= treeBytes && treeBytes <= 65536;
      @ ensures \result == (treeBytes == 0 ? 0 : (treeBytes + 8 + 4095) / 4096);
      @ ensures 0 <= \result && \result <= 17;
      @ assignable \strictly_nothing; @*/
    static int extraPages(int treeBytes) {
        return Bits.right(extraBytes(treeBytes) + 4095, Abi.SMALL_PAGE_BITS);
    }

    /** log2 of the bytes that the extra bootinfo takes: a power of two pages; 0 without one. */
    /*@ public normal_behavior
      @ requires 0 <= treeBytes && treeBytes <= 65536;
      @ ensures treeBytes == 0 ==> \result == 0;
      @ ensures treeBytes != 0 ==> 12 <= \result && \result <= 17
      @   && treeBytes + 8 <= (1 << \result);
      @ assignable \strictly_nothing; @*/
    static int extraBits(int treeBytes) {
        if (treeBytes == 0) {
            return 0;
        }
        int pages = extraPages(treeBytes);
        return pages == 1 ? Abi.SMALL_PAGE_BITS : Abi.SMALL_PAGE_BITS + 1 + Bits.highest(pages - 1);
    }

    /** Granules of the extra bootinfo. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ ensures \result == (extraBits == 0 ? 0 : (1 << (extraBits - 4)));
      @ ensures 0 <= \result && \result <= 0x2000000;
      @ assignable \strictly_nothing; @*/
    static int extra(int extraBits) {
        return extraBits == 0 ? 0 : Bits.power(extraBits - Abi.GRANULE_BITS);
    }

    /** Pages of virtual memory behind the user image. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ ensures \result == 2 + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) / 256;
      @ ensures 2 <= \result && \result <= 0x20002;
      @ assignable \strictly_nothing; @*/
    static int pagesBehind(int extraBits) {
        return FIXED_PAGES + extra(extraBits) / PAGE;
    }

    /** Page tables for an image at a virtual page and what lies behind it: one per MiB touched. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= virtual && 1 <= pages;
      @ requires virtual + pages + 2 + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) / 256
      @   <= Abi.USER_TOP_PAGE;
      @ ensures \result == (virtual + pages + 1
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) / 256) / 256 - virtual / 256 + 1;
      @ ensures 1 <= \result && \result <= 2560;
      @ assignable \strictly_nothing; @*/
    static int tables(int virtual, int pages, int extraBits) {
        int last = virtual + pages + pagesBehind(extraBits) - 1;
        return last / PAGES_PER_TABLE - virtual / PAGES_PER_TABLE + 1;
    }

    /** Place of the root CNode in a block that begins at start. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= start && start <= 0x8000000;
      @ ensures \result == (Abi.ROOT_CNODE_BITS + Abi.SLOT_BITS <= extraBits
      @   ? start + (1 << (extraBits - 4)) : start);
      @ assignable \strictly_nothing; @*/
    static int cnode(int start, int extraBits) {
        return extraBits >= CNODE_BYTES_BITS ? start + extra(extraBits) : start;
    }

    /** Place of the page directory. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= start && start <= 0x8000000;
      @ ensures \result == start + Abi.ROOT_CNODE_SLOTS
      @   + (Abi.PAGE_DIRECTORY_BITS <= extraBits ? (1 << (extraBits - 4)) : 0);
      @ assignable \strictly_nothing; @*/
    static int directory(int start, int extraBits) {
        return start + CNODE + (extraBits >= Abi.PAGE_DIRECTORY_BITS ? extra(extraBits) : 0);
    }

    /** Place of the extra bootinfo. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= start && start <= 0x8000000;
      @ ensures \result == (Abi.ROOT_CNODE_BITS + Abi.SLOT_BITS <= extraBits ? start
      @   : Abi.PAGE_DIRECTORY_BITS <= extraBits ? start + Abi.ROOT_CNODE_SLOTS
      @   : start + Abi.ROOT_CNODE_SLOTS + 1024);
      @ assignable \strictly_nothing; @*/
    static int extraPlace(int start, int extraBits) {
        if (extraBits >= CNODE_BYTES_BITS) {
            return start;
        }
        return extraBits >= Abi.PAGE_DIRECTORY_BITS ? start + CNODE : start + CNODE + DIRECTORY;
    }

    /** Place of ASID pool 0. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= start && start <= 0x8000000;
      @ ensures \result == start + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4)));
      @ assignable \strictly_nothing; @*/
    static int pool(int start, int extraBits) {
        return start + CNODE + DIRECTORY + extra(extraBits);
    }

    /** Place of the IPC buffer frame. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= start && start <= 0x8000000;
      @ ensures \result == start + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 256;
      @ assignable \strictly_nothing; @*/
    static int buffer(int start, int extraBits) {
        return pool(start, extraBits) + PAGE;
    }

    /** Place of the bootinfo frame. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= start && start <= 0x8000000;
      @ ensures \result == start + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 2 * 256;
      @ assignable \strictly_nothing; @*/
    static int info(int start, int extraBits) {
        return pool(start, extraBits) + 2 * PAGE;
    }

    /** Place of the thread. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= start && start <= 0x8000000;
      @ ensures \result == start + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 3 * 256;
      @ assignable \strictly_nothing; @*/
    static int tcb(int start, int extraBits) {
        return pool(start, extraBits) + 3 * PAGE;
    }

    /** Place of page table i. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= start && start <= 0x8000000;
      @ requires 0 <= i && i <= 2560;
      @ ensures \result == start + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 3 * 256 + 64 + 64 * i;
      @ assignable \strictly_nothing; @*/
    static int table(int start, int extraBits, int i) {
        return tcb(start, extraBits) + TCB + i * TABLE;
    }

    /** Granules of the whole block. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= tables && tables <= 2560;
      @ ensures \result == Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 3 * 256 + 64
      @   + 64 * tables;
      @ assignable \strictly_nothing; @*/
    static int size(int extraBits, int tables) {
        return table(0, extraBits, tables);
    }

    /**
     * The place of the block: at the end of the last free region that it fits in, aligned to its
     * largest object. It always fits into the 2 MiB below the kernel image.
     *
     * @param first physical page number of the user image
     * @param end physical page number behind it
     */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= tables && tables <= 64 && 0 <= ramBytes;
      @ requires IMAGE_END <= first && first <= end && end <= RAM_START + ramBytes / 4096;
      @ ensures RAM_START * 256 <= \result
      @   && \result + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 3 * 256 + 64
      @   + 64 * tables
      @   <= (RAM_START + ramBytes / 4096) * 256;
      @ ensures end * 256 <= \result
      @   || \result + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 3 * 256 + 64
      @   + 64 * tables <= first * 256;
      @ ensures IMAGE_END * 256 <= \result
      @   || \result + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 3 * 256 + 64
      @   + 64 * tables <= IMAGE_START * 256;
      @ ensures \result % Abi.ROOT_CNODE_SLOTS == 0;
      @ assignable \strictly_nothing; @*/
    static int place(int ramBytes, int first, int end, int extraBits, int tables) {
        int start = fit(end, ramEnd(ramBytes), extraBits, tables);
        if (start == 0) {
            start = fit(IMAGE_END, first, extraBits, tables);
        }
        if (start == 0) {
            start = fit(RAM_START, IMAGE_START, extraBits, tables);
        }
        return start;
    }

    /** The place of the block in a region of pages; 0 if it does not fit. */
    /*@ public normal_behavior
      @ requires extraBits == 0 || 12 <= extraBits && extraBits <= 17;
      @ requires 0 <= tables && tables <= 2560;
      @ requires RAM_START <= from && from <= 0xC0000 && RAM_START <= to && to <= 0xC0000;
      @ ensures \result == 0 || from * 256 <= \result
      @   && \result + Abi.ROOT_CNODE_SLOTS + 1024
      @   + (extraBits == 0 ? 0 : (1 << (extraBits - 4))) + 3 * 256 + 64
      @   + 64 * tables <= to * 256;
      @ ensures \result % Abi.ROOT_CNODE_SLOTS == 0;
      @ assignable \strictly_nothing; @*/
    private static int fit(int from, int to, int extraBits, int tables) {
        int bits = extraBits > CNODE_BYTES_BITS ? extraBits : CNODE_BYTES_BITS;
        int start = Bits.alignDown(to * PAGE - size(extraBits, tables), bits - Abi.GRANULE_BITS);
        return start >= from * PAGE ? start : 0;
    }
}
