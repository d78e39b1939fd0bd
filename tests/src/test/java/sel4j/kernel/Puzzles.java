package sel4j.kernel;

import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Methods in the kernel's subset that are no part of the kernel: for each rule of the compiler that
 * the kernel's own code hardly needs, one in which a mistake shows. Machine code and Java virtual
 * machine must agree on them; see {@code LeavesNativeTest}.
 */
final class Puzzles {
    private Puzzles() { }

    /** Two phis that take each other's value: both are read before the first is written. */
    static int swapped(int a, int b, int n) {
        int x = a;
        int y = b;
        for (int i = n & 7; i > 0; i--) {
            int t = x;
            x = y;
            y = t;
        }
        return x * 31 + y;
    }

    /** Java takes five bits of a shift's amount, the processor eight. */
    static int shifted(int a, int n) {
        return (a << n) + (a >>> n + 40) * 5 + (a >> n * 9) * 7;
    }

    /** The constant goes to the other side of the comparison. */
    static int sums(int a) {
        return (a + 3 == 5 ? 1 : 0) + (a + 3 == 8 ? 2 : 0) + (a - 4 != 1 ? 4 : 0);
    }

    /** Bits that are zero in one choice alone. */
    static int choices(int a, int b) {
        int low = a < b ? a & 3 : b & 12;
        return (low & 15) * 3 + (low & 5);
    }

    /** What was chosen tells which value was chosen beside it. */
    static int threaded(int a, int b) {
        int state;
        int value;
        if (a < 2) {
            state = 0;
            value = b;
        } else if (a < 5) {
            state = 1;
            value = b + 1;
        } else {
            state = 0;
            value = a - b;
        }
        int result = state == 0 ? value : 7;
        return result * 3 + b;
    }

    /** A field is what was put there, also with others beside it. */
    static int fields(Tcb t, int a, int b) {
        int priority = a & 255;
        int most = b & 255;
        t.setPriority(priority);
        t.setMaxPriority(most);
        t.setFaultType(a & 7);
        return t.maxPriority() * 3 + t.priority() + t.faultType() * 1000;
    }

    /** Two names may be of one object. */
    static int maybeTheSame(Tcb x, Tcb y, int a, int b) {
        x.setTimeSlice(a);
        y.setTimeSlice(b);
        return x.timeSlice() - a * 3;
    }

    /** A store that another overwrites, when somebody looked in between. */
    static int looked(Tcb x, Tcb y, int a) {
        x.setBlockingBadge(a);
        int seen = y.blockingBadge();
        x.setBlockingBadge(a + 1);
        return seen;
    }

    /** Ring and capability of a slot are in the same words. */
    static int beside(Slot s, int badge) {
        boolean first = s.firstBadged();
        s.setNull();
        s.setFirstBadged(!first);
        s.setIrqHandler(badge & 127);
        return s.irq() + (s.firstBadged() == first ? 1000 : 0);
    }

    /** Operations that only one side of a branch may do. */
    static int guarded(Tcb t, int a, int b) {
        int result = a;
        if (b != 0) {
            result = a / b;
        }
        return result + t.timeSlice() * 0;
    }
}
