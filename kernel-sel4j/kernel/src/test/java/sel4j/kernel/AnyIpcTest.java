package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import sel4j.view.Frame;
import sel4j.view.Tcb;

/**
 * Threads that send, receive, answer, fault, suspend and resume each other at random. After every
 * kernel entry a thread is in at most one queue (F8) and the other rules about threads hold; and no
 * register has changed that the entry may not change (F12).
 */
class AnyIpcTest {
    private static final int THREADS = 6;
    private static final String MESSAGE = "[0-5]( [0-5])*";

    private Bench b;
    private Random random;
    private List<Integer> caps;
    private List<Integer> threadCaps;
    private List<Integer> notificationCaps;

    @Property(tries = 150)
    void theRulesHoldAfterAnyEntries(@ForAll long seed) {
        random = new Random(seed);
        start();
        for (int i = 0; i < 200; i++) {
            if (b.k.current() == b.k.idle()) {
                Threads.restart(b.k, b.threads.get(random.nextInt(THREADS)));
                leave();
            } else {
                step();
            }
        }
    }

    private void start() {
        b = new Bench();
        caps = new ArrayList<>();
        threadCaps = new ArrayList<>();
        notificationCaps = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            var e = b.endpoint();
            var n = b.notification();
            for (int rights : new int[] {15, 15, 7, 11, 1, 2, 3}) {
                caps.add(b.cap(e, random.nextInt(3), rights));
            }
            notificationCaps.add(b.cap(n, 1 + i, 15));
            caps.add(notificationCaps.get(i));
        }
        int node = b.capOfCNode();
        for (int i = 0; i < THREADS; i++) {
            Tcb t = b.ready(random.nextInt(3));
            threadCaps.add(b.cap(t));
            t.setFaultHandler(random.nextInt(3) == 0 ? 0 : caps.get(random.nextInt(caps.size())));
            if (random.nextBoolean()) {
                Frame buffer = b.buffer(t);
                buffer.setWord(122, caps.get(random.nextInt(caps.size())));
                buffer.setWord(123, random.nextInt(200));
                buffer.setWord(125, node);
                buffer.setWord(126, b.emptySlot());
                buffer.setWord(127, 32);
            }
        }
        Scheduler.reschedule(b.k);
        leave();
    }

    private void leave() {
        Scheduler.schedule(b.k);
        Scheduler.activate(b.k);
        KernelRules.check(b.k, b.threads);
    }

    private int cap() {
        return random.nextInt(30) == 0 ? 0x1000000 : caps.get(random.nextInt(caps.size()));
    }

    private void step() {
        Tcb t = b.k.current();
        int[][] before = new int[THREADS][];
        int[] states = new int[THREADS];
        int[] faults = new int[THREADS];
        for (int i = 0; i < THREADS; i++) {
            states[i] = b.threads.get(i).state();
            faults[i] = b.threads.get(i).faultType();
        }
        int number = -1 - random.nextInt(8);
        int info = Bench.info(random.nextInt(2), random.nextInt(3), random.nextInt(9));
        int target = random.nextInt(THREADS);
        int kind = random.nextInt(12);
        int cptr = kind < 9 ? cap() : threadCaps.get(target);
        if (kind >= 9) {
            number = Abi.SYS_CALL;
            info = Bench.info(kind == 9 ? Abi.TCB_SUSPEND : Abi.TCB_RESUME, 0, 0);
        }
        if (kind == 8) {
            number = 1000;
        }
        t.setRegister(0, cptr);
        t.setRegister(1, info);
        t.setRegister(7, number);
        t.setRegister(Abi.REG_RESTART_PC, Bench.PC);
        t.setRegister(Abi.REG_NEXT_PC, Bench.PC + 4);
        for (int i = 0; i < THREADS; i++) {
            before[i] = Bench.registers(b.threads.get(i));
        }
        if (kind == 7 && random.nextBoolean()) {
            Scheduler.tick(b.k);
            leave();
        } else if (kind == 6 && random.nextBoolean()) {
            Entry.dataAbort(b.k);
        } else {
            Entry.syscall(b.k);
        }
        KernelRules.check(b.k, b.threads);
        notificationCaps.forEach(n -> KernelRules.check(b.slot(n).notification()));
        for (int i = 0; i < THREADS; i++) {
            checkRegisters(b.threads.get(i), before[i], states[i], faults[i], t);
        }
    }

    private void checkRegisters(Tcb t, int[] before, int state, int fault, Tcb caller) {
        String changed = Bench.changed(before, t);
        // The instruction pointer: a thread that restarts, or was suspended while it ran.
        if (changed.endsWith("17")) {
            assertEquals(Abi.RUNNING, t.state());
            assertEquals(t.register(15), t.register(17));
            changed = changed.replaceAll(" ?17$", "");
        }
        if (t.state() == Abi.INACTIVE && state == Abi.RUNNING && t != caller
                && changed.endsWith("15")) {
            assertEquals(before[17], t.register(15));
            changed = changed.replaceAll(" ?15$", "");
        }
        if (changed.isEmpty()) {
            return;
        }
        boolean answeredFault = state == Abi.BLOCKED_ON_REPLY && fault != Abi.FAULT_NONE;
        boolean received = state == Abi.BLOCKED_ON_RECEIVE || state == Abi.BLOCKED_ON_REPLY
            || state == Abi.BLOCKED_ON_NOTIFICATION;
        if (answeredFault) {
            assertTrue(Scheduler.runnable(b.k, t) || t.state() == Abi.INACTIVE, "it was answered");
            assertTrue(changed.matches("([0-7]|13|14|15|16)( ([0-7]|13|14|15|16))*"), changed);
        } else {
            assertTrue(t == caller || received && Scheduler.runnable(b.k, t),
                "thread in state " + state + " had no message, but changed " + changed);
            assertTrue(changed.matches(MESSAGE), changed);
        }
    }
}
