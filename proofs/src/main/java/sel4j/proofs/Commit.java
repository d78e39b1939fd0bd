package sel4j.proofs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The part of the work that falls to a commit: another part for each, the same whenever one is
 * repeated.
 */
final class Commit {
    private Commit() { }

    /** The commit that is checked out, or any fixed text where there is no git. */
    static String current(Path root) throws IOException, InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "HEAD").directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String line = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .strip();
            return git.waitFor() == 0 && line.matches("[0-9a-f]{40,64}") ? line : "no commit";
        } catch (IOException e) {
            return "no commit";
        }
    }

    /**
     * A part of the items, in an order that depends on the commit, as many as fit.
     *
     * @param cost  of an item, in the unit of the limit
     * @param limit the costs of the part are no more than this together
     */
    static <T> List<T> part(List<T> items, String commit, Function<T, String> name,
            ToLongFunction<T> cost, long limit) {
        List<T> order = new ArrayList<>(items);
        order.sort(Comparator.comparing(i -> hash(commit + " " + name.apply(i))));
        List<T> part = new ArrayList<>();
        long left = limit;
        for (T i : order) {
            long c = Math.max(1, cost.applyAsLong(i));
            if (c <= left) {
                part.add(i);
                left -= c;
            }
        }
        return part;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
