package sel4j.refinement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import sel4j.abstractspec.Configuration;
import sel4j.abstractspec.Held;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Schedule;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Tcb;
import sel4j.abstractspec.Tree;
import sel4j.abstractspec.Users;
import sel4j.kernel.Abi;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Kinds;

/** What a kernel's memory means: the abstract state that it stands for. */
public final class Abstraction {
    /** What this kernel was built with. */
    public static final Configuration CONFIGURATION = new Configuration(Abi.DOMAINS,
        Abi.DOMAIN_SCHEDULE_ENTRIES, Abi.TIME_SLICE, Abi.RETYPE_FAN_OUT,
        Integer.toUnsignedLong(Abi.USER_TOP), Abi.MAX_IRQ, Abi.FPU);
    private static final int THREAD_PLACES = 64;
    private static final int WORD = 32;

    private static final int WORDS = 4;
    private static final int FIRST_WORD = Memory.RAM_BASE / 4;

    private final Memory memory;
    private final Kernel k;
    /** Place of the first slot -> CNode, of all that capabilities name. */
    private final TreeMap<Integer, Region> nodes = new TreeMap<>();
    private final Map<Slot, Held> walk = new LinkedHashMap<>();
    private Objects objects;
    private Map<Region, KernelObject> all;
    private Schedule schedule;
    private int[] slots = {};
    private boolean sameSlots;
    /** What the slots say, if it was asked for since they changed. */
    private PMap<Slot, Held> held;
    private Tree tree;

    /** The meaning of a memory, which is read by {@link #look}. */
    public Abstraction(Memory memory, Kernel k) {
        this.memory = memory;
        this.k = k;
    }

    /**
     * The state of a kernel between two entries.
     *
     * @param words the memory of users: the word at a physical address / 4
     * @param space the page directory that the processor uses, null if none of users
     */
    public static State of(Memory memory, Kernel k, IntUnaryOperator words, Region space) {
        Abstraction a = new Abstraction(memory, k);
        a.look(space);
        return a.state(Users.of(words));
    }

    /**
     * Reads the memory, of slots and tables only what was not read before.
     *
     * @param space the page directory that the processor uses, null if none of users
     */
    public void look(Region space) {
        int[] now = raw();
        sameSlots = Arrays.equals(now, slots);
        if (!sameSlots) {
            slots = now;
            capabilities();
            held = null;
        }
        all = objects.all();
        schedule = schedule(space);
    }

    /** What was read at the last look, with the memory of users. */
    public State state(Users users) {
        if (held == null) {
            held = HashTreePMap.from(walk);
            tree = Tree.of(walk);
        }
        return new State(held, tree, HashTreePMap.from(all), schedule,
            HashTreePMap.from(asids()), HashTreePMap.from(irqs()), fpuOwner(), users,
            TreePVector.empty(), CONFIGURATION);
    }

    /** Whether all slots are as they were at the look before. */
    boolean sameSlots() {
        return sameSlots;
    }

    Map<Slot, Held> walk() {
        return walk;
    }

    /** Objects; those that are as before are the ones that were kept, if they were. */
    Map<Region, KernelObject> all() {
        return all;
    }

    /** From now on these stand for what is in memory. */
    void keep(Map<Region, KernelObject> equal) {
        objects.keep(equal);
    }

    Schedule schedule() {
        return schedule;
    }

    Map<Integer, Region> asids() {
        return objects.asids();
    }

    Region fpuOwner() {
        return k.fpuOwner() == null ? null : Caps.thread(k.fpuOwner());
    }

    /** The registers of the thread that is current. */
    static KernelObject.Registers registers(Kernel k) {
        return Threads.registers(k.current());
    }

    // ---- capabilities ----

    /** Place and words of all slots in the order of the ring. */
    private int[] raw() {
        int[] words = new int[Math.max(slots.length, WORDS)];
        int n = 0;
        for (var s = k.root().next(); s != k.root(); s = s.next()) {
            if (n + WORDS >= words.length) {
                words = Arrays.copyOf(words, 2 * words.length + WORDS);
            }
            words[n] = s.place();
            System.arraycopy(memory.ram, s.place() * WORDS - FIRST_WORD, words, n + 1, WORDS);
            n += WORDS + 1;
        }
        return Arrays.copyOf(words, n);
    }

    private void capabilities() {
        nodes.clear();
        walk.clear();
        for (var s = k.root().next(); s != k.root(); s = s.next()) {
            if (s.type() == sel4j.view.Slot.CNODE) {
                nodes.put(s.cnodeBase(), new Region(s.cnodeBase(), s.radix() + Abi.SLOT_BITS));
            } else if (s.type() == sel4j.view.Slot.ZOMBIE && s.zombieRadix() > 0) {
                nodes.put(2 * s.zombieBase(),
                    new Region(2L * s.zombieBase(), s.zombieRadix() + Abi.SLOT_BITS));
            }
        }
        objects = new Objects(memory, k, objects);
        for (var s = k.root().next(); s != k.root(); s = s.next()) {
            walk.put(slot(s.place()), new Held(Caps.of(s), s.revocable(), s.firstBadged()));
            objects.add(s);
        }
    }

    /** The slot at a place. */
    private Slot slot(int place) {
        switch (memory.owner(place)) {
            case Kinds.TCB -> {
                int index = place % THREAD_PLACES;
                return new Slot(new Region(place - index, Abi.TCB_BITS), index);
            }
            case Kinds.KERNEL -> {
                return new Slot(null, place - k.irqSlot(0).place());
            }
            default -> {
                Map.Entry<Integer, Region> node = nodes.floorEntry(place);
                if (node == null || node.getValue().end() <= place) {
                    throw new IllegalStateException("a capability in no CNode, at place " + place);
                }
                return new Slot(node.getValue(), place - node.getKey());
            }
        }
    }

    // ---- the kernel's variables ----

    Map<Integer, Integer> irqs() {
        Map<Integer, Integer> irqs = new HashMap<>();
        for (int i = 0; i <= Abi.MAX_IRQ; i++) {
            if (k.irqState(i) != 0) {
                irqs.put(i, k.irqState(i));
            }
        }
        return irqs;
    }

    private Schedule schedule(Region space) {
        PMap<Schedule.Queue, PVector<Region>> ready = Schedule.NOBODY;
        for (Map.Entry<Region, KernelObject> o : all.entrySet()) {
            if (o.getValue() instanceof Tcb t && t.state().runnable()) {
                List<Region> queue = Objects.queue(k.ready(t.domain() * Abi.PRIORITIES
                    + t.priority()));
                ready = queue.isEmpty() ? ready : ready.plus(new Schedule.Queue(t.domain(),
                    t.priority()), TreePVector.from(queue));
            }
        }
        PMap<Integer, Schedule.Turn> turns = HashTreePMap.empty();
        for (int i = 0; i < Abi.DOMAIN_SCHEDULE_ENTRIES; i++) {
            long ticks = ticks(k.domainScheduleLow(i), k.domainScheduleHigh(i));
            turns = ticks == 0 ? turns : turns.plus(i, new Schedule.Turn(k.domainScheduleDomain(i),
                ticks));
        }
        return new Schedule(Caps.thread(k.current()), k.candidate() == null ? null
            : Caps.thread(k.candidate()), k.reschedule(), ready, k.domain(), k.domainIndex(),
            k.domainStart(), ticks(k.domainTime(), k.domainTimeHigh()), turns, space);
    }

    private static long ticks(int low, int high) {
        return Integer.toUnsignedLong(low) | (long) high << WORD;
    }
}
