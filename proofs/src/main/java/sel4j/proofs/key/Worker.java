package sel4j.proofs.key;

import com.google.gson.Gson;
import de.uka.ilkd.key.proof.init.ProofOblInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The process that runs KeY: loads one source folder, then proves the contracts whose names it
 * reads from standard input. One JSON object a line on standard output, nothing else there.
 *
 * <p>A process of its own since KeY cannot load again after a failed load, is not thread-safe, and
 * is stopped most surely by ending its process.
 */
public final class Worker {
    private Worker() { }

    /** One order: a contract and its budget. */
    record Order(String contract, int seconds, int goalSeconds, int steps) { }

    /** One answer; {@code error} is null if KeY did its work. */
    record Answer(String contract, boolean closed, int rules, long ms, List<String> rests,
            List<String> frames, String error) { }

    /**
     * Runs until standard input ends.
     *
     * @param args source (.key file or folder), unfolding file, KeY's folder, file for open goals
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        KeyHome.use(Path.of(args[2]));
        Gson gson = new Gson();
        int code = 0;
        try {
            Environment env = new Environment(Path.of(args[0]));
            out.println(gson.toJson(Map.of("contracts", env.names())));
            Unfolding unfolding = Unfolding.read(Path.of(args[1]));
            try (PrintStream goals = new PrintStream(Files.newOutputStream(Path.of(args[3])), true,
                    StandardCharsets.UTF_8)) {
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in,
                    StandardCharsets.UTF_8));
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    Order order = gson.fromJson(line, Order.class);
                    out.println(gson.toJson(answer(env, unfolding, order, goals)));
                }
            }
        } catch (Throwable e) {
            // a load failure: KeY throws its own unchecked exceptions and errors
            e.printStackTrace();
            out.println(gson.toJson(Map.of("error", message(e))));
            code = 1;
        }
        System.exit(code);
    }

    private static Answer answer(Environment env, Unfolding unfolding, Order order,
            PrintStream goals) {
        ProofOblInput obligation = env.obligation(order.contract());
        if (obligation == null) {
            return new Answer(order.contract(), false, 0, 0, List.of(), List.of(),
                "no such contract");
        }
        goals.println("==== " + order.contract());
        try {
            Staged.Outcome o = new Staged(env, unfolding, goals::print)
                .prove(order.contract(), obligation, order.seconds(), order.goalSeconds(),
                    order.steps());
            goals.println();
            o.open().forEach(g -> goals.println("---- open " + g));
            goals.printf("==== %s %s %d rules %d ms%n%n", o.closed() ? "PROVED" : "OPEN",
                order.contract(), o.rules(), o.ms());
            return new Answer(order.contract(), o.closed(), o.rules(), o.ms(),
                List.copyOf(o.rests()), List.copyOf(o.frames()), null);
        } catch (Throwable e) {
            // KeY fails by unchecked exceptions of its own: the contract is then not proved
            e.printStackTrace(goals);
            return new Answer(order.contract(), false, 0, 0, List.of(), List.of(), message(e));
        }
    }

    private static String message(Throwable e) {
        Throwable t = e;
        while (t.getCause() != null && t.getCause() != t) {
            t = t.getCause();
        }
        return t.getClass().getSimpleName() + ": " + t.getMessage();
    }
}
