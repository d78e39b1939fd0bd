package sel4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.hosted.HostedSystem;
import sel4j.machine.elf.BadInput;

/** {@code run --check} and {@code run --monitor}: who looks at a system that runs. */
class MonitorsTest {
    private static final String IPC = Cli.PROGRAMS.resolve("ipc.elf").toString();
    @TempDir
    Path folder;

    @Test
    void aProgramRunsAsSpecified() {
        Cli c = Cli.run("run", IPC, "--ram=16M", "--check");
        assertEquals(0, c.exit(), c::err);
        assertTrue(c.err().matches("(?s).*sel4j: 1\\d\\d\\d kernel entries did what is specified"
            + "; the run took [\\d.]+ times as long as without\n"), c::err);
    }

    /** What the kernel's memory says after boot is where the specification begins. */
    @Test
    void theFirstDifferenceEndsTheRun() throws BadInput {
        SpecificationCheck check = new SpecificationCheck();
        HostedSystem s = new HostedSystem(new HostedSystem.Options(Cli.PROGRAMS.resolve(
            "ipc.elf")).ram(16 << 20).witness(new Monitors(List.of(check, new Spoiler()))));
        Monitors.Objection e = assertThrows(Monitors.Objection.class, () -> s.run(1_000_000));
        assertTrue(e.getMessage().matches("(?s)after kernel entry 301 \\(syscall\\) the kernel "
            + "does not do what is specified: thread 0x\\w+: .*handler=5.*"), e::getMessage);
    }

    /** Changes the current thread's fault handler behind the kernel's back, at its 300th entry. */
    private static final class Spoiler implements HostedSystem.Witness {
        private sel4j.view.Kernel k;
        private int entries;

        @Override
        public sel4j.platform.Hardware watch(sel4j.platform.Memory m,
                sel4j.platform.Hardware hw) {
            k = new sel4j.view.Kernel(m, hw);
            return hw;
        }

        @Override
        public void before() { }

        @Override
        public void after(String type, String name, Object result, Object... arguments) {
            if (++entries == 300) {
                k.current().setFaultHandler(5);
            }
        }
    }

    @Test
    void theSpecificationHasTheNumbersOfOneRelease() {
        Cli c = Cli.run("run", IPC, "--abi=14", "--check");
        assertEquals(2, c.exit());
        assertTrue(c.oneLine() && c.err().contains("--abi 14 with --check"), c::err);
    }

    /** The example of docs/manual/monitors.md is compiled and used. */
    @Test
    void aMonitorOfOnesOwnCounts() throws Exception {
        String manual = Files.readString(Cli.PROGRAMS.resolve("../../docs/manual/monitors.md"));
        String java = manual.replaceAll("(?s).*```java\n(.*?)```.*", "$1");
        Path source = Files.writeString(folder.resolve("Counter.java"), java);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none",
            "-cp", System.getProperty("java.class.path"), source.toString()));
        Cli c = Cli.run("run", IPC, "--monitor=Counter", "--monitor-path=" + folder);
        assertEquals(0, c.exit(), c::err);
        assertTrue(c.err().matches("(?s).*sel4j: \\d+ system calls, \\d+ other entries; .*"),
            c::err);
        c = Cli.run("run", IPC, "--monitor=None", "--monitor-path=" + folder);
        assertEquals(2, c.exit());
        assertTrue(c.oneLine() && c.err().contains("--monitor None: expected a public class"),
            c::err);
        c = Cli.run("run", IPC, "--monitor=java.lang.String");
        assertEquals(2, c.exit());
        c = Cli.run("run", IPC, "--monitor=Counter", "--monitor-path=" + folder + "/none");
        assertEquals(2, c.exit());
        assertTrue(c.oneLine() && c.err().contains("no such folder or jar"), c::err);
    }
}
