package sel4j.proofs.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which predicates of the invariant the prover may unfold for which goal: data beside the
 * proof, not part of what is proved. A bad choice costs time or leaves a goal open, nothing else.
 *
 * <p>The file has lines {@code reads PREDICATE FIELD...} (generated from the invariants), {@code
 * needs PREDICATE OTHER...} (second level of a goal that asks for the predicate), {@code single
 * PATTERN PREDICATE...} (contracts that are done in one stage), {@code goal PATTERN PREDICATE
 * LEVEL...} (levels of goals that ask for the predicate) and {@code base PATTERN LEVEL...} (levels
 * of goals without a predicate; a level is names joined by commas), {@code plain PREDICATE}
 * (never folded), {@code split PATTERN} (stage 1 splits conjunctions and cuts nothing in),
 * {@code bare PATTERN} (that objects referred to were created is left out), {@code calls PATTERN}
 * (reads from the heap that a call has left are taken apart under quantifiers, too) and {@code
 * whole PATTERN} ({@code inv} stays folded, but in a level that names it).
 */
final class Unfolding {
    /** Frame lemmas name one predicate and nothing else, so there is nothing to choose. */
    private static final String FRAME = "sel4j.view.Frame";

    /** The conjunction of all predicates. */
    static final String WHOLE = "inv";

    private record Rule(Pattern contract, List<Set<String>> levels) { }

    private final Map<String, Set<String>> reads = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final List<Rule> singles = new ArrayList<>();
    private final List<Rule> bases = new ArrayList<>();
    private final List<Pattern> splits = new ArrayList<>();
    private final List<Pattern> bares = new ArrayList<>();
    private final List<Pattern> calls = new ArrayList<>();
    private final List<Pattern> wholes = new ArrayList<>();
    private final Map<String, List<Rule>> goals = new LinkedHashMap<>();
    private int firstSteps = 4000;
    private boolean stopAtFirst;

    static Unfolding read(Path file) throws IOException {
        Unfolding u = new Unfolding();
        for (String line : Files.readAllLines(file)) {
            String[] w = line.replaceAll("#.*", "").trim().split("\\s+");
            List<String> rest = Arrays.asList(w).subList(Math.min(2, w.length), w.length);
            switch (w[0]) {
                case "" -> { }
                case "reads" -> u.reads.put(w[1], new LinkedHashSet<>(rest));
                case "needs" -> u.needs.put(w[1], new LinkedHashSet<>(rest));
                case "single" -> u.singles.add(new Rule(Pattern.compile(w[1]),
                    List.of(new LinkedHashSet<>(rest))));
                case "base" -> u.bases.add(new Rule(Pattern.compile(w[1]),
                    rest.stream().map(Unfolding::level).toList()));
                case "goal" -> u.goals.computeIfAbsent(w[2], p -> new ArrayList<>()).add(
                    new Rule(Pattern.compile(w[1]),
                        rest.stream().skip(1).map(Unfolding::level).toList()));
                case "split" -> u.splits.add(Pattern.compile(w[1]));
                case "calls" -> u.calls.add(Pattern.compile(w[1]));
                case "whole" -> u.wholes.add(Pattern.compile(w[1]));
                case "bare" -> u.bares.add(Pattern.compile(w[1]));
                case "plain" -> u.reads.remove(w[1]);
                case "firstSteps" -> u.firstSteps = Integer.parseInt(w[1]);
                case "stopAtFirst" -> u.stopAtFirst = true;
                default -> throw new IOException(file + ": unknown line: " + line);
            }
        }
        return u;
    }

    private static Set<String> level(String names) {
        return names.equals("-") ? Set.of() : new LinkedHashSet<>(Arrays.asList(names.split(",")));
    }

    Set<String> predicates() {
        return reads.keySet();
    }

    /**
     * Rules for a goal before the next level is tried: a number that no load of the machine
     * changes.
     */
    int firstSteps() {
        return firstSteps;
    }

    /** Whether an open goal ends the attempt: what a test of seeded defects wants. */
    boolean stopAtFirst() {
        return stopAtFirst;
    }

    /** Whether stage 1 of a contract only splits conjunctions, and cuts nothing in. */
    boolean plain(String contract) {
        return splits.stream().anyMatch(p -> p.matcher(contract).find());
    }

    /**
     * Whether a proof leaves out that the objects that fields refer to were created: one case more
     * for each field that is copied.
     */
    boolean bare(String contract) {
        return bares.stream().anyMatch(p -> p.matcher(contract).find());
    }

    /** Whether what a call may change is told apart under quantifiers, too. */
    boolean calls(String contract) {
        return calls.stream().anyMatch(p -> p.matcher(contract).find());
    }

    /** Whether the conjunction of all predicates stays folded, but in levels that name it. */
    boolean whole(String contract) {
        return wholes.stream().anyMatch(p -> p.matcher(contract).find());
    }

    /** What a contract may unfold if it is done in one stage; else null. */
    Set<String> single(String contract) {
        if (contract.startsWith(FRAME)) {
            return predicates();
        }
        for (Rule r : singles) {
            if (r.contract.matcher(contract).find()) {
                return r.levels.get(0);
            }
        }
        return null;
    }

    /**
     * What to unfold for a goal, in the order of trial.
     *
     * @param asked  predicates that the goal asks for
     * @param fields fields, as {@code Kind.field}, that the goal speaks of
     */
    List<Set<String>> levels(String contract, Set<String> asked, Set<String> fields) {
        List<Set<String>> levels = new ArrayList<>();
        for (Rule r : bases) {
            if (asked.isEmpty() && r.contract.matcher(contract).find()) {
                return r.levels;
            }
        }
        for (String p : asked) {
            for (Rule r : goals.getOrDefault(p, List.of())) {
                if (r.contract.matcher(contract).find()) {
                    return r.levels;
                }
            }
        }
        if (!asked.isEmpty()) {
            levels.add(asked);
            Set<String> more = new TreeSet<>(asked);
            asked.forEach(p -> more.addAll(needs.getOrDefault(p, Set.of())));
            if (!more.equals(asked)) {
                levels.add(more);
            }
            return levels;
        }
        // an assertion or a clause: the predicates that speak of the same fields, closest first
        Set<String> covered = new TreeSet<>();
        Set<String> near = new TreeSet<>();
        reads.forEach((p, f) -> {
            long strange = f.stream().filter(x -> !fields.contains(x)).count();
            if (strange == 0) {
                covered.add(p);
            }
            if (strange <= f.size() / 2) {
                near.add(p);
            }
        });
        levels.add(covered);
        if (!near.equals(covered)) {
            levels.add(near);
        }
        return levels;
    }
}
