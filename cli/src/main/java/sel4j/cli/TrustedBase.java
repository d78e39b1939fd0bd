package sel4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a native image rests on beside the kernel's Java and the compiler's passes: files that
 * nothing proves, and that lockstep and the machines' tests look at from outside alone. Lines are
 * those that are neither blank nor comment.
 */
final class TrustedBase {
    private static final String AOT = "hw-arm-sim/aot/src/main/";
    private static final String ISA = "hw-arm-sim/isa/src/main/";

    /** Files by what they are, with what would notice a mistake. */
    private static final Map<String, List<String>> FILES = new LinkedHashMap<>();

    static {
        String assembly = AOT + "resources/sel4j/aot/";
        FILES.put("entry code: from reset to user level and back (lockstep, QEMU)",
            List.of(assembly + "boot.s", assembly + "start.s", assembly + "vectors.s",
                assembly + "entry.s", assembly + "routines.s"));
        String isa = ISA + "java/sel4j/isa/";
        FILES.put("encoder: instructions as words (compared with objdump)",
            List.of(ISA + "resources/sel4j/isa/a32.table", isa + "Encoder.java",
                isa + "Assembler.java", isa + "Syntax.java", isa + "Row.java", isa + "Table.java"));
        String aot = AOT + "java/sel4j/aot/";
        FILES.put("intrinsics: methods of Hardware and of the views as operations (lockstep)",
            List.of(aot + "HardwareCalls.java", aot + "KernelCalls.java", aot + "Accessors.java",
                aot + "MakeKernel.java", aot + "Instructions.java", aot + "SystemRegister.java"));
        String cli = "cli/src/main/java/sel4j/cli/";
        FILES.put("checks left out: on the ledger's word (tests, seeded defects)",
            List.of(aot + "Checks.java", cli + "CheckOptions.java", cli + "Proved.java",
                cli + "Verdicts.java"));
        FILES.put("packing: addresses, calls, the ELF file (lockstep, QEMU)",
            List.of(aot + "Assembly.java", aot + "Linker.java", aot + "Image.java",
                aot + "Elf.java", aot + "Window.java"));
    }

    private TrustedBase() { }

    /** Prints each file with its lines, and the sums. */
    static void print(Path home, PrintWriter out) throws IOException {
        int all = 0;
        for (Map.Entry<String, List<String>> group : FILES.entrySet()) {
            out.println(group.getKey());
            int sum = 0;
            for (String file : group.getValue()) {
                int lines = lines(home.resolve(file));
                out.printf("  %-22s %5d%n", Path.of(file).getFileName(), lines);
                sum += lines;
            }
            out.printf("  %-22s %5d%n", "together", sum);
            all += sum;
        }
        out.printf("%-24s %5d%n", "all that is trusted", all);
    }

    private static int lines(Path file) throws IOException {
        return (int) Files.readAllLines(file).stream().map(String::strip)
            .filter(l -> !l.isEmpty() && !l.matches("(;|#|//|/\\*|\\*).*")).count();
    }
}
