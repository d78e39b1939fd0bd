package sel4j.tests.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.State;
import sel4j.abstractspec.security.Labels;
import sel4j.abstractspec.security.Observation;
import sel4j.kernel.Abi;
import sel4j.platform.Memory;
import sel4j.view.Tcb;

/**
 * A run of two subjects, of which one has a secret: what it computes, and which calls it makes. The
 * schedule does not depend on it. Where there are domains they take turns; else the one without
 * the secret has the higher priority, and a device wakes it at fixed times.
 */
final class Apart {
    /** Steps from the begin of a turn to its end. */
    static final int TURN = 10;
    private static final boolean DOMAINS = Abi.DOMAINS > 1;
    private static final int HIGHER = 100;
    private static final int LOW_DOMAIN = 1;
    private static final int HIGH_DOMAIN = 2;

    /** Whether the last step was one of the subject without the secret. */
    boolean lowActed;
    boolean highActed;
    final Watch watch = new Watch();
    private final Household h = Household.apart(watch);
    private final World w = h.w;
    private final Labels labels = h.labels();
    private final Set<String> seen = Observation.seen(h.policy(), Household.LOW);
    private final Subject low = h.subjects.get(0);
    private final Subject high = h.subjects.get(1);
    private final User lowUser;
    private final User highUser;
    private final int page;
    String last = "nothing";

    /**
     * Begins a run.
     *
     * @param seed   of what the subject without the secret does
     * @param secret of what the other one does and has in its memory
     */
    Apart(long seed, long secret) {
        lowUser = DOMAINS ? new User(w, new Random(seed)) : new User(w, new Random(seed)).steady();
        Random own = new Random(secret);
        highUser = new User(w, own);
        page = w.slot(h.page).frameBase() << Abi.SMALL_PAGE_BITS;
        for (int i = 0; i < 2; i++) {
            low.start(i, HIGHER);
            high.start(i, DOMAINS ? HIGHER : HIGHER - 10);
        }
        for (int cptr : high.pages) {
            int first = (w.slot(cptr).frameBase() << Abi.SMALL_PAGE_BITS) - Memory.RAM_BASE >> 2;
            for (int i = 0; i < 1 << Abi.SMALL_PAGE_BITS - 2; i++) {
                w.memory.ram[first + i] = own.nextInt();
            }
        }
        watch.start(labels, h.policy(), h.piece());
        if (DOMAINS) {
            turns();
        }
        w.svc(Abi.SYS_RECV, w.bell, 0, World.caps());
    }

    /** A tick for each: the root task, the one without the secret, the other one. */
    private void turns() {
        for (int i = 0; i < 2; i++) {
            w.ok(Abi.BOOT_DOMAIN, Abi.DOMAIN_SET, World.caps(low.threads[i]), LOW_DOMAIN);
            w.ok(Abi.BOOT_DOMAIN, Abi.DOMAIN_SET, World.caps(high.threads[i]), HIGH_DOMAIN);
        }
        for (int domain = 0; domain <= HIGH_DOMAIN; domain++) {
            w.ok(Abi.BOOT_DOMAIN, Abi.DOMAIN_SCHEDULE_CONFIGURE, World.caps(), domain, domain, 1,
                0);
        }
        w.ok(Abi.BOOT_DOMAIN, Abi.DOMAIN_SCHEDULE_SET_START, World.caps(), 0);
    }

    /** The next step: of whoever is current, but at the beginning of turns. */
    void step(int i) {
        lowActed = false;
        highActed = false;
        int at = i % (2 * TURN);
        if (at == 0) {
            last = "the root task has its turn";
            w.interrupt(Abi.TIMER_IRQ);
            repair();
            if (DOMAINS) {
                w.interrupt(Abi.TIMER_IRQ);
            }
        } else if (at == TURN) {
            last = "the end of a turn";
            w.interrupt(Abi.TIMER_IRQ);
        } else if (at == TURN / 2) {
            last = "a device";
            w.interrupt(Household.DEVICE_IRQ);
        } else {
            act();
        }
    }

    private void act() {
        String current = labels.of(region(w.k.current()));
        lowActed = current.equals(Household.LOW);
        highActed = current.equals(Household.HIGH);
        last = current + " acts";
        if (lowActed) {
            lowUser.act(false);
            last = lowUser.last;
        } else if (highActed) {
            highUser.act(false);
            last = highUser.last;
        } else {
            w.step(1);
        }
    }

    /** The root task repairs what the subjects broke of their own, and wakes them. */
    private void repair() {
        w.interrupt(World.BELL_IRQ);
        for (Subject s : List.of(low, high)) {
            for (int i = 0; i < 2; i++) {
                s.repair(i);
                w.ok(s.threads[i], Abi.TCB_RESUME, World.caps());
            }
        }
        w.ok(w.handler, Abi.IRQ_ACK, World.caps());
        w.svc(Abi.SYS_RECV, w.bell, 0, World.caps());
    }

    private static Region region(Tcb t) {
        return new Region(t.place(), Abi.TCB_BITS);
    }

    // ---- what the one without the secret sees ----

    /** Two runs look the same to it. */
    static void assertSame(Apart a, Apart b) {
        assertEquals(a.w.board.clock.now(), b.w.board.clock.now(), "time");
        State x = a.watch.state();
        State y = b.watch.state();
        List<String> difference = Observation.difference(Observation.of(x, a.labels, a.seen),
            Observation.of(y, b.labels, b.seen));
        assertEquals(List.of(), difference, "what it sees of the state");
        if (a.labels.of(x.current()).equals(Household.LOW)) {
            assertArrayEquals(a.registers(), b.registers(), "its registers");
        }
        int[] own = a.low.words();
        a.sameWords(b, own[0], own[1], x);
        int first = a.page - Memory.RAM_BASE >> 2;
        a.sameWords(b, first, first + (1 << Abi.SMALL_PAGE_BITS - 2), x);
    }

    private int[] registers() {
        int[] r = Arrays.copyOf(w.board.cpu.r, 19);
        r[16] = w.board.cpu.cpsr();
        r[17] = w.board.cpu.cp15.tpidrurw();
        r[18] = w.board.cpu.cp15.tpidruro();
        return r;
    }

    /** Words of memory are the same, but in objects, of which the state tells. */
    private void sameWords(Apart b, int from, int to, State s) {
        int[] x = w.memory.ram;
        int[] y = b.w.memory.ram;
        int i = Arrays.mismatch(x, from, to, y, from, to);
        List<Region> objects = i < 0 ? List.of() : Watch.objects(s, s);
        while (i >= 0) {
            int at = from + i;
            Region word = new Region((long) (Memory.RAM_BASE / 4 + at) >> 2, 4);
            if (objects.stream().noneMatch(o -> o.contains(word))) {
                assertEquals(x[at], y[at], () -> "the word at 0x" + Integer.toHexString(
                    Memory.RAM_BASE + 4 * at));
            }
            int next = Arrays.mismatch(x, at + 1, to, y, at + 1, to);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }
}
