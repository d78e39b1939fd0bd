package sel4j.tests.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.tests.Configured;

/**
 * The kernel in configurations that are not the build's: many domains, and limits so small that
 * what is rare otherwise happens all the time. The same tests and programs must pass.
 */
class ConfigurationsTest {
    @TempDir
    Path temporary;

    /** Each program runs to its end, and all its checks are ok. */
    private static void programs(Configured system, String... names) throws Exception {
        for (String name : names) {
            String said = console(system, name);
            assertTrue(said.contains(name + ": all "), said);
        }
    }

    static String console(Configured system, String program) throws Exception {
        Method of = system.load(Run.class.getName()).getDeclaredMethod("of", Path.class);
        of.setAccessible(true);
        Object run = of.invoke(null, Run.PROGRAMS.resolve(program + ".elf"));
        Method console = run.getClass().getDeclaredMethod("console");
        console.setAccessible(true);
        return (String) console.invoke(run);
    }

    private static Object constant(Configured system, String name) throws Exception {
        return system.load("sel4j.kernel.Abi").getField(name).get(null);
    }

    /** Domains take turns, each for its ticks; nothing changes for threads of one domain. */
    @Test
    void sixteenDomains() throws Exception {
        try (Configured s = new Configured(temporary, "domains = 16",
                "domainScheduleEntries = 100")) {
            assertEquals(16, constant(s, "DOMAINS"));
            s.pass(30, "sel4j.tests.abi.ManyDomainsRows", "sel4j.kernel.ManyDomains",
                "sel4j.kernel.DomainsTest", "sel4j.kernel.DomainScheduleTest",
                "sel4j.kernel.SchedulerTest", "sel4j.kernel.AnyCallTest",
                "sel4j.tests.defects.F7Domains");
            programs(s, "domains", "scheduler", "ipc");
        }
    }

    /** W = 1: each call is cut after each unit of work, and made again. */
    @Test
    void aCallIsCutAfterEveryUnitOfWork() throws Exception {
        try (Configured s = new Configured(temporary, "workUnits = 1")) {
            assertEquals(1, constant(s, "WORK_UNITS"));
            s.pass(2, "sel4j.kernel.AnyCallTest", "sel4j.kernel.AnyIpcTest");
            programs(s, "ipc", "untyped", "cnode", "tcb", "vspace", "asids");
        }
    }

    /** 4 hardware ASIDs: the tags of address spaces are stolen at nearly each switch. */
    @Test
    void fourHardwareAsids() throws Exception {
        try (Configured s = new Configured(temporary, "hardwareAsids = 4")) {
            s.pass(14, "sel4j.kernel.AsidTest", "sel4j.tests.defects.F5LazyStateTest");
            programs(s, "asids", "vspace");
        }
    }

    /** Without floating point its instructions are undefined, and there is no flag. */
    @Test
    void noFloatingPoint() throws Exception {
        try (Configured s = new Configured(temporary, "fpu = off")) {
            assertEquals(false, constant(s, "FPU"));
            s.pass(2, "sel4j.kernel.WithoutFpu");
            programs(s, "scheduler");
        }
    }

    /** The other values: where the kernel takes them from is this file alone. */
    @Test
    void otherSizesAndTimes() throws Exception {
        try (Configured s = new Configured(temporary, "priorities = 128", "rootCNodeBits = 12",
                "tickMicroseconds = 1000", "retypeFanOut = 32", "userTop = 0x80000000")) {
            s.pass(5, "sel4j.kernel.OtherSizes");
            Field ticks = s.load("sel4j.hosted.MachineHardware").getDeclaredField("TICKS");
            ticks.setAccessible(true);
            assertEquals(62_500, ticks.get(null), "timer ticks at 62.5 MHz");
            assertTrue(console(s, "hello").contains("ok bootinfo"));
        }
    }
}
