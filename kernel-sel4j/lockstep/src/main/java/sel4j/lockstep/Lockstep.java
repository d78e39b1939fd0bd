package sel4j.lockstep;

import java.nio.file.Path;
import java.util.List;
import sel4j.aot.MethodCode;
import sel4j.hosted.HostedSystem;
import sel4j.machine.Board;
import sel4j.machine.StopReason;
import sel4j.machine.elf.BadInput;

/**
 * One workload over the hosted kernel and over its machine code, side by side. At every return to
 * user level both have the same registers, kernel variables, device registers and console; all RAM
 * outside the native kernel's own text and stack is compared at some returns, or at each.
 *
 * <p>Both boards count the instructions of user level alone, so devices interrupt both at the same
 * instruction. Whoever drives the boards from outside does to both the same, between two runs.
 */
public final class Lockstep {
    private final HostedSystem hosted;
    private final NativeSystem other;
    private final Recent recent = new Recent();
    private final StringBuilder said = new StringBuilder();
    private final StringBuilder otherSaid = new StringBuilder();
    private final long every;
    private final long exactFrom;
    private boolean returned;
    private long returns;
    private long agreed;
    private int saidBefore;

    /**
     * Boots a program over both kernels.
     *
     * @param code  the kernel's machine code
     * @param every all RAM is compared at every so many returns
     * @throws BadInput if the program is none that the kernel boots
     * @throws Difference if boot already makes one
     */
    public Lockstep(List<MethodCode> code, Path program, int ramBytes, long every)
            throws BadInput {
        this(code, program, ramBytes, every, Long.MAX_VALUE);
    }

    private Lockstep(List<MethodCode> code, Path program, int ramBytes, long every,
            long exactFrom) throws BadInput {
        this.every = every;
        this.exactFrom = exactFrom;
        hosted = new HostedSystem(new HostedSystem.Options(program).ram(ramBytes).silentDumps()
            .trace(recent).console(c -> said.append((char) c)));
        hosted.onReturn(() -> {
            returned = true;
            hosted.board().stop();
        });
        other = new NativeSystem(NativeImage.of(code, program, ramBytes).file(), ramBytes, c -> {
            if (c != '\r') {
                otherSaid.append((char) c);
            }
        });
        if (!other.run(0)) {
            throw differs("the native kernel does not boot");
        }
        compare();
    }

    /**
     * Runs a program to its end, and where all RAM differs somewhere finds the first return at
     * which it does.
     *
     * @param limit machine time at which it ends at the latest
     * @throws Difference at the first one
     */
    public static Lockstep run(List<MethodCode> code, Path program, int ramBytes, long every,
            long limit) throws BadInput {
        try {
            Lockstep l = new Lockstep(code, program, ramBytes, every);
            l.run(limit, true);
            return l;
        } catch (Difference d) {
            // The same run again, since all of it is determined: closer, where they part.
            Lockstep l = new Lockstep(code, program, ramBytes, every, d.agreed());
            l.run(limit, true);
            throw d;
        }
    }

    /** The hosted system. */
    public HostedSystem hosted() {
        return hosted;
    }

    /** The native one. */
    public NativeSystem other() {
        return other;
    }

    /** Returns to user level so far. */
    public long returns() {
        return returns;
    }

    /** What both printed, without carriage returns. */
    public String console() {
        return said.toString();
    }

    /** The other board gets general registers and TPIDRURW that a driver gave the hosted one. */
    public void takeRegisters() {
        Board from = hosted.board();
        Board to = other.board();
        System.arraycopy(from.cpu.r, 0, to.cpu.r, 0, 16);
        to.cpu.cp15.setTpidrurw(from.cpu.cp15.tpidrurw());
    }

    /**
     * Runs both on, until a time, a DebugHalt, or until no event is scheduled any more.
     *
     * @throws Difference at the first one
     */
    public void run(long limit) {
        run(limit, false);
    }

    private void run(long limit, boolean alone) {
        Board board = hosted.board();
        while (board.clock.now() < limit) {
            returned = false;
            StopReason why = board.run(limit);
            boolean back = other.run(limit);
            if (hosted.halted()) {
                if (back || !other.board().isOff()) {
                    throw differs("hosted halts, native does not");
                }
                compareConsole();
                return;
            }
            if (returned != back) {
                throw differs(returned ? "hosted enters the kernel and returns, native "
                    + (other.board().isOff() ? "halts" : "does not")
                    : "native enters the kernel and returns, hosted does not");
            }
            if (returned) {
                returns++;
            }
            compare();
            // Nobody is outside who could wake a thread.
            if (why == StopReason.IDLE || alone && hosted.deadlocked()) {
                break;
            }
        }
        if (alone) {
            compareAll();
        }
    }

    private void compare() {
        String d = Devices.difference(hosted.board(), other.board());
        if (d == null) {
            d = Ram.variables(hosted.board().memory, other.board().memory);
        }
        if (d != null) {
            throw differs(d);
        }
        compareConsole();
        if (returns % every == 0 || returns >= exactFrom) {
            compareAll();
        }
    }

    private void compareAll() {
        String d = Ram.all(hosted.board().memory, other.board().memory);
        if (d != null) {
            throw differs(d);
        }
        agreed = returns;
    }

    private void compareConsole() {
        if (said.length() != otherSaid.length() || !said.substring(saidBefore).equals(
                otherSaid.substring(saidBefore))) {
            throw differs("console: hosted " + tail(said) + ", native " + tail(otherSaid));
        }
        saidBefore = said.length();
    }

    private static String tail(StringBuilder s) {
        return "\"" + s.substring(Math.max(0, s.length() - 40)).replace("\n", "\\n") + "\"";
    }

    private Difference differs(String what) {
        String more = otherSaid.length() > said.length()
            ? "\n  native says: " + otherSaid.substring(said.length()).strip() : "";
        return new Difference("return " + returns + " to user level, machine time "
            + hosted.board().clock.now() + ": " + what + more
            + (recent.text().isEmpty() ? "" : "\n  last entries of the hosted kernel:"
                + recent.text()), agreed);
    }
}
