package sel4j.tests.security;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import sel4j.hosted.HostedSystem;
import sel4j.kernel.Abi;

/**
 * What happens in a household: whoever is current acts, and devices and the clock interrupt. When
 * all wait, the root task wakes some, and repairs what they have broken of their own.
 */
final class Life {
    /** The households, by name. */
    static final List<Function<HostedSystem.Witness, Household>> HOUSEHOLDS =
        List.of(Household::service, Household::family, Household::supervised);

    final Watch watch = new Watch();
    final Household h;
    private final World w;
    private final Random random;
    private final User user;
    private String last = "nothing";

    /** A household of a kind, and what is done in it, by a seed. */
    Life(int kind, long seed) {
        h = HOUSEHOLDS.get(kind).apply(watch);
        w = h.w;
        random = new Random(seed);
        user = new User(w, random);
        watch.start(h.labels(), h.policy(), h.piece());
    }

    /** It goes on for so many steps; a failure says after what. */
    void live(int steps) {
        for (int i = 0; i < steps; i++) {
            try {
                step();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("step " + i + ", " + last + ": " + e.getMessage(), e);
            }
        }
    }

    private void step() {
        int dice = random.nextInt(100);
        if (w.k.current() == w.k.idle()) {
            last = "all wait";
            w.interrupt(World.BELL_IRQ);
        } else if (w.k.current() == w.root) {
            wake();
        } else if (dice < 3) {
            last = "the clock";
            w.interrupt(Abi.TIMER_IRQ);
        } else if (dice < 6) {
            last = "a device";
            w.interrupt(Household.DEVICE_IRQ);
        } else {
            last = "current acts";
            user.act(h.isSupervisor(w.k.current()));
            last = user.last;
        }
    }

    private void wake() {
        int from = random.nextInt(2 * h.subjects.size());
        int sleeper = from;
        // Who waits is left alone as long as somebody else can be woken.
        for (int i = 0; i < 2 * h.subjects.size(); i++) {
            int j = (from + i) % (2 * h.subjects.size());
            if (w.slot(h.subjects.get(j / 2).threads[j % 2]).thread().state() == Abi.INACTIVE) {
                sleeper = j;
            }
        }
        Subject s = h.subjects.get(sleeper / 2);
        int i = sleeper % 2;
        last = "the root task wakes a thread of " + s.label;
        if (random.nextInt(3) == 0) {
            s.repair(i);
        }
        w.ok(s.threads[i], Abi.TCB_RESUME, World.caps());
        w.ok(w.handler, Abi.IRQ_ACK, World.caps());
        w.svc(Abi.SYS_RECV, w.bell, 0, World.caps());
    }
}
