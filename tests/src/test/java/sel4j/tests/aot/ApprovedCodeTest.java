package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sel4j.aot.Check;
import sel4j.aot.Compiler;
import sel4j.aot.Linker;
import sel4j.aot.Pass;
import sel4j.isa.Disassembler;

/**
 * The machine code of one small method for each pass, with the pass and without it, is what
 * somebody has read and approved: the files {@code approved-PASS.txt}. Code that becomes other code
 * is written to {@code target}; whoever has read it copies it over the file.
 */
class ApprovedCodeTest {
    private static final int BASE = 0xA0201000;
    private static final Path APPROVED = Path.of("src/test/resources/sel4j/tests/aot");

    /** A method in whose code one sees what the pass does. */
    private static String method(Pass p) {
        return switch (p) {
            case SIMPLIFY -> "Message.info";
            case INLINE -> "VSpace.pde";
            case COMMON -> "Notifications.unbind";
            case MEMORY -> "Finalise.bound";
            case THREAD -> "Cursor.setLast";
            case SELECT -> "Irq.setState";
            case DEAD -> "VSpace.cleanPdes";
        };
    }

    @ParameterizedTest
    @EnumSource(Pass.class)
    void codeIsWhatWasApproved(Pass p) throws IOException {
        String name = method(p);
        String with = code(name, Pass.all());
        String without = code(name, EnumSet.complementOf(EnumSet.of(p)));
        assertNotEquals(without, with, p + " does nothing for " + name);
        String file = "approved-" + p.name().toLowerCase(Locale.ROOT) + ".txt";
        String found = name + "\n\nwith all passes\n" + with + "\nwithout " + p + "\n" + without;
        Files.createDirectories(Path.of("target/approved"));
        Files.writeString(Path.of("target/approved").resolve(file), found);
        Path approved = APPROVED.resolve(file);
        assertEquals(Files.exists(approved) ? Files.readString(approved, StandardCharsets.UTF_8)
            : "no file " + approved, found, "see target/approved/" + file);
    }

    /** The instructions of a method, one a line, calls and jumps by offset in the method. */
    static String code(String name, Set<Pass> passes) {
        Linker linker = new Linker(BASE);
        linker.add(Compiler.ofClassPath(Check.all(), passes).compile(List.of(name)));
        int start = linker.symbols().get(name);
        linker.addRoutines();
        Map<Integer, String> names = new TreeMap<>();
        linker.symbols().forEach((s, at) -> names.put(at, s));
        int end = new TreeMap<>(names).higherKey(start);
        for (String s : List.of("globalDirectory", "timerTicks", "uart", "ram.bytes")) {
            linker.define(s, 0);
        }
        linker.define("checkFailed", linker.end());
        names.put(linker.end(), "checkFailed");
        int[] words = linker.link();
        StringBuilder text = new StringBuilder();
        for (int at = start; at < end; at += 4) {
            String line = Disassembler.disassemble(words[(at - BASE) / 4], at)
                .replaceAll("\\s+", " ").strip();
            int jump = line.lastIndexOf("0x");
            if (line.startsWith("b") && jump > 0 && line.substring(jump).matches("0x[0-9a-f]+")) {
                int to = (int) Long.parseLong(line.substring(jump + 2), 16);
                line = line.substring(0, jump) + names.getOrDefault(to, "+" + (to - start));
            }
            text.append(String.format("%4d  %s%n", at - start, line));
        }
        return text.toString();
    }
}
