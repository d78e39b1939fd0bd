package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import sel4j.aot.Check;
import sel4j.aot.Pass;
import sel4j.kernel.Abi;
import sel4j.lockstep.NativeImage;
import sel4j.tests.aot.BesideNative;

/**
 * What operations cost over the native kernel: instructions from the exception vector to the
 * return to user level, all entries of an operation together. Each is made by threads of a system
 * in lockstep with the hosted kernel, so what is counted also did the right thing.
 */
class KernelCosts {
    static final int PRIORITY = 100;
    static final int HIGHER = 150;
    static final int LOWER = 50;
    /** Own instructions of the program: an undefined one, and a load from the address in r2. */
    static final int UNDEFINED = Root.OWN;
    static final int LOAD = Root.OWN + 4;

    final Root u;
    private final BesideNative beside;
    private final Map<String, Long> costs = new LinkedHashMap<>();

    /** A system of a root task at {@link #PRIORITY}. */
    KernelCosts(java.util.Set<Check> checks) {
        beside = new BesideNative(NativeImage.code(checks, Pass.all()), 1000);
        u = new Root(16 << 20, Program.words(Root.OWN, "udf #0x0", "ldr r1, [r2]"), null, beside);
        u.ok(Root.TCB, Abi.TCB_SET_PRIORITY, caps(Root.TCB), PRIORITY);
    }

    /** Costs by operation, in the order of their measurement. */
    Map<String, Long> costs() {
        return costs;
    }

    /** Notes what some calls cost together. */
    void measure(String operation, Runnable calls) {
        long before = beside.kernelInstructions();
        calls.run();
        assertEquals(null, costs.put(operation, beside.kernelInstructions() - before), operation);
    }

    static int[] caps(int... c) {
        return c;
    }

    /** A thread at a priority, with a buffer of its own, that stands before its first call. */
    int thread(int space, int priority, int faultHandler) {
        int t = u.thread(space, Root.CODE, priority, faultHandler);
        u.ok(t, Abi.TCB_SET_IPC_BUFFER, caps(u.frame(0)), 0x1000);
        return t;
    }

    /** A thread that waits at an object; the root task runs again. */
    int waiting(int space, int priority, int object) {
        int t = thread(space, HIGHER, 0);
        resume(t);
        svc(Abi.SYS_RECV, object);
        rootRuns();
        if (priority != HIGHER) {
            u.ok(t, Abi.TCB_SET_PRIORITY, caps(Root.TCB), priority);
        }
        return t;
    }

    /** The root task resumes a thread of a higher priority, which runs. */
    void resume(int thread) {
        u.svc(Abi.SYS_SEND, thread, Root.info(Abi.TCB_RESUME, 0, 0));
        runs(thread);
    }

    void runs(int thread) {
        assertEquals(u.tcb(thread), u.k.current(), () -> "who runs, not " + (u.k.current()
            == u.root ? "the root task" : "at priority " + u.k.current().priority()));
    }

    void rootRuns() {
        assertEquals(u.root, u.k.current(), "the root task runs");
    }

    void othersRun() {
        assertNotEquals(u.root, u.k.current(), "another thread runs");
    }

    void svc(int number, int cptr) {
        u.svc(number, cptr, 0);
    }

    /** An interrupt comes while the current thread is somewhere harmless. */
    void interrupt(int line) {
        u.board.cpu.r[15] = Root.CODE + 4;
        u.line(line, true);
        u.step(1);
        u.line(line, false);
    }

    /** Slots one behind the other that are empty. */
    int empties(int count) {
        int first = u.empty();
        for (int i = 1; i < count; i++) {
            assertEquals(first + i, u.empty());
        }
        return first;
    }

    // ---- operations that are one call of the root task ----

    void call(String operation, int cptr, int label, int[] extra, int... words) {
        measure(operation, () -> {
            String answer = u.call(cptr, label, extra, words);
            assertTrue(answer.matches("ok( .*)?"), () -> operation + ": " + answer);
        });
    }

    void retype(String operation, int type, int bits, int count) {
        int first = empties(count);
        call(operation, u.untyped, Abi.UNTYPED_RETYPE, caps(Root.CNODE), type, bits, 0, 0, first,
            count);
    }

    void delete(String operation, int cptr) {
        call(operation, Root.CNODE, Abi.CNODE_DELETE, caps(), cptr, 32);
    }
}
