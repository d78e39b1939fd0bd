package sel4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells every minute how far PIT is: it looks into the report, which PIT writes class by class. The
 * number of mutants to come is not known before the end.
 */
final class MutationProgress implements AutoCloseable {
    private static final long MINUTE = 60_000;
    private static final Pattern MUTANT = Pattern.compile(
        "<mutation detected='(\\w+)'.*?<mutatedClass>[\\w.]*?(\\w+)</mutatedClass>");

    private final Path report;
    private final long start = System.currentTimeMillis();
    private final Thread thread = new Thread(this::watch, "progress");

    /** Watches a report that does not exist yet, until it is closed. */
    MutationProgress(Path report) {
        this.report = report;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(MINUTE);
                System.err.println("sel4j: " + (System.currentTimeMillis() - start) / MINUTE
                    + " min: " + state());
            }
        } catch (InterruptedException | IOException e) {
            // The run is over, or PIT moved its report: nothing more to tell.
        }
    }

    private String state() throws IOException {
        if (!Files.exists(report)) {
            return "building, and running all tests once";
        }
        Matcher m = MUTANT.matcher(Files.readString(report, StandardCharsets.UTF_8));
        Set<String> classes = new TreeSet<>();
        int mutants = 0;
        int killed = 0;
        String last = "";
        while (m.find()) {
            mutants++;
            killed += m.group(1).equals("true") ? 1 : 0;
            last = m.group(2);
            classes.add(last);
        }
        return mutants + " mutants of " + classes.size() + " classes tried, " + killed + " killed"
            + (last.isEmpty() ? "" : "; last was " + last);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
