package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What {@code coverage} makes of bad input; the tests that it starts do not run here. */
class CoverageCommandTest {
    @Test
    void anUnknownTableIsBadInput() {
        Cli c = Cli.run("coverage", "--table", "x");
        assertEquals(2, c.exit());
        assertTrue(c.oneLine(), c::err);
        assertTrue(c.err().contains("invocations or ipc"), c::err);
    }
}
