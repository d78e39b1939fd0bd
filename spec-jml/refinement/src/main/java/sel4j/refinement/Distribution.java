package sel4j.refinement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import sel4j.abstractspec.Cap;
import sel4j.abstractspec.Effect;
import sel4j.abstractspec.Event;
import sel4j.abstractspec.Fault;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Tcb;
import sel4j.abstractspec.ThreadState;
import sel4j.kernel.Abi;
import sel4j.kernel.Message;

/** What happened, and how it ended: invocations by label, system calls, faults, interrupts. */
public final class Distribution {
    private static final String OK = "ok";
    private static final String CAPABILITY = "capability: ";
    private final Map<String, Map<String, Long>> answers = new TreeMap<>();

    /** Whether a system call invokes the capability. */
    static boolean sends(int number) {
        return number == Abi.SYS_CALL || number == Abi.SYS_SEND || number == Abi.SYS_NB_SEND;
    }

    /** Whether the kernel itself answers a message to a capability. */
    static boolean ofKernel(Cap c) {
        return !(c instanceof Cap.Endpoint || c instanceof Cap.Notification
            || c instanceof Cap.Reply || c instanceof Cap.Null || c instanceof Cap.Zombie);
    }

    /** One more event. */
    void count(State before, Event e, State after) {
        Region t = before.current();
        Tcb was = before.tcb(t);
        Tcb now = after.tcb(t);
        Fault fault = now == null || now.fault() == was.fault() ? null : now.fault();
        if (fault != null) {
            count("fault: " + fault.getClass().getSimpleName(), "handler told");
        } else if (after.effects().stream().anyMatch(
                f -> f.kind() == Effect.Kind.UNHANDLED_FAULT)) {
            count("fault: without handler", "thread stopped");
        }
        if (!(e instanceof Event.SystemCall)) {
            count("event: " + e.getClass().getSimpleName(), "happened");
            return;
        }
        int number = was.registers().words().get(Abi.REG_SYSCALL);
        int info = was.registers().words().get(Abi.REG_INFO);
        boolean receives = number == Abi.SYS_RECV || number == Abi.SYS_NB_RECV
            || number == Abi.SYS_REPLY_RECV;
        Cap c = sends(number) || receives
            ? before.pointed(was.registers().words().get(Abi.REG_BADGE)) : Cap.NULL;
        String type = c.getClass().getSimpleName();
        boolean invocation = sends(number) && ofKernel(c);
        String row = invocation ? "label: " + Names.label(Message.label(info))
            : "call: " + Names.call(number) + (c == Cap.NULL ? "" : " of " + type);
        count(row, fault != null ? "faults" : now == null ? "caller gone"
            : number == Abi.SYS_CALL && now.state() instanceof ThreadState.Running
                ? Names.error(Message.label(now.registers().words().get(Abi.REG_INFO)))
                : now.state() instanceof ThreadState.Running ? "goes on"
                : now.state() instanceof ThreadState.Inactive ? "stopped" : "waits");
        if (c != Cap.NULL) {
            count(CAPABILITY + type, "used");
        }
    }

    private void count(String what, String answer) {
        answers.computeIfAbsent(what, w -> new TreeMap<>()).merge(answer, 1L, Long::sum);
    }

    /** What another one counted, as a map of event and answer. */
    public static Distribution of(Map<String, Map<String, Long>> answers) {
        Distribution d = new Distribution();
        answers.forEach((what, by) -> d.answers.put(what, new TreeMap<>(by)));
        return d;
    }

    /** Adds what another one counted. */
    public void add(Distribution other) {
        other.answers.forEach((what, by) -> by.forEach((answer, n) -> answers
            .computeIfAbsent(what, w -> new TreeMap<>()).merge(answer, n, Long::sum)));
    }

    /** How often which kind of event ended how. */
    public Map<String, Map<String, Long>> answers() {
        return answers;
    }

    /** How many events. */
    public long events() {
        return answers.entrySet().stream().filter(e -> e.getKey().matches("(label|call|event): .*"))
            .flatMap(e -> e.getValue().values().stream()).mapToLong(n -> n).sum();
    }

    /** A line for each kind of event, fault and capability that was used. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        answers.forEach((what, by) -> lines.add(String.format("%-36s %s", what, by)));
        return lines;
    }

    /**
     * What never happened: a label that never succeeded, an error that no call of the kernel was
     * answered, a system call, a fault, an event, a type of capability.
     */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        answers.forEach((what, by) -> {
            if (what.startsWith("label: ")) {
                seen.addAll(by.keySet());
            }
        });
        Names.errors().stream().filter(e -> !seen.contains(e)).forEach(missing::add);
        for (String label : Names.labels()) {
            if (!answers.getOrDefault("label: " + label, Map.of()).containsKey(OK)) {
                missing.add(label);
            }
        }
        List<String> others = new ArrayList<>(Names.calls());
        others.remove("DebugHalt");
        others.add("SetTLSBase");
        others.add("unknown system call");
        others.stream().filter(c -> answers.keySet().stream().noneMatch(
            a -> a.equals("call: " + c) || a.startsWith("call: " + c + " "))).forEach(missing::add);
        records(Fault.class, "fault: ", missing);
        records(Event.class, "event: ", missing);
        for (Class<?> type : Cap.class.getPermittedSubclasses()) {
            if (type != Cap.Null.class && !answers.containsKey(CAPABILITY + type.getSimpleName())) {
                missing.add(type.getSimpleName());
            }
        }
        return missing;
    }

    private void records(Class<?> of, String prefix, List<String> missing) {
        for (Class<?> c : of.getPermittedSubclasses()) {
            if (c != Event.SystemCall.class
                    && !answers.containsKey(prefix + c.getSimpleName())) {
                missing.add(c.getSimpleName());
            }
        }
    }
}
