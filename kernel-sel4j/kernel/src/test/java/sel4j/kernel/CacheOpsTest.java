package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static sel4j.kernel.Invocations.caps;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.view.Slot;

/** Cache operations of frames and page directories: ABI invocations 8, 9. */
class CacheOpsTest {
    private static final int V = 0x410000;
    private static final String[] NAMES = {"cleanToRam", "invalidateData", "cleanInvalidateData",
        "unifyInstruction"};

    private final Invocations i = new Invocations();
    private final Slot d = i.directory();
    private final Slot t = i.pageTable();

    CacheOpsTest() {
        i.ok(Abi.PAGE_TABLE_MAP, t, caps(d), V, 3);
    }

    private Slot mapped(int size, int virtual) {
        Slot f = i.frame(size);
        i.ok(Abi.PAGE_MAP, f, caps(d), virtual, 3, 3);
        return f;
    }

    /** The calls for a range: each ends at a multiple of 1 KiB, or at the end. */
    private static List<String> pieces(int op, int physical, int bytes) {
        List<String> calls = new ArrayList<>();
        for (int from = physical; from != physical + bytes;) {
            int to = Math.min((from | 0x3FF) + 1, physical + bytes);
            calls.add(String.format("%s %x %x", NAMES[op], from, to - from));
            from = to;
        }
        return calls;
    }

    private String frameOp(int op, Slot f, int start, int end) {
        return i.attempt(Abi.PAGE_CLEAN_DATA + op, f, caps(), start, end);
    }

    private String directoryOp(int op, Slot directory, int start, int end) {
        return i.attempt(Abi.PD_CLEAN_DATA + op, directory, caps(), start, end);
    }

    @Test
    void eachOperationWorksOnThePhysicalRangeOfTheFrame() {
        for (int size = 0; size < 4; size++) {
            Slot f = mapped(size, size < 2 ? V : 0x2000000);
            for (int op = 0; op < 4; op++) {
                i.s.hw.calls.clear();
                assertEquals("ok", frameOp(op, f, 0x10, 0x1000));
                assertEquals(pieces(op, (f.frameBase() << 12) + 0x10, 0xFF0), i.s.hw.calls);
            }
            i.ok(Abi.PAGE_UNMAP, f, caps());
        }
    }

    @Test
    void frameOperationsCheckInTheOrderOfTheAbi() {
        Slot f = i.frame(0);
        assertEquals("TruncatedMessage", i.attempt(Abi.PAGE_CLEAN_DATA, f, caps(), 0));
        assertEquals("IllegalOperation", frameOp(0, f, 1, 1), "not mapped");
        Slot other = i.directory();
        i.ok(Abi.PAGE_TABLE_MAP, i.pageTable(), caps(other), V, 3);
        i.ok(Abi.PAGE_MAP, f, caps(other), V, 3, 3);
        Asid.deleteDirectory(i.s.k, other);
        assertEquals("FailedLookup 0 InvalidRoot", frameOp(0, f, 1, 1));
        Slot g = mapped(0, V);
        mapped(0, V);
        assertEquals("InvalidArgument 1", frameOp(0, g, 1, 1));
        assertEquals("InvalidArgument 1", frameOp(0, g, 0x80000000, 5));
        assertEquals("InvalidCapability 0", frameOp(0, g, 0x2000, 0x2001),
            "another frame is there");
        Slot h = mapped(0, V + 0x1000);
        assertEquals("InvalidArgument 0", frameOp(0, h, 0x1000, 0x1001));
        assertEquals("InvalidArgument 0", frameOp(0, h, 0, 0x1001));
        assertEquals("InvalidArgument 0", frameOp(0, h, 0, 0x80000000));
        assertEquals("ok", frameOp(0, h, 0xFFF, 0x1000));
    }

    /** One entry of a call that may be cut after its first piece. */
    private int piece(int op, Slot f, int start, int end) {
        i.s.k.setWorkUnits(Abi.WORK_UNITS - 1);
        return i.invoke(Abi.PAGE_CLEAN_DATA + op, f, caps(), start, end);
    }

    @Test
    void aRangeIsCutAfterEachPieceAndGoesOnThere() {
        Slot f = mapped(1, V);
        int first = f.frameBase() << 12;
        for (int op = 0; op < 4; op++) {
            i.s.hw.calls.clear();
            int cuts = 0;
            while (piece(op, f, 0x123, 0x2001) == Abi.PREEMPTED) {
                cuts++;
                assertEquals(first + 0x400 * cuts, i.s.root().progress());
            }
            assertEquals(8, cuts, "the last piece is one byte");
            assertEquals(pieces(op, first + 0x123, 0x1EDE), i.s.hw.calls);
            Progress.forget(i.s.k, i.s.root());
            assertEquals(0, i.s.root().progress());
        }
    }

    @Test
    void anEntryDoesNoMoreThanItsUnitsOfWork() {
        Slot f = mapped(3, 0x2000000);
        i.s.hw.calls.clear();
        i.s.k.setWorkUnits(0);
        assertEquals(Abi.PREEMPTED, i.invoke(Abi.PAGE_CLEAN_DATA, f, caps(), 0, 1 << 24));
        assertEquals(Abi.WORK_UNITS, i.s.hw.calls.size());
    }

    /** What is left of another call is not taken for progress of this one. */
    @Test
    void progressOutsideTheRangeIsNone() {
        Slot f = mapped(1, V);
        int first = f.frameBase() << 12;
        int[] strange = {first, first + 0x2000, first + 0x2400, first - 0x400, first + 0x401,
            first + 0x402, first + 0x403, -1024, 1024};
        for (int progress : strange) {
            i.s.hw.calls.clear();
            i.s.root().setProgress(progress);
            piece(0, f, 0, 0x2000);
            assertEquals(pieces(0, first, 0x400), i.s.hw.calls, Integer.toHexString(progress));
        }
        i.s.hw.calls.clear();
        i.s.root().setProgress(first + 0x1C00);
        assertEquals(Abi.OK, piece(0, f, 0, 0x2000));
        assertEquals(pieces(0, first + 0x1C00, 0x400), i.s.hw.calls);
    }

    @Test
    void aRangeOfOneByteDoesNothing() {
        Slot f = mapped(0, V);
        i.s.hw.calls.clear();
        assertEquals("ok", frameOp(0, f, 7, 8));
        assertEquals(List.of(), i.s.hw.calls);
        assertEquals("ok", frameOp(0, f, 7, 9));
        assertEquals(1, i.s.hw.calls.size());
    }

    @Test
    void staleFrameCapabilitiesAreRefusedByEveryOperation() {
        Slot f = mapped(0, V);
        i.ok(Abi.PAGE_TABLE_UNMAP, t, caps());
        for (int op = 0; op < 4; op++) {
            i.s.hw.calls.clear();
            assertEquals("InvalidCapability 0", frameOp(op, f, 0, 4096));
            assertEquals(List.of(), i.s.hw.calls);
        }
    }

    @Test
    void noAccessRightsAreNeeded() {
        for (int rights = 0; rights < 4; rights++) {
            Slot f = i.frame(0);
            f.setFrameRights(rights);
            i.ok(Abi.PAGE_MAP, f, caps(d), V, 3, 3);
            for (int op = 0; op < 4; op++) {
                assertEquals("ok", frameOp(op, f, 0, 4096));
                assertEquals("ok", directoryOp(op, d, V, V + 4096));
            }
        }
    }

    @Test
    void directoryOperationsCheckInTheOrderOfTheAbi() {
        assertEquals("IllegalOperation", i.attempt(Abi.PD_CLEAN_DATA - 1, d, caps()));
        assertEquals("IllegalOperation", i.attempt(Abi.PD_UNIFY_INSTRUCTION + 1, d, caps()));
        Slot bare = i.bareDirectory();
        assertEquals("TruncatedMessage", i.attempt(Abi.PD_CLEAN_DATA, bare, caps(), 0));
        assertEquals("InvalidArgument 1", directoryOp(0, bare, 0xA0000000, 0xA0000000));
        assertEquals("IllegalOperation", directoryOp(0, bare, 0xA0000000, 0xA0000001));
        assertEquals("IllegalOperation", directoryOp(0, bare, 0, 0xA0000001));
        assertEquals("InvalidCapability 0", directoryOp(0, bare, 0, 0xA0000000));
        Slot gone = i.directory();
        Asid.deleteDirectory(i.s.k, gone);
        assertEquals("FailedLookup 0 InvalidRoot", directoryOp(0, gone, 0, 1));
        i.directory();
        assertEquals("InvalidCapability 0", directoryOp(0, gone, 0, 1));
        i.s.hw.calls.clear();
        assertEquals("ok", directoryOp(0, d, 0x500000, 0x9000000), "nothing is mapped there");
        assertEquals("ok", directoryOp(0, d, V, V + 0x100000), "nor in the table");
        assertEquals(List.of(), i.s.hw.calls);
    }

    @Test
    void directoryOperationsStayInThePageThatContainsTheStart() {
        int[] bits = {12, 16, 20, 24};
        for (int size = 0; size < 4; size++) {
            int virtual = size < 2 ? V : 0x2000000;
            Slot f = mapped(size, virtual);
            int bytes = 1 << bits[size];
            for (int op = 0; op < 4; op++) {
                i.s.hw.calls.clear();
                assertEquals("ok", directoryOp(op, d, virtual + 0x20, virtual + bytes));
                assertEquals(pieces(op, (f.frameBase() << 12) + 0x20, bytes - 0x20),
                    i.s.hw.calls);
                assertEquals(String.format("RangeError %x %x", virtual + 0x20, virtual + bytes - 1),
                    directoryOp(op, d, virtual + 0x20, virtual + bytes + 1));
            }
            i.ok(Abi.PAGE_UNMAP, f, caps());
        }
    }
}
