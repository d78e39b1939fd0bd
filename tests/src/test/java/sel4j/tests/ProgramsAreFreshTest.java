package sel4j.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checked-in ELF files are what their sources give, wherever they are built. */
class ProgramsAreFreshTest {
    /** Other compilers give other code, as good. */
    private static final String COMPILER = "12.2.1";

    static final List<String> FOLDERS = List.of("tests/programs", "kernel-sel4j/libsel4j");

    @TempDir
    Path folder;

    @Test
    void buildingThemInAnotherFolderGivesTheSameBytes() throws Exception {
        Assumptions.assumeTrue(COMPILER.equals(output("arm-none-eabi-gcc", "-dumpfullversion")),
            "skipped: needs package gcc-arm-none-eabi of version " + COMPILER);
        Assumptions.assumeTrue(output("make", "--version").startsWith("GNU Make"),
            "skipped: needs package make");
        for (String from : FOLDERS) {
            copy(Modules.ROOT.resolve(from), folder.resolve(from));
        }
        Process make = new ProcessBuilder("make", "-C", folder.resolve(FOLDERS.get(0)).toString(),
            "-s")
            .redirectErrorStream(true).start();
        String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, make.waitFor(), said);
        List<Path> checkedIn = elfs(Modules.ROOT.resolve("tests/programs"));
        assertEquals(23, checkedIn.size(), "number of programs");
        for (Path elf : checkedIn) {
            Path built = folder.resolve("tests/programs").resolve(elf.getFileName());
            assertArrayEquals(Files.readAllBytes(built), Files.readAllBytes(elf),
                elf.getFileName() + " is stale: run make in tests/programs");
        }
    }

    private static List<Path> elfs(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(f -> f.toString().endsWith(".elf")).sorted().toList();
        }
    }

    /** Sources only: neither built files nor what an earlier build left. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path relative = from.relativize(file);
                if (Files.isRegularFile(file) && !relative.startsWith("build")
                        && !file.toString().endsWith(".elf")) {
                    Path target = to.resolve(relative);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    /** What a program prints, trimmed; empty when it is not there. */
    static String output(String... command) throws InterruptedException {
        try {
            Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return p.waitFor() == 0 ? text.trim() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
