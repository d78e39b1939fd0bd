package sel4j.machine.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The device tree of the board. */
class BoardTreeTest {
    private static final int RAM = 64 << 20;

    @Test
    void theHeaderDescribesTheBlocks() {
        ByteBuffer b = ByteBuffer.wrap(BoardTree.of(RAM));
        assertEquals(0xD00DFEED, b.getInt(0));
        assertEquals(b.capacity(), b.getInt(4));
        assertEquals(0, b.getInt(8) % 4);
        assertEquals(b.getInt(8) + b.getInt(36), b.getInt(12), "strings follow the structure");
        assertEquals(b.capacity(), b.getInt(12) + b.getInt(32));
        assertEquals(9, b.getInt(b.getInt(12) - 4), "the structure ends with FDT_END");
    }

    @Test
    void theTreeFitsIntoThePlaceReservedForIt() {
        assertTrue(BoardTree.of(1 << 30).length <= 64 << 10);
    }

    @Test
    void aNodeLeftOpenIsNoticed() {
        assertThrows(IllegalStateException.class, () -> new FlatTree().begin("open").blob());
    }

    @Test
    void dtcReadsItWithoutAWarning(@TempDir Path folder) throws Exception {
        Path blob = folder.resolve("board.dtb");
        Path text = folder.resolve("board.dts");
        Path said = folder.resolve("said");
        Files.write(blob, BoardTree.of(RAM));
        Process p;
        try {
            p = new ProcessBuilder("dtc", "-I", "dtb", "-O", "dts", "-o", text.toString(),
                blob.toString()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        } catch (IOException e) {
            Assumptions.abort("dtc is not installed: package device-tree-compiler");
            return;
        }
        assertTrue(p.waitFor(30, TimeUnit.SECONDS));
        assertEquals("", Files.readString(said));
        assertEquals(0, p.exitValue());
        String dts = Files.readString(text, StandardCharsets.US_ASCII);
        for (String line
            : new String[] {"memory@40000000 {", "reg = <0x00 0x40000000 0x00 0x4000000>;",
            "stdout-path = \"/pl011@9000000\";", "interrupts = <0x00 0x02 0x04>;",
            "compatible = \"arm,pl031\\0arm,primecell\";", "compatible = \"arm,cortex-a15-gic\";",
            "interrupts = <0x01 0x0d 0x104 0x01 0x0e 0x104 0x01 0x0b 0x104>;"}) {
            assertTrue(dts.contains(line), line + " in\n" + dts);
        }
    }
}
