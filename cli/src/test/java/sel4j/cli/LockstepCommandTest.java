package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sel4j lockstep} promises about its arguments and its answer. */
class LockstepCommandTest {
    private static final String HELLO = Cli.PROGRAMS.resolve("hello.elf").toString();

    @Test
    void twoKernelsThatAgreeAreExitCode0() {
        Cli c = Cli.run("lockstep", HELLO, "--ram", "16M", "--without", "inline,memory",
            "--checks", "all");
        assertEquals(0, c.exit(), c::err);
        assertTrue(c.out().matches("hosted and native agree at \\d+ returns to user level, .*"
            + ", and halt\n"), c::out);
        assertEquals("", c.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lockstep", "lockstep --every 0 x.elf", "lockstep no.elf",
        "lockstep --sequences 0", "lockstep --sequences 2 x.elf", "lockstep --without none x"})
    void badArgumentsAreOneLine(String line) {
        Cli c = Cli.run(line.split(" "));
        assertEquals(2, c.exit(), c::err);
        assertTrue(c.oneLine(), c::err);
        assertEquals("", c.out());
    }
}
