package sel4j.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of kernel.config: every value once, known, in range. */
class ConfigurationTest {
    private static String file() throws Exception {
        return Files.readString(GeneratedFilesAreFreshTest.ROOT.resolve(Configuration.PATH));
    }

    private static String refused(String text) {
        return assertThrows(LayoutException.class, () -> Configuration.parse("f", text))
            .getMessage();
    }

    /** A line of a value is replaced; the message ends with what is expected. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "domains = 0 | domains must be 1..16, found 0",
        "domains = 17 | domains must be 1..16, found 17",
        "domainScheduleEntries = 101 | domainScheduleEntries must be 2..100, found 101",
        "hardwareAsids = 1 | hardwareAsids must be 2..256, found 1",
        "priorities = 257 | priorities must be 1..256, found 257",
        "workUnits = 0 | workUnits must be 1..1000000, found 0",
        "rootCNodeBits = 9 | rootCNodeBits must be 10..18, found 9",
        "userTop = 0x80000001 | and a multiple of 1048576, found 0x80000001",
        "userTop = 0xA0100000 | found 0xA0100000",
        "fpu = yes | fpu is on or off, found yes",
        "domains = many | expected a number, found many",
        "domains | expected name = value, found domains"})
    void aValueOutOfRangeIsRefused(String line, String message) throws Exception {
        String name = line.split(" ")[0];
        String said = refused(file().replaceAll("(?m)^" + name + " = .*$", line));
        assertTrue(said.matches("f:\\d+: .*") && said.endsWith(message), said);
    }

    @Test
    void everyValueStandsThereOnce() throws Exception {
        assertTrue(refused(file() + "domains = 1\n").endsWith("a second value for domains"));
        assertTrue(refused(file() + "cores = 1\n").endsWith("no such value: cores"));
        assertTrue(refused(file().replaceAll("(?m)^fpu = .*$", "")).endsWith("no value for fpu"));
    }

    /** The constants are those of the file, and all else of the source stays. */
    @Test
    void theSectionIsReplacedAndNothingElse() throws Exception {
        String source = Files.readString(GeneratedFilesAreFreshTest.ROOT.resolve(
            Configuration.TARGET));
        Configuration c = Configuration.parse("f", file().replace("workUnits = 100",
            "workUnits = 7").replace("fpu = on", "fpu = off"));
        String changed = c.in(source);
        assertEquals(source.replace("WORK_UNITS = 100;", "WORK_UNITS = 7;").replace("FPU = true;",
            "FPU = false;"), changed);
        assertThrows(LayoutException.class, () -> c.in("class Abi { }"));
    }
}
