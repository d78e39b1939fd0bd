package sel4j.tests.abi;

import java.util.BitSet;

/**
 * What a kernel with probes tells, and how one of its branches is turned off; see {@link Probed}.
 *
 * <p>A branch is one of the two ways out of a conditional jump, and has a number. The branch that
 * decided on an error is the last one taken in the method that records it; if that method has no
 * jump, in its caller, and so on.
 */
public final class Probe {
    private static final int STEPS = 20_000_000;
    private static final int NONE = -1;

    private static int[] last = new int[256];
    private static int depth;
    private static BitSet off = new BitSet();
    private static boolean idle;
    private static boolean recording;
    private static int steps;
    private static int decided;
    private static BitSet taken = new BitSet();

    private Probe() { }

    /**
     * The next call is another one.
     *
     * @param branches they are never taken in this call, the other ways are
     * @param effects false: nothing but the answer is written
     */
    static void start(BitSet branches, boolean effects) {
        depth = 0;
        last[0] = NONE;
        off = branches;
        idle = !effects;
        steps = 0;
        decided = NONE;
        taken = new BitSet();
        recording = true;
    }

    /** The call is over: whatever follows is no part of it. */
    static void end() {
        off = new BitSet();
        idle = false;
        recording = false;
    }

    /** The branch that decided on the first error recorded since the start; or -1. */
    static int decided() {
        return decided;
    }

    /** All branches taken since the start. */
    static BitSet taken() {
        return taken;
    }

    // ---- called by the kernel ----

    /** A method begins. */
    public static void enter() {
        last[++depth] = NONE;
    }

    /** A method ends. */
    public static void leave() {
        depth--;
    }

    /** A branch is about to be taken; true: take the other one. */
    public static boolean branch(int number) {
        if (steps++ > STEPS) {
            throw new IllegalStateException("the call does not end");
        }
        last[depth] = number;
        if (recording) {
            taken.set(number);
        }
        return off.get(number);
    }

    /** An error is being recorded. */
    public static void error() {
        for (int d = depth; recording && decided == NONE && d >= 0; d--) {
            decided = last[d];
        }
    }

    /** Something is about to be written; true: leave it out. */
    public static boolean idle() {
        return idle;
    }
}
