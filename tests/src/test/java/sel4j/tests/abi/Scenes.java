package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sel4j.kernel.Entry;

/** All scenes, by the keys of their rows in {@code ipc.rows}; and how one is played. */
final class Scenes {
    /** Sets the scene, and says what happens in it. */
    record Play(Consumer<Scene> set, Consumer<Scene> act) { }

    static final Map<String, Rows.Row> ROWS = Rows.read("ipc");
    static final Map<String, Play> PLAYS = new LinkedHashMap<>();

    static {
        Stream.<Consumer<Book>>of(SendScenes::add, ReceiveScenes::add, FaultScenes::add,
            TransferScenes::add, StateScenes::add).forEach(s -> s.accept(new Book()));
    }

    private Scenes() { }

    /** Where the classes of scenes write what they have. */
    static final class Book {
        void add(String group, String row, Consumer<Scene> set, Consumer<Scene> act) {
            if (PLAYS.put(group + "/" + row, new Play(set, act)) != null) {
                throw new IllegalStateException(group + "/" + row + " is there twice");
            }
        }

        /** What happens is the system call that C's registers ask for. */
        void add(String group, String row, Consumer<Scene> set) {
            add(group, row, set, x -> Entry.syscall(x.s.k));
        }
    }

    /** Plays a scene: what becomes of it must be what its row says. */
    static void attempt(String key, Runnable before, Runnable after) {
        assertEquals(ROWS.get(key).answer(), play(PLAYS.get(key), before, after));
    }

    private static String play(Play p, Runnable before, Runnable after) {
        Scene x = new Scene();
        p.set.accept(x);
        x.remember();
        before.run();
        p.act.accept(x);
        after.run();
        return x.tell();
    }

    /** Prints what becomes of each scene; for writing the file of rows. */
    public static void main(String[] args) {
        PLAYS.forEach((key, p) -> {
            String answer;
            try {
                answer = play(p, () -> { }, () -> { });
            } catch (RuntimeException e) {
                java.io.StringWriter w = new java.io.StringWriter();
                e.printStackTrace(new java.io.PrintWriter(w));
                answer = "!! " + w.toString().lines().limit(8).toList();
            }
            System.out.println(key + " | " + answer);
        });
    }
}
