package sel4j.tests.refinement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sel4j.refinement.Distribution;
import sel4j.tests.defects.Storm;

/**
 * What happens to a system: a seed says what there is in it, and each step depends on what there is
 * by then and on a number. The kernel and its specification live through it together.
 */
record Story(long seed, List<Long> steps) {
    private static final int LENGTH = 50;

    /** One of the usual length. */
    static Story of(long seed) {
        return new Story(seed, Stream.generate(new Random(seed)::nextLong).limit(LENGTH).toList());
    }

    /** What happens, if both agree in all of it. */
    Optional<Distribution> happened() {
        Distribution happened = new Distribution();
        return failure(false, new ArrayList<>(), happened) == null ? Optional.of(happened)
            : Optional.empty();
    }

    /** They agree; if not, the story is made shorter and told. */
    Distribution holds() {
        return happened().orElseThrow(() -> shorter().told(steps.size()));
    }

    /** Where they do not agree, or a rule of the kernel's memory does not hold; null: nowhere. */
    private Throwable failure(boolean fromBoot, List<String> events, Distribution happened) {
        Watched w = new Watched();
        try {
            w.oracle.pause(!fromBoot);
            w.oracle.tell(events::add);
            Storm storm = new Storm(seed, w);
            w.oracle.pause(false);
            for (int i = 0; i < steps.size() && !storm.over(); i++) {
                storm.step(steps.get(i));
            }
            storm.rules();
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
        happened.add(w.oracle.distribution());
        return null;
    }

    /** A story that fails too, from which no single step can be taken. */
    private Story shorter() {
        Story best = this;
        for (int n = steps.size(); n > 0; n = n > 2 ? n / 2 : n - 1) {
            for (int i = 0; i + n <= best.steps.size();) {
                List<Long> rest = new ArrayList<>(best.steps);
                rest.subList(i, i + n).clear();
                Story without = new Story(seed, rest);
                if (without.happened().isPresent()) {
                    i += n;
                } else {
                    best = without;
                }
            }
        }
        return best;
    }

    /** As calls, with a test that tells it again. */
    private AssertionError told(int before) {
        List<String> events = new ArrayList<>();
        Throwable e = failure(false, events, new Distribution());
        StringBuilder text = new StringBuilder(String.format("the story of seed %d fails after %d "
            + "events (of %d steps, %d before it was made shorter):%n", seed, events.size(),
            steps.size(), before));
        events.forEach(event -> text.append("    ").append(event).append('\n'));
        text.append(e).append('\n');
        if (events.isEmpty()) {
            // Something is wrong before it begins: where, is seen from boot on.
            Throwable first = failure(true, events, new Distribution());
            text.append("since boot, ").append(events.size()).append(" events before: ")
                .append(first).append('\n');
        }
        text.append("as a test: new Story(").append(seed).append(", List.of(").append(steps.stream()
            .map(n -> n + "L").collect(Collectors.joining(", "))).append(")).holds();");
        return new AssertionError(text.toString(), e);
    }
}
