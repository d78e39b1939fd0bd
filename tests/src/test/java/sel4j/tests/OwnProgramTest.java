package sel4j.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.hosted.HostedSystem;
import sel4j.hosted.Outcome;

/** A program that somebody writes today: compiled by gcc as the README says, and run. */
class OwnProgramTest {
    private static final String SOURCE = """
        #include <sel4j.h>
        static unsigned collatz(unsigned n) {
            unsigned steps = 0;
            while (n != 1) { n = n % 2 ? 3 * n + 1 : n / 2; steps++; }
            return steps;
        }
        int main(const seL4_BootInfo *bootinfo) {
            (void) bootinfo;
            print("27 takes %u steps\\n", collatz(27));
            return 0;
        }
        """;

    @TempDir
    Path folder;

    @Test
    void aProgramCompiledNowRuns() throws Exception {
        String compiler = ProgramsAreFreshTest.output("arm-none-eabi-gcc", "-dumpfullversion");
        Assumptions.assumeTrue(!compiler.isEmpty(), "skipped: needs package gcc-arm-none-eabi");
        String tool = ProgramsAreFreshTest.output("make", "--version");
        Assumptions.assumeTrue(tool.startsWith("GNU Make"), "skipped: needs package make");
        for (String from : ProgramsAreFreshTest.FOLDERS) {
            ProgramsAreFreshTest.copy(Modules.ROOT.resolve(from), folder.resolve(from));
        }
        Path programs = folder.resolve("tests/programs");
        Files.writeString(programs.resolve("src/own.c"), SOURCE);
        Process make = new ProcessBuilder("make", "-C", programs.toString(), "-s", "own.elf")
            .redirectErrorStream(true).start();
        String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, make.waitFor(), said);
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        Outcome o = new HostedSystem(new HostedSystem.Options(programs.resolve("own.elf"))
            .console(console::write)).run(100_000_000);
        assertEquals(Outcome.Reason.HALTED, o.reason());
        assertEquals("27 takes 111 steps\n", console.toString(StandardCharsets.UTF_8));
    }
}
