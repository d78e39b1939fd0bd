package sel4j.machine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sel4j.machine.Refusals;

/** The interrupt controller, seen through its registers as software sees it. */
class GicTest {
    private static final int SPI = 40;
    private static final int OTHER = 41;
    private final Gic gic = new Gic((irq, fiq) -> { });
    private final Refusals refusals = new Refusals();
    private final GicDistributor d = new GicDistributor(gic, refusals);
    private final GicCpuInterface c = new GicCpuInterface(gic, refusals);

    private static final int IAR = 0x0C;
    private static final int EOIR = 0x10;
    private static final int RPR = 0x14;
    private static final int HPPIR = 0x18;

    @BeforeEach
    void switchOn() {
        d.write(0, 1, 4);
        c.write(4, 0xF0, 4);
        c.write(8, 3, 4);
        c.write(0, 1, 4);
        d.write(0x104, 3 << SPI - 32, 4);
    }

    private int acknowledge() {
        return c.read(IAR, 4);
    }

    private void end(int id) {
        c.write(EOIR, id, 4);
    }

    private int pending(int id) {
        return d.read(0x200 + id / 32 * 4, 4) >>> id % 32 & 1;
    }

    private int active(int id) {
        return d.read(0x300 + id / 32 * 4, 4) >>> id % 32 & 1;
    }

    private void edge(int id) {
        int at = 0xC00 + id / 16 * 4;
        d.write(at, d.read(at, 4) | 2 << id % 16 * 2, 4);
    }

    private void pulse(int id) {
        gic.setLine(id, true);
        gic.setLine(id, false);
    }

    // ---- level and edge ----

    @Test
    void aLevelIsPendingAsLongAsTheLineIsHigh() {
        gic.setLine(SPI, true);
        assertEquals(1, pending(SPI));
        assertTrue(gic.irqLine());
        gic.setLine(SPI, false);
        assertEquals(0, pending(SPI));
        assertFalse(gic.irqLine());
    }

    @Test
    void aLevelStillHighAfterItsEndComesAgain() {
        gic.setLine(SPI, true);
        assertEquals(SPI, acknowledge());
        assertFalse(gic.irqLine(), "not while it is active");
        assertEquals(1, pending(SPI), "active and pending");
        end(SPI);
        assertTrue(gic.irqLine());
        gic.setLine(SPI, false);
        assertEquals(Gic.SPURIOUS, acknowledge());
    }

    @Test
    void anEdgeIsRememberedUntilAcknowledged() {
        edge(SPI);
        pulse(SPI);
        assertEquals(1, pending(SPI));
        assertEquals(SPI, acknowledge());
        assertEquals(0, pending(SPI));
        end(SPI);
        assertEquals(Gic.SPURIOUS, acknowledge());
    }

    @Test
    void aHighLineIsNoSecondEdge() {
        edge(SPI);
        gic.setLine(SPI, true);
        assertEquals(SPI, acknowledge());
        gic.setLine(SPI, true);
        end(SPI);
        assertFalse(gic.irqLine());
    }

    @Test
    void anEdgeWhileActiveIsPendingAfterTheEnd() {
        edge(SPI);
        pulse(SPI);
        acknowledge();
        pulse(SPI);
        assertEquals(1, active(SPI));
        assertEquals(1, pending(SPI));
        end(SPI);
        assertEquals(SPI, acknowledge());
    }

    @Test
    void aDisabledInterruptIsPendingButNotSignalled() {
        d.write(0x184, 1 << SPI - 32, 4);
        gic.setLine(SPI, true);
        assertEquals(1, pending(SPI));
        assertFalse(gic.irqLine());
        assertEquals(Gic.SPURIOUS, acknowledge());
        d.write(0x104, 1 << SPI - 32, 4);
        assertTrue(gic.irqLine());
    }

    @Test
    void softwarePendsAndUnpends() {
        d.write(0x204, 1 << SPI - 32, 4);
        assertEquals(1, pending(SPI));
        d.write(0x284, 1 << SPI - 32, 4);
        assertEquals(0, pending(SPI));
        // A high line of a level triggered interrupt cannot be unpended.
        gic.setLine(SPI, true);
        d.write(0x284, 1 << SPI - 32, 4);
        assertEquals(1, pending(SPI));
    }

    @Test
    void bothEnableRegistersReadTheSameSetAndWritesOfZeroDoNothing() {
        d.write(0x104, 0, 4);
        d.write(0x184, 0, 4);
        assertEquals(3 << SPI - 32, d.read(0x104, 4));
        assertEquals(3 << SPI - 32, d.read(0x184, 4));
    }

    @Test
    void activeBitsCanBeWritten() {
        gic.setLine(SPI, true);
        d.write(0x304, 1 << SPI - 32, 4);
        assertFalse(gic.irqLine());
        d.write(0x384, 1 << SPI - 32, 4);
        assertTrue(gic.irqLine());
    }

    // ---- priorities ----

    @Test
    void theHighestPriorityComesFirstAndTheLowestIdAmongEquals() {
        gic.setLine(SPI, true);
        gic.setLine(OTHER, true);
        assertEquals(SPI, c.read(HPPIR, 4));
        d.write(0x400 + SPI, 0x20, 1);
        d.write(0x400 + OTHER, 0x10, 1);
        assertEquals(OTHER, c.read(HPPIR, 4));
        assertEquals(OTHER, acknowledge());
    }

    @Test
    void priorityMaskLetsOnlyHigherPrioritiesThrough() {
        d.write(0x400 + SPI, 0x80, 1);
        gic.setLine(SPI, true);
        c.write(4, 0x80, 4);
        assertFalse(gic.irqLine());
        assertEquals(Gic.SPURIOUS, acknowledge());
        assertEquals(0, active(SPI));
        c.write(4, 0x81, 4);
        assertTrue(gic.irqLine());
    }

    @Test
    void aHigherGroupPriorityPreempts() {
        d.write(0x400 + SPI, 0x40, 1);
        d.write(0x400 + OTHER, 0x30, 1);
        gic.setLine(SPI, true);
        assertEquals(SPI, acknowledge());
        assertEquals(0x40, c.read(RPR, 4));
        gic.setLine(OTHER, true);
        assertTrue(gic.irqLine());
        assertEquals(OTHER, acknowledge());
        assertEquals(0x30, c.read(RPR, 4));
        end(OTHER);
        assertEquals(0x40, c.read(RPR, 4));
        gic.setLine(OTHER, false);
        end(SPI);
        assertEquals(0xFF, c.read(RPR, 4));
    }

    @Test
    void theBinaryPointDecidesWhatIsAGroupPriority() {
        d.write(0x400 + SPI, 0x48, 1);
        d.write(0x400 + OTHER, 0x40, 1);
        gic.setLine(SPI, true);
        acknowledge();
        assertEquals(0x40, c.read(RPR, 4), "bits 7..4 with binary point 3");
        gic.setLine(OTHER, true);
        assertFalse(gic.irqLine(), "the same group priority");
        c.write(8, 2, 4);
        end(SPI);
        gic.setLine(OTHER, false);
        acknowledge();
        assertEquals(0x48, c.read(RPR, 4), "bits 7..3 with binary point 2");
        gic.setLine(OTHER, true);
        assertTrue(gic.irqLine());
    }

    @Test
    void withBinaryPoint7NothingPreempts() {
        c.write(8, 7, 4);
        d.write(0x400 + SPI, 0x80, 1);
        gic.setLine(SPI, true);
        acknowledge();
        gic.setLine(OTHER, true);
        assertFalse(gic.irqLine());
        assertEquals(0, c.read(RPR, 4));
    }

    // ---- acknowledge and end ----

    @Test
    void nothingPendingIsSpurious() {
        assertEquals(1023, acknowledge());
        assertEquals(1023, c.read(HPPIR, 4));
        end(1023);
        assertEquals(0, refusals.count());
    }

    @Test
    void lookingAtTheHighestPendingDoesNotAcknowledge() {
        gic.setLine(SPI, true);
        assertEquals(SPI, c.read(HPPIR, 4));
        assertEquals(0, active(SPI));
        assertEquals(SPI, acknowledge());
    }

    @Test
    void switchedOffTheControllerSignalsNothing() {
        gic.setLine(SPI, true);
        d.write(0, 0, 4);
        assertFalse(gic.irqLine());
        assertEquals(1023, acknowledge());
        d.write(0, 1, 4);
        c.write(0, 0, 4);
        assertFalse(gic.irqLine());
        assertEquals(1023, acknowledge());
        assertEquals(1023, c.read(HPPIR, 4));
    }

    @Test
    void splitEndDropsThePriorityAndDeactivatesLater() {
        c.write(0, 0x201, 4);
        gic.setLine(SPI, true);
        acknowledge();
        end(SPI);
        assertEquals(0xFF, c.read(RPR, 4));
        assertEquals(1, active(SPI));
        assertFalse(gic.irqLine());
        c.write(0x1000, SPI, 4);
        assertEquals(0, active(SPI));
        assertTrue(gic.irqLine());
    }

    @Test
    void endWithoutAnActiveInterruptChangesNothing() {
        d.write(0x304, 1 << SPI - 32, 4);
        end(SPI);
        assertEquals(1, active(SPI));
    }

    // ---- private and software generated interrupts ----

    @Test
    void softwareInterruptsComeThroughTheirRegister() {
        d.write(0xF00, 1 << 16 | 5, 4);
        assertEquals(1, d.read(0xF20 + 5, 1));
        assertEquals(5, acknowledge());
        end(5);
        d.write(0xF00, 2 << 24 | 6, 4);
        assertEquals(6, acknowledge());
        end(6);
        d.write(0xF00, 1 << 24 | 7, 4);
        assertEquals(1023, acknowledge(), "all but this processor: none");
        d.write(0xF00, 2 << 16 | 7, 4);
        assertEquals(1023, acknowledge(), "processor 1: not there");
    }

    @Test
    void softwareInterruptsAreAlwaysEnabledEdgesAndPendByTheirOwnRegistersAlone() {
        d.write(0x180, 0xFFFF, 4);
        assertEquals(0xFFFF, d.read(0x100, 4));
        d.write(0xC00, 0, 4);
        assertEquals(0xAAAAAAAA, d.read(0xC00, 4));
        d.write(0x200, 0xFFFF, 4);
        assertEquals(0, d.read(0x200, 4));
        d.write(0xF20, 0x01000100, 4);
        assertEquals(0b1010, d.read(0x200, 4));
        d.write(0x280, 0xFFFF, 4);
        assertEquals(0b1010, d.read(0x200, 4));
        d.write(0xF11, 1, 1);
        assertEquals(0b1000, d.read(0x200, 4));
    }

    @Test
    void privateInterruptsCanBeUsedLikeSharedOnes() {
        d.write(0x100, 1 << 27, 4);
        gic.setLine(27, true);
        assertEquals(27, acknowledge());
    }

    // ---- groups ----

    @Test
    void groupOneIsAcknowledgedThroughTheAliases() {
        d.write(0x84, 1 << SPI - 32, 4);
        d.write(0, 3, 4);
        c.write(0, 3, 4);
        gic.setLine(SPI, true);
        assertTrue(gic.irqLine());
        assertEquals(1022, acknowledge());
        assertEquals(1022, c.read(HPPIR, 4));
        assertEquals(SPI, c.read(0x28, 4));
        assertEquals(SPI, c.read(0x20, 4));
        assertEquals(1, active(SPI));
        c.write(0x24, SPI, 4);
        assertEquals(0, active(SPI));
        c.write(0, 7, 4);
        assertEquals(SPI, acknowledge(), "AckCtl joins the groups");
    }

    @Test
    void groupZeroCanBeTheFastInterrupt() {
        c.write(0, 9, 4);
        gic.setLine(SPI, true);
        assertFalse(gic.irqLine());
        assertTrue(gic.fiqLine());
    }

    // ---- what is not there ----

    @Test
    void registersOfMissingInterruptsReadAsZeroAndIgnoreWritesAndAreReported() {
        int[] missing = {0x94, 0x114, 0x194, 0x214, 0x294, 0x314, 0x394, 0x4A0, 0x7FC, 0x8A0, 0xC28,
            0x0C, 0x7C, 0xD00, 0xF04, 0xF30, 0xFCC};
        for (int at : missing) {
            long before = refusals.count();
            d.write(at, -1, 4);
            assertEquals(0, d.read(at, 4), Integer.toHexString(at));
            assertEquals(before + 2, refusals.count(), Integer.toHexString(at));
        }
        int[] cpu = {0x2C, 0xCC, 0xF0, 0xFFC, 0x1004, 0x1FFC};
        for (int at : cpu) {
            long before = refusals.count();
            c.write(at, -1, 4);
            assertEquals(0, c.read(at, 4), Integer.toHexString(at));
            assertEquals(before + 2, refusals.count(), Integer.toHexString(at));
        }
    }

    @Test
    void everyAccessInsideTheWindowsIsHarmless() {
        for (int bytes = 1; bytes <= 4; bytes *= 2) {
            for (int at = 0; at < 0x2000; at += bytes) {
                if (at < d.size()) {
                    d.read(at, bytes);
                    d.write(at, -1, bytes);
                }
                c.read(at, bytes);
                c.write(at, -1, bytes);
            }
        }
    }

    @Test
    void endingAnInterruptThatDoesNotExistIsReportedAndIgnored() {
        gic.setLine(SPI, true);
        acknowledge();
        end(Gic.INTERRUPTS);
        end(1019);
        assertEquals(2, refusals.count());
        assertEquals(1, active(SPI));
        assertEquals(0, c.read(RPR, 4));
    }

    @Test
    void bytesOnlyWhereTheArchitectureHasThem() {
        d.write(0x400 + 159, 0x55, 1);
        assertEquals(0x55000000, d.read(0x400 + 156, 4));
        assertEquals(0, refusals.count());
        d.write(0x104, 0xFF, 1);
        assertEquals(3 << SPI - 32, d.read(0x104, 4));
        d.write(0x400, -1, 2);
        assertEquals(0, d.read(0x400, 4));
        assertEquals(2, refusals.count());
    }

    @Test
    void theControllerSaysWhatItIs() {
        assertEquals(4, d.read(4, 4), "160 interrupts, one processor");
        assertEquals(0x2B, d.read(0xFE8, 4), "architecture version 2");
        assertEquals(0, d.read(0x800 + 32, 4), "one processor: targets read as zero");
        d.write(0x800 + 32, 0x01010101, 4);
        assertEquals(0, refusals.count());
    }

    @Test
    void afterResetEverythingIsOff() {
        Gic fresh = new Gic((irq, fiq) -> { });
        for (int id = Gic.SGIS; id < Gic.INTERRUPTS; id++) {
            fresh.setLine(id, true);
        }
        assertFalse(fresh.irqLine());
        assertEquals(Gic.SPURIOUS, fresh.acknowledge());
        assertEquals(0xFF, fresh.runningPriority());
    }
}
