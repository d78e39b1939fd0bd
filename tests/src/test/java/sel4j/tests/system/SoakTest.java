package sel4j.tests.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import sel4j.hosted.HostedSystem;
import sel4j.hosted.Outcome;
import sel4j.kernel.Abi;
import sel4j.machine.elf.BadInput;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * A system that is made, runs, and is revoked again and again leaves nothing: every word of memory
 * and every owner is what it was a round before. {@code ./sel4j soak} makes more rounds.
 *
 * <p>Four things may differ: how many units of work were done since a call was cut last, how much
 * of its time slice the root task has left, which hardware ASID is lent next, and which one the
 * root task's address space has.
 */
class SoakTest {
    private static final int ROUNDS = Integer.getInteger("soak.rounds", 25);
    private static final String OVER = "round over";
    private static final int WORK_UNITS = Kernel.ADDRESS + 0xA50;
    private static final int NEXT_HARDWARE_ASID = Kernel.ADDRESS + 0xA58;
    private static final int HARDWARE_ASIDS = Kernel.ADDRESS + 0x1200;
    private static final int TIME_SLICE = 0x2E * 4;
    private static final long LONGEST = 100_000_000_000L;

    private final StringBuilder line = new StringBuilder();
    private HostedSystem system;
    private boolean over;

    @Test
    void everyRoundLeavesWhatTheFirstLeft() throws BadInput, IOException {
        system = new HostedSystem(new HostedSystem.Options(Run.PROGRAMS.resolve("soak.elf"))
            .ram(16 << 20).console(this::heard));
        round();
        Memory memory = system.board().memory;
        BitSet differ = mayDiffer();
        int[] words = memory.ram.clone();
        byte[] owners = memory.owners();
        for (int i = 2; i <= ROUNDS; i++) {
            round();
            for (int w = Arrays.mismatch(words, memory.ram); w >= 0; w = next(words, w)) {
                int at = w;
                assertTrue(differ.get(w), () -> "0x"
                    + Integer.toHexString(Memory.RAM_BASE + 4 * at) + " was " + words[at]
                    + " after round 1, is " + memory.ram[at]);
            }
            assertArrayEquals(owners, memory.owners(), "owners after round " + i);
            assertEquals(1, lent(), "hardware ASIDs lent after round " + i);
        }
        report();
    }

    private int next(int[] words, int before) {
        int[] now = system.board().memory.ram;
        int at = Arrays.mismatch(words, before + 1, words.length, now, before + 1, now.length);
        return at < 0 ? -1 : before + 1 + at;
    }

    /** Words of RAM that are no bookkeeping of what there is. */
    private BitSet mayDiffer() {
        BitSet words = new BitSet();
        Tcb root = system.kernel().current();
        words.set(word(WORK_UNITS));
        words.set(word(NEXT_HARDWARE_ASID));
        words.set(word(HARDWARE_ASIDS), word(HARDWARE_ASIDS) + Abi.HARDWARE_ASID_COUNT);
        words.set(word(root.vspace().pageDirectory().place() << 4) + Abi.HARDWARE_ASID_PDE);
        words.set(word((root.place() << 4) + TIME_SLICE));
        return words;
    }

    private static int word(int physical) {
        return physical - Memory.RAM_BASE >>> 2;
    }

    private int lent() {
        int lent = 0;
        for (int i = 0; i < Abi.HARDWARE_ASID_COUNT; i++) {
            lent += system.kernel().hardwareAsidOwner(i) == 0 ? 0 : 1;
        }
        return lent;
    }

    private void report() throws IOException {
        Outcome o = system.run(system.board().clock.now());
        String text = String.format("soak: %d rounds, %d system calls; after each round all memory "
            + "was what it was after the first, but for the count of work units, the root task's "
            + "time slice and the numbers of hardware ASIDs", ROUNDS,
            o.systemCalls().values().stream().mapToLong(n -> n).sum());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/soak.txt"), text + "\n");
        System.out.println(text);
    }

    /** Until the program says that a round is over. */
    private void round() {
        over = false;
        while (!over) {
            assertEquals(Outcome.Reason.LIMIT,
                system.run(system.board().clock.now() + LONGEST).reason(), "the program goes on");
        }
    }

    private void heard(int c) {
        if (c != '\n') {
            line.append((char) c);
            return;
        }
        over = line.toString().equals(OVER);
        line.setLength(0);
        if (over) {
            system.board().stop();
        }
    }
}
