package sel4j.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Seeded defects: each patch breaks one method of the kernel, and the contract of that method must not
 * be provable any more.
 *
 * <p>Proofs are modular, so patches to different methods are applied together and KeY loads them once.
 */
final class Seeded {
    /** Where the patches lie, from the root: {@code proof-*.patch}. */
    static final String FOLDER = "tests/seeded";

    /**
     * A patch.
     *
     * @param method {@code Class.method} that must stay open: the first line of the file names it
     * @param file   patched file, from the root
     * @param hunks  what is replaced by what
     */
    record Patch(String name, String method, String file, List<Hunk> hunks) { }

    /** Text that must occur exactly once, and what comes in its place. */
    record Hunk(String before, String after) { }

    private Seeded() { }

    /** All patches of proofs, sorted by name. */
    static List<Patch> read(Path root) throws IOException {
        List<Patch> patches = new ArrayList<>();
        try (var files = Files.list(root.resolve(FOLDER))) {
            for (Path p : files.sorted().toList()) {
                String name = p.getFileName().toString();
                if (name.startsWith("proof-") && name.endsWith(".patch")) {
                    patches.add(parse(name, Files.readAllLines(p)));
                }
            }
        }
        return patches;
    }

    static Patch parse(String name, List<String> lines) throws IOException {
        if (lines.isEmpty() || !lines.get(0).matches("catcher: KeY, \\w+\\.\\w+")) {
            throw new IOException(name + ":1: expected: catcher: KeY, Class.method");
        }
        String file = null;
        List<Hunk> hunks = new ArrayList<>();
        StringBuilder before = null;
        StringBuilder after = null;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("--- ")) {
                file = line.substring(4).trim();
            } else if (line.startsWith("@@")) {
                if (before != null) {
                    hunks.add(new Hunk(before.toString(), after.toString()));
                }
                before = new StringBuilder();
                after = new StringBuilder();
            } else if (before != null) {
                String text = line.isEmpty() ? "" : line.substring(1);
                if (!line.startsWith("+")) {
                    before.append(text).append('\n');
                }
                if (!line.startsWith("-")) {
                    after.append(text).append('\n');
                }
            }
        }
        if (file == null || before == null) {
            throw new IOException(name + ": expected a line --- FILE and a line @@");
        }
        hunks.add(new Hunk(before.toString(), after.toString()));
        return new Patch(name, lines.get(0).substring("catcher: KeY, ".length()), file, hunks);
    }

    /** The text with the patch applied. */
    static String apply(Patch patch, String text) throws IOException {
        for (Hunk h : patch.hunks()) {
            int at = text.indexOf(h.before());
            if (at < 0 || text.indexOf(h.before(), at + 1) >= 0) {
                throw new IOException(patch.name() + ": its text occurs " + (at < 0 ? "nowhere" : "twice")
                    + " in " + patch.file());
            }
            text = text.substring(0, at) + h.after() + text.substring(at + h.before().length());
        }
        return text;
    }

    /** Demanded of the patches that can be judged, in percent. */
    static final int PERCENT = 90;

    /** What became of a patch. */
    enum Outcome { NOTICED, MISSED, NO_CONTROL }

    /**
     * Seconds in which the unpatched method closes with much to spare, by the ledger.
     *
     * @return 0 if the ledger does not say that it closes, so that an open proof would mean nothing
     */
    static int control(Patch p, Listing listing, Map<String, Ledger.Entry> fresh) {
        long ms = 0;
        int contracts = 0;
        for (ContractName c : listing.contracts()) {
            if (c.display().equals(p.method())) {
                Ledger.Entry e = fresh.get(c.key());
                if (e == null || !e.closed()) {
                    return 0;
                }
                ms += e.ms();
                contracts++;
            }
        }
        return contracts == 0 ? 0 : (int) (2 * ms / 1000) + 10;
    }

    /** Whether enough was noticed of what could be judged. */
    static boolean enough(Collection<Outcome> outcomes, int least) {
        long noticed = outcomes.stream().filter(o -> o == Outcome.NOTICED).count();
        long judged = outcomes.stream().filter(o -> o != Outcome.NO_CONTROL).count();
        return judged >= least && noticed * 100 >= judged * PERCENT;
    }

    /**
     * Tries to prove each broken method, each in the time in which the unbroken one closes with much to spare.
     *
     * @param folder empty, for the patched sources and KeY's files
     * @param fresh  the ledger's entries for the unpatched sources
     */
    static Map<Patch, Outcome> run(Path root, List<Patch> patches, Path folder, Budget budget, Path unfolding,
            Listing listing, Map<String, Ledger.Entry> fresh) throws IOException {
        Map<Patch, Outcome> outcomes = new LinkedHashMap<>();
        List<Patch> left = new ArrayList<>();
        for (Patch p : patches) {
            if (control(p, listing, fresh) == 0) {
                outcomes.put(p, Outcome.NO_CONTROL);
                say(p, Outcome.NO_CONTROL, "the unpatched method does not close, so this says nothing");
            } else {
                left.add(p);
            }
        }
        for (int round = 1; !left.isEmpty(); round++) {
            Set<String> methods = new HashSet<>();
            List<Patch> now = left.stream().filter(p -> methods.add(p.method())).toList();
            left.removeAll(now);
            Path sources = folder.resolve("seeded-" + round);
            Path file = new Tree(root).assemble(sources);
            Map<String, String> texts = new TreeMap<>();
            for (Patch p : now) {
                String text = texts.get(p.file());
                texts.put(p.file(), apply(p, text != null ? text : Files.readString(root.resolve(p.file()))));
            }
            for (Map.Entry<String, String> t : texts.entrySet()) {
                Path from = Path.of(t.getKey());
                // the package: sel4j/kernel or sel4j/view
                Path target = sources.resolve("sel4j").resolve(from.getParent().getFileName()).resolve(from.getFileName());
                Files.writeString(target, Powers.forKey(t.getValue()));
            }
            try (Prover prover = new Prover(file, unfolding, folder.resolve("run-seeded-" + round))) {
                for (Patch p : now) {
                    outcomes.put(p, attempt(p, prover, budget, control(p, listing, fresh), listing));
                }
            }
        }
        return outcomes;
    }

    private static Outcome attempt(Patch p, Prover prover, Budget budget, int seconds, Listing listing)
            throws IOException {
        for (ContractName c : listing.contracts()) {
            if (c.display().equals(p.method())) {
                Prover.Answer a = prover.prove(c.key(), seconds, Math.min(seconds, budget.goalSeconds(c)));
                if (a.error() != null || a.closed()) {
                    say(p, Outcome.MISSED, a.error() != null ? a.error() : "the broken method closes");
                    return Outcome.MISSED;
                }
                say(p, Outcome.NOTICED, String.format(Locale.ROOT, "open after %.0f s; control closes in %.0f s",
                    a.ms() / 1000.0, (seconds - 10) / 2.0));
            }
        }
        return Outcome.NOTICED;
    }

    private static void say(Patch p, Outcome o, String why) {
        System.out.printf(Locale.ROOT, "%-10s %-28s %-34s %s%n", o.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            p.method(), p.name(), why);
    }
}
