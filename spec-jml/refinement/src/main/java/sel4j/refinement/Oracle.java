package sel4j.refinement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sel4j.abstractspec.Event;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Step;
import sel4j.abstractspec.Users;
import sel4j.kernel.Abi;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * Is there at every entry of a kernel, and says where it does not do what is specified: what comes
 * out differs in state, in what users are told, or in what is done to the hardware.
 *
 * <p>The kernel cuts long calls; such a call is compared when it is over. If others run before
 * that, it is not compared, and counted.
 */
public final class Oracle {
    /** The kernel does something else. */
    public static final class Difference extends AssertionError {
        private static final long serialVersionUID = 1L;

        private Difference(String message) {
            super(message);
        }
    }

    private static final int BUFFER_WORDS = 128;
    private static final int FIRST_WORD = Memory.RAM_BASE / 4;

    private Memory memory;
    private Kernel k;
    private Recorder hardware;
    /** What is specified now; null: unknown, so that the next entry begins with what is. */
    private State specified;
    /** What was compared with memory last, and was equal; null if that is not known. */
    private State verified;
    private Abstraction is;
    private State before;
    private Map<Integer, int[]> buffers;
    private Region caller;
    private KernelObject.Registers cut;
    private final Distribution distribution = new Distribution();
    private boolean booted;
    private boolean paused;
    private Consumer<String> listener;
    private long compared;
    private long interrupted;

    /** The hardware that the kernel gets instead of its own. */
    public Hardware watch(Memory m, Hardware hw) {
        memory = m;
        k = new Kernel(m, hw);
        is = new Abstraction(m, k);
        hardware = new Recorder(hw, k.globalDirectory().place());
        return hardware;
    }

    /** The kernel is about to be entered; the registers of the current thread are saved. */
    public void before() {
        if (!booted || paused) {
            return;
        }
        KernelObject.Registers r = Abstraction.registers(k);
        hardware.cut = false;
        if (cut != null && cut.equals(r) && Caps.thread(k.current()).equals(caller)) {
            return;
        }
        if (cut != null) {
            cut = null;
            specified = null;
            interrupted++;
        }
        hardware.effects.clear();
        hardware.interrupt = -1;
        State s = specified;
        if (s == null) {
            is.look(hardware.space);
            verified = null;
            s = is.state(Users.of(w -> 0));
        }
        keep(s.buffers());
        before = s.before(r, Users.of(this::kept));
        caller = s.current();
    }

    /** What is in these buffers before the step. */
    private void keep(List<Integer> places) {
        buffers = new HashMap<>();
        for (int at : places) {
            int[] words = new int[BUFFER_WORDS];
            System.arraycopy(memory.ram, at - FIRST_WORD, words, 0, BUFFER_WORDS);
            buffers.put(at, words);
        }
    }

    private int kept(int word) {
        int at = word & -BUFFER_WORDS;
        int[] words = buffers.get(at);
        if (words == null) {
            throw new IllegalStateException("a word of no buffer: " + Integer.toHexString(word));
        }
        return words[word - at];
    }

    /** The kernel has returned from an entry, by the name of its method. */
    public void after(String entry) {
        if (!booted || paused) {
            booted = true;
            return;
        }
        Event e = event(entry);
        if (hardware.cut) {
            // Taken together with an interrupt it is one that others interrupt.
            cut = hardware.interrupt < 0 ? before.tcb(caller).registers()
                : new KernelObject.Registers(List.of());
            return;
        }
        State wanted = Step.step(before, e);
        is.look(hardware.space);
        String difference = difference(wanted);
        if (difference.isEmpty()) {
            compared++;
            distribution.count(before, e, wanted);
            cut = null;
            specified = wanted;
            verified = wanted;
            is.keep(wanted.objects());
        }
        if (listener != null) {
            listener.accept(Told.event(before, e) + Told.answer(before, e, wanted));
        }
        if (!difference.isEmpty()) {
            throw new Difference("the kernel does not do what is specified: "
                + Told.event(before, e) + "\n" + difference);
        }
    }

    private Event event(String entry) {
        return switch (entry) {
            case "syscall" -> new Event.SystemCall();
            case "undefined" -> new Event.UndefinedInstruction();
            case "prefetchAbort" -> new Event.PrefetchAbort(hardware.instructionFaultStatus());
            case "dataAbort" -> new Event.DataAbort(hardware.dataFaultAddress(),
                hardware.dataFaultStatus());
            default -> new Event.Interrupt(hardware.interrupt);
        };
    }

    private String difference(State wanted) {
        boolean sameSlots = verified != null && is.sameSlots() && verified.held() == wanted.held()
            && verified.tree() == wanted.tree();
        String states = sameSlots ? Refines.differenceOfObjects(is, wanted)
            : Refines.difference(is, wanted);
        if (!states.isEmpty()) {
            return states;
        }
        if (!hardware.effects.equals(wanted.effects())) {
            return "the hardware: " + hardware.effects + ", specified " + wanted.effects();
        }
        for (Map.Entry<Integer, int[]> b : buffers.entrySet()) {
            for (int i = 0; i < BUFFER_WORDS; i++) {
                int at = b.getKey() + i;
                int has = memory.ram[at - FIRST_WORD];
                int want = wanted.users().written().getOrDefault(at, b.getValue()[i]);
                if (has != want) {
                    return String.format("word %d of the buffer at 0x%x is 0x%x, specified 0x%x",
                        i, b.getKey() * 4, has, want);
                }
            }
        }
        return "";
    }

    /** Entries are not looked at for a while; then it begins with what there is. */
    public void pause(boolean on) {
        paused = on;
        specified = null;
        cut = null;
    }

    /** Is told each entry in words. */
    public void tell(Consumer<String> to) {
        listener = to;
    }

    /** What happened, and how it ended. */
    public Distribution distribution() {
        return distribution;
    }

    /** How many entries agreed. */
    public long compared() {
        return compared;
    }

    /** How many calls were cut and not compared, since others ran before they were over. */
    public long interrupted() {
        return interrupted;
    }
}
