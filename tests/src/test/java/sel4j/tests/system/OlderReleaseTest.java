package sel4j.tests.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.hosted.KernelSources;
import sel4j.hosted.Release;
import sel4j.tests.Configured;

/** ABI invocations 1, column B, and syscalls-and-ipc 12: the numbers of seL4 14.0.0. */
class OlderReleaseTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path temporary;

    /** Each constant that differs, and no other, has its number of column B. */
    @Test
    void labelsBehindTheDomainsAreTwoLowerAndTheTlsCallIsOneHigher() throws Exception {
        String own = new KernelSources(ROOT).abi();
        List<String> before = own.lines().toList();
        List<String> after = Release.in(own, 14).lines().toList();
        assertEquals(before.size(), after.size());
        List<String> expected = new ArrayList<>();
        boolean shifted = false;
        for (String line : before) {
            shifted = (shifted || line.contains(" PD_CLEAN_DATA =")) && !line.isBlank();
            String number = line.replaceAll(".* = (-?\\d+);", "$1");
            expected.add(line.contains(" SYS_SET_TLS_BASE") ? line.replace("-30", "-29")
                : line.contains(" DOMAIN_SCHEDULE_CONFIGURE") ? line.replace("31", "-1")
                : line.contains(" DOMAIN_SCHEDULE_SET_START") ? line.replace("32", "-1")
                : shifted ? line.replace("= " + number, "= " + (Integer.parseInt(number) - 2))
                : line);
        }
        assertEquals(expected, after);
        assertEquals(own, Release.in(own, 16));
        assertThrows(IllegalArgumentException.class, () -> Release.in(own, 15));
        assertThrows(IllegalStateException.class, () -> Release.in("class Abi { }", 14));
    }

    /** Programs built with these numbers see what the ABI promises. */
    @Test
    void programsOfThatReleaseRun() throws Exception {
        try (Configured s = new Configured(temporary, 14)) {
            for (String name : List.of("release", "vspace", "caches", "irq")) {
                String program = name.equals("release") ? "release14" : name;
                String said = ConfigurationsTest.console(s, name + "14");
                assertEquals(true, said.contains(program + ": all "), said);
            }
        }
    }

    /** The same programs, with our numbers, do not: the test above would see it. */
    @Test
    void theyNeedTheirNumbers() throws Exception {
        Run run = Run.of(Run.PROGRAMS.resolve("vspace14.elf"), 256 << 20, 100_000_000);
        assertEquals(false, run.console().contains(": all "), run::console);
        assertEquals(true, Files.exists(Run.PROGRAMS.resolve("vspace14.elf")));
    }
}
