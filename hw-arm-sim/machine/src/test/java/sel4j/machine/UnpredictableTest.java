package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the architecture calls UNPREDICTABLE is an undefined instruction here and changes nothing;
 * and the defined forms next to it, with R15 and odd pairs. ARM ARM A8.8.
 */
class UnpredictableTest {
    private static final int CODE = 0x00400000;
    private static final int DATA = 0x00500000;
    private static final int WORDS = 0x40200000;

    private final Tables t = new Tables();
    private final Cpu cpu = t.cpu;

    UnpredictableTest() {
        t.first(CODE, Tables.DATA | 0xC0E);
        t.first(DATA, WORDS | 0xC0E);
        for (int i = 0; i < 15; i++) {
            cpu.r[i] = DATA + 64;
        }
    }

    private Vector run(int word) {
        t.setWord(Tables.DATA, word);
        return t.step(CODE);
    }

    private void undefined(int word) {
        int[] before = cpu.r.clone();
        assertEquals(Vector.UNDEFINED, run(word), Integer.toHexString(word));
        for (int i = 0; i < 15; i++) {
            assertEquals(before[i], cpu.r[i], "R" + i + " after " + Integer.toHexString(word));
        }
        assertEquals(0, t.word(WORDS + 64));
    }

    @ParameterizedTest
    @ValueSource(ints = {
        0xE5BF1004, 0xE49F1004, 0xE5AF1004, 0xE48F1004,     // ldr, str with write-back to pc
        0xE1FF10B4, 0xE0CF10B4,                             // ldrh, strh with write-back to pc
        0xE5D2F000, 0xE5C2F000, 0xE1D2F0B0, 0xE1C2F0B0,     // ldrb, strb, ldrh, strh of pc
        0xE1D2F0D0, 0xE1D2F0F0,                             // ldrsb, ldrsh to pc
        0xE4B2F000, 0xE4A2F000,                             // ldrt, strt of pc
        0xE792100F, 0xE782100F, 0xE19210BF, 0xE18210BF,     // offset pc
        0xE1C210D0, 0xE1C2E0D0, 0xE1C210F0, 0xE1C2E0F0})    // ldrd, strd of r1, of lr
    void singleTransfersThatAreUnpredictable(int word) {
        undefined(word);
    }

    @ParameterizedTest
    @ValueSource(ints = {
        0xE19F1F9F, 0xE190FF9F, 0xE1DF1F9F, 0xE1FF1F9F,     // ldrex from pc, to pc; b, h from pc
        0xE1B01F9F, 0xE1B0EF9F,                             // ldrexd of r1, of lr
        0xE1802F92, 0xE1800F92, 0xE1801F9F, 0xE180FF92,     // strex: status = value, = base; pc
        0xE1A01F93, 0xE1A01F9E, 0xE1A03F92, 0xE1A02F92,     // strexd: odd, lr, status in the pair
        0xE100F092, 0xE100109F, 0xE10F1092, 0xE140F092})    // swp, swpb with pc
    void exclusivesAndSwapsThatAreUnpredictable(int word) {
        undefined(word);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xE8900000, 0xE8800000, 0xE89F0006, 0xE88F0006, 0xE8D00006, 0xE8C00006})
    void multipleTransfersThatAreUnpredictable(int word) {
        undefined(word);
    }

    /** Each with R15 in its place of the result, the operands and the accumulator. */
    @ParameterizedTest
    @ValueSource(ints = {
        0xE00F0392, 0xE001039F, 0xE0010F92,                 // mul
        0xE02F4392, 0xE021439F, 0xE0214F92, 0xE021F392,     // mla
        0xE061F392, 0xE041F392, 0xE081F392, 0xE0A1F392,     // mls, umaal, umull, umlal: low half
        0xE0C1F392, 0xE0E1F392, 0xE101F382, 0xE121F382,     // smull, smlal, smlabb, smlawb
        0xE141F382, 0xE741F312, 0xE751F3D2,                 // smlalbb, smlald, smmls
        0xE0811392, 0xE0C11392, 0xE0A11392, 0xE0E11392})    // both halves in one register
    void multiplicationsThatAreUnpredictable(int word) {
        undefined(word);
    }

    @Test
    void storesOfR15StoreTheInstructionsAddressPlusEight() {
        cpu.r[0] = DATA;
        assertNull(run(0xE580F000));                        // str pc, [r0]
        assertEquals(CODE + 8, t.word(WORDS));
        assertNull(run(0xE8808002));                        // stm r0, {r1, pc}
        assertEquals(DATA + 64, t.word(WORDS));
        assertEquals(CODE + 8, t.word(WORDS + 4));
    }

    @Test
    void aLoadIntoR15ChangesItsBaseToo() {
        cpu.r[0] = DATA;
        t.setWord(WORDS, CODE + 0x40);
        assertNull(run(0xE490F004));                        // ldr pc, [r0], #4
        assertEquals(CODE + 0x40, cpu.r[15]);
        assertEquals(DATA + 4, cpu.r[0]);
        t.setWord(WORDS + 8, CODE + 0x60);
        assertNull(run(0xE5B0F004));                        // ldr pc, [r0, #4]!
        assertEquals(CODE + 0x60, cpu.r[15]);
        assertEquals(DATA + 8, cpu.r[0]);
        assertNull(run(0xE510F000));                        // ldr pc, [r0, #-0]
        assertEquals(CODE + 0x60, cpu.r[15]);
        assertEquals(DATA + 8, cpu.r[0]);
    }

    @Test
    void exclusivesOfAllSizesLoadAndStoreTheirBytes() {
        int[][] pairs = {{0xE1D02F9F, 0xE1C01F93, 0xFF}, {0xE1F02F9F, 0xE1E01F93, 0xFFFF},
            {0xE1902F9F, 0xE1801F93, -1}};                  // ldrexb, ldrexh, ldrex
        for (int[] p : pairs) {
            cpu.r[0] = DATA;
            cpu.r[3] = 0x99AABBCC;
            t.setWord(WORDS, 0x11223344);
            assertNull(run(p[0]));
            assertEquals(0x11223344 & p[2], cpu.r[2]);
            assertNull(run(p[1]));
            assertEquals(0, cpu.r[1]);
            assertEquals(0x11223344 & ~p[2] | 0x99AABBCC & p[2], t.word(WORDS));
            assertNull(run(p[1]));
            assertEquals(1, cpu.r[1]);
        }
    }

    @Test
    void swapsExchangeAWordOrAByte() {
        cpu.r[0] = DATA;
        cpu.r[2] = 0x99AABBCC;
        t.setWord(WORDS, 0x11223344);
        assertNull(run(0xE1001092));                        // swp r1, r2, [r0]
        assertEquals(0x11223344, cpu.r[1]);
        assertEquals(0x99AABBCC, t.word(WORDS));
        cpu.r[0] = DATA + 1;
        cpu.r[2] = 0x55;
        assertNull(run(0xE1401092));                        // swpb r1, r2, [r0]
        assertEquals(0xBB, cpu.r[1]);
        assertEquals(0x99AA55CC, t.word(WORDS));
    }

    @Test
    void pairsMayNotStraddleAPageOfWhichHalfIsMissing() {
        t.second(0x00600000, 0, WORDS | 0x3E);
        t.setWord(WORDS + 0xFFC, 0x1234);
        cpu.r[0] = 0x00600FFC;
        cpu.r[2] = 7;
        assertEquals(Vector.DATA_ABORT, run(0xE1C020F0));   // strd r2, [r0]
        assertEquals(0x00601000, t.cp15.dfar());
        assertEquals(0x1234, t.word(WORDS + 0xFFC));
        assertEquals(Vector.DATA_ABORT, run(0xE1C020D0));   // ldrd r2, [r0]
        assertEquals(0x00601000, t.cp15.dfar());
        assertEquals(7, cpu.r[2]);
    }

    @Test
    void userRegistersAreStoredFromOtherModes() {
        cpu.setCpsr(Psr.USR);
        cpu.r[13] = 0x1313;
        cpu.r[14] = 0x1414;
        cpu.setCpsr(Psr.SVC);
        cpu.r[0] = DATA;
        assertNull(run(0xE8C06000));                        // stm r0, {sp, lr}^
        assertEquals(0x1313, t.word(WORDS));
        assertEquals(0x1414, t.word(WORDS + 4));
        assertEquals(DATA, cpu.r[0]);
    }

    /** Base kept when it was loaded; lists over two pages, with R15 last. */
    @Test
    void listsOverTwoPagesAreLoadedAndStoredWhole() {
        t.second(0x00600000, 0, WORDS | 0x3E);
        t.second(0x00601000, 0, WORDS + 0x3000 | 0x3E);
        for (int round = 0; round < 2; round++) {
            cpu.r[0] = 0x00600FF8;
            for (int i = 1; i < 5; i++) {
                cpu.r[i] = 100 * round + i;
            }
            assertNull(run(0xE8A0001E));                    // stm r0!, {r1-r4}
            assertEquals(0x00601008, cpu.r[0]);
            assertEquals(100 * round + 2, t.word(WORDS + 0xFFC));
            assertEquals(100 * round + 3, t.word(WORDS + 0x3000));
            t.setWord(WORDS + 0x3004, CODE + 0x80);
            assertNull(run(0xE9308007));                    // ldmdb r0!, {r0-r2, pc}
            assertEquals(100 * round + 1, cpu.r[0], "loaded");
            assertEquals(100 * round + 3, cpu.r[2]);
            assertEquals(CODE + 0x80, cpu.r[15]);
        }
    }
}
