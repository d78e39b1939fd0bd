package sel4j.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RAM, the owners of its granules, and the views of objects in it. */
class MemoryTest {
    private static final int MIB = 1 << 20;
    /** Place of the first granule, and behind the last one, of 16 MiB. */
    private static final int FIRST = 0x4000000;
    private static final int END = 0x4100000;
    private static final int KIND = 7;

    private final Memory m = new Memory(16 * MIB);

    private static final class Thing extends View {
        Thing(Memory memory, int word) {
            super(memory, word);
        }

        int first() {
            return memory.ram[word];
        }
    }

    private String refused(int place, int granules) {
        return assertThrows(IllegalStateException.class,
            () -> m.create(place, granules, KIND, true)).getMessage();
    }

    // ---- sizes and addresses ----

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 15 * MIB, 16 * MIB + 4096, (1 << 30) + MIB})
    void otherSizesAreRefused(int bytes) {
        assertThrows(IllegalArgumentException.class, () -> new Memory(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {16 * MIB, 17 * MIB})
    void allOfItIsZeroAndOwnedByNobody(int bytes) {
        Memory n = new Memory(bytes);
        assertEquals(bytes, n.bytes());
        assertEquals(bytes / 4, n.ram.length);
        assertEquals(bytes / 16, n.owners().length);
        for (int word : n.ram) {
            assertEquals(0, word);
        }
        for (byte owner : n.owners()) {
            assertEquals(Memory.FREE, owner);
        }
    }

    @ParameterizedTest
    @CsvSource({"0x40000000, true", "0x40FFFFFF, true", "0x3FFFFFFF, false", "0x41000000, false",
        "0, false", "-1, false"})
    void addressesOfRamAreThoseFromItsBase(String address, boolean inside) {
        assertEquals(inside, m.contains((int) (long) Long.decode(address)));
    }

    // ---- owners ----

    @Test
    void exactlyTheGranulesOfAWholeAreItsOwn() {
        m.create(FIRST + 64, 64, KIND, true);
        for (int place = FIRST; place < FIRST + 256; place++) {
            boolean own = place >= FIRST + 64 && place < FIRST + 128;
            assertEquals(own ? KIND : Memory.FREE, m.owner(place), "place " + place);
        }
    }

    @Test
    void outsideRamNobodyOwnsAnything() {
        m.own(FIRST, END - FIRST, KIND);
        assertEquals(KIND, m.owner(FIRST));
        assertEquals(KIND, m.owner(END - 1));
        assertEquals(Memory.FREE, m.owner(FIRST - 1));
        assertEquals(Memory.FREE, m.owner(END));
    }

    @Test
    void ownersAreACopy() {
        m.owners()[0] = KIND;
        assertEquals(Memory.FREE, m.owner(FIRST));
    }

    @Test
    void aWholeFillsRamFromTheFirstToTheLastGranule() {
        m.create(FIRST, END - FIRST, KIND, true);
        assertEquals(KIND, m.owner(END - 1));
    }

    @ParameterizedTest
    @CsvSource({"0x3FFFFFF, 1", "0x4100000, 1", "0x40FFFFF, 2", "0x4000000, 0", "0x4000000, -1",
        "0x4000001, 2", "0x4000020, 64"})
    void aWholeLiesInRamAndIsAligned(String place, int granules) {
        String message = refused(Integer.decode(place), granules);
        assertTrue(message.contains("not in RAM or not aligned"), message);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 100, 127})
    void noGranuleHasTwoOwners(int taken) {
        m.create(FIRST + taken, 1, 3, true);
        String message = refused(FIRST + 64, 64);
        assertTrue(message.contains(String.format("granule 0x%X belongs to an object of kind 3",
            FIRST + taken)), message);
        m.create(FIRST + 128, 64, KIND, true);
        m.create(FIRST, 64, KIND, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 300, 511})
    void aNewObjectNeedsZeroedMemoryUnlessItDoesNotCare(int word) {
        m.ram[word] = 1;
        assertThrows(AssertionError.class, () -> m.create(FIRST + 64, 64, KIND, true));
        m.create(FIRST + 128, 64, KIND, true);
        m.create(FIRST, 64, KIND, true);
        m.create(FIRST + 64, 64, KIND, false);
        assertEquals(1, m.ram[word]);
    }

    @Test
    void whatIsForgottenIsZeroAndFreeAndItsNeighboursAreNot() {
        m.own(FIRST, 256, KIND);
        java.util.Arrays.fill(m.ram, 0, 1024, 5);
        m.forget(FIRST + 64, 64);
        for (int i = 0; i < 256; i++) {
            boolean gone = i >= 64 && i < 128;
            assertEquals(gone ? Memory.FREE : KIND, m.owner(FIRST + i));
            for (int w = 4 * i; w < 4 * i + 4; w++) {
                assertEquals(gone ? 0 : 5, m.ram[w]);
            }
        }
    }

    // ---- views ----

    @Test
    void anObjectHasOneViewOfAKind() {
        m.ram[0x3FFFFF] = 9;
        Thing a = m.view(1, 0x3FFFFF, Thing::new);
        assertSame(a, m.view(1, 0x3FFFFF, Thing::new));
        assertEquals(9, a.first());
        assertNotSame(a, m.view(2, 0x3FFFFF, Thing::new));
        assertNotSame(a, m.view(1, 0x3FFFFE, Thing::new));
        assertNotSame(a, m.view(1, 0x3FFFFF - 1024, Thing::new));
    }

    @Test
    void aViewKnowsItsPlaceAndItsAddressInTheWindow() {
        Thing a = m.view(0, 0x1004, Thing::new);
        assertEquals(FIRST + 0x401, a.place());
        assertEquals(0xA0004010, a.reference());
    }

    @Test
    void droppedViewsAreMadeAnew() {
        Thing a = m.view(1, 4, Thing::new);
        m.dropViews();
        assertNotSame(a, m.view(1, 4, Thing::new));
    }

    @Test
    void aCopyHasTheWordsAndTheOwnersAndViewsOfItsOwn() {
        m.create(FIRST + 4, 4, KIND, true);
        m.ram[17] = 3;
        Thing a = m.view(1, 16, Thing::new);
        Memory n = m.copy();
        assertEquals(3, n.ram[17]);
        assertEquals(KIND, n.owner(FIRST + 7));
        assertNotSame(a, n.view(1, 16, Thing::new));
        n.ram[17] = 4;
        n.forget(FIRST + 4, 4);
        assertEquals(3, m.ram[17]);
        assertEquals(KIND, m.owner(FIRST + 4));
        assertFalse(n.owner(FIRST + 4) == KIND);
    }
}
