package sel4j.abstractspec;

/** Whose floating point is in the unit (ABI boot-and-memory 8). */
final class Fpu {
    private Fpu() { }

    /** A thread is about to run. */
    static State use(State s, Region t) {
        return s.configuration().fpu() && !s.tcb(t).fpuOff() ? s.withFpuOwner(t) : s;
    }

    /** A thread's is kept elsewhere, if it is there. */
    static State release(State s, Region t) {
        return t.equals(s.fpuOwner()) ? s.withFpuOwner(null) : s;
    }
}
