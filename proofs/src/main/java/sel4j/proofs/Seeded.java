package sel4j.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Seeded defects as files: each patch breaks one method of the kernel, and the contract of that
 * method must not be provable any more. {@link SeededRun} tries.
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
                throw new IOException(patch.name() + ": its text occurs "
                    + (at < 0 ? "nowhere" : "twice") + " in " + patch.file());
            }
            text = text.substring(0, at) + h.after() + text.substring(at + h.before().length());
        }
        return text;
    }
}
