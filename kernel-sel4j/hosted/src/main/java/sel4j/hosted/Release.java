package sel4j.hosted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of an older release of the ABI, as a table of what differs from ours.
 *
 * <p>A kernel of that release is the same source with other constants: system calls and labels are
 * nowhere translated while it runs. Behaviour that differed beyond numbers is not imitated. Source:
 * ABI invocations 1 (column B), syscalls-and-ipc 12.
 */
public final class Release {
    /** The release whose numbers the kernel's sources have. */
    public static final int OWN = 16;
    /** The releases there are. */
    public static final List<Integer> ALL = List.of(14, OWN);

    /** No label is negative, so what has this number does not exist. */
    private static final String NONE = "-1";
    private static final Pattern LINE = Pattern.compile("(\\w+) = (-?\\d+|none)");

    private Release() { }

    /**
     * The source of {@code sel4j.kernel.Abi} with the numbers of a release.
     *
     * @param source  the source with our own numbers
     * @param release one of {@link #ALL}
     * @throws IllegalArgumentException for another release
     * @throws IllegalStateException if the table names a constant that the source does not have
     */
    public static String in(String source, int release) throws IOException {
        if (!ALL.contains(release)) {
            throw new IllegalArgumentException("no such release: " + release);
        }
        if (release == OWN) {
            return source;
        }
        String changed = source;
        for (String line : table(release)) {
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                throw new IllegalStateException("expected NAME = number, found " + line);
            }
            String number = m.group(2).equals("none") ? NONE : m.group(2);
            Matcher constant = Pattern.compile("(public static final int " + m.group(1)
                + " = )-?\\d+;").matcher(changed);
            if (!constant.find()) {
                throw new IllegalStateException("no constant of the ABI: " + m.group(1));
            }
            changed = constant.replaceFirst("$1" + number + ";");
        }
        return changed;
    }

    private static List<String> table(int release) throws IOException {
        try (InputStream s = Release.class.getResourceAsStream("release-" + release + ".numbers")) {
            return new String(s.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(l -> !l.isBlank() && l.charAt(0) != '#').toList();
        }
    }
}
