package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Loads and stores: alignment, page borders, byte order, exclusives. ARM ARM A3.2, A3.3, A3.4. */
class PortTest {
    /** The last word of a page; the next page is elsewhere in RAM. */
    private static final int EDGE = 0x00301FFC;
    private static final int PAGE_1 = 0x40345000;
    private static final int PAGE_2 = 0x40567000;
    private static final int CODE = 0x00400000;

    private final Tables t = new Tables();

    PortTest() {
        t.second(EDGE, 0, PAGE_1 | 0x3E);
        t.second(EDGE + 4, 0, PAGE_2 | 0x3E);
        t.first(CODE, Tables.DATA | 0xC0E);
        t.setWord(PAGE_1 + 0xFFC, 0x44332211);
        t.setWord(PAGE_2, 0x88776655);
    }

    private Vector execute(int word) {
        t.setWord(Tables.DATA, word);
        return t.step(CODE);
    }

    @Test
    void unalignedWordsAndHalvesCrossPages() {
        assertEquals(0x55443322, t.cpu.port.load32(EDGE + 1));
        assertEquals(0x66554433, t.cpu.port.load32(EDGE + 2));
        assertEquals(0x77665544, t.cpu.port.load32(EDGE + 3));
        assertEquals(0x5544, t.cpu.port.load16(EDGE + 3));
        t.cpu.port.store32(EDGE + 3, 0xA1B2C3D4);
        assertEquals(0xD4332211, t.word(PAGE_1 + 0xFFC));
        assertEquals(0x88A1B2C3, t.word(PAGE_2));
        t.cpu.port.store16(EDGE + 3, 0x1234);
        assertEquals(0x34332211, t.word(PAGE_1 + 0xFFC));
        assertEquals(0x88A1B212, t.word(PAGE_2));
    }

    @Test
    void aFaultInTheSecondPageLeavesTheFirstAlone() {
        t.second(EDGE + 4, 0, 0);
        t.cpu.mmu.flushAll();
        Fault f = assertThrows(Fault.class, () -> t.cpu.port.store32(EDGE + 2, -1));
        assertEquals(EDGE + 4, f.address);
        assertEquals(0x807, f.status);
        assertEquals(0x44332211, t.word(PAGE_1 + 0xFFC));
    }

    @Test
    void alignmentChecksRefuseEveryUnalignedAccess() {
        t.cp15.setSctlr(Cp15.M | Cp15.A);
        Fault f = assertThrows(Fault.class, () -> t.cpu.port.load32(EDGE - 6));
        assertEquals(1, f.status);
        assertEquals(EDGE - 6, f.address);
        assertEquals(0x801,
            assertThrows(Fault.class, () -> t.cpu.port.store16(EDGE - 5, 0)).status);
        t.cpu.port.store8(EDGE - 5, 0);
    }

    @Test
    void multipleDoubleAndExclusiveAccessesMustBeAligned() {
        // Word, lowest multiple it needs, DFSR.
        int[][] cases = {
            {0xE8901800, 4, 0x001},     // ldm r0, {r11, r12}
            {0xE8801800, 4, 0x801},     // stm r0, {r11, r12}
            {0xE1C020D0, 4, 0x001},     // ldrd r2, r3, [r0]
            {0xE1C020F0, 4, 0x801},     // strd r2, r3, [r0]
            {0xE1901F9F, 4, 0x001},     // ldrex r1, [r0]
            {0xE1801F92, 4, 0x801},     // strex r1, r2, [r0]
            {0xE1F01F9F, 2, 0x001},     // ldrexh r1, [r0]
            {0xE1B02F9F, 8, 0x001},     // ldrexd r2, r3, [r0]
            {0xE1A01F92, 8, 0x801},     // strexd r1, r2, r3, [r0]
            {0xE1001092, 4, 0x801},     // swp r1, r2, [r0]
        };
        for (int[] c : cases) {
            for (int low = 0; low < 8; low++) {
                t.cpu.r[0] = EDGE - 0x1C + low;
                Vector v = execute(c[0]);
                if ((EDGE - 0x1C + low) % c[1] == 0) {
                    assertEquals(null, v, Integer.toHexString(c[0]) + " at +" + low);
                } else {
                    assertEquals(Vector.DATA_ABORT, v, Integer.toHexString(c[0]) + " at +" + low);
                    assertEquals(c[2], t.cp15.dfsr());
                    assertEquals(EDGE - 0x1C + low, t.cp15.dfar());
                }
            }
        }
    }

    @Test
    void aStoreMultipleThatFaultsInTheSecondPageStoresNothing() {
        t.second(EDGE + 4, 0, 0);
        t.cpu.r[0] = EDGE - 4;
        t.cpu.r[11] = 1;
        assertEquals(Vector.DATA_ABORT, execute(0xE8A01C00));   // stm r0!, {r10-r12}
        assertEquals(0, t.word(PAGE_1 + 0xFF8));
        assertEquals(0x44332211, t.word(PAGE_1 + 0xFFC));
        assertEquals(EDGE - 4, t.cpu.r[0]);
        assertEquals(EDGE + 4, t.cp15.dfar());
    }

    @Test
    void bigEndianDataAreReversed() {
        t.cpu.setCpsr(Psr.USR | Psr.E);
        assertEquals(0x11223344, t.cpu.port.load32(EDGE));
        assertEquals(0x3344, t.cpu.port.load16(EDGE + 2));
        assertEquals(0x22334455, t.cpu.port.load32(EDGE + 1));
        t.cpu.port.store32(EDGE, 0x01020304);
        assertEquals(0x04030201, t.word(PAGE_1 + 0xFFC));
        t.cpu.setCpsr(Psr.USR);
        assertEquals(0x04030201, t.cpu.port.load32(EDGE));
    }

    @Test
    void aStoreExclusiveNeedsTheLoadExclusiveOfItsAddress() {
        t.cpu.r[0] = EDGE;
        t.cpu.r[2] = 7;
        execute(0xE1801F92);                                    // strex r1, r2, [r0]
        assertEquals(1, t.cpu.r[1], "without a load");
        execute(0xE1903F9F);                                    // ldrex r3, [r0]
        assertEquals(0x44332211, t.cpu.r[3]);
        execute(0xE1801F92);
        assertEquals(0, t.cpu.r[1]);
        assertEquals(7, t.word(PAGE_1 + 0xFFC));
        execute(0xE1801F92);
        assertEquals(1, t.cpu.r[1], "a second time");
        execute(0xE1903F9F);
        t.cpu.r[0] = EDGE - 4;
        execute(0xE1801F92);
        assertEquals(1, t.cpu.r[1], "another address");
        t.cpu.r[0] = EDGE;
        execute(0xE1903F9F);
        t.cpu.clearExclusive();
        execute(0xE1801F92);
        assertEquals(1, t.cpu.r[1], "after CLREX");
        execute(0xE1903F9F);
        execute(0xF57FF01F);                                    // clrex
        execute(0xE1801F92);
        assertEquals(1, t.cpu.r[1], "after CLREX");
        assertEquals(7, t.word(PAGE_1 + 0xFFC));
    }

    @Test
    void doublesAreExclusiveAsAWhole() {
        t.cpu.r[0] = EDGE - 4;
        t.setWord(PAGE_1 + 0xFF8, 5);
        execute(0xE1B02F9F);                                    // ldrexd r2, r3, [r0]
        assertEquals(5, t.cpu.r[2]);
        assertEquals(0x44332211, t.cpu.r[3]);
        t.cpu.r[2] = 8;
        t.cpu.r[3] = 9;
        execute(0xE1A01F92);                                    // strexd r1, r2, r3, [r0]
        assertEquals(0, t.cpu.r[1]);
        assertEquals(8, t.word(PAGE_1 + 0xFF8));
        assertEquals(9, t.word(PAGE_1 + 0xFFC));
    }

    @Test
    void unprivilegedAccessesHaveUserPermissions() {
        t.second(EDGE, 0, PAGE_1 | 0x1E);
        t.cpu.setCpsr(Psr.SVC);
        t.cpu.r[0] = EDGE;
        assertEquals(null, execute(0xE5901000));                // ldr r1, [r0]
        assertEquals(0x44332211, t.cpu.r[1]);
        assertEquals(Vector.DATA_ABORT, execute(0xE4B01000));   // ldrt r1, [r0]
        assertEquals(0x00F, t.cp15.dfsr());
        assertEquals(Vector.DATA_ABORT, execute(0xE4A01000));   // strt r1, [r0]
        assertEquals(0x80F, t.cp15.dfsr());
    }

    @Test
    void codeOfOnePageMayLieAtSeveralAddresses() {
        int other = 0x00500000;
        t.first(other, Tables.DATA | 0xC0E);
        execute(0xE28F0000);                                    // add r0, pc, #0
        assertEquals(CODE + 8, t.cpu.r[0]);
        t.step(other);
        assertEquals(other + 8, t.cpu.r[0]);
    }

    @Test
    void instructionsCrossIntoTheNextPage() {
        t.setWord(PAGE_1 + 0xFFC, 0xE2800001);                  // add r0, r0, #1
        t.setWord(PAGE_2, 0xE2800010);                          // add r0, r0, #16
        t.cpu.r[0] = 0;
        t.cpu.r[15] = EDGE;
        t.cpu.run(t.cpu.instructions() + 2);
        assertEquals(17, t.cpu.r[0]);
        assertEquals(EDGE + 8, t.cpu.r[15]);
    }
}
