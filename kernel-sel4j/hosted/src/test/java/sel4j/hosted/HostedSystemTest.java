package sel4j.hosted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.machine.elf.BadInput;
import sel4j.machine.tree.BoardTree;
import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Slot;

/** How runs end and what is told about them. */
class HostedSystemTest {
    private static final String SVC = "svc 0x00000000";
    private static final String HALT = "mvn r7, #10";
    private static final String PUT = "mvn r7, #8";
    private static final String RECV = "mvn r7, #4";
    private static final long LIMIT = 100_000_000;

    @TempDir Path folder;

    private TinyProgram tiny(String... instructions) throws IOException, BadInput {
        return TinyProgram.of(folder, instructions);
    }

    @Test
    void debugHaltEndsTheRunBehindTheCall() throws IOException, BadInput {
        Outcome o = tiny(HALT, SVC, "udf #0").run(LIMIT);
        assertEquals(Outcome.Reason.HALTED, o.reason());
        assertTrue(o.fine());
        assertEquals(2, o.instructions());
        assertEquals(Map.of("DebugHalt", 1L), o.systemCalls());
    }

    @Test
    void aMatchingConsoleLineEndsTheRunAtItsEnd() throws IOException, BadInput {
        TinyProgram t = TinyProgram.until(folder, "^B$", PUT, "mov r0, #65", SVC, "mov r0, #66",
            SVC,
            "mov r0, #10", SVC, "mov r0, #66", SVC, "mov r0, #10", SVC, "mov r0, #67", SVC,
            "udf #0");
        Outcome o = t.run(LIMIT);
        assertEquals(Outcome.Reason.MATCHED, o.reason());
        assertEquals("AB\nB\n", t.console.toString());
    }

    @Test
    void theLimitIsExact() throws IOException, BadInput {
        Outcome o = tiny("b 0x10000").run(5_000_001);
        assertEquals(Outcome.Reason.LIMIT, o.reason());
        assertFalse(o.fine());
        assertEquals(5_000_001, o.time());
        assertTrue(o.where().matches("thread .* at pc 0x00010000: b 0x10000"), o.where());
    }

    @Test
    void whenNoThreadCanEverRunAgainTheRunEnds() throws IOException, BadInput {
        // Its fault has no handler, so the only thread is inactive.
        TinyProgram t = tiny("udf #0");
        assertEquals(Outcome.Reason.DEADLOCK, t.run(Long.MAX_VALUE).reason());
        assertEquals(1, t.messages.size());
    }

    @Test
    void anUnhandledFaultNamesThreadKindPlaceAndInstruction() throws IOException, BadInput {
        String[][] cases = {
            {"udf #0", "undefined instruction, at pc 0x00010004: udf.*"},
            {"str r0, [r0, #-4095]",
            "memory fault at address 0x00000001, FSR 0x807, at pc 0x00010004: str.*"},
            {"bx r0", "memory fault at address 0x00001000, FSR 0x007, at pc 0x00001000 .*"},
        };
        for (String[] c : cases) {
            TinyProgram t = tiny("mov r0, #4096", c[0]);
            t.run(LIMIT);
            assertTrue(t.messages.get(0).matches("thread tcb@[0-9a-f]{8} stopped, no fault "
                + "handler: " + c[1]), t.messages.get(0));
        }
    }

    @Test
    void unhandledCapabilityFaultsAndUnknownCallsAreTold() throws IOException, BadInput {
        TinyProgram t = tiny(RECV, "mov r0, #12", SVC);
        t.run(LIMIT);
        assertTrue(t.messages.get(0).contains("capability fault, CPtr 0xc, at pc 0x00010008: svc"),
            t.messages.get(0));
        TinyProgram u = tiny("mvn r7, #99", SVC);
        u.run(LIMIT);
        assertTrue(u.messages.get(0).contains("unknown system call -100, at pc 0x00010004: svc"),
            u.messages.get(0));
    }

    @Test
    void theDeviceTreeIsInTheExtraBootInfo() throws IOException, BadInput {
        byte[] tree = BoardTree.of(16 << 20);
        Kernel k = tiny("b 0x10000").system.kernel();
        int cnode = k.current().cspace().cnodeBase();
        Frame info = frame(k, k.slot(cnode + 9));
        assertEquals(tree.length + 8, info.word(0));
        Frame extra = frame(k, k.slot(cnode + info.word(0x3C / 4)));
        assertEquals(6, extra.word(0));
        assertEquals(tree.length + 8, extra.word(1));
        for (int i = 0; i < Math.min(tree.length, 4088); i++) {
            assertEquals(tree[i], (byte) (extra.word(2 + i / 4) >>> 8 * (i % 4)), "byte " + i);
        }
    }

    private static Frame frame(Kernel k, Slot s) {
        return k.frame(s.frameBase() * 256);
    }

    @Test
    void aKernelBugNamesEntryThreadInstructionAndLine() throws IOException, BadInput {
        TinyProgram t = tiny(RECV, "mov r0, #1", SVC);
        Kernel k = t.system.kernel();
        k.current().cspace().setCnodeBase(0x4F00000);
        KernelBug bug = assertThrows(KernelBug.class, () -> t.run(LIMIT));
        assertTrue(bug.getMessage().matches(
            "kernel bug in entry SVC of tcb@[0-9a-f]{8} at instruction 3: .*, at CSpace.java:\\d+"),
            bug.getMessage());
    }

    @Test
    void dumpsListTheThreadsOnTheConsole() throws IOException, BadInput {
        TinyProgram t = tiny("mvn r7, #9", SVC, HALT, SVC);
        assertEquals(Outcome.Reason.HALTED, t.run(LIMIT).reason());
        List<String> lines = t.console.toString().lines().toList();
        assertEquals(3, lines.size(), t.console::toString);
        assertTrue(lines.get(1).matches("  idle +0 idle +0x.*"), lines.get(1));
        assertTrue(lines.get(2).matches("\\* tcb@[0-9a-f]{8} +255 running +0x00010004"),
            lines.get(2));
    }

    @Test
    void theTimerInterruptsAUserProgramEveryTwoMilliseconds() throws IOException, BadInput {
        StringBuilder ticks = new StringBuilder();
        Path file = folder.resolve("spin.elf");
        Files.write(file, TinyProgram.elf("b 0x10000"));
        java.io.StringWriter trace = new java.io.StringWriter();
        new HostedSystem(new HostedSystem.Options(file).ram(16 << 20).trace(trace)).run(6_500_000);
        trace.toString().lines().filter(l -> l.contains("interrupt 27"))
            .forEach(l -> ticks.append(l.split(" ")[0]).append(' '));
        assertEquals("2000000 4000000 6000000 ", ticks.toString());
    }

    @Test
    void anImageThatDoesNotFitIsBadInputInOneLine() throws IOException, BadInput {
        Path file = folder.resolve("big.elf");
        byte[] elf = TinyProgram.elf("b 0x10000");
        // The size in memory of the only segment.
        elf[52 + 20 + 2] = (byte) 0xD1;
        Files.write(file, elf);
        BadInput e = assertThrows(BadInput.class,
            () -> new HostedSystem(new HostedSystem.Options(file).ram(16 << 20)));
        assertTrue(e.getMessage().startsWith(file + ": ") && !e.getMessage().contains("\n"),
            e.getMessage());
        elf[52 + 20 + 3] = 2;
        Files.write(file, elf);
        BadInput slots = assertThrows(BadInput.class,
            () -> new HostedSystem(new HostedSystem.Options(file).ram(256 << 20)));
        assertTrue(slots.getMessage().contains("root CNode"), slots.getMessage());
    }
}
