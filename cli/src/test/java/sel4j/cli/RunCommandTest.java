package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
