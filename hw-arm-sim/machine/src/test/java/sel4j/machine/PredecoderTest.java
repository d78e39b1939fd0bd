package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.isa.Assembler;

/**
 * Which instructions the interpreter has operations for, and which are rare. A frequent instruction
 * that became rare would do the same, many times slower: only this test sees it. One with an
 * unusual R15 that did not become rare would read or write another R15 than the architecture's.
 */
class PredecoderTest {
    private static final int[] CODE = new int[4];

    private static String operation(int word) throws Exception {
        Predecoder.decode(word, CODE, 0);
        assertEquals(word, CODE[0]);
        assertEquals(word >>> 28 < 14, CODE[1] < 0, "marked as conditional");
        for (var f : Micro.class.getDeclaredFields()) {
            if (!f.getName().equals("COUNT") && f.getType() == int.class
                    && f.getInt(null) == (CODE[1] & 0xFF)) {
                return f.getName();
            }
        }
        return "none";
    }

    private static void all(String expected, String instructions) throws Exception {
        for (String s : instructions.split("; ")) {
            assertEquals(expected, operation(Assembler.assemble(s, 0)), s);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AND_I | and r1, r2, #3; and r1, r2, #1008; bic r1, r2, #3; uxtb r1, r2; uxth r1, r2",
        "AND_I | bfc r1, #3, #4",
        "AND_IS | ands r1, r2, #3; tst r2, #3; bics r1, r2, #3",
        "EOR_I | eor r1, r2, #3", "EOR_IS | eors r1, r2, #3; teq r2, #3",
        "ADD_I | add r1, r2, #3; sub r1, r2, #3", "ADD_IS | adds r1, r2, #1008; cmn r2, #3",
        "SUB_IS | subs r1, r2, #3; cmp r2, #1008", "RSB_I | rsb r1, r2, #3",
        "RSB_IS | rsbs r1, r2, #3", "ORR_I | orr r1, r2, #3", "ORR_IS | orrs r1, r2, #3",
        "MOV_I | mov r1, #3; mvn r1, #3; movw r1, #500", "MOV_IS | movs r1, #3; mvns r1, #3",
        "MOVT | movt r1, #500", "ADR | add r1, pc, #4; sub r1, pc, #4"})
    void constantsAreOperandsOfTheirOwn(String expected, String instructions) throws Exception {
        all(expected, instructions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AND_R | and r1, r2, r3", "AND_RS | ands r1, r2, r3; tst r2, r3",
        "EOR_R | eor r1, r2, r3", "EOR_RS | eors r1, r2, r3; teq r2, r3",
        "SUB_R | sub r1, r2, r3; rsb r1, r2, r3",
        "SUB_RS | subs r1, r2, r3; cmp r2, r3; rsbs r1, r2, r3",
        "ADD_R | add r1, r2, r3", "ADD_RS | adds r1, r2, r3; cmn r2, r3",
        "ADC_R | adc r1, r2, r3", "ADC_RS | adcs r1, r2, r3",
        "SBC_R | sbc r1, r2, r3; rsc r1, r2, r3", "SBC_RS | sbcs r1, r2, r3; rscs r1, r2, r3",
        "ORR_R | orr r1, r2, r3", "ORR_RS | orrs r1, r2, r3", "BIC_R | bic r1, r2, r3",
        "MOV_R | mov r1, r3", "MOV_RS | movs r1, r3", "MVN_R | mvn r1, r3",
        "LSL_I | lsl r1, r3, #4", "LSR_I | lsr r1, r3, #4", "ASR_I | asr r1, r3, #4",
        "ROR_I | ror r1, r3, #4", "ADD_LSL | add r1, r2, r3, lsl #4",
        "ORR_LSL | orr r1, r2, r3, lsl #4",
        "SHIFTED | lsr r1, r3, #32; rrx r1, r3; add r1, r2, r3, lsr #4; sub r1, r2, r3, lsl #4",
        "SHIFTED_S | ands r1, r2, r3, lsl #4; lsls r1, r3, #4; cmp r2, r3, asr #3",
        "SHIFTED_BY | and r1, r2, r3, lsl r4; lsl r1, r2, r3",
        "CLZ | clz r1, r2", "SXTB | sxtb r1, r2", "SXTH | sxth r1, r2",
        "UBFX | ubfx r1, r2, #3, #4; ubfx r1, r2, #28, #4", "SBFX | sbfx r1, r2, #3, #4",
        "BFI | bfi r1, r2, #3, #4; bfi r1, r2, #3, #1"})
    void registersAreOperandsOfTheirOwn(String expected, String instructions) throws Exception {
        all(expected, instructions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "MUL | mul r1, r2, r3", "MLA | mla r1, r2, r3, r4", "MLS | mls r1, r2, r3, r4",
        "UMULL | umull r1, r2, r3, r4", "SMULL | smull r1, r2, r3, r4",
        "UMLAL | umlal r1, r2, r3, r4", "UDIV | udiv r1, r2, r3", "SDIV | sdiv r1, r2, r3"})
    void multiplicationsWithoutFlagsAreFrequent(String expected, String instructions)
            throws Exception {
        all(expected, instructions);
    }

    @Test
    void loadsAndStoresOfAllSizesAreFrequent() throws Exception {
        for (String name : new String[] {"ldr", "str", "ldrb", "strb", "ldrh", "strh"}) {
            String micro = name.toUpperCase(java.util.Locale.ROOT);
            all(micro + "_I", name + " r1, [r2, #4]; " + name + " r2, [r2, #-4]");
            all(micro + "_W", name + " r1, [r2, #4]!; " + name + " r1, [r2], #-4");
            all(micro + "_R", name + " r1, [r2, r3]");
            all("RARE", name + " r1, [r2, -r3]; " + name + " r1, [r2, r3]!; " + name
                + " r2, [r2, #4]!; " + name + " r1, [r2], r3; " + name + " r1, [pc, r3]; " + name
                + "t r1, [r2], #4");
            if (!name.endsWith("h")) {
                all(micro + "_R", name + " r1, [r2, r3, lsl #2]");
                all("RARE", name + " r1, [r2, r3, lsr #2]");
            }
            all(name.equals("ldr") ? "LDR_PC" : "RARE", name + " r1, [pc, #4]");
        }
        for (String name : new String[] {"ldrsb", "ldrsh"}) {
            String micro = name.toUpperCase(java.util.Locale.ROOT);
            all(micro + "_I", name + " r1, [r2, #4]");
            all(micro + "_R", name + " r1, [r2, r3]");
            all("RARE", name + " r1, [r2, #4]!; " + name + " r1, [r2], #4; " + name
                + " r1, [pc, #4]; " + name + " r1, [r2, -r3]");
        }
        all("RARE", "ldrd r2, [r4, #8]; strd r2, [r4, #8]; ldr pc, [r2, #4]");
        all("LDM", "ldm r1, {r2, r3}; ldmdb r1!, {r2-r14}");
        all("LDM_PC", "ldm r1!, {r2, pc}; ldm r1, {pc}");
        all("STM", "stm r1, {r2, r3}; stmdb r1!, {r2-r14}");
        all("RARE", "stm r1, {r2, pc}");
        assertEquals("RARE", operation(0xE8D18004), "ldm r1, {r2, pc}^");
        assertEquals("RARE", operation(0xE8D10004), "ldm r1, {r2}^");
        assertEquals("RARE", operation(0xE8C10004), "stm r1, {r2}^");
    }

    @Test
    void branchesAndSupervisorCallsAreFrequentAndHintsDoNothing() throws Exception {
        all("B", "b 0x00000100");
        all("BL", "bl 0x00000100");
        all("BX", "bx r1");
        all("BLX", "blx r1");
        all("SVC", "svc 0");
        all("NOP", "yield; sev; wfe; dmb sy; pld [r1, #4]; pld [r1, r2]; pldw [r1, #4]; "
            + "pli [r1, #4]");
        all("RARE", "wfi; dsb sy; isb sy; bxj r1; bkpt 0; clrex");
    }

    @Test
    void conditionsAreMarkedButTheOneThatAlwaysHolds() throws Exception {
        for (int condition = 0; condition < 15; condition++) {
            assertEquals("MOV_I", operation(condition << 28 | 0x03A01005));
        }
        assertEquals("NOP", operation(0xF5D1F004), "pld has none");
    }

    @Test
    void constantsThatGiveACarryAreRareWithFlags() throws Exception {
        all("RARE", "ands r1, r2, #1008; tst r2, #1008; eors r1, r2, #1008; teq r2, #1008");
        all("RARE", "orrs r1, r2, #1008; movs r1, #1008; bics r1, r2, #1008; mvns r1, #1008");
        all("RARE", "adc r1, r2, #3; sbc r1, r2, #3; rsc r1, r2, #3; bics r1, r2, r3; "
            + "mvns r1, r3; ands r1, r2, r3, lsl r4; cmp r1, r2, lsl r3");
    }

    @Test
    void otherMultiplicationsAndFieldsAreRare() throws Exception {
        all("RARE", "muls r1, r2, r3; mlas r1, r2, r3, r4; umulls r1, r2, r3, r4; "
            + "smlal r1, r2, r3, r4; umull r1, r1, r3, r4; smull r1, r1, r3, r4; "
            + "umlal r1, r1, r3, r4; uxtb r1, r2, ror #8; sxth r1, r2, ror #16");
    }

    /** One word of each kind; each of its four registers in turn is made R15 where it has it. */
    @ParameterizedTest
    @ValueSource(strings = {"n and r1, r2, #3", "d and r1, r2, #3", "d mov r1, #3",
        "nd ands r1, r2, #3", "n cmp r2, #3", "d movw r1, #500", "d movt r1, #500",
        "ndm and r1, r2, r3", "nm cmp r2, r3", "dm mov r1, r3", "dm mvn r1, r3",
        "dm lsl r1, r3, #4", "ndm add r1, r2, r3, lsl #4", "ndms and r1, r2, r3, lsl r4",
        "nms mul r1, r2, r3", "ndms mla r1, r2, r3, r4", "ndms mls r1, r2, r3, r4",
        "ndms umull r1, r2, r3, r4", "ndms umlal r1, r2, r3, r4", "nms udiv r1, r2, r3",
        "nms sdiv r1, r2, r3", "dm clz r1, r2", "dm sxtb r1, r2", "dm uxth r1, r2",
        "dm ubfx r1, r2, #3, #4", "dm sbfx r1, r2, #3, #4", "d bfi r1, r2, #3, #4",
        "d bfc r1, #3, #4", "m bx r1", "m blx r1", "d ldr r1, [r2, #4]", "dm ldr r1, [r2, r3]",
        "d str r1, [r2, #4]", "dm strh r1, [r2, r3]", "n ldm r1, {r2}", "n stm r1, {r2}"})
    void anUnusualR15IsRare(String test) throws Exception {
        int space = test.indexOf(' ');
        int word = Assembler.assemble(test.substring(space + 1), 0);
        for (char field : test.substring(0, space).toCharArray()) {
            int r15 = 15 << (field == 'n' ? 16 : field == 'd' ? 12 : field == 's' ? 8 : 0);
            String what = test + ", R15 as " + field;
            assertEquals("RARE", operation(word | r15), what);
        }
    }

    @Test
    void fieldsBeyondBit31AndEmptyListsAreRare() throws Exception {
        assertEquals("RARE", operation(0xE7E51ED2), "ubfx r1, r2, #29, #6");
        assertEquals("RARE", operation(0xE7A51ED2), "sbfx r1, r2, #29, #6");
        assertEquals("RARE", operation(0xE7C31212), "bfi with msb 3 below lsb 4");
        assertEquals("RARE", operation(0xE8910000), "ldm r1, {}");
        assertEquals("RARE", operation(0xE8810000), "stm r1, {}");
    }
}
