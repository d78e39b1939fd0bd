package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sel4j.kernel.Invocations.caps;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.view.PageDirectory;
import sel4j.view.Pde;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ASID pools and hardware ASIDs: ABI invocations 10, boot-and-memory 6, objects-and-caps 7.1. */
class AsidTest {
    private final Invocations i = new Invocations();

    private String makePool(Slot untyped, Slot root, int index, int depth) {
        return i.attempt(Abi.ASID_CONTROL_MAKE_POOL, i.s.slot(5), caps(untyped, root), index,
            depth);
    }

    private Slot makePool() {
        Slot u = i.untyped(12, false);
        int index = i.emptyIndex();
        assertEquals("ok", makePool(u, i.s.slot(2), index, 32));
        return i.empty();
    }

    /** What deleting the last capability of a pool does before its slot is emptied. */
    private static void deletePool(Invocations i, Slot pool) {
        boolean done;
        do {
            done = Retire.done(i.s.k, pool);
        } while (!done);
        Asid.deletePool(i.s.k, pool);
        pool.setFirstBadged(true);
    }

    @Test
    void makePoolChecksInTheOrderOfTheAbi() {
        Slot control = i.s.slot(5);
        Slot root = i.s.slot(2);
        Slot u = i.untyped(12, false);
        assertEquals("IllegalOperation", i.attempt(Abi.ASID_POOL_ASSIGN, control, caps()));
        assertEquals("TruncatedMessage",
            i.attempt(Abi.ASID_CONTROL_MAKE_POOL, control, caps(u, root), 0));
        assertEquals("TruncatedMessage",
            i.attempt(Abi.ASID_CONTROL_MAKE_POOL, control, caps(u), 0, 0));
        assertEquals("InvalidCapability 1", makePool(root, root, 0, 0), "no untyped");
        assertEquals("InvalidCapability 1", makePool(i.untyped(13, false), root, 0, 0),
            "too large");
        assertEquals("InvalidCapability 1", makePool(i.untyped(12, true), root, 0, 0), "device");
        Slot used = i.untyped(12, false);
        Slot child = i.empty();
        child.setEndpoint(i.s.k.createEndpoint(used.untypedBase()), 0, 15);
        Slots.insertOriginal(i.s.k, used, child);
        assertEquals("RevokeFirst", makePool(used, root, 0, 0));
        assertEquals("RangeError 1 20", makePool(u, root, 0, 0));
        assertEquals("FailedLookup 0 InvalidRoot", makePool(u, u, 0, 32));
        assertEquals("DeleteFirst", makePool(u, root, 1, 32));
    }

    @Test
    void makePoolTakesTheWholeUntypedAndTheLowestFreePool() {
        Slot u = i.untyped(12, false);
        i.s.memory.ram[(u.untypedBase() - 0x4000000) * 4 + 77] = 5;
        assertEquals("ok", makePool(u, i.s.slot(2), i.emptyIndex(), 32));
        Slot pool = i.empty();
        assertEquals(Slot.ASID_POOL, pool.type());
        assertEquals(1024, pool.asid());
        assertSame(pool.asidPool(), i.s.k.asidTable(1));
        assertEquals(256, u.untypedFree());
        assertTrue(Cdt.hasChildren(i.s.k, u));
        for (int n = 0; n < 1024; n++) {
            assertNull(pool.asidPool().directory(n));
        }
        deletePool(i, pool);
        assertNull(i.s.k.asidTable(1));
        assertEquals(1024, makePool().asid(), "free again");
        assertEquals(2048, makePool().asid());
    }

    @Test
    void thereAre128Pools() {
        Slot last = null;
        for (int n = 1; n < 128; n++) {
            last = makePool();
        }
        assertEquals(127 * 1024, last.asid());
        assertEquals("DeleteFirst", makePool(i.s.slot(1), i.s.slot(2), 0, 0),
            "before the untyped is looked at");
    }

    @Test
    void assignChecksInTheOrderOfTheAbi() {
        Slot pool = makePool();
        Slot d = i.bareDirectory();
        assertEquals("IllegalOperation", i.attempt(Abi.ASID_CONTROL_MAKE_POOL, pool, caps()));
        assertEquals("TruncatedMessage", i.attempt(Abi.ASID_POOL_ASSIGN, pool, caps()));
        deletePool(i, pool);
        assertEquals("InvalidCapability 1", i.attempt(Abi.ASID_POOL_ASSIGN, pool, caps(pool)));
        assertEquals("InvalidCapability 1",
            i.attempt(Abi.ASID_POOL_ASSIGN, pool, caps(i.s.slot(3))));
        assertEquals("FailedLookup 0 InvalidRoot", i.attempt(Abi.ASID_POOL_ASSIGN, pool, caps(d)));
        makePool();
        assertEquals("InvalidCapability 0", i.attempt(Abi.ASID_POOL_ASSIGN, pool, caps(d)));
        assertFalse(d.mapped());
    }

    @Test
    void assignGivesTheLowestFreeAsidButNever0() {
        Slot a = i.directory();
        Slot b = i.directory();
        assertEquals(2, a.asid(), "0 is never used, 1 is the root task's");
        assertEquals(3, b.asid());
        assertSame(a.pageDirectory(), Asid.directory(i.s.k, 2));
        Asid.deleteDirectory(i.s.k, a);
        assertNull(Asid.directory(i.s.k, 2));
        assertEquals(2, i.directory().asid());
        Slot pool = makePool();
        Slot c = i.bareDirectory();
        assertEquals("ok", i.attempt(Abi.ASID_POOL_ASSIGN, pool, caps(c)));
        assertEquals(1024, c.asid(), "the first of another pool");
        assertNull(Asid.directory(i.s.k, 0));
    }

    /** Before it has an ASID the processor cannot use it, so it needs them now and no sooner. */
    @Test
    void aDirectoryGetsTheKernelsEntriesWithItsAsid() {
        Slot d = i.bareDirectory();
        i.s.hw.calls.clear();
        i.ok(Abi.ASID_POOL_ASSIGN, i.s.slot(6), caps(d));
        int place = d.pageDirectory().place();
        assertEquals(List.of(String.format("cleanToUnification %x 4000", place * 16)),
            i.s.hw.calls);
        for (int n = 0; n < Abi.PDE_COUNT; n++) {
            Pde p = d.pageDirectory().pde(n);
            Pde global = i.s.k.globalDirectory().pde(n);
            if (n < 0xA00 || n == 4080) {
                assertEquals(Pde.INVALID, p.type(), "entry " + n);
            } else if (n == 4095) {
                assertEquals(global.tableBase(), p.tableBase());
            } else {
                assertEquals(global.sectionBase(), p.sectionBase(), "entry " + n);
                assertTrue(p.sectionBase() > 0 && p.tex() == 5);
            }
        }
    }

    @Test
    void aFullPoolRefuses() {
        Slot pool = makePool();
        Slot c = i.bareDirectory();
        for (int n = 0; n < 1024; n++) {
            pool.asidPool().setDirectory(n, c.pageDirectory());
        }
        assertEquals("DeleteFirst", i.attempt(Abi.ASID_POOL_ASSIGN, pool, caps(c)));
        pool.asidPool().setDirectory(1023, null);
        assertEquals("ok", i.attempt(Abi.ASID_POOL_ASSIGN, pool, caps(c)));
        assertEquals(2047, c.asid());
    }

    @Test
    void aThreadRunsInItsDirectoryAsLongAsItsAsidNamesIt() {
        Slot d = i.directory();
        Tcb t = i.thread(d);
        Asid.switchTo(i.s.k, t);
        assertEquals(d.pageDirectory().place(), i.s.hw.directoryPlace);
        assertNotEquals(HardwareAsid.NONE, i.s.hw.hardwareAsid);
        Asid.deleteDirectory(i.s.k, d);
        Asid.switchTo(i.s.k, t);
        assertEquals(i.s.k.globalDirectory().place(), i.s.hw.directoryPlace);
        assertEquals(HardwareAsid.NONE, i.s.hw.hardwareAsid);
        assertEquals(d.asid(), i.directory().asid());
        Asid.switchTo(i.s.k, t);
        assertEquals(i.s.k.globalDirectory().place(), i.s.hw.directoryPlace,
            "another one has the ASID");
        Asid.switchTo(i.s.k, i.s.k.idle());
        assertEquals(i.s.k.globalDirectory().place(), i.s.hw.directoryPlace, "no directory at all");
    }

    @Test
    void deletionOfTheCurrentAddressSpaceLeavesItAtOnce() {
        Asid.deleteDirectory(i.s.k, i.s.slot(3));
        assertEquals(i.s.k.globalDirectory().place(), i.s.hw.directoryPlace);
        Invocations j = new Invocations();
        deletePool(j, j.s.slot(6));
        assertEquals(j.s.k.globalDirectory().place(), j.s.hw.directoryPlace);
        assertFalse(j.s.directory().hardwareAsidValid());
    }

    @Test
    void deletionDropsTheTlbEntriesAndTheTag() {
        Slot d = i.directory();
        Asid.switchTo(i.s.k, i.thread(d));
        int tag = i.s.hw.hardwareAsid;
        i.s.hw.calls.clear();
        Asid.deleteDirectory(i.s.k, d);
        assertEquals(List.of("flushTlbAsid " + tag), i.s.hw.take("flushTlb"));
        assertEquals(0, i.s.k.hardwareAsidOwner(tag));
        i.s.hw.calls.clear();
        Asid.deleteDirectory(i.s.k, d);
        assertEquals(List.of(), i.s.hw.calls, "a stale capability ends nothing");
    }

    @Test
    void aStalePoolCapabilityEndsNothing() {
        Slot pool = makePool();
        deletePool(i, pool);
        Slot next = makePool();
        deletePool(i, pool);
        assertSame(next.asidPool(), i.s.k.asidTable(1));
    }

    @Test
    void hardwareAsidsAreLentToAllAndStolenInTurn() {
        List<PageDirectory> directories = new ArrayList<>();
        int lent = Abi.HARDWARE_ASID_COUNT - 1;
        for (int n = 0; n < 600; n++) {
            Slot d = i.directory();
            directories.add(d.pageDirectory());
            i.s.hw.calls.clear();
            Asid.switchTo(i.s.k, i.thread(d));
            assertEquals(d.pageDirectory().place(), i.s.hw.directoryPlace);
            int tag = i.s.hw.hardwareAsid;
            assertTrue(tag >= 1 && tag <= lent);
            // One is the root task's; when all are lent the owner loses it, and its TLB entries.
            List<String> flushed = List.of("flushTlbAsid " + Integer.toHexString(tag));
            assertEquals(n < lent - 1 ? List.of() : flushed, i.s.hw.take("flushTlb"));
            agree();
            if (n >= lent) {
                assertFalse(directories.get(n - lent).hardwareAsidValid(), "the oldest lost it");
            }
        }
    }

    /** boot-and-memory 6: the search for a free tag goes on behind the last one that was lent. */
    @Test
    void aTagThatWasGivenBackIsNotLentAtOnce() {
        Slot one = i.directory();
        Slot two = i.directory();
        HardwareAsid.use(i.s.k, one.pageDirectory(), one.asid());
        int tag = i.s.hw.hardwareAsid;
        HardwareAsid.drop(i.s.k, one.pageDirectory());
        HardwareAsid.use(i.s.k, two.pageDirectory(), two.asid());
        assertEquals(tag + 1, i.s.hw.hardwareAsid);
    }

    /** Table and directories agree on who has which tag. */
    private void agree() {
        assertEquals(0, i.s.k.hardwareAsidOwner(0));
        for (int tag = 1; tag < 256; tag++) {
            int asid = i.s.k.hardwareAsidOwner(tag);
            if (asid != 0) {
                PageDirectory d = Asid.directory(i.s.k, asid);
                assertTrue(d.hardwareAsidValid());
                assertEquals(tag, d.hardwareAsid());
            }
        }
    }
}
