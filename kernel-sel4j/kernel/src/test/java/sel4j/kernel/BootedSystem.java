package sel4j.kernel;

import sel4j.platform.Memory;
import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** A kernel that has just booted a root task, for tests: no instruction of it has run. */
final class BootedSystem {
    static final int IMAGE_START = 0x40300000;

    final int ramBytes;
    final int imageEnd;
    final int virtual;
    final int treeBytes;
    final Memory memory;
    final RecordingHardware hw = new RecordingHardware();
    final Kernel k;
    final int result;

    /**
     * A root task of {@code pages} pages at a virtual address, with a device tree of some bytes.
     */
    BootedSystem(int ramBytes, int virtual, int pages, int treeBytes) {
        this.ramBytes = ramBytes;
        this.virtual = virtual;
        this.treeBytes = treeBytes;
        imageEnd = IMAGE_START + pages * 4096;
        memory = new Memory(ramBytes);
        for (int i = 0; i < (treeBytes + 3) / 4; i++) {
            memory.ram[(0x2F0000 >> 2) + i] = 0x1000000 + i;
        }
        k = new Kernel(memory, hw);
        result = Boot.boot(k, ramBytes, IMAGE_START, imageEnd, IMAGE_START - virtual,
            virtual + 0x10, 0x402F0000, treeBytes);
    }

    /** 16 MiB of RAM, two pages at 0x10000, no device tree. */
    static BootedSystem small() {
        return new BootedSystem(16 << 20, 0x10000, 2, 0);
    }

    Tcb root() {
        return k.current();
    }

    /** Slot number i of the root CNode. */
    Slot slot(int i) {
        return k.slot(root().cspace().cnodeBase() + i);
    }

    /** The word of the bootinfo at a byte offset. */
    int info(int offset) {
        return frameAt(slot(9)).word(offset / 4);
    }

    Frame frameAt(Slot frame) {
        return k.frame(frame.frameBase() * 256);
    }

    PageDirectory directory() {
        return slot(3).pageDirectory();
    }

    /** The entry that maps a virtual address of the root task; null without a page table. */
    Pte pte(int virtual) {
        Pde pde = directory().pde(virtual >>> 20);
        if (pde.type() != Pde.COARSE) {
            return null;
        }
        PageTable t = k.pageTable(pde.tableBase() * 64);
        return t.pte(virtual >>> 12 & 0xFF);
    }
}
