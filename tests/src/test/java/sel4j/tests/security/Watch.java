package sel4j.tests.security;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import sel4j.abstractspec.Cap;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Users;
import sel4j.abstractspec.security.Confinement;
import sel4j.abstractspec.security.Finding;
import sel4j.abstractspec.security.Integrity;
import sel4j.abstractspec.security.Labels;
import sel4j.abstractspec.security.Policy;
import sel4j.hosted.HostedSystem;
import sel4j.kernel.Abi;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.refinement.Abstraction;
import sel4j.view.Kernel;

/**
 * Is there at each entry of a kernel, and says what it changed without authority, and where more
 * authority came to be than the policy has. It looks at memory only, and knows nothing of calls.
 */
final class Watch implements HostedSystem.Witness {
    private static final int REGISTERS = 20;
    private static final int GRANULE = 16;
    private static final int SPURIOUS = 1020;
    private static final int INTERRUPT = (1 << 10) - 1;

    private Memory memory;
    private Kernel k;
    private Abstraction is;
    private int globalDirectory;
    private Region space;
    private int interrupt;
    private Labels labels;
    private Policy policy;
    private int from;
    private int[] words;
    private State now;
    private State before;
    /** How often each rule was used. */
    final Map<String, Integer> rules = new TreeMap<>();
    long entries;
    /** Whose steps these were. */
    final Map<String, Integer> subjects = new TreeMap<>();

    @Override
    public Hardware watch(Memory m, Hardware hardware) {
        memory = m;
        Hardware spy = (Hardware) Proxy.newProxyInstance(Hardware.class.getClassLoader(),
            new Class<?>[] {Hardware.class}, (proxy, method, arguments) -> {
                Object result;
                try {
                    result = method.invoke(hardware, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
                if (method.getName().equals("setAddressSpace")) {
                    int place = (int) arguments[0];
                    space = place == globalDirectory ? null
                        : new Region(place, Abi.PAGE_DIRECTORY_BITS);
                } else if (method.getName().equals("acknowledgeInterrupt")) {
                    interrupt = (int) result & INTERRUPT;
                }
                return result;
            });
        k = new Kernel(m, spy);
        is = new Abstraction(m, k);
        globalDirectory = k.globalDirectory().place();
        return spy;
    }

    /**
     * From now on all entries are judged.
     *
     * @param piece the memory that subjects have, and all that is made of it
     */
    void start(Labels of, Policy p, Region piece) {
        labels = of;
        policy = p;
        from = (int) (piece.start() * GRANULE - Memory.RAM_BASE >> 2);
        words = new int[1 << piece.bits() - 2];
        now = state();
        confined(now);
    }

    /** What memory stands for now. */
    State state() {
        is.look(space);
        return is.state(users());
    }

    private Users users() {
        return Users.of(w -> memory.ram[w - Memory.RAM_BASE / 4]);
    }

    private KernelObject.Registers registers() {
        return new KernelObject.Registers(IntStream.range(0, REGISTERS)
            .mapToObj(k.current()::register).toList());
    }

    @Override
    public void before() {
        if (labels != null) {
            interrupt = -1;
            System.arraycopy(memory.ram, from, words, 0, words.length);
            // Since the last entry users have run, who change nothing but registers and memory.
            before = now.before(registers(), users());
        }
    }

    @Override
    public void after(String type, String name, Object result, Object... arguments) {
        if (before == null) {
            return;
        }
        State after = state();
        now = after;
        Set<String> whose = whose(!name.equals("interrupt"));
        List<Finding> found = Integrity.judge(policy, labels, before, after, whose, changed(after));
        entries++;
        subjects.merge(String.join(" and ", whose), 1, Integer::sum);
        found.forEach(f -> rules.merge(String.valueOf(f.rule()), 1, Integer::sum));
        List<String> broken = Integrity.broken(found);
        if (!broken.isEmpty()) {
            throw new AssertionError("integrity, in a step (" + name + ") of " + whose + ":\n"
                + String.join("\n", broken));
        }
        confined(after);
    }

    private void confined(State s) {
        List<String> broken = Confinement.broken(s, labels, policy);
        if (!broken.isEmpty()) {
            throw new AssertionError("confinement: " + String.join("\n", broken));
        }
    }

    /** The current thread's, unless it was only interrupted; that of an interrupt, if one came. */
    private Set<String> whose(boolean call) {
        Set<String> whose = new TreeSet<>();
        if (call) {
            whose.add(labels.of(before.current()));
        }
        if (interrupt >= 0 && interrupt < SPURIOUS) {
            whose.add(labels.ofIrq(interrupt));
        }
        return whose;
    }

    /** Words of the piece outside objects that differ from what they were. */
    private Set<Integer> changed(State after) {
        Set<Integer> all = new HashSet<>();
        int end = from + words.length;
        List<Region> objects = null;
        for (int i = Arrays.mismatch(memory.ram, from, end, words, 0, words.length); i >= 0;) {
            objects = objects == null ? objects(before, after) : objects;
            Region word = new Region((long) (Memory.RAM_BASE / 4 + from + i) >> 2, 4);
            if (objects.stream().noneMatch(o -> o.contains(word))) {
                all.add(Memory.RAM_BASE / 4 + from + i);
            }
            int next = Arrays.mismatch(memory.ram, from + i + 1, end, words, i + 1, words.length);
            i = next < 0 ? -1 : i + 1 + next;
        }
        return all;
    }

    /** The objects of two states, of which these tell. */
    static List<Region> objects(State before, State after) {
        Set<Region> all = new HashSet<>(before.objects().keySet());
        all.addAll(after.objects().keySet());
        for (State s : List.of(before, after)) {
            s.held().values().forEach(h -> {
                if (h.cap() instanceof Cap.CNode || h.cap() instanceof Cap.Zombie) {
                    all.add(h.cap().memory());
                }
            });
        }
        return new ArrayList<>(all);
    }
}
