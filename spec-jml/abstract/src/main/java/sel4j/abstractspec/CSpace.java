package sel4j.abstractspec;

import java.util.List;

/** From addresses to slots (ABI objects-and-caps 3). */
public final class CSpace {
    private static final int WORD = 32;

    private CSpace() { }

    /** Why an address names no slot: the words of its description. */
    public record Failure(List<Long> words) {
        static final Failure INVALID_ROOT = new Failure(List.of(1L));

        static Failure missingCapability(long left) {
            return new Failure(List.of(2L, left));
        }

        static Failure depthMismatch(int left, int found) {
            return new Failure(List.of(3L, (long) left, (long) found));
        }

        static Failure guardMismatch(int left, int guard, int bits) {
            return new Failure(List.of(4L, (long) left, (long) guard, (long) bits));
        }
    }

    /** Where a walk ended: at a slot, with some bits of the address left; or why not. */
    record Found(Slot slot, int left, Failure failure) { }

    /** Walks from a capability along the low {@code bits} of an address. */
    static Found resolve(State s, Cap root, int address, int bits) {
        Cap at = root;
        int left = bits;
        while (true) {
            if (!(at instanceof Cap.CNode n)) {
                return new Found(null, left, Failure.INVALID_ROOT);
            }
            // The address begins with the guard of the CNode.
            long rest = Integer.toUnsignedLong(address) & (1L << left) - 1;
            if (n.guardBits() > left || rest >> left - n.guardBits() != n.guard()) {
                return new Found(null, left,
                    Failure.guardMismatch(left, n.guard(), n.guardBits()));
            }
            // Guard and index fit into what is left of it.
            if (n.guardBits() + n.radix() > left) {
                return new Found(null, left,
                    Failure.depthMismatch(left, n.guardBits() + n.radix()));
            }
            left -= n.guardBits() + n.radix();
            Slot slot = new Slot(n.object(), (int) (rest >> left & (1L << n.radix()) - 1));
            // The walk ends with the address, or at something that is no CNode.
            if (left == 0 || !(s.cap(slot) instanceof Cap.CNode)) {
                return new Found(slot, left, null);
            }
            at = s.cap(slot);
        }
    }

    /** Where a capability pointer of a thread leads. */
    static Found find(State s, Region thread, int cptr) {
        return resolve(s, s.cap(new Slot(thread, Tcb.CSPACE)), cptr, WORD);
    }

    /** The slot of a capability pointer of a thread; null if there is none. */
    static Slot pointer(State s, Region thread, int cptr) {
        return find(s, thread, cptr).slot();
    }

    /** The slot of a capability pointer of the current thread; null if there is none. */
    static Slot pointer(State s, int cptr) {
        return pointer(s, s.current(), cptr);
    }

    /** The slot that index and depth name, of a source or a target. */
    static Slot slot(State s, Cap root, int index, int depth, boolean source) throws Refused {
        if (!(root instanceof Cap.CNode)) {
            throw new Refused(Answer.failedLookup(source, Failure.INVALID_ROOT));
        }
        // A depth is 1 to 32 bits.
        if (depth < 1 || depth > WORD) {
            throw new Refused(Answer.rangeError(1, WORD));
        }
        Found f = resolve(s, root, index, depth);
        if (f.failure() != null) {
            throw new Refused(Answer.failedLookup(source, f.failure()));
        }
        // All of them are used.
        if (f.left() != 0) {
            throw new Refused(Answer.failedLookup(source, Failure.depthMismatch(f.left(), 0)));
        }
        return f.slot();
    }
}
