package sel4j.tests.faces;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sel4j.kernel.Abi;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.spec.Preconditions;

/**
 * A run of which is recorded, for each contract of the kernel, whether what it requires was true
 * when its method was entered: then the memory at that moment is a witness that a proof of the
 * contract says something.
 *
 * <p>Not each entry is looked at: a method's first one, its second, fourth, eighth and so on. Some
 * calls are cut at their first unit of work.
 */
final class Recording extends FacesBeside {
    private static final int CUT = 4;
    /** Contract -> where it was met. */
    static final Map<String, String> MET = new TreeMap<>();
    private static final Map<String, Integer> ENTRIES = new HashMap<>();
    private static List<String> all = List.of();

    private final Random random;
    private Preconditions preconditions;
    private Map<String, Predicate<Object[]>> questions;
    private int objects;
    private long stores;
    private boolean running;
    /** What is going on, for the report. */
    String now = "boot";

    Recording(long seed, Path telling) {
        super(telling, BothFacesAgreeTest.PROOF);
        random = new Random(seed);
        Entered.tell(this::entered);
    }

    @Override
    public Hardware watch(Memory memory, Hardware hardware) {
        Hardware watched = super.watch(memory, hardware);
        faces.comparing(false);
        return watched;
    }

    @Override
    public void before() {
        try {
            if (running && random.nextInt(CUT) == 0) {
                faces.call("Delete", "charge", Abi.WORK_UNITS - 1);
            }
            running = true;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        super.before();
    }

    private void entered(String method, Object[] arguments) {
        int n = ENTRIES.merge(method, 1, Integer::sum);
        if (Integer.bitCount(n) > 1 || faces == null) {
            return;
        }
        if (preconditions == null || objects != faces.proof().objects().size()) {
            preconditions = new Preconditions(faces.proof().heap(), faces.proof().kernel());
            questions = preconditions.all();
            all = List.copyOf(questions.keySet());
            objects = faces.proof().objects().size();
        } else if (stores != Entered.stores) {
            preconditions.changed();
        }
        stores = Entered.stores;
        for (String contract : of(method)) {
            if (!MET.containsKey(contract) && holds(questions.get(contract), arguments)) {
                MET.put(contract, now);
            }
        }
    }

    private static boolean holds(Predicate<Object[]> question, Object[] arguments) {
        try {
            return question.test(arguments);
        } catch (IllegalStateException | NullPointerException | IndexOutOfBoundsException e) {
            // It speaks of something that is not there.
            return false;
        }
    }

    private List<String> of(String method) {
        return questions.containsKey(method) ? List.of(method)
            : Stream.iterate(0, i -> i + 1).map(i -> method + "#" + i)
                .takeWhile(questions::containsKey).toList();
    }

    /** How many contracts there are. */
    static int contracts() {
        return all.size();
    }

    /** The contracts of methods that were entered, none of whose memories was looked at and fit. */
    static List<String> entered(boolean atAll) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(MET.keySet());
        rest.removeIf(c -> ENTRIES.containsKey(c.replaceAll("#.*", "")) != atAll);
        return rest;
    }
}
