package sel4j.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.hosted.HostedSystem;
import sel4j.hosted.Outcome;
import sel4j.kernel.Abi;
import sel4j.kernel.Message;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** The C library: its headers compile and are complete, its examples print what they promise. */
class LibraryTest {
    private static final String LIBRARY = "kernel-sel4j/libsel4j";
    private static final Path EXAMPLES = Modules.ROOT.resolve(LIBRARY + "/examples");
    private static final Path HEADERS = Modules.ROOT.resolve(LIBRARY + "/include/sel4j");
    private static final int INVOCATIONS = 49;

    @TempDir
    Path folder;

    private static List<Path> files(Path where, String end) throws IOException {
        try (Stream<Path> all = Files.list(where)) {
            return all.filter(f -> f.toString().endsWith(end)).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"boot", "objects", "memory", "server", "signals", "pager", "labels"})
    void anExamplePrintsWhatItPromises(String name) throws Exception {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        Outcome o = new HostedSystem(new HostedSystem.Options(EXAMPLES.resolve(name + ".elf"))
            .console(console::write)).run(1_000_000_000);
        assertEquals(Files.readString(EXAMPLES.resolve(name + ".txt")),
            console.toString(StandardCharsets.UTF_8));
        assertEquals(Outcome.Reason.HALTED, o.reason());
    }

    @Test
    void everyExampleIsTested() throws IOException {
        assertEquals(7, files(EXAMPLES, ".c").size());
        assertEquals(7, files(EXAMPLES, ".elf").size());
    }

    @Test
    void theExamplesAreWhatTheirSourcesGive() throws Exception {
        compilerIsThere();
        ProgramsAreFreshTest.copy(Modules.ROOT.resolve(LIBRARY), folder.resolve(LIBRARY));
        Path examples = folder.resolve(LIBRARY + "/examples");
        Process make = new ProcessBuilder("make", "-C", examples.toString(),
            "-s").redirectErrorStream(true).start();
        String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, make.waitFor(), said);
        for (Path elf : files(EXAMPLES, ".elf")) {
            assertArrayEquals(Files.readAllBytes(examples.resolve(elf.getFileName())),
                Files.readAllBytes(elf),
                elf.getFileName() + " is stale: run make in " + LIBRARY + "/examples");
        }
    }

    private static void compilerIsThere() throws InterruptedException {
        String version = ProgramsAreFreshTest.output("arm-none-eabi-gcc", "-dumpfullversion");
        Assumptions.assumeTrue(version.equals("12.2.1"),
            "skipped: needs package gcc-arm-none-eabi 12.2.1");
        Assumptions.assumeTrue(ProgramsAreFreshTest.output("make",
            "--version").startsWith("GNU Make"),
            "skipped: needs package make");
    }

    @Test
    void everyHeaderCompilesByItselfWithoutAWarning() throws Exception {
        compilerIsThere();
        List<Path> headers = new ArrayList<>(files(HEADERS, ".h"));
        headers.add(HEADERS.resolveSibling("sel4j.h"));
        assertTrue(headers.size() > 12);
        for (Path h : headers) {
            Path source = Files.writeString(folder.resolve("one.c"), "#include \"" + h
                + "\"\nint unused;\n");
            Process gcc = new ProcessBuilder("arm-none-eabi-gcc", "-marm", "-march=armv7-a",
                "-std=gnu11",
                "-ffreestanding", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror", "-I",
                HEADERS.getParent().toString(), "-fsyntax-only",
                    source.toString()).redirectErrorStream(true).start();
            String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, gcc.waitFor(), said);
        }
    }

    /** Each label of abi.h is used by exactly one documented function. */
    @Test
    void everyInvocationHasADocumentedFunction() throws IOException {
        String abi = Files.readString(HEADERS.resolve("abi.h"));
        Matcher list = Pattern.compile("enum \\{\\s*(UntypedRetype = 1,.*?)\\};",
            Pattern.DOTALL).matcher(abi);
        assertTrue(list.find());
        String[] labels = list.group(1).replace(" = 1", "").trim().split("\\s*,\\s*");
        assertEquals(INVOCATIONS, labels.length);
        StringBuilder all = new StringBuilder();
        for (String object : List.of("untyped", "cnode", "tcb", "vspace", "asid", "irq",
            "domain")) {
            all.append(Files.readString(HEADERS.resolve(object + ".h")));
        }
        Pattern function = Pattern.compile("/\\*((?:(?!\\*/).)*?)\\*/\\s*static inline "
            + "(\\w+) (seL4_\\w+)\\(([^{]*)\\{"
            + "(.*?)(?:\n\\}|; \\}\n)", Pattern.DOTALL);
        List<String> used = new ArrayList<>();
        for (Matcher m = function.matcher(all); m.find();) {
            for (String label : labels) {
                if (Pattern.compile("\\b" + label + "\\b").matcher(m.group(5)).find()) {
                    used.add(label);
                    assertTrue(m.group(1).contains("rrors"), m.group(3)
                        + " says which errors there are");
                }
            }
        }
        assertEquals(List.of(labels).stream().sorted().toList(), used.stream().sorted().toList());
    }

    /**
     * The example "labels" makes each of the 49 invocations with success, as the kernel sees
     * it.
     */
    @Test
    void theLabelsExampleMakesEveryInvocation() throws Exception {
        Labels labels = new Labels();
        HostedSystem s = new HostedSystem(
            new HostedSystem.Options(EXAMPLES.resolve("labels.elf")).witness(labels));
        labels.kernel = s.kernel();
        assertEquals(Outcome.Reason.HALTED, s.run(1_000_000_000).reason());
        assertEquals(new TreeSet<>(IntStream.rangeClosed(1, INVOCATIONS).boxed().toList()),
            labels.succeeded);
    }

    /** Notes the labels of Calls on kernel objects that are answered with success. */
    private static final class Labels implements HostedSystem.Witness {
        final TreeSet<Integer> succeeded = new TreeSet<>();
        Kernel kernel;
        private Tcb caller;
        private int label;

        @Override
        public Hardware watch(Memory memory, Hardware hardware) {
            return hardware;
        }

        @Override
        public void before() {
            caller = null;
            if (kernel == null || kernel.current().register(Abi.REG_SYSCALL) != Abi.SYS_CALL) {
                return;
            }
            Tcb t = kernel.current();
            int cptr = t.register(Abi.REG_BADGE);
            if (t.cspace().type() == Slot.CNODE && cptr >= 0 && cptr < 1 << t.cspace().radix()) {
                int type = kernel.slot(t.cspace().cnodeBase() + cptr).type();
                boolean object = type != Slot.ENDPOINT && type != Slot.NOTIFICATION
                    && type != Slot.REPLY;
                caller = object ? t : null;
                label = Message.label(t.register(Abi.REG_INFO));
            }
        }

        @Override
        public void after(String type, String name, Object result, Object... arguments) {
            if (caller != null && caller == kernel.current()
                && Message.label(caller.register(Abi.REG_INFO)) == 0) {
                succeeded.add(label);
            }
        }
    }
}
