package sel4j.abstractspec.security;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sel4j.abstractspec.Cap;
import sel4j.abstractspec.Fault;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Rights;
import sel4j.abstractspec.Tcb;
import sel4j.abstractspec.ThreadState;

/** How a thread of somebody else may change: in these few ways, and in nothing else. */
final class ThreadRules {
    private static final int RESTART_PC = 15;
    private static final int CPSR = 16;
    private static final int NEXT_PC = 17;
    /** Badge, message information, four words. */
    private static final Set<Integer> MESSAGE = Set.of(0, 1, 2, 3, 4, 5);
    private static final Set<Integer> BADGE = Set.of(0);
    private static final Set<Integer> GOES_ON = Set.of(NEXT_PC);
    /** What the answer to an unknown system call, and to a user exception, sets. */
    private static final Set<Integer> SYSCALL = Set.of(0, 1, 2, 3, 4, 5, 6, 7, RESTART_PC, 13, 14,
        CPSR, NEXT_PC);
    private static final Set<Integer> EXCEPTION = Set.of(RESTART_PC, 13, CPSR, NEXT_PC);
    /** Bits of the status register that users may have, and the mode that they always have. */
    private static final int USER_FLAGS = 0xF800_0000;
    private static final int USER_MODE = 0x150;

    private ThreadRules() { }

    /** Whether a thread is in user mode; the idle thread never runs user code. */
    static boolean isUser(Tcb t) {
        return t.state() instanceof ThreadState.Idle
            || (t.registers().get(CPSR) & ~USER_FLAGS) == USER_MODE;
    }

    /** The rule by which a thread became another; null if there is none. */
    static String rule(Change c, Region r, Tcb was, Tcb is) {
        Tcb b = was;
        if (was.bound() != null && is.bound() == null) {
            // The notification that it was bound to is deleted.
            if (!c.gone(was.bound()) || !c.may(Edge.Kind.RESET, was.bound())) {
                return null;
            }
            b = with(b, b.registers(), b.state(), b.fault(), b.slice(), null);
        }
        String rule = b.equals(is) ? "is bound no more" : waited(c, r, b, is);
        return rule == null ? ran(c, r, b, is) : rule;
    }

    /** It waited, and does not any more. */
    private static String waited(Change c, Region r, Tcb b, Tcb a) {
        boolean runs = a.state() instanceof ThreadState.Running;
        if (b.state() instanceof ThreadState.BlockedOnReceive w) {
            if (runs && c.may(Edge.Kind.SEND, w.endpoint()) && only(MESSAGE, false, b, a)) {
                return "receives a message";
            }
            if (runs && b.bound() != null && c.may(Edge.Kind.NOTIFY, b.bound())
                    && only(BADGE, false, b, a)) {
                return "receives a signal where it waits for messages";
            }
            return restarted(c, r, w.endpoint(), null, b, a);
        } else if (b.state() instanceof ThreadState.BlockedOnNotification w) {
            return runs && c.may(Edge.Kind.NOTIFY, w.notification()) && only(BADGE, false, b, a)
                ? "receives a signal" : restarted(c, r, w.notification(), null, b, a);
        } else if (b.state() instanceof ThreadState.BlockedOnSend w) {
            return c.may(Edge.Kind.RECEIVE, w.endpoint()) && sent(w, a.state())
                && only(Set.of(), false, b, a) ? "is received from"
                    : restarted(c, r, w.endpoint(), w, b, a);
        }
        return b.state() instanceof ThreadState.BlockedOnReply ? answered(c, r, b, a) : null;
    }

    /** What becomes of a sender that was received from. */
    private static boolean sent(ThreadState.BlockedOnSend w, ThreadState now) {
        return !w.call() ? now instanceof ThreadState.Running
            : w.grant() || w.grantReply() ? now instanceof ThreadState.BlockedOnReply
                : now instanceof ThreadState.Inactive;
    }

    /** What it waited at is deleted, or its sending cancelled: it makes its call again. */
    private static String restarted(Change c, Region r, Region at, ThreadState.BlockedOnSend w,
            Tcb b, Tcb a) {
        if (!again(c, r, a) || !only(GOES_ON, true, b, a) || !c.may(Edge.Kind.RESET, at)) {
            return null;
        }
        return c.gone(at) ? "where it waited is deleted"
            : w != null && c.had(cap -> cap instanceof Cap.Endpoint e && e.object().equals(at)
                && e.badge() == w.badge() && e.rights().equals(Rights.ALL))
                ? "its sending is cancelled" : null;
    }

    /** It gets an answer, with a reply capability that is used up. */
    private static String answered(Change c, Region r, Tcb b, Tcb a) {
        if (!c.may(Edge.Kind.REPLY, r) || !c.had(cap -> replies(cap, r)) || c.after.held().values()
                .stream().anyMatch(h -> replies(h.cap(), r))) {
            return null;
        }
        if (b.fault() == null) {
            return a.state() instanceof ThreadState.Running && only(MESSAGE, false, b, a)
                ? "is answered" : null;
        }
        Set<Integer> set = b.fault() instanceof Fault.UnknownSyscall ? SYSCALL
            : b.fault() instanceof Fault.UserException ? EXCEPTION : GOES_ON;
        return (again(c, r, a) || a.state() instanceof ThreadState.Inactive)
            && only(set, true, b, a) ? "its fault is answered" : null;
    }

    private static boolean replies(Cap c, Region r) {
        return c instanceof Cap.Reply p && !p.master() && p.thread().equals(r);
    }

    /** It did not wait: it is its turn, or its time passes. */
    private static String ran(Change c, Region r, Tcb b, Tcb a) {
        if (b.state() instanceof ThreadState.Restart && a.state() instanceof ThreadState.Running
                && again(c, r, a) && only(GOES_ON, false, b, a)) {
            return "begins to run";
        }
        boolean tick = c.timer() && r.equals(c.before.current());
        return tick && (a.slice() == b.slice() - 1
            || b.slice() == 1 && a.slice() == c.after.configuration().timeSlice())
            && with(b, b.registers(), b.state(), b.fault(), a.slice(), b.bound()).equals(a)
            ? "its time passes" : null;
    }

    /** Whether a thread will repeat its instruction, or does so at once. */
    private static boolean again(Change c, Region r, Tcb a) {
        return a.state() instanceof ThreadState.Restart || a.state() instanceof ThreadState.Running
            && r.equals(c.after.current())
            && a.registers().get(NEXT_PC) == a.registers().get(RESTART_PC);
    }

    /** Nothing differs but the state, some registers, and perhaps that a fault is over. */
    private static boolean only(Set<Integer> registers, boolean faultEnds, Tcb b, Tcb a) {
        KernelObject.Registers mixed = new KernelObject.Registers(IntStream.range(0,
            b.registers().words().size()).mapToObj(i -> (registers.contains(i) ? a : b).registers()
                .words().get(i)).collect(Collectors.toList()));
        return with(b, mixed, a.state(), faultEnds ? null : b.fault(), b.slice(), b.bound())
            .equals(a);
    }

    private static Tcb with(Tcb t, KernelObject.Registers r, ThreadState s, Fault f, int slice,
            Region bound) {
        return new Tcb(r, s, f, t.priority(), t.maxPriority(), t.domain(), slice, t.handler(),
            t.bufferAddress(), bound, t.fpuOff(), t.name());
    }
}
