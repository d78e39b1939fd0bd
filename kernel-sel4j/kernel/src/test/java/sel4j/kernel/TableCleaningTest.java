package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Slot;

/**
 * Every change of an entry of a page table or directory is cleaned to the point where the table
 * walk sees it, and nothing else is: ABI boot-and-memory 11.
 */
class TableCleaningTest {
    private static final int V = 0x4000000;

    private final Invocations i = new Invocations();
    private final Slot d = i.directory();

    private List<String> cleaned() {
        return i.s.hw.take("cleanToUnification");
    }

    /** What cleans {@code count} entries from index {@code index} of a table at a place. */
    private static String entries(int place, int index, int count) {
        return String.format("cleanToUnification %x %x", place * 16 + 4 * index, 4 * count);
    }

    private Slot table() {
        Slot t = i.pageTable();
        i.s.hw.calls.clear();
        i.ok(Abi.PAGE_TABLE_MAP, t, Invocations.caps(d), V, 0);
        return t;
    }

    @ParameterizedTest
    @ValueSource(ints = {Abi.FRAME_SMALL, Abi.FRAME_LARGE, Abi.FRAME_SECTION,
        Abi.FRAME_SUPERSECTION})
    void entriesOfAFrameAreCleanedWhenItIsMappedAndWhenItIsUnmapped(int size) {
        int place = d.pageDirectory().place();
        int index = V >>> 20;
        if (size <= Abi.FRAME_LARGE) {
            place = table().pageTable().place();
            index = 16;
        }
        List<String> expected = List.of(entries(place, index, size % 2 == 0 ? 1 : 16));
        Slot f = i.frame(size);
        int virtual = size <= Abi.FRAME_LARGE ? V + 0x10000 : V;
        i.s.hw.calls.clear();
        i.ok(Abi.PAGE_MAP, f, Invocations.caps(d), virtual, Abi.FRAME_READ_WRITE, 0);
        assertEquals(expected, cleaned());
        i.ok(Abi.PAGE_UNMAP, f, Invocations.caps());
        assertEquals(expected, cleaned());
    }

    /** A page table that is unmapped loses its own entries as well. */
    @Test
    void theEntryOfAPageTableIsCleanedWhenItIsMappedAndWhenItIsUnmapped() {
        Slot t = table();
        String entry = entries(d.pageDirectory().place(), V >>> 20, 1);
        assertEquals(List.of(entry), cleaned());
        i.ok(Abi.PAGE_TABLE_UNMAP, t, Invocations.caps());
        assertEquals(List.of(entry, entries(t.pageTable().place(), 0, 256)), cleaned());
        i.ok(Abi.PAGE_TABLE_UNMAP, t, Invocations.caps());
        assertEquals(List.of(), cleaned(), "once more: nothing to do");
    }
}
