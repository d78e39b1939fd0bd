package sel4j.proofs;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One KeY process with one source folder loaded, as seen from here. Contracts are proved one after
 * the other; a process that does not answer is ended and its contract counts as open.
 */
final class Prover implements AutoCloseable {
    private static final Gson GSON = new Gson();

    /**
     * What the process says of a contract; {@code error} is null if KeY did its work, {@code
     * frames} are frame lemmas as {@code FrameClass.predicate}.
     */
    record Answer(String contract, boolean closed, int rules, long ms, List<String> rests,
            List<String> frames, String error) {
        /** Of Z3, which uses no contracts and no frame lemmas. */
        static Answer ofZ3(ContractName c, boolean closed, int conditions, long ms,
                String problem) {
            return new Answer(c.key(), closed, conditions, ms, List.of(), List.of(), problem);
        }
    }

    /** Seconds on the clock that a second of the process may take when the machine is busy. */
    private static final long WALL = 15;

    private final Process process;
    private final BufferedReader in;
    private final Writer out;
    private final List<String> contracts = new ArrayList<>();

    /**
     * Starts KeY and loads sources.
     *
     * @param source    folder or .key file
     * @param unfolding what the prover may unfold
     * @param work      folder for KeY's settings, open goals and messages
     * @throws IOException if KeY rejects a source; the message is KeY's, with file and line
     */
    Prover(Path source, Path unfolding, Path work) throws IOException {
        Files.createDirectories(work);
        Path errors = work.resolve("key.log");
        process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx4g", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
            "sel4j.proofs.key.Worker", source.toString(), unfolding.toString(),
            work.resolve("settings").toString(), work.resolve("open-goals.txt").toString())
            .redirectError(new File(errors.toString())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        in = new BufferedReader(new InputStreamReader(process.getInputStream(),
            StandardCharsets.UTF_8));
        out = process.outputWriter(StandardCharsets.UTF_8);
        String first = in.readLine();
        JsonObject o = first == null ? new JsonObject() : GSON.fromJson(first, JsonObject.class);
        if (!o.has("contracts")) {
            throw new IOException("KeY does not load " + source + ": "
                + (o.has("error") ? o.get("error").getAsString() : "see " + errors));
        }
        o.get("contracts").getAsJsonArray().forEach(e -> contracts.add(e.getAsString()));
    }

    /** Keys of all contracts found. */
    List<String> contracts() {
        return contracts;
    }

    /** Whether the process can take another contract. */
    boolean alive() {
        return process.isAlive();
    }

    /**
     * Tries to prove a contract.
     *
     * @param seconds     of processor time, for all of it
     * @param goalSeconds for one goal
     */
    Answer prove(String contract, int seconds, int goalSeconds) throws IOException {
        JsonObject order = new JsonObject();
        order.addProperty("contract", contract);
        order.addProperty("seconds", seconds);
        order.addProperty("goalSeconds", goalSeconds);
        order.addProperty("steps", 60000);
        out.write(GSON.toJson(order) + "\n");
        out.flush();
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return in.readLine();
            } catch (IOException e) {
                return null;
            }
        });
        try {
            String text = line.get(WALL * seconds + 120, TimeUnit.SECONDS);
            if (text != null) {
                return GSON.fromJson(text, Answer.class);
            }
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        process.destroyForcibly();
        return new Answer(contract, false, 0, seconds * 1000L, List.of(), List.of(),
            "the prover's process ended");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
