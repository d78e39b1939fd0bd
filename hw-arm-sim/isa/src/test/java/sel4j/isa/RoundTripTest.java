package sel4j.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Text and fields lead back to the word they came from. */
class RoundTripTest {
    @Test
    void assemblingTheDisassemblyGivesTheWordForEveryRow() {
        SplittableRandom random = new SplittableRandom(3);
        for (Row row : Table.ROWS) {
            for (int i = 0; i < 60; i++) {
                int word = Words.of(row, random);
                int address = random.nextInt() & ~3;
                String text = Disassembler.disassemble(word, address);
                assertEquals(word, Assembler.assemble(text, address),
                        () -> Integer.toHexString(word) + " " + text);
            }
        }
    }

    @Test
    void aliasesAreReadBackToo() {
        SplittableRandom random = new SplittableRandom(4);
        for (Row row : Table.ALIASES) {
            for (int i = 0; i < 60; i++) {
                int word = Words.of(row, random);
                String text = Disassembler.disassemble(word, 0);
                assertEquals(word, Assembler.assemble(text, 0), text);
            }
        }
    }

    @Test
    void encodingTheDecodedFieldsGivesTheWordForEveryRow() {
        SplittableRandom random = new SplittableRandom(5);
        for (Row row : Table.ROWS) {
            for (int i = 0; i < 60; i++) {
                int word = Words.of(row, random);
                Row decoded = Table.row(Decoder.decode(word));
                Encoder encoder = Encoder.of(decoded.op);
                for (int bit = 31; bit >= 0; bit--) {
                    char letter = decoded.letter(bit);
                    if (letter != '0' && letter != '1') {
                        encoder.field(letter, decoded.get(letter, word));
                    }
                }
                assertEquals(word, encoder.word(), decoded.name);
            }
        }
    }

    @Test
    void typedEncoderAgreesWithTheAssembler() {
        check("add r0, r1, #261120", Encoder.of(Op.ADD_IMM).rd(0).rn(1).constant(0x3FC00));
        check("subs r2, r2, r3, asr #32",
                Encoder.of(Op.SUB_REG).s().rd(2).rn(2).rm(3).shift(Encoder.ASR, 32));
        check("bne 0x1000", Encoder.of(Op.B).condition(Encoder.NE).target(0x8000, 0x1000));
        check("ldr r5, [sp, #-4]", Encoder.of(Op.LDR_IMM).rt(5).rn(13).offset(-4));
        check("push {r4, lr}",
                Encoder.of(Op.STM_DB).rn(13).writeBack().registers(0x4010));
        check("ubfx r1, r2, #4, #28", Encoder.of(Op.UBFX).rd(1).rm(2).bits(4, 28));
        check("bfi r1, r2, #4, #5", Encoder.of(Op.BFI).rd(1).rm(2).bits(4, 5));
        check("umull r0, r1, r2, r3", Encoder.of(Op.UMULL).ra(0).rd(1).rm(2).rs(3));
        check("mcr 15, 0, r0, cr7, cr10, {4}",
                Encoder.of(Op.MCR).rt(0).coprocessor(15, 0, 7, 10, 4));
        check("movw r7, #65535", Encoder.of(Op.MOVW).rd(7).immediate(0xFFFF));
    }

    private static void check(String text, Encoder encoder) {
        assertEquals(text, Disassembler.disassemble(encoder.word(), 0x8000));
    }

    @Test
    void encoderRefusesWhatDoesNotFit() {
        Encoder add = Encoder.of(Op.ADD_IMM);
        assertThrows(IllegalArgumentException.class, () -> add.rd(16));
        assertThrows(IllegalArgumentException.class, () -> add.constant(0x101));
        assertThrows(IllegalArgumentException.class, () -> add.rm(1));
        assertThrows(IllegalArgumentException.class, () -> add.condition(15));
        Encoder load = Encoder.of(Op.LDR_IMM);
        assertThrows(IllegalArgumentException.class, () -> load.offset(4096));
        assertThrows(IllegalArgumentException.class, () -> Encoder.of(Op.B).target(0, 0x4000000));
        assertThrows(IllegalArgumentException.class, () -> Encoder.of(Op.B).target(0, 2));
        // LSL by 0 is the row MOV_REG.
        assertThrows(IllegalArgumentException.class,
                () -> Encoder.of(Op.LSL_IMM).rd(1).rm(2).word());
    }

    @Test
    void assemblerSaysWhatItExpected() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> Assembler.assemble("add r0, r1, #257", 0)).getMessage();
        assertEquals("add r0, r1, #257: expected a constant of eight rotated bits before at \"\"",
                message);
        assertThrows(IllegalArgumentException.class, () -> Assembler.assemble("frob r0", 0));
        assertThrows(IllegalArgumentException.class, () -> Assembler.assemble("mul r0, r1", 0));
    }
}
