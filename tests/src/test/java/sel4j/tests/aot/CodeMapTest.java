package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.aot.Check;
import sel4j.aot.CodeMap;
import sel4j.aot.Image;
import sel4j.aot.Loop;
import sel4j.aot.Pass;
import sel4j.aot.Place;
import sel4j.lockstep.NativeImage;

/** The map from machine code to sources, and the debug sections, which are made of it. */
class CodeMapTest {
    private static final Pattern ROW =
        Pattern.compile("(\\S+\\.java)\\s+(\\d+|-)\\s+0x([0-9a-f]+).*");
    /** The second program header, of the text: offset in the file, virtual address. */
    private static final int TEXT = 52 + 32;

    private final byte[] file;
    private final CodeMap map;

    CodeMapTest() throws Exception {
        Image image = NativeImage.of(NativeImage.code(Check.all(), Pass.all()),
            NativeRun.PROGRAMS.resolve("hello.elf"), NativeRun.RAM);
        file = image.file();
        map = image.map();
    }

    @Test
    void everyInstructionHasOneRange() {
        int at = map.methods().get(0).address();
        for (CodeMap.Method m : map.methods()) {
            assertEquals(at, m.address(), m.name());
            for (CodeMap.Range r : m.ranges()) {
                assertEquals(at, r.from(), m.name());
                assertTrue(r.to() > r.from(), m.name());
                at = r.to();
            }
            assertEquals(m.end(), at, m.name());
        }
    }

    @Test
    void inlinedCodeNamesTheCallsThatBroughtIt() {
        int inlined = 0;
        for (CodeMap.Method m : map.methods()) {
            for (CodeMap.Range r : m.ranges()) {
                Place p = r.place();
                for (; p.caller() != null; p = p.caller()) {
                    inlined++;
                }
                assertEquals(m.name(), p.method());
            }
        }
        assertTrue(inlined > 100, "inlined: " + inlined);
    }

    /** Blocks are laid out so that only the rounds of loops go back. */
    @Test
    void whoJumpsBackIsInTheLoopThatItJumpsTo() {
        ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int offset = b.getInt(TEXT + 4) - b.getInt(TEXT + 8);
        int back = 0;
        int nested = 0;
        for (CodeMap.Method m : map.methods()) {
            for (int a = m.address(); a < m.end(); a += 4) {
                int word = b.getInt(a + offset);
                int to = a + 8 + (word << 8 >> 6);
                if ((word >>> 24 & 0xF) == 0xA && word >>> 28 != 0xF && to <= a) {
                    Loop loop = loop(m, to);
                    assertNotNull(loop, m.name());
                    Loop around = loop(m, a);
                    while (around != null && !around.equals(loop)) {
                        around = around.parent();
                    }
                    assertEquals(loop, around, m.name());
                    back++;
                    nested += loop.depth() > 1 ? 1 : 0;
                }
            }
        }
        assertTrue(back > 20 && nested > 0, back + " rounds, " + nested + " of inner loops");
    }

    private static Loop loop(CodeMap.Method m, int address) {
        return range(m, address).loop();
    }

    private static CodeMap.Range range(CodeMap.Method m, int address) {
        return m.ranges().stream().filter(r -> r.from() <= address && address < r.to()).findFirst()
            .orElseThrow();
    }

    @Test
    void readelfSeesTheLinesOfTheMap(@TempDir Path dir) throws Exception {
        Path image = Files.write(dir.resolve("image"), file);
        Path text = dir.resolve("lines");
        try {
            assertEquals(0, new ProcessBuilder("readelf", "--wide", "--debug-dump=decodedline",
                image.toString()).redirectOutput(text.toFile()).start().waitFor());
        } catch (IOException e) {
            Assumptions.abort("readelf is not installed: package binutils");
        }
        TreeMap<Integer, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(text)) {
            Matcher m = ROW.matcher(line);
            if (m.matches()) {
                rows.put(Integer.parseUnsignedInt(m.group(3), 16), m.group(2).equals("-") ? "end"
                    : m.group(1).replaceFirst(".*/", "") + ":" + m.group(2));
            }
        }
        for (CodeMap.Method m : map.methods()) {
            for (CodeMap.Range r : m.ranges()) {
                for (int a = r.from(); a < r.to(); a += 4) {
                    Map.Entry<Integer, String> row = rows.floorEntry(a);
                    assertEquals(r.place().toString(), row.getValue(), () -> m.name() + " at 0x"
                        + Integer.toHexString(row.getKey()));
                }
            }
        }
    }

    @Test
    void noPathOfThisMachineIsInTheFile() {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("kernel-sel4j/kernel/src/main/java"), "the source folder");
        assertTrue(!text.contains(Path.of("").toAbsolutePath().getParent().toString()));
    }
}
