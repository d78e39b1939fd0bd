package sel4j.hosted;

import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import sel4j.kernel.Boot;
import sel4j.kernel.Entry;
import sel4j.machine.Board;
import sel4j.machine.Coherence;
import sel4j.machine.StopReason;
import sel4j.machine.Vector;
import sel4j.machine.elf.BadInput;
import sel4j.machine.elf.ElfImage;
import sel4j.machine.elf.Limits;
import sel4j.machine.tree.BoardTree;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * A board whose user level executes on the simulated processor, and whose kernel is Java code on
 * this virtual machine, entered at every exception. All kernel state is in the board's memory.
 */
public final class HostedSystem {
    /** Where user images are loaded: behind the kernel's image range. */
    public static final int IMAGE_START = 0x40300000;
    /** Where the device tree lies, inside the kernel's image range. */
    static final int TREE_START = 0x402F0000;
    private static final int PAGE = 4096;
    /** The instruction behind the WFI of the idle thread's loop (ABI boot-and-memory 7). */
    private static final int IDLE_WAITS = 0xFFFF0024;

    private final Board board;
    private Kernel kernel;
    private final MachineHardware hardware;
    private final Console console;
    private final Trace trace;
    private final Consumer<String> messages;
    private final SystemCalls calls = new SystemCalls();
    private final Witness witness;
    private Runnable returned = () -> { };
    private boolean deadlock;
    private Coherence.Violation violation;

    /** What a system is made from; all but the program may keep their defaults. */
    public static final class Options {
        private final Path program;
        private int ramBytes = 256 << 20;
        private IntConsumer console = c -> { };
        private Consumer<String> messages = s -> { };
        private Pattern until;
        private Writer trace;
        private Witness witness;
        private boolean noncoherent;
        private boolean checkCaches;
        private boolean silentDumps;

        /** A root task's ELF file. */
        public Options(Path program) {
            this.program = program;
        }

        /** Size of RAM in bytes. */
        public Options ram(int bytes) {
            ramBytes = bytes;
            return this;
        }

        /** Gets the console's characters. */
        public Options console(IntConsumer out) {
            console = out;
            return this;
        }

        /** Gets one line for each unhandled fault. */
        public Options messages(Consumer<String> out) {
            messages = out;
            return this;
        }

        /** A console line in which this is found ends the run. */
        public Options until(Pattern pattern) {
            until = pattern;
            return this;
        }

        /** Is there at every kernel entry. */
        public Options witness(Witness w) {
            witness = w;
            return this;
        }

        /**
         * Puts caches into the board that software must keep coherent.
         *
         * @param check whether the first forgotten maintenance ends the run
         */
        public Options caches(boolean check) {
            noncoherent = true;
            checkCaches = check;
            return this;
        }

        /** A dump of the scheduler or of objects says nothing, as over a native kernel. */
        public Options silentDumps() {
            silentDumps = true;
            return this;
        }

        /** Gets the trace; not closed. */
        public Options trace(Writer out) {
            trace = out;
            return this;
        }
    }

    /**
     * Is there at every kernel entry: compares, counts, or records. It may read memory, and must
     * not change it; an {@code AssertionError} says that something is wrong.
     */
    public interface Witness {
        /**
         * Before anything happens.
         *
         * @param memory   all RAM, for {@code new Kernel(memory, hardware)} to look at objects with
         * @param hardware what the kernel would get
         * @return the hardware that the kernel gets: the same, or one that hands on and records
         */
        Hardware watch(Memory memory, Hardware hardware);

        /**
         * User registers are saved in the current thread's object; the kernel is about to be
         * entered.
         */
        void before();

        /**
         * The kernel has returned from an entry.
         *
         * @param type      {@code Boot} once, then {@code Entry}
         * @param name      its method: {@code boot}, {@code syscall}, {@code undefined},
         *                  {@code prefetchAbort}, {@code dataAbort} or {@code interrupt}
         * @param result    of that method, null of void
         * @param arguments of that method, but for the kernel
         */
        void after(String type, String name, Object result, Object... arguments);

        /** What it has seen, in words, when the run is over; nothing by default. */
        default String told() {
            return "";
        }
    }

    /**
     * Loads the program and boots the kernel; the root task is ready to run.
     *
     * @throws BadInput if the file is no root task that fits
     */
    public HostedSystem(Options o) throws BadInput {
        int span = o.ramBytes - (IMAGE_START - Memory.RAM_BASE);
        ElfImage image = ElfImage.read(o.program,
            Limits.user(Integer.toUnsignedLong(Memory.WINDOW_BASE), span));
        board = new Board(o.ramBytes, o.noncoherent);
        console = new Console(o.console, o.until);
        board.uart.connect(c -> {
            console.put(c);
            stopIfDone();
        });
        messages = o.messages;
        trace = new Trace(o.trace);
        hardware = new MachineHardware(board, this::unhandledFault,
            o.silentDumps ? () -> "" : this::dump);
        witness = o.witness;
        kernel = new Kernel(board.memory,
            witness == null ? hardware : witness.watch(board.memory, hardware));
        image.copyTo(board.memory, IMAGE_START);
        byte[] tree = BoardTree.of(o.ramBytes);
        for (int i = 0; i < tree.length; i++) {
            board.bus.write(TREE_START + i, tree[i], 1);
        }
        if (o.noncoherent) {
            board.caches.cleanAll();
        }
        if (o.checkCaches) {
            new Coherence(board, this::incoherent);
        }
        int end = IMAGE_START + image.bytes();
        if (witness != null) {
            witness.before();
        }
        int code = Boot.boot(kernel, o.ramBytes, IMAGE_START, end, IMAGE_START - image.start(),
            image.entry(), TREE_START, tree.length);
        if (witness != null) {
            witness.after("Boot", "boot", code, o.ramBytes, IMAGE_START, end,
                IMAGE_START - image.start(), image.entry(), TREE_START, tree.length);
        }
        if (code != Boot.DONE) {
            throw new BadInput(image.name(), refusal(code, image, o.ramBytes));
        }
        board.cpu.setSupervisor(this::exception);
        resume(kernel.current());
    }

    private static String refusal(int code, ElfImage image, int ramBytes) {
        String size = "the image takes " + image.bytes() / PAGE + " pages";
        return switch (code) {
            case Boot.IMAGE_TOO_HIGH ->
                size + "; with IPC buffer and boot information behind it, it"
                + " must end below 0x" + Integer.toHexString(Memory.WINDOW_BASE);
            case Boot.IMAGE_TOO_LARGE -> size + ", more than the root CNode has slots for";
            default -> size + ", more than RAM of " + (ramBytes >> 20)
                + " MiB holds beside the kernel";
        };
    }

    /** The kernel's view of the board's memory. */
    public Kernel kernel() {
        return kernel;
    }

    /**
     * Goes on with another instance of the kernel over the board's memory. It has to make no
     * difference, for all kernel state is in memory.
     */
    void renewKernel() {
        board.memory.dropViews();
        kernel = new Kernel(board.memory, hardware);
    }

    /** The board. */
    public Board board() {
        return board;
    }

    /** Calls a hook at each return to user level, when registers are loaded; it may stop. */
    public void onReturn(Runnable hook) {
        returned = hook;
    }

    /** Whether a thread made DebugHalt. */
    public boolean halted() {
        return hardware.halted();
    }

    /** Whether the idle thread runs and no device will ever wake another. */
    public boolean deadlocked() {
        return deadlock;
    }

    /**
     * Runs on.
     *
     * @param limit machine time in instructions at which the run ends
     */
    public Outcome run(long limit) {
        StopReason r = board.run(limit);
        Outcome.Reason reason = violation != null ? Outcome.Reason.INCOHERENT
            : hardware.halted() ? Outcome.Reason.HALTED
            : console.matched() ? Outcome.Reason.MATCHED
            : deadlock || r == StopReason.IDLE ? Outcome.Reason.DEADLOCK : Outcome.Reason.LIMIT;
        String where = ThreadText.where(kernel, board)
            + (violation == null ? "" : ": " + violation.text());
        return new Outcome(reason, where, board.cpu.instructions(),
            board.clock.now(), calls.counts());
    }

    private void incoherent(Coherence.Violation v) {
        violation = v;
        board.stop();
    }

    private void exception(Vector v) {
        Tcb before = kernel.current();
        UserContext.save(board.cpu, before, v);
        if (v == Vector.SVC) {
            calls.count(board.cpu.r[7]);
        }
        if (trace.on()) {
            trace.line(board.clock.now(), describe(v, before));
        }
        if (witness != null) {
            witness.before();
        }
        try {
            enter(v);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new KernelBug("kernel bug in entry " + v + " of "
                + ThreadText.name(kernel, before)
                + " at instruction " + board.clock.now() + ": " + e + KernelBug.where(e), e);
        }
        if (witness != null) {
            witness.after("Entry", entry(v), null);
        }
        Tcb after = kernel.current();
        if (trace.on() && after != before) {
            trace.line(board.clock.now(), "switch to " + ThreadText.name(kernel, after));
        }
        resume(after);
        stopIfDone();
        returned.run();
    }

    private void enter(Vector v) {
        switch (v) {
            case SVC -> Entry.syscall(kernel);
            case UNDEFINED -> Entry.undefined(kernel);
            case PREFETCH_ABORT -> Entry.prefetchAbort(kernel);
            case DATA_ABORT -> Entry.dataAbort(kernel);
            case IRQ -> Entry.interrupt(kernel);
            default -> throw new IllegalStateException("exception " + v + " on this board");
        }
    }

    private static String entry(Vector v) {
        return switch (v) {
            case SVC -> "syscall";
            case UNDEFINED -> "undefined";
            case PREFETCH_ABORT -> "prefetchAbort";
            case DATA_ABORT -> "dataAbort";
            default -> "interrupt";
        };
    }

    private void resume(Tcb t) {
        UserContext.load(t, board.cpu);
        if (t == kernel.idle()) {
            board.cpu.waitForInterrupt();
            if (!board.gic.irqLine()) {
                // It waits behind the WFI of its loop, as it does where it executes that.
                board.cpu.r[15] = IDLE_WAITS;
            }
            // The kernel's own tick wakes nobody: with no other event ahead this is the end.
            deadlock = board.clock.scheduled() <= 1 && !board.gic.irqLine();
        }
    }

    private void stopIfDone() {
        if (hardware.halted() || console.matched() || deadlock) {
            board.stop();
        }
    }

    private String describe(Vector v, Tcb t) {
        int[] r = board.cpu.r;
        String name = ThreadText.name(kernel, t);
        return switch (v) {
            case SVC -> String.format("%s %s r0=%x r1=%x r2=%x r3=%x r4=%x r5=%x", name,
                SystemCalls.name(r[7]), r[0], r[1], r[2], r[3], r[4], r[5]);
            case IRQ -> String.format("%s interrupt %d", name, board.gic.highestPending());
            case DATA_ABORT -> String.format("%s data abort pc=%x address=%x fsr=%x", name, r[15],
                board.cpu.cp15.dfar(), board.cpu.cp15.dfsr());
            case PREFETCH_ABORT -> String.format("%s prefetch abort pc=%x fsr=%x", name, r[15],
                board.cpu.cp15.ifsr());
            default -> String.format("%s %s pc=%x", name, v, r[15]);
        };
    }

    private String dump() {
        return ThreadTable.text(kernel, board.memory);
    }

    private void unhandledFault(int place) {
        messages.accept(ThreadText.fault(kernel, board, kernel.tcb(place)));
    }
}
