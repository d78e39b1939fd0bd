package sel4j.machine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.machine.Refusals;

/**
 * Every register of the interrupt controller, word by word: which bits it keeps and which
 * interrupts they are of; groups, and the direct methods. ARM IHI 0048B 3 and 4.
 */
class GicRegistersTest {
    private int lines;
    private int changes;
    private final Gic gic = new Gic((irq, fiq) -> {
        lines = (irq ? 1 : 0) | (fiq ? 2 : 0);
        changes++;
    });
    private final Refusals refusals = new Refusals();
    private final GicDistributor d = new GicDistributor(gic, refusals);
    private final GicCpuInterface c = new GicCpuInterface(gic, refusals);

    /** Forwards both groups at every priority. */
    private void on(int control) {
        d.write(0, 3, 4);
        c.write(4, 0xFF, 4);
        c.write(0, control, 4);
    }

    private static int pattern(int w) {
        return 0x9A3C0000 + 0x01110001 * (w + 1);
    }

    @Test
    void groupsEnablesPendingAndActiveBitsAreThoseOfTheirInterrupts() {
        for (int w = 0; w < 5; w++) {
            d.write(0x80 + 4 * w, pattern(w), 4);
            d.write(0x100 + 4 * w, pattern(w), 4);
            d.write(0x200 + 4 * w, pattern(w), 4);
            d.write(0x300 + 4 * w, pattern(w), 4);
        }
        for (int w = 0; w < 5; w++) {
            int p = pattern(w);
            assertEquals(p, d.read(0x80 + 4 * w, 4));
            for (int i = 0; i < 32; i++) {
                int id = 32 * w + i;
                boolean set = (p >>> i & 1) != 0;
                assertEquals(set, Gic.bit(gic.group1, id));
                assertEquals(set || id < 16, Gic.bit(gic.enabled, id));
                assertEquals(set && id >= 16, gic.pending(id));
                assertEquals(set, Gic.bit(gic.active, id));
            }
            for (int clear = 0; clear < 2; clear++) {
                assertEquals(w == 0 ? p | 0xFFFF : p, d.read(0x100 + 0x80 * clear + 4 * w, 4));
                assertEquals(w == 0 ? p & ~0xFFFF : p, d.read(0x200 + 0x80 * clear + 4 * w, 4));
                assertEquals(p, d.read(0x300 + 0x80 * clear + 4 * w, 4));
            }
        }
        for (int w = 0; w < 5; w++) {
            int half = 0x0F0F0F0F;
            int rest = pattern(w) & ~half;
            for (int at : new int[] {0x180, 0x280, 0x380}) {
                d.write(at + 4 * w, half, 4);
            }
            assertEquals(w == 0 ? rest | 0xFFFF : rest, d.read(0x100 + 4 * w, 4));
            assertEquals(w == 0 ? rest & ~0xFFFF : rest, d.read(0x200 + 4 * w, 4));
            assertEquals(rest, d.read(0x300 + 4 * w, 4));
        }
        assertEquals(0, refusals.count());
    }

    @Test
    void everyInterruptHasItsPriorityByteAndItsPairOfConfigurationBits() {
        for (int id = 0; id < Gic.INTERRUPTS; id++) {
            d.write(0x400 + id, 0xA00 | 255 - id, 1);
        }
        for (int id = 0; id < Gic.INTERRUPTS; id += 4) {
            int word = 255 - id | 254 - id << 8 | 253 - id << 16 | 252 - id << 24;
            assertEquals(word, d.read(0x400 + id, 4));
            assertEquals(255 - id - 2, d.read(0x400 + id + 2, 1));
        }
        d.write(0x400 + 40, 0x11223344, 4);
        assertEquals(0x22, d.read(0x400 + 42, 1));
        for (int w = 1; w < 10; w++) {
            d.write(0xC00 + 4 * w, 0xE4E4E4E4 + w, 4);
        }
        assertEquals(0xAAAAAAAA, d.read(0xC00, 4), "software interrupts are edges");
        for (int w = 1; w < 10; w++) {
            assertEquals(0xE4E4E4E4 + w & 0xAAAAAAAA, d.read(0xC00 + 4 * w, 4), "w " + w);
        }
    }

    @Test
    void softwareInterruptsArePendedAndUnpendedByteByByte() {
        for (int id = 0; id < 16; id++) {
            d.write(0xF20 + id, 0xFF, 1);
            assertEquals(1 << id, d.read(0x200, 4));
            assertEquals(1 << 8 * (id & 3), d.read(0xF10 + (id & ~3), 4));
            d.write(0xF10 + id, 0xFE, 1);
            assertEquals(1 << id, d.read(0x200, 4), "bit 0 is this processor");
            d.write(0xF10 + id, 1, 1);
            assertEquals(0, d.read(0x200, 4));
            gic.softwareInterrupt(id);
            assertEquals(1 << id, d.read(0x200, 4));
            d.write(0xF10 + (id & ~3), 0x01010101, 4);
            assertEquals(0, d.read(0x200, 4));
        }
    }

    @Test
    void theProcessorInterfaceKeepsItsBits() {
        int[][] registers = {{0x00, 0x21F}, {0x04, 0xFF}, {0x08, 7}, {0x1C, 7}, {0xD0, -1},
            {0xD4, -1}, {0xD8, -1}, {0xDC, -1}, {0xE0, -1}, {0xE4, -1}, {0xE8, -1}, {0xEC, -1}};
        for (int[] r : registers) {
            c.write(r[0], -1, 4);
            assertEquals(r[1], c.read(r[0], 4), Integer.toHexString(r[0]));
        }
        for (int[] r : registers) {
            c.write(r[0], 0, 4);
            assertEquals(r[0] == 0x1C ? 1 : 0, c.read(r[0], 4), Integer.toHexString(r[0]));
        }
        assertEquals(0x0202143B, c.read(0xFC, 4));
        d.write(0, -1, 4);
        assertEquals(3, d.read(0, 4));
        d.write(4, 0, 4);
        assertEquals(3, d.read(0, 4));
        assertEquals(0x0200143B, d.read(8, 4));
        assertEquals(0, refusals.count());
    }

    @Test
    void activePrioritiesAreFourWordsOfEachGroup() {
        for (int i = 0; i < 4; i++) {
            c.write(0xD0 + 4 * i, 0x100 + i, 4);
            c.write(0xE0 + 4 * i, 0x200 + i, 4);
        }
        for (int i = 0; i < 4; i++) {
            assertEquals(0x100 + i, c.read(0xD0 + 4 * i, 4));
            assertEquals(0x200 + i, c.read(0xE0 + 4 * i, 4));
        }
    }

    @Test
    void theIdentificationRegistersAreThoseOfAGicV2() {
        int[] id = {4, 0, 0, 0, 0x90, 0xB4, 0x2B, 0, 0x0D, 0xF0, 0x05, 0xB1};
        for (int i = 0; i < 12; i++) {
            assertEquals(id[i], d.read(0xFD0 + 4 * i, 4));
        }
    }

    @Test
    void registersThatAreWordsTakeNothingElse() {
        int[] words = {0, 4, 8, 0x80, 0x100, 0x180, 0x200, 0x280, 0x300, 0x380, 0xC00, 0xF00,
            0xFD0};
        for (int at : words) {
            for (int bytes = 1; bytes < 4; bytes++) {
                long before = refusals.count();
                assertEquals(0, d.read(at, bytes));
                d.write(at, -1, bytes);
                assertEquals(before + 2, refusals.count(), Integer.toHexString(at));
            }
        }
        for (int at : new int[] {0, 4, 8, 0x1C, 0xD0}) {
            long before = refusals.count();
            assertEquals(0, c.read(at, 1));
            c.write(at, -1, 2);
            assertEquals(before + 2, refusals.count());
        }
        assertEquals(0, d.read(0, 4));
        for (int at : new int[] {0x400, 0x800, 0xF10, 0xF20}) {
            long before = refusals.count();
            d.read(at, 1);
            d.read(at, 4);
            assertEquals(before, refusals.count());
            d.read(at, 2);
            assertEquals(before + 1, refusals.count());
        }
    }

    // ---- groups ----

    @Test
    void eachGroupIsForwardedAndTakenByItsOwnEnables() {
        gic.group1[1] = 1 << 9;
        gic.enable(40, true);
        gic.enable(41, true);
        for (int distributor = 0; distributor < 4; distributor++) {
            for (int taken = 0; taken < 4; taken++) {
                for (int id = 40; id < 42; id++) {
                    d.write(0, distributor, 4);
                    c.write(4, 0xFF, 4);
                    c.write(0, taken, 4);
                    gic.setLine(id, true);
                    int group = id - 40;
                    boolean signalled = (distributor & taken & 1 << group) != 0;
                    assertEquals(signalled, gic.irqLine(), distributor + " " + taken + " " + id);
                    assertFalse(gic.fiqLine());
                    int seen = !signalled ? Gic.SPURIOUS : group == 0 ? id : Gic.OTHER_GROUP;
                    assertEquals(seen, c.read(0x18, 4));
                    assertEquals(signalled && group == 1 ? id : Gic.SPURIOUS, c.read(0x28, 4));
                    gic.setLine(id, false);
                }
            }
        }
    }

    @Test
    void groupOneIsNeverTheFastInterrupt() {
        on(0xB);
        gic.group1[1] = 1 << 8;
        gic.enable(40, true);
        gic.setLine(40, true);
        assertEquals(1, lines);
        gic.setLine(40, false);
        assertEquals(0, lines);
        gic.softwareInterrupt(3);
        assertEquals(2, lines);
        assertTrue(gic.fiqLine());
    }

    @Test
    void theLinesAreToldWhenTheyChangeAndOnlyThen() {
        on(1);
        gic.enable(40, true);
        assertEquals(0, changes);
        gic.setLine(40, true);
        assertEquals(1, changes);
        gic.setLine(40, true);
        gic.enable(41, true);
        assertEquals(1, changes);
        gic.enable(40, false);
        assertEquals(2, changes);
        gic.enable(40, true);
        gic.configure(40, true);
        assertEquals(4, changes, "its level is no edge");
        d.write(0x204, 1 << 8, 4);
        assertEquals(5, changes);
        assertEquals(40, gic.acknowledge());
        assertEquals(6, changes);
    }

    /** The binary point of group 1 is the aliased one, one bit finer, unless CBPR joins them. */
    @Test
    void groupsHaveTheirOwnBinaryPoints() {
        d.write(0x80 + 4, 1 << 8, 4);
        gic.enable(40, true);
        d.write(0x400 + 40, 0x77, 1);
        c.write(8, 3, 4);
        c.write(0x1C, 3, 4);
        int[][] cases = {{7, 0x70}, {7 | 0x10, 0x70}};
        for (int[] x : cases) {
            on(x[0]);
            c.write(0x1C, x[0] == 7 ? 5 : 1, 4);
            gic.setLine(40, true);
            assertEquals(40, c.read(0x0C, 4));
            assertEquals(x[0] == 7 ? 0x60 : 0x70, c.read(0x14, 4));
            gic.setLine(40, false);
            gic.end(40);
            assertEquals(0xFF, c.read(0x14, 4));
        }
    }

    @Test
    void anEndDropsTheHighestPriorityOfItsGroupAlone() {
        on(7);
        c.write(8, 0, 4);
        int[] ids = {40, 41, 42};
        int[] priorities = {0xC0, 0x80, 0x20};
        for (int i = 0; i < 3; i++) {
            gic.enable(ids[i], true);
            d.write(0x400 + ids[i], priorities[i], 1);
        }
        d.write(0x80 + 4, 1 << 9, 4);
        for (int i = 0; i < 3; i++) {
            gic.setLine(ids[i], true);
            assertEquals(ids[i], gic.acknowledge());
            gic.setLine(ids[i], false);
            assertEquals(priorities[i], gic.runningPriority());
        }
        gic.end(41);
        assertEquals(0x20, gic.runningPriority(), "group 0 has the highest");
        assertEquals(0, c.read(0xE8, 4));
        gic.end(42);
        assertEquals(0xC0, gic.runningPriority());
        c.write(0x24, 40, 4);
        assertEquals(0xC0, gic.runningPriority(), "the register of group 1 ends no group 0");
        assertTrue(Gic.bit(gic.active, 40));
        gic.end(40);
        assertEquals(0xFF, gic.runningPriority());
        assertFalse(Gic.bit(gic.active, 40));
    }

    @Test
    void deactivationIsForSplitEnds() {
        on(1);
        d.write(0x304, 1 << 8, 4);
        c.write(0x1000, 40, 4);
        assertTrue(Gic.bit(gic.active, 40));
        on(0x201);
        c.write(0x1000, Gic.INTERRUPTS, 4);
        c.write(0x1000, 40, 4);
        assertFalse(Gic.bit(gic.active, 40));
    }

    @Test
    void anAcknowledgeOfInsufficientPriorityIsSpuriousAndChangesNothing() {
        on(1);
        gic.enable(40, true);
        d.write(0x400 + 40, 0xFF, 1);
        gic.setLine(40, true);
        assertEquals(40, gic.highestPending());
        assertEquals(Gic.SPURIOUS, gic.acknowledge());
        assertEquals(0, c.read(0xDC, 4));
        d.write(0x400 + 40, 0xFE, 1);
        c.write(8, 0, 4);
        assertEquals(40, gic.acknowledge());
        assertEquals(1 << 31, c.read(0xDC, 4), "priority 0xFE is bit 127");
    }

    @Test
    void lowPrioritiesAmongManyAreFoundInOrder() {
        on(1);
        for (int id = 32; id < Gic.INTERRUPTS; id += 9) {
            gic.enable(id, true);
            d.write(0x400 + id, 0xF0 - id, 1);
            gic.setLine(id, true);
        }
        int last = 0x100;
        for (int id = 158; id >= 32; id -= 9) {
            assertEquals(id, gic.acknowledge());
            gic.setLine(id, false);
            gic.end(id);
            assertTrue(id < last);
            last = id;
        }
        assertEquals(Gic.SPURIOUS, gic.acknowledge());
    }

    @Test
    void softwareInterruptsHaveNoLinesAndKeepTheirConfiguration() {
        for (int id : new int[] {-1, 0, 15, Gic.INTERRUPTS}) {
            assertThrows(IllegalArgumentException.class, () -> gic.setLine(id, true));
            gic.enable(id, false);
            gic.configure(id, false);
        }
        gic.setLine(16, true);
        gic.setLine(Gic.INTERRUPTS - 1, true);
        assertTrue(gic.pending(16));
        assertTrue(gic.pending(Gic.INTERRUPTS - 1));
        assertEquals(0xFFFF, d.read(0x100, 4));
        assertEquals(0xAAAAAAAA, d.read(0xC00, 4));
        gic.enable(16, true);
        gic.configure(16, true);
        assertEquals(0x1FFFF, d.read(0x100, 4));
        assertEquals(2, d.read(0xC04, 4));
        gic.configure(16, false);
        assertEquals(0, d.read(0xC04, 4));
    }
}
