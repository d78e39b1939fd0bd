package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands that run long tests make of bad input; the tests that they start do not run. */
class LongTestCommandsTest {
    @ParameterizedTest
    @CsvSource({"storm,--calls,0,1 or more", "storm,--calls,-5,1 or more",
        "storm,--calls,x,'x' is not a long", "storm,--look,0,from 1 to 1000000",
        "storm,--look,1000001,from 1 to 1000000", "storm,--seed,1.5,is not a long",
        "refine,--stories,0,1 or more", "witnesses,--stories,0,1 or more",
        "refine,--stories,1e9,is not an int",
        "refine,--seed,9999999999999999999,is not a long",
        "soak,--rounds,1,2 or more", "soak,--rounds,99999999999,is not an int"})
    void badNumbersAreTold(String command, String option, String value, String told) {
        Cli c = Cli.run(command, option, value);
        assertEquals(2, c.exit());
        assertTrue(c.oneLine(), c::err);
        assertTrue(c.err().contains(told.replace("'", "")) || c.err().contains(told), c::err);
    }
}
