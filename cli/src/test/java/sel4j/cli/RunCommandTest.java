package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.layout.Configuration;

/** What {@code sel4j run} promises: console on standard output, the exit codes, the trace. */
class RunCommandTest {
    private static final String HELLO = Cli.PROGRAMS.resolve("hello.elf").toString();
    private static final String SPIN = Cli.PROGRAMS.resolve("spin.elf").toString();

    @TempDir Path dir;

    @Test
    void haltEndsWithExitCode0() {
        Cli c = Cli.run("run", HELLO);
        assertEquals(0, c.exit());
        assertTrue(c.out().contains("hello from user level\n"), c::out);
        assertEquals("", c.err());
    }

    /** The launcher script says where the sources are. */
    @BeforeAll
    static void home() {
        System.setProperty("sel4j.home", Cli.PROGRAMS.getParent().getParent().toString());
    }

    @AfterAll
    static void noHome() {
        System.clearProperty("sel4j.home");
    }

    /** A program built against the headers of 14.0.0 runs with its numbers, and not without. */
    @Test
    void theNumbersOfAnOlderReleaseAreOneOption() {
        String program = Cli.PROGRAMS.resolve("release14.elf").toString();
        Cli c = Cli.run("run", program, "--abi", "14", "--ram=32M");
        assertEquals(0, c.exit(), c::err);
        assertTrue(c.out().contains("release14: all 19 checks ok"), c::out);
        Cli own = Cli.run("run", program, "--ram=32M", "--abi=16", "--max-instructions=50000000");
        assertFalse(own.out().contains("all 19 checks ok"), own::out);
        Cli none = Cli.run("run", program, "--abi=15");
        assertEquals(2, none.exit());
        assertTrue(none.oneLine() && none.err().contains("[14, 16], found 15"), none::err);
    }

    @Test
    void anotherConfigurationIsOneOption() throws IOException {
        Path file = Cli.PROGRAMS.resolve("../../" + Configuration.PATH);
        Path many = Files.writeString(dir.resolve("many"), Files.readString(file)
            .replace("domains = 1", "domains = 16").replace("Entries = 2", "Entries = 100"));
        String program = Cli.PROGRAMS.resolve("domains.elf").toString();
        Cli c = Cli.run("run", "--configuration", many.toString(), program, "--until",
            "checks ok");
        assertEquals(0, c.exit(), c::err);
        assertTrue(c.out().contains("domains: all "), c::out);
        Files.writeString(many, Files.readString(many).replace("= 16", "= 17"));
        Cli wrong = Cli.run("run", "--configuration", many.toString(), program);
        assertEquals(2, wrong.exit());
        assertTrue(wrong.oneLine() && wrong.err().contains("domains must be 1..16, found 17"),
            wrong::err);
        Cli missing = Cli.run("run", program, "--configuration", dir.resolve("no").toString());
        assertEquals(2, missing.exit());
        assertTrue(missing.oneLine() && missing.err().contains("cannot read"), missing::err);
    }

    @Test
    void aMatchingLineEndsWithExitCode0() {
        Cli c = Cli.run("run", SPIN, "--until", "spin+ing");
        assertEquals(0, c.exit(), c::err);
        assertEquals("spinning\n", c.out());
    }

    @Test
    void theLimitEndsWithExitCode1AndSaysWhere() {
        Cli c = Cli.run("run", SPIN, "--max-instructions", "3000000");
        assertEquals(1, c.exit());
        assertTrue(c.oneLine() && c.err().contains("3000000 instructions of machine time")
            && c.err().contains("executed: 3000000,") && c.err().contains("pc 0x"), c::err);
    }

    @Test
    void theKernelAsMachineCodeIsOneOption() {
        Cli c = Cli.run("run", "--native", HELLO, "--ram", "32M", "--checks", "all");
        assertEquals(0, c.exit(), c::err);
        assertEquals(Cli.run("run", HELLO, "--ram", "32M").out(), c.out());
        assertEquals("", c.err());
        assertEquals(1, Cli.run("run", "--native", SPIN, "--max-instructions", "3000000",
            "--checks", "all").exit());
        for (String[] more : new String[][] {{"--check-caches"}, {"--abi", "14"}}) {
            String[] all = {"run", "--native", HELLO, more[0], more[more.length - 1]};
            Cli wrong = Cli.run(more.length == 1 ? java.util.Arrays.copyOf(all, 4) : all);
            assertEquals(2, wrong.exit());
            assertTrue(wrong.oneLine() && wrong.err().contains("--native: expected"), wrong::err);
        }
    }

    @Test
    void theDemoIsTheSameOverMachineCode() {
        Cli hosted = Cli.run("demo");
        Cli compiled = Cli.run("demo", "--native", "--checks", "all");
        assertEquals(0, compiled.exit(), compiled::err);
        assertEquals(hosted.out(), compiled.out());
    }

    @Test
    void withCachesToBeKeptCoherentProgramsRunAlike() {
        for (String option : new String[] {"--caches=noncoherent", "--check-caches"}) {
            Cli c = Cli.run("run", HELLO, "--ram", "32M", option);
            assertEquals(0, c.exit(), c::err);
            assertTrue(c.out().contains("hello from user level\n"), c::out);
            assertEquals("", c.err());
        }
    }

    @Test
    void maintenanceThatAProgramForgotEndsTheRunWithExitCode1() {
        String program = Cli.PROGRAMS.resolve("forgetful.elf").toString();
        assertEquals(0, Cli.run("run", program, "--ram", "32M").exit());
        Cli c = Cli.run("run", program, "--ram", "32M", "--check-caches");
        assertEquals(1, c.exit());
        assertTrue(c.oneLine() && c.err().contains("instruction cache not invalidated"), c::err);
    }

    @Test
    void tracesOfTwoRunsAreIdentical() throws IOException {
        Path a = dir.resolve("a");
        Path b = dir.resolve("b");
        assertEquals(0, Cli.run("run", HELLO, "--trace", a.toString()).exit());
        assertEquals(0, Cli.run("run", HELLO, "--trace", b.toString()).exit());
        assertTrue(Files.size(a) > 0);
        assertEquals(-1, Files.mismatch(a, b));
    }

    @Test
    void helpExitsWith0() {
        assertEquals(0, Cli.run("--help").exit());
        assertEquals(0, Cli.run("run", "--help").exit());
    }
}
