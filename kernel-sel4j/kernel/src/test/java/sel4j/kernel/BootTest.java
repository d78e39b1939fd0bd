package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Pte;
import sel4j.view.Pde;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** Root task environment: ABI boot-and-memory 3.1 to 3.4. */
class BootTest {
    private final BootedSystem s = new BootedSystem(16 << 20, 0x10000, 3, 5000);

    @Test
    void initialRegistersAndThreadAreThoseOfTheAbi() {
        Tcb t = s.root();
        int e = 0x13000;
        assertEquals(e + 0x1000, t.register(0), "r0 is the address of the bootinfo");
        for (int i = 1; i <= 14; i++) {
            assertEquals(0, t.register(i), "r" + i);
        }
        assertEquals(0x10010, t.register(Abi.REG_NEXT_PC));
        assertEquals(0x10010, t.register(Abi.REG_RESTART_PC));
        assertEquals(0x150, t.register(Abi.REG_CPSR));
        assertEquals(0, t.register(Abi.REG_TPIDRURO));
        assertEquals(Abi.RUNNING, t.state());
        assertEquals(255, t.priority());
        assertEquals(255, t.maxPriority());
        assertEquals(5, t.timeSlice());
        assertEquals(0, t.faultHandler());
        assertEquals(e, t.bufferAddress());
        assertNull(t.queue(), "the running thread is in no queue");
    }

    /** boot-and-memory 9: a loop in the vectors' page, System mode, interrupts enabled. */
    @Test
    void theIdleThreadWaitsInSystemMode() {
        Tcb t = s.k.idle();
        assertEquals(Abi.IDLE, t.state());
        assertEquals(0x15F, t.register(Abi.REG_CPSR));
        assertEquals(0xFFFF0020, t.register(Abi.REG_NEXT_PC));
        assertEquals(0xFFFF0020, t.register(Abi.REG_RESTART_PC));
    }

    @Test
    void fixedSlotsHoldTheCapabilitiesOfTheAbi() {
        int[] types = {Slot.NULL, Slot.THREAD, Slot.CNODE, Slot.PAGE_DIRECTORY, Slot.IRQ_CONTROL,
            Slot.ASID_CONTROL, Slot.ASID_POOL, Slot.NULL, Slot.NULL, Slot.FRAME, Slot.FRAME,
            Slot.DOMAIN, Slot.NULL, Slot.NULL, Slot.NULL, Slot.NULL};
        for (int i = 0; i < types.length; i++) {
            assertEquals(types[i], s.slot(i).type(), "slot " + i);
        }
        assertSame(s.root(), s.slot(1).thread());
        assertEquals(13, s.slot(2).radix());
        assertEquals(19, s.slot(2).guardBits());
        assertEquals(0, s.slot(2).guard());
        assertEquals(1, s.slot(3).asid());
        assertTrue(s.slot(3).mapped());
        assertEquals(0, s.slot(6).asid());
        assertSame(s.directory(), Asid.directory(s.k, 1));
    }

    @Test
    void aCapabilityPointerIsASlotNumber() {
        assertSame(s.slot(0x1234), CSpace.lookupCap(s.k, s.root(), 0x1234));
        assertNull(CSpace.lookupCap(s.k, s.root(), 0x80000001));
    }

    @Test
    void copiesInTheThreadAreChildrenAndBootCapabilitiesHaveNoParent() {
        Tcb t = s.root();
        assertEquals(Slot.CNODE, t.cspace().type());
        assertEquals(Slot.PAGE_DIRECTORY, t.vspace().type());
        assertEquals(s.slot(10).frameBase(), t.buffer().frameBase());
        assertFalse(Cdt.isFinal(s.k, s.slot(2)));
        assertFalse(Cdt.isFinal(s.k, s.slot(3)));
        assertFalse(Cdt.isFinal(s.k, s.slot(10)));
        assertTrue(Cdt.isFinal(s.k, s.slot(1)));
        assertEquals(Slot.REPLY, t.master().type());
        assertTrue(t.master().replyMaster());
        for (int i = 1; i < s.info(0x50); i++) {
            Slot slot = s.slot(i);
            if (slot.type() != Slot.NULL && i != 2 && i != 3 && i != 10) {
                assertFalse(Cdt.hasChildren(s.k, slot), "slot " + i);
            }
        }
    }

    @Test
    void bootInfoHasTheFieldsAtTheirOffsets() {
        int paging = 16;
        int extra = paging + 1;
        int image = extra + 2;
        int untyped = image + 3;
        assertEquals(5008, s.info(0x00), "extraLen");
        assertEquals(0, s.info(0x04), "nodeID");
        assertEquals(1, s.info(0x08), "numNodes");
        assertEquals(0, s.info(0x0C), "numIOPTLevels");
        assertEquals(0x13000, s.info(0x10), "ipcBuffer");
        assertEquals(s.info(0x50), s.info(0x14), "empty.start");
        assertEquals(8192, s.info(0x18), "empty.end");
        assertEquals(0, s.info(0x1C));
        assertEquals(0, s.info(0x20));
        assertEquals(image, s.info(0x24), "userImageFrames.start");
        assertEquals(image + 3, s.info(0x28), "userImageFrames.end");
        assertEquals(paging, s.info(0x2C), "userImagePaging.start");
        assertEquals(paging + 1, s.info(0x30), "userImagePaging.end");
        assertEquals(0, s.info(0x34));
        assertEquals(0, s.info(0x38));
        assertEquals(extra, s.info(0x3C), "extraBIPages.start");
        assertEquals(extra + 2, s.info(0x40), "extraBIPages.end");
        assertEquals(13, s.info(0x44), "initThreadCNodeSizeBits");
        assertEquals(0, s.info(0x48), "initThreadDomain");
        assertEquals(untyped, s.info(0x4C), "untyped.start");
        for (int offset = 0x784; offset < 4096; offset += 4) {
            assertEquals(0, s.info(offset), "rest of the page");
        }
    }

    @Test
    void withoutADeviceTreeThereIsNoExtraBootInfo() {
        BootedSystem none = BootedSystem.small();
        assertEquals(0, none.info(0x00));
        assertEquals(0, none.info(0x3C));
        assertEquals(0, none.info(0x40));
        assertEquals(Pte.INVALID, none.pte(0x14000).type());
    }

    @Test
    void extraBootInfoIsOneChunkWithTheDeviceTree() {
        int extra = s.info(0x3C);
        assertEquals(6, s.frameAt(s.slot(extra)).word(0), "chunk id");
        assertEquals(5008, s.frameAt(s.slot(extra)).word(1), "chunk length with header");
        for (int i = 0; i < 1250; i++) {
            int at = i + 2;
            assertEquals(0x1000000 + i, s.frameAt(s.slot(extra + at / 1024)).word(at % 1024));
        }
        assertEquals(0, s.memory.ram[0x2F0000 >> 2], "the blob is gone from the kernel's range");
    }

    @Test
    void everythingIsMappedWhereTheAbiSaysAndNothingElse() {
        int extra = s.info(0x3C);
        int image = s.info(0x24);
        int[] slots = {image, image + 1, image + 2, 10, 9, extra, extra + 1};
        boolean[] never = {false, false, false, true, true, false, false};
        for (int page = 0; page < 256; page++) {
            int virtual = page << 12;
            int i = page - 0x10;
            Pte pte = s.pte(virtual);
            if (i < 0 || i >= slots.length) {
                assertEquals(Pte.INVALID, pte.type(), "page " + page);
                continue;
            }
            Slot frame = s.slot(slots[i]);
            assertEquals(Pte.SMALL, pte.type());
            assertEquals(frame.frameBase(), pte.smallBase());
            assertEquals(3, pte.access());
            assertTrue(pte.nonGlobal());
            assertEquals(never[i], pte.smallXn(), "execute never of page " + page);
            assertEquals(5, pte.smallTex());
            assertEquals(1, frame.frameAsid());
            assertEquals(page, frame.frameAddress());
            assertEquals(3, frame.frameRights());
        }
        assertEquals(0x40300, s.slot(image).frameBase());
        for (int i = 1; i < 0xA00; i++) {
            assertEquals(Pde.INVALID, s.directory().pde(i).type());
        }
        assertEquals(0, s.slot(16).tableAddress());
        assertTrue(s.slot(16).mapped());
    }

    @Test
    void bootAtAPageDirectoryBoundaryMapsOnBothSides() {
        for (int pages = 250; pages <= 257; pages++) {
            for (int tree : new int[] {0, 100, 4088, 4089, 20000}) {
                BootedSystem b = new BootedSystem(16 << 20, 0x100000, pages, tree);
                assertEquals(Boot.DONE, b.result);
                int extra = (b.info(0x40) - b.info(0x3C)) * 4096;
                int end = 0x100000 + pages * 4096 + 0x2000 + extra;
                for (int v = 0x100000; v < end; v += 4096) {
                    assertEquals(Pte.SMALL, b.pte(v).type(), "pages " + pages + " tree " + tree);
                }
                assertTrue(b.pte(end) == null || b.pte(end).type() == Pte.INVALID);
                assertEquals((end - 1 >> 20) - (0x100000 >> 20) + 1, b.info(0x30) - b.info(0x2C),
                    "one page table for each MiB");
                assertEquals((tree == 0 ? 0 : tree + 8 + 4095) / 4096 * 4096, extra);
            }
        }
    }

    @Test
    void onlyTheTimerInterruptIsInUse() {
        for (int i = 0; i <= 159; i++) {
            assertEquals(i == 27 ? Abi.IRQ_TIMER : Abi.IRQ_INACTIVE, s.k.irqState(i));
            assertEquals(i != 27, s.hw.masked.get(i));
        }
        assertTrue(s.hw.calls.contains("resetTimer"));
    }

    @Test
    void theRootTaskRunsInItsOwnAddressSpace() {
        assertEquals(s.directory().place(), s.hw.directoryPlace);
        assertEquals(s.directory().hardwareAsid(), s.hw.hardwareAsid);
    }

    @Test
    void theKernelKnowsTheSizeOfRam() {
        assertEquals(1 << 20, s.k.ramGranules());
        assertEquals(2 << 20, new BootedSystem(32 << 20, 0x10000, 1, 0).k.ramGranules());
    }

    /** 3.3: 16 fixed slots, 31 page tables, the image's frames and 230 untyped fill 8192 slots. */
    @Test
    void theLargestImageFillsTheRootCNode() {
        assertEquals(Boot.DONE, new BootedSystem(64 << 20, 0x10000, 7915, 0).result);
        assertEquals(Boot.IMAGE_TOO_LARGE, new BootedSystem(64 << 20, 0x10000, 7916, 0).result);
    }

    /** What lay in RAM where the root task's objects go is gone. */
    @Test
    void theObjectsOfTheRootTaskStartFromZeroedMemory() {
        Memory memory = new Memory(16 << 20);
        java.util.Arrays.fill(memory.ram, (12 << 20) / 4, memory.ram.length, -1);
        Kernel k = new Kernel(memory, new RecordingHardware());
        assertEquals(Boot.DONE, Boot.boot(k, 16 << 20, 0x40300000, 0x40301000,
            0x40300000 - 0x10000, 0x10000, 0x402F0000, 0));
        Invariants.ring(k);
        int cnode = k.current().cspace().cnodeBase();
        for (int slot = 4096; slot < 8192; slot++) {
            assertEquals(Slot.NULL, k.slot(cnode + slot).type());
        }
    }

    private static int boot(int start, int end, int offset) {
        Kernel k = new Kernel(new Memory(16 << 20), new RecordingHardware());
        return Boot.boot(k, 16 << 20, start, end, offset, 0x10000, 0x402F0000, 0);
    }

    @Test
    void anImageIsOfWholePagesBehindTheKernel() {
        int offset = 0x40300000 - 0x10000;
        assertEquals(Boot.DONE, boot(0x40300000, 0x40301000, offset));
        assertEquals(Boot.IMAGE_MISPLACED, boot(0x40300800, 0x40302000, offset));
        assertEquals(Boot.IMAGE_MISPLACED, boot(0x40300000, 0x40301800, offset));
        assertEquals(Boot.IMAGE_MISPLACED, boot(0x40300000, 0x40301000, offset + 0x800));
        assertEquals(Boot.IMAGE_MISPLACED, boot(0x402FF000, 0x40301000, offset));
        assertEquals(Boot.IMAGE_MISPLACED, boot(0x40302000, 0x40301000, offset));
    }

    @Test
    void imagesThatDoNotFitAreRefused() {
        assertEquals(Boot.IMAGE_MISPLACED,
            new BootedSystem(16 << 20, 0x10000, 13 * 256 + 1, 0).result);
        assertEquals(Boot.IMAGE_MISPLACED, new BootedSystem(16 << 20, 0x10000, 0, 0).result);
        assertEquals(Boot.IMAGE_MISPLACED, new BootedSystem(16 << 20, 0x10001, 1, 0).result);
        assertEquals(Boot.IMAGE_TOO_HIGH, new BootedSystem(16 << 20, 0x9FFFE000, 1, 0).result);
        assertEquals(Boot.DONE, new BootedSystem(16 << 20, 0x9FFFD000, 1, 0).result);
        assertEquals(Boot.IMAGE_TOO_HIGH, new BootedSystem(16 << 20, 0xFFFFF000, 1, 0).result);
        assertEquals(Boot.IMAGE_TOO_LARGE, new BootedSystem(64 << 20, 0x10000, 8000, 0).result);
    }
}
