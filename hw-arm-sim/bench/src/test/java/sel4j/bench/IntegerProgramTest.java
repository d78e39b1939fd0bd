package sel4j.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The compiled program does the same here and on QEMU's board, and always takes as many
 * instructions.
 */
class IntegerProgramTest {
    @Test
    void theCompiledProgramComputesWhatQemuComputes() throws Exception {
        Assumptions.assumeTrue(Qemu.installed(),
            "qemu-system-arm is not installed: package qemu-system-arm");
        for (int rounds = 1; rounds <= 3; rounds++) {
            IntegerProgram here = new IntegerProgram();
            here.runOnce(rounds);
            assertEquals(Qemu.run(rounds), here.output());
        }
    }

    @Test
    void itWritesItsChecksumOnce() {
        IntegerProgram program = new IntegerProgram();
        program.runOnce(1);
        assertTrue(program.output().matches("[0-9a-f]{8}\n"), program.output());
    }

    @Test
    void twoRunsTakeTheSameInstructions() {
        IntegerProgram program = new IntegerProgram();
        long first = program.runOnce(2);
        assertEquals(first, program.runOnce(2));
        assertEquals(first, new IntegerProgram().runOnce(2));
    }
}
