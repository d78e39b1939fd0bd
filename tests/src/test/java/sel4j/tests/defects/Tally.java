package sel4j.tests.defects;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sel4j.kernel.Abi;

/** What the calls of storms were answered: system calls, and of invocations each label. */
final class Tally {
    /** Names of invocation labels, by their numbers: the constants of {@link Abi}. */
    private static final List<String> LABELS = labels();

    /** Names of system calls, by their negated numbers. */
    private static final List<String> NAMES = List.of("none", "Call", "ReplyRecv", "Send", "NBSend",
        "Recv", "Reply", "Yield", "NBRecv");

    private final Map<String, Map<String, Long>> answers = new TreeMap<>();
    private long calls;

    private static List<String> labels() {
        List<String> names = new ArrayList<>(List.of("none"));
        try {
            for (Field f : Abi.class.getFields()) {
                boolean first = f.getName().equals("UNTYPED_RETYPE");
                if (Modifier.isStatic(f.getModifiers()) && f.getType() == int.class
                        && (first || names.size() > 1) && f.getInt(null) == names.size()) {
                    names.add(f.getName());
                }
                if (f.getName().equals("IRQ_ISSUE_SGI_SIGNAL")) {
                    return names;
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("the labels of Abi are not what they were: " + names);
    }

    /** A system call was made that is no invocation. */
    void message(int number, String answer) {
        count(number < 0 && -number < NAMES.size() ? NAMES.get(-number) : "others", answer);
    }

    private void count(String what, String answer) {
        calls++;
        answers.computeIfAbsent(what, w -> new TreeMap<>()).merge(answer, 1L, Long::sum);
    }

    /** An invocation was made. */
    void invocation(int label, String answer) {
        count(label > 0 && label < LABELS.size() ? LABELS.get(label) : "no label", answer);
    }

    /** Something else happened to a thread. */
    void event(String what) {
        answers.computeIfAbsent(what, w -> new TreeMap<>()).merge("happened", 1L, Long::sum);
    }

    /** How many system calls were made. */
    long calls() {
        return calls;
    }

    /** The labels that never succeeded. */
    List<String> withoutSuccess() {
        return LABELS.stream().skip(1)
            .filter(l -> !answers.getOrDefault(l, Map.of()).containsKey("ok")).toList();
    }

    /** A line for each kind of call: how often which answer came. */
    List<String> lines() {
        return answers.entrySet().stream()
            .map(e -> String.format("%-28s %s", e.getKey(), e.getValue())).toList();
    }
}
