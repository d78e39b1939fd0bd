package sel4j.proofs.bits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A seeded defect: a patch whose first line names who must catch it. Its hunks apply where their
 * old lines stand, exactly once; line numbers do not matter.
 *
 * @param catcher who must catch it
 * @param message what it must say
 * @param file    the file that it changes, from the root of the source tree
 * @param hunks   old and new text
 */
record Patch(String catcher, String message, String file, List<String[]> hunks) {
    static Patch read(Path p) throws Exception {
        List<String> lines = Files.readAllLines(p);
        String[] first = lines.get(0).substring("catcher: ".length()).split(", ", 2);
        List<String[]> hunks = new ArrayList<>();
        for (String s : lines.subList(2, lines.size())) {
            if (s.startsWith("@@")) {
                hunks.add(new String[] {"", ""});
                continue;
            }
            String[] h = hunks.get(hunks.size() - 1);
            h[0] += s.startsWith("+") ? "" : s.substring(1) + "\n";
            h[1] += s.startsWith("-") ? "" : s.substring(1) + "\n";
        }
        return new Patch(first[0], first[1], lines.get(1).substring("--- ".length()), hunks);
    }

    String apply(String text) {
        for (String[] h : hunks) {
            int at = text.indexOf(h[0]);
            if (at < 0 || text.indexOf(h[0], at + 1) >= 0) {
                throw new IllegalStateException(file + ": expected exactly once:\n" + h[0]);
            }
            text = text.substring(0, at) + h[1] + text.substring(at + h[0].length());
        }
        return text;
    }
}
