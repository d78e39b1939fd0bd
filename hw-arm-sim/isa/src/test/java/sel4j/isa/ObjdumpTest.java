package sel4j.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our disassembly against GNU objdump's, word by word. */
class ObjdumpTest {
    private static final String TOOL = "arm-none-eabi-objdump";
    private static final Pattern LINE = Pattern.compile("\\s*([0-9a-f]+):\t[0-9a-f]+ *\t(.*)");

    /** Coprocessor instructions that objdump prints by their generic names. */
    private static final Pattern GENERIC = Pattern.compile("(cdp|mcrr?|mrrc?|ldc|stc)2?.*");

    @TempDir
    Path folder;

    @Test
    void everyRowIsWrittenAsObjdumpWritesIt() throws Exception {
        SplittableRandom random = new SplittableRandom(6);
        List<Integer> words = new ArrayList<>();
        List<Row> rows = new ArrayList<>(Table.ROWS);
        rows.addAll(Table.ALIASES);
        for (Row row : rows) {
            for (int i = 0; i < 60; i++) {
                int word = Words.of(row, random);
                words.add(row.conditional && i < 40 ? word & 0x0FFFFFFF | 0xE0000000 : word);
            }
        }
        // Lists of one register have two encodings.
        for (int i = 0; i < 16; i++) {
            words.add(0xE92D0000 | 1 << i);
            words.add(0xE8BD0000 | 1 << i);
        }
        // Register lists that fit.
        for (Row row : Table.ROWS) {
            for (int i = 1; i < 16 && row.name.matches("V(LD|ST)M_F.*"); i++) {
                words.add(row.set('i', row.set('d', Words.of(row, random), 16 - i), i));
            }
        }
        int compared = compare(words);
        assertTrue(compared > 22000, "only " + compared + " words were comparable");
    }

    @Test
    void wordsThatWeCallUndefinedAreNoOrdinaryInstructionsOfObjdump() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < 40000; i++) {
            words.add(random.nextInt() & 0x0FFFFFFF | 0xE0000000);
        }
        List<String> texts = objdump(words);
        int undefined = 0;
        for (int i = 0; i < words.size(); i++) {
            int word = words.get(i);
            if (Decoder.decode(word) == Op.UNDEFINED) {
                undefined++;
                String text = texts.get(i);
                assertTrue(isNoBusinessOfOurs(text, word), Integer.toHexString(word) + " " + text);
            }
        }
        assertTrue(undefined > 1000, "the sample has undefined words");
    }

    /** Undefined, vectors, virtualisation, ARMv8, or broken should-be bits. */
    private static boolean isNoBusinessOfOurs(String text, int word) {
        return text.isEmpty() || text.contains("undefined") || text.startsWith("v")
                || text.matches("(hvc|hlt|lda|stl|cf|ldf|stf|lfm|sfm|crc).*")
                // P = U = W = 0 in the coprocessor space is no transfer.
                || text.matches("(ldc|stc).*") && (word & 0x01E00000) == 0
                // Compares with a destination or without flags, moves with a first operand.
                || text.matches("(tst|teq|cmp|cmn).*") && (word & 0x10F000) != 0x100000
                || text.matches("(mov|mvn|lsl|lsr|asr|ror|rrx).*") && (word & 0xF0000) != 0
                // Multiply and half-word space, where objdump falls back to data processing.
                || (word & 0x0E000090) == 0x90 && Decoder.decode(word & ~0x90) != Op.UNDEFINED
                // Multiplies and half-word transfers with bits where nothing belongs.
                || text.startsWith("mul") && (word & 0xF000) != 0
                || text.matches("(ld|st)r(d|s?[bh]t?).*") && (word & 0x00400F00) != 0
                || text.matches("(ld|st)r(d|s?[bh]t?).*") && (word & 0x01200000) == 0x00200000
                // User bank transfers with write back; banked registers that do not exist.
                || text.endsWith("^") && (word & 0x00600000) == 0x00600000
                || text.startsWith("msr") && (word & 0xFF0) != 0
                || text.startsWith("smc") && (word & 0xFFF00) != 0;
    }

    private int compare(List<Integer> words) throws Exception {
        List<String> texts = objdump(words);
        int compared = 0;
        for (int i = 0; i < words.size(); i++) {
            String expected = texts.get(i);
            int op = Decoder.decode(words.get(i));
            Row row = Table.row(op);
            boolean comparable = !expected.contains("invalid")  // BFI that ends before it starts
                    && !expected.contains("UNDEF") // banked registers that do not exist
                    // ARMv8 names; CPS of nothing.
                    && !expected.matches("p?ssbb|csdb.*|esb.*|tsb.*|cps(ie|id),?.*")
                    // A base that changes by 0 it does not show.
                    && !(expected.matches("(ldc|stc).*\\]")
                        && (words.get(i) & 0x012000FF) == 0x00200000)
                    && !(row.name.endsWith("_PRE") && Fields.rn(words.get(i)) == 15)
                    && !expected.endsWith("asr #0") // it means asr #32
                    // Lists beyond d31 it wraps around.
                    && !(row.name.matches("V(LD|ST)M_F64.*") && Fields.dd(words.get(i))
                        + row.get('i', words.get(i)) > 32)
                    && !(row.has('p') && (words.get(i) >>> 10 & 3) == 2) // floating point
                    && !(row.has('p') && !GENERIC.matcher(expected).matches());
            if (comparable || expected.matches("cps(ie|id) [aif]+(, .*)?")) {
                compared++;
                assertEquals(expected, Disassembler.disassemble(words.get(i), 4 * i),
                        Integer.toHexString(words.get(i)));
            }
        }
        return compared;
    }

    /** What objdump says of the words, placed one after the other from address 0. */
    private List<String> objdump(List<Integer> words) throws IOException, InterruptedException {
        Assumptions.assumeTrue(installed(), "skipped: needs package binutils-arm-none-eabi");
        ByteBuffer image = ByteBuffer.allocate(4 * words.size()).order(ByteOrder.LITTLE_ENDIAN);
        words.forEach(image::putInt);
        Path binary = folder.resolve("words.bin");
        File listing = folder.resolve("words.txt").toFile();
        Files.write(binary, image.array());
        int exit = new ProcessBuilder(TOOL, "-D", "-z", "-b", "binary", "-m", "armv7",
            binary.toString())
                .redirectOutput(listing).redirectErrorStream(true).start().waitFor();
        assertEquals(0, exit, TOOL);
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(listing.toPath())) {
            Matcher m = LINE.matcher(line);
            if (m.matches()) {
                assertEquals(4 * texts.size(), Integer.parseInt(m.group(1), 16));
                texts.add(normal(m.group(2)));
            }
        }
        assertEquals(words.size(), texts.size());
        return texts;
    }

    /** Without comments, with single blanks, registers by the names that objdump uses mostly. */
    private static String normal(String text) {
        return text.replaceAll("[;@].*", "").replace("<UNPREDICTABLE>", "").trim()
                .replaceAll("\\s+", " ").replace(" ROR ", " ror ").replaceAll(" ?, ?", ", ")
                .replaceAll("(ldrex\\w*) r10\\b", "$1 sl").replaceAll("(ldrex\\w*) r11\\b", "$1 fp")
                .replaceAll("(ldrex\\w*) r12\\b", "$1 ip").replaceAll("(ldrex\\w*) r13\\b", "$1 sp")
                .replaceAll("(ldrex\\w*) r14\\b", "$1 lr")
                .replaceAll("(ldrex\\w*) r15\\b", "$1 pc");
    }

    private static boolean installed() {
        try {
            return new ProcessBuilder(TOOL, "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
