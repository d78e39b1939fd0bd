package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Pde;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** Untyped_Retype: ABI objects-and-caps 6, every check in its place, and what is made. */
class RetypeTest {
    private World w = new World();
    private final int retype = Abi.UNTYPED_RETYPE;

    // ---- the checks, each with everything wrong that is checked later ----

    private void refused(List<Integer> error, int label, Slot u, Slot[] extra, int... words) {
        w.extra(extra);
        int[] before = World.words(w);
        assertEquals(Abi.ERROR, w.call(u, label, words));
        assertEquals(error, w.error());
        for (Slot s : Invariants.slots(w.memory, w.k)) {
            int i = (s.place() - 0x4000000) * 4;
            for (int j = i; j < i + 4; j++) {
                assertEquals(before[j], w.memory.ram[j], "a refused call changes no slot");
            }
        }
    }

    private void refused(List<Integer> error, Slot u, int... words) {
        refused(error, retype, u, new Slot[] {w.root}, words);
    }

    @Test
    void check1TheLabelIsRetype() {
        Slot u = w.device(0x900000, 12);
        refused(List.of(3), 2, u, new Slot[0]);
        refused(List.of(3), 0, u, new Slot[] {w.root}, 99, 99, 0, 99, 99, 0);
    }

    @Test
    void check2SixWordsAndARoot() {
        Slot u = w.device(0x900000, 12);
        refused(List.of(7), retype, u, new Slot[] {w.root}, 99, 99, 0, 99, 99);
        refused(List.of(7), retype, u, new Slot[0], 99, 99, 0, 99, 99, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 0xFFFE, -1, Integer.MIN_VALUE})
    void check3TheTypeExists(int type) {
        refused(List.of(1, 0), w.device(0x900000, 12), type, 99, 0, 99, 99, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "0, 31", "4, 26", "4, 31", "1, 32", "2, 33", "6, -1", "10, -2147483648",
        "0, 32", "4, 32"})
    void check4TheSizeIsAtMost29Bits(int type, int size) {
        refused(List.of(4, 0, 29), w.device(0x900000, 12), type, size, 0, 99, 99, 0);
    }

    @Test
    void check5And6TheSmallestSizes() {
        Slot u = w.device(0x900000, 12);
        refused(List.of(1, 1), u, 4, 0, 0, 99, 99, 0);
        refused(List.of(1, 1), u, 0, 3, 0, 99, 99, 0);
        refused(List.of(1, 1), u, 0, 0, 0, 99, 99, 0);
    }

    @Test
    void check7TheDestinationIsLookedUp() {
        Slot u = w.device(0x900000, 12);
        refused(List.of(4, 1, 32), u, 1, 0, 0, 99, 9999, 0);
        refused(List.of(6, 0, 4, 32, 0, 22), u, 1, 0, 0x40000000, 32, 9999, 0);
        refused(List.of(6, 0, 1), retype, u, new Slot[] {w.slot(1)}, 1, 0, 0, 5, 9999, 0);
    }

    @Test
    void check8TheDestinationIsACNode() {
        Slot u = w.device(0x900000, 12);
        refused(List.of(6, 0, 2, 32), u, 1, 0, 1, 32, 9999, 0);
        refused(List.of(6, 0, 2, 32), u, 1, 0, 999, 32, 9999, 0);
        refused(List.of(6, 0, 2, 0), retype, u, new Slot[] {w.slot(1)}, 1, 0, 0, 0, 9999, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1025, -1, Integer.MIN_VALUE})
    void check9TheFirstSlotExists(int offset) {
        refused(List.of(4, 0, 1023), w.device(0x900000, 12), 1, 0, 0, 0, offset, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 257, -1, Integer.MIN_VALUE})
    void check10OneTo256Objects(int count) {
        refused(List.of(4, 1, 256), w.device(0x900000, 12), 1, 0, 0, 0, 1, count);
    }

    @Test
    void check11AllSlotsExist() {
        refused(List.of(4, 1, 3), w.device(0x900000, 12), 1, 0, 0, 0, 1021, 4);
        refused(List.of(4, 1, 1), w.device(0x900000, 12), 1, 0, 0, 0, 1023, 256);
    }

    @Test
    void check12AllSlotsAreEmpty() {
        Slot u = w.device(0x900000, 12);
        refused(List.of(8), u, 1, 0, 0, 0, 10, 256);
        refused(List.of(8), u, 1, 0, 0, 0, 9, 2);
        refused(List.of(8), u, 1, 0, 0, 0, 0, 2);
    }

    @Test
    void check13TheMemorySuffices() {
        refused(List.of(10, 4096), w.device(0x900000, 12), 1, 0, 0, 0, 100, 5);
        Slot u = w.untyped(World.ARENA, 12, 0);
        refused(List.of(10, 4096), u, 5, 0, 0, 0, 100, 1);
        refused(List.of(10, 4096), u, 0, 29, 0, 0, 100, 256);
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_ENDPOINT, 0, 100, 1));
        refused(List.of(10, 4080), u, Abi.OBJECT_ENDPOINT, 0, 0, 0, 101, 256);
        refused(List.of(10, 4080), u, Abi.OBJECT_TCB, 0, 0, 0, 101, 4);
    }

    @Test
    void check14OfDeviceMemoryOnlyFramesAndUntyped() {
        Slot u = w.device(0x900000, 24);
        for (int type : new int[] {1, 2, 3, 4, 5, 10}) {
            refused(List.of(1, 1), u, type, 4, 0, 0, 100, 1);
        }
    }

    @Test
    void allChecksPassWithDepth() {
        Slot u = w.untyped(World.ARENA, 12, 256);
        Slot c = w.cnode(4, 0, 0);
        w.extra(w.root);
        assertEquals(Abi.OK,
            w.callToEnd(u, retype, Abi.OBJECT_ENDPOINT, 0, w.number(c), 32, 3, 13));
        assertEquals(Slot.ENDPOINT, w.k.slot(c.cnodeBase() + 15).type());
        assertEquals(Slot.NULL, w.k.slot(c.cnodeBase() + 2).type());
        Invariants.check(w);
    }

    // ---- what is made ----

    @Test
    void newObjectsAreAsTheAbiSays() {
        for (int i = 0; i < Abi.PDE_COUNT; i++) {
            Pde p = w.k.globalDirectory().pde(i);
            if (i != 4080 && i >= 0xA00) {
                p.setSection(i, false, false, false, false, 5, 1, false, false, false, true);
            }
        }
        w.k.globalDirectory().setHardwareAsidValid(true);
        w.k.setDomain(3);
        Slot u = w.untyped(World.ARENA, 22, 1 << 18);
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_TCB, 0, 100, 1));
        Tcb t = w.slot(100).thread();
        assertEquals(Abi.INACTIVE, t.state());
        assertEquals(3, t.domain());
        assertEquals(5, t.timeSlice());
        assertEquals(0x150, t.register(Abi.REG_CPSR));
        assertEquals(0, t.priority() + t.maxPriority() + t.faultHandler());
        w.retype(u, Abi.OBJECT_ENDPOINT, 0, 101, 1);
        assertEquals(15, w.slot(101).rights());
        assertEquals(0, w.slot(101).badge());
        w.retype(u, Abi.OBJECT_NOTIFICATION, 0, 102, 1);
        assertEquals(3, w.slot(102).rights());
        assertFalse(w.slot(102).notification().active());
        w.retype(u, Abi.OBJECT_CNODE, 5, 103, 1);
        assertEquals(5, w.slot(103).radix());
        assertEquals(0, w.slot(103).guardBits() + w.slot(103).guard());
        w.hw.calls.clear();
        w.retype(u, Abi.OBJECT_PAGE_DIRECTORY, 0, 104, 1);
        assertFalse(w.slot(104).mapped());
        assertEquals(List.of(), w.hw.calls, "free memory is clean");
        for (int i = 0; i < Abi.PDE_COUNT; i++) {
            assertEquals(Pde.INVALID, w.slot(104).pageDirectory().pde(i).type());
        }
        assertFalse(w.slot(104).pageDirectory().hardwareAsidValid());
        w.retype(u, Abi.OBJECT_PAGE_TABLE, 0, 105, 1);
        assertFalse(w.slot(105).mapped());
        Invariants.check(w);
    }

    /** Each chunk is in RAM before the watermark goes below it; then new objects need nothing. */
    @Test
    void memoryIsCleanedWhenItBecomesFreeAndNotWhenObjectsAreMade() {
        Slot u = w.untyped(World.ARENA, 12, 37);
        w.hw.calls.clear();
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_PAGE_TABLE, 0, 100, 2));
        assertEquals(List.of("cleanToRam 40800200 100", "cleanToRam 40800100 100",
            "cleanToRam 40800000 100"), w.hw.calls);
        w.hw.calls.clear();
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_PAGE_TABLE, 0, 102, 1));
        assertEquals(List.of(), w.hw.calls);
        Slot small = w.untyped(World.ARENA + 256, 5, 1);
        assertEquals(Abi.OK, w.retype(small, Abi.OBJECT_ENDPOINT, 0, 103, 1));
        assertEquals(List.of("cleanToRam 40801000 20"), w.hw.calls);
    }

    @Test
    void framesAreUnmappedAndReadWrite() {
        Slot u = w.untyped(World.ARENA, 22, 0);
        w.hw.calls.clear();
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_LARGE_PAGE, 0, 100, 2));
        Slot f = w.slot(101);
        assertEquals(World.ARENA / 256 + 16, f.frameBase());
        assertEquals(Abi.FRAME_LARGE, f.frameSize());
        assertEquals(Abi.FRAME_READ_WRITE, f.frameRights());
        assertEquals(0, f.frameAsid() + f.frameAddress());
        assertFalse(f.frameDevice());
        assertEquals(List.of(), w.hw.calls, "free memory is clean");
        Invariants.check(w);
    }

    @Test
    void deviceFramesAndUntypedInheritTheDevice() {
        Slot u = w.device(0x900000, 24);
        w.hw.calls.clear();
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_SECTION, 0, 100, 1));
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_UNTYPED, 13, 101, 1));
        assertTrue(w.slot(100).frameDevice());
        assertTrue(w.slot(101).untypedDevice());
        assertEquals(0x900000 + 0x10000, w.slot(101).untypedBase());
        assertEquals(List.of(), w.hw.calls);
        Invariants.check(w);
    }

    @Test
    void objectsGoUpwardAndTheListIsInReverse() {
        Slot u = w.untyped(World.ARENA, 12, 0);
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_ENDPOINT, 0, 100, 3));
        for (int i = 0; i < 3; i++) {
            assertEquals(World.ARENA + i, w.slot(100 + i).endpoint().place());
            assertTrue(w.slot(100 + i).revocable() && w.slot(100 + i).firstBadged());
        }
        assertSame(w.slot(102), u.next());
        assertSame(w.slot(101), u.next().next());
        assertSame(w.slot(100), u.next().next().next());
        assertEquals(3, u.untypedFree());
    }

    @Test
    void theStartIsAlignedToTheObject() {
        Slot u = w.untyped(World.ARENA, 14, 0);
        w.retype(u, Abi.OBJECT_ENDPOINT, 0, 100, 1);
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_SMALL_PAGE, 0, 101, 3));
        assertEquals(World.ARENA / 256 + 1, w.slot(101).frameBase());
        assertEquals(1024, u.untypedFree());
        assertEquals(Abi.ERROR, w.retype(u, Abi.OBJECT_ENDPOINT, 0, 104, 1));
        assertEquals(List.of(10, 0), w.error());
        Invariants.check(w);
    }

    // ---- reset ----

    @Test
    void anUntypedWithoutChildrenIsZeroedAndStartsAnew() {
        Slot u = w.untyped(World.ARENA, 13, 512);
        for (int i = 0; i < 2048; i++) {
            w.memory.ram[(8 << 20 >> 2) + i] = ~i;
        }
        w.memory.ram[(8 << 20 >> 2) + 2048] = 7;
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_ENDPOINT, 0, 100, 1));
        assertEquals(1, u.untypedFree());
        assertEquals(7, w.memory.ram[(8 << 20 >> 2) + 2048]);
        Invariants.check(w);
        Delete.revoke(w.k, u);
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_TCB, 0, 100, 8));
        assertEquals(512, u.untypedFree());
        Invariants.check(w);
    }

    /**
     * Before the n-th chunk the call returns, for each n: the watermark goes down chunk by chunk.
     */
    @Test
    void aResetIsPreemptibleAfterEachChunk() {
        Slot u = w.untyped(World.ARENA, 12, 250);
        for (int i = 0; i < 1024; i++) {
            w.memory.ram[(8 << 20 >> 2) + i] = i < 1000 ? ~i : 0;
        }
        w.extra(w.root);
        for (int chunk = 15; chunk >= 0; chunk--) {
            w.k.setWorkUnits(Abi.WORK_UNITS - 1);
            assertEquals(Abi.PREEMPTED, w.call(u, retype, 2, 0, 0, 0, 100, 1));
            assertEquals(chunk * 16, u.untypedFree());
            Invariants.check(w);
            if (chunk > 0) {
                assertNotEquals(0, w.memory.ram[(8 << 20 >> 2) + chunk * 64 - 1]);
            }
        }
        assertEquals(Abi.OK, w.call(u, retype, 2, 0, 0, 0, 100, 1));
        Invariants.check(w);
    }

    @Test
    void aCallReturnsAfterItsUnitsOfWorkWithoutAnyInterrupt() {
        Slot u = w.untyped(World.ARENA, 20, 1 << 16);
        w.extra(w.root);
        int calls = 1;
        while (w.call(u, retype, 2, 0, 0, 0, 100, 1) == Abi.PREEMPTED) {
            calls++;
        }
        assertEquals(1 + 4096 / 100, calls);
    }

    @Test
    void smallMemoryIsZeroedAtOnce() {
        for (int bits = 4; bits < 8; bits++) {
            Slot u = w.untyped(World.ARENA + 256 * bits, bits, 1 << (bits - 4));
            int first = (u.untypedBase() - 0x4000000) * 4;
            w.memory.ram[first] = 5;
            w.memory.ram[first + (1 << (bits - 2)) - 1] = 5;
            w.memory.ram[first + (1 << (bits - 2))] = 5;
            w.k.setWorkUnits(Abi.WORK_UNITS - 1);
            w.extra(w.root);
            assertEquals(Abi.OK, w.call(u, retype, 2, 0, 0, 0, 100 + bits, 1));
            assertEquals(1, u.untypedFree());
            assertEquals(0, w.memory.ram[first] + w.memory.ram[first + (1 << (bits - 2)) - 1]);
            assertEquals(5, w.memory.ram[first + (1 << (bits - 2))]);
        }
    }

    /** Memory of one chunk is the smallest whose zeroing may be cut: bounded-syscalls 2. */
    @Test
    void memoryOfOneChunkCountsAsOneUnitOfWork() {
        Slot u = w.untyped(World.ARENA, Abi.RESET_CHUNK_BITS, 16);
        w.k.setWorkUnits(0);
        w.extra(w.root);
        assertEquals(Abi.OK, w.call(u, retype, 2, 0, 0, 0, 100, 1));
        assertEquals(1, w.k.workUnits());
    }

    @Test
    void deviceMemoryIsNeverTouchedByAReset() {
        Slot u = w.device(0x900000, 12);
        u.setUntypedFree(256);
        w.k.setWorkUnits(Abi.WORK_UNITS - 1);
        w.extra(w.root);
        assertEquals(Abi.OK, w.call(u, retype, Abi.OBJECT_SMALL_PAGE, 0, 0, 0, 100, 1));
        assertEquals(256, u.untypedFree());
    }

    // ---- F4: both ends of the address range ----

    @Test
    void deviceMemoryAtBothEndsOfTheAddressRange() {
        Slot high = w.device(0xE000000, 29);
        assertEquals(Abi.OK, w.retype(high, Abi.OBJECT_SUPERSECTION, 0, 100, 32));
        assertEquals(0xFF000, w.slot(131).frameBase());
        assertEquals(1 << 25, high.untypedFree());
        Invariants.check(w);
        assertTrue(Cdt.hasChildren(w.k, high));
        assertEquals(Abi.ERROR, w.retype(high, Abi.OBJECT_UNTYPED, 4, 200, 1));
        assertEquals(List.of(10, 0), w.error());
        assertEquals(Abi.OK, Delete.revoke(w.k, high));
        assertFalse(Cdt.hasChildren(w.k, high));
        Invariants.check(w);
    }

    @Test
    void theSmallestMemoryAtBothEndsOfTheAddressRange() {
        Slot last = w.device(0xFFFFFFF, 4);
        assertEquals(Abi.OK, w.retype(last, Abi.OBJECT_UNTYPED, 4, 200, 1));
        assertEquals(0xFFFFFFF, w.slot(200).untypedBase());
        Slot low = w.device(0, 29);
        assertEquals(Abi.OK, w.retype(low, Abi.OBJECT_SECTION, 0, 201, 2));
        assertEquals(0, w.slot(201).frameBase());
        assertEquals(256, w.slot(202).frameBase());
        Invariants.check(w);
    }

    // ---- S4: retype, delete, retype again, against a model of the watermark ----

    @Property(tries = 60)
    void anySequenceOfRetypeAndDeleteAgreesWithTheModel(
            @ForAll @IntRange(min = 4, max = 16) int bits,
            @ForAll @Size(min = 1, max = 40) List<Integer> steps) {
        w = new World();
        Slot u = w.untyped(World.ARENA, bits, 0);
        int size = 1 << bits;
        int free = 0;
        int[] alive = new int[1024];
        for (int step : steps) {
            int type = new int[] {0, 1, 2, 3, 4, 6, 7, 10}[step & 7];
            int arg = type == 0 ? 4 + (step >>> 3 & 7) : 1 + (step >>> 3 & 3);
            int os = Objects.bits(type, arg);
            int offset = 64 + (step >>> 6 & 31);
            int count = 1 + (step >>> 11 & 3);
            if ((step >>> 13 & 3) == 0) {
                assertEquals(Abi.OK, deleteToEnd(w.slot(offset)));
                alive[offset] = 0;
                Invariants.check(w);
                continue;
            }
            int used = 0;
            boolean taken = false;
            int children = 0;
            for (int i = 0; i < 1024; i++) {
                children += alive[i];
                taken |= i >= offset && i < offset + count && alive[i] != 0;
            }
            if (children > 0) {
                used = free;
            }
            int code = w.retype(u, type, arg, offset, count);
            if (taken) {
                assertEquals(List.of(Abi.DELETE_FIRST), w.error());
            } else if ((size - used) >> os < count) {
                assertEquals(List.of(Abi.NOT_ENOUGH_MEMORY, size - used), w.error());
            } else {
                assertEquals(Abi.OK, code);
                int start = (used + (1 << os) - 1) >> os << os;
                free = start + (count << os);
                assertEquals(free, u.untypedFree() * 16);
                for (int i = 0; i < count; i++) {
                    alive[offset + i] = 1;
                    assertEquals(World.ARENA * 16 + start + (i << os),
                        Cap.placeOf(w.k, w.slot(offset + i)) * 16);
                    assertEquals(os, Cap.bitsOf(w.k, w.slot(offset + i)));
                }
            }
            Invariants.check(w);
        }
    }

    private int deleteToEnd(Slot s) {
        int code;
        do {
            code = Delete.delete(w.k, s);
        } while (code == Abi.PREEMPTED);
        return code;
    }
}
