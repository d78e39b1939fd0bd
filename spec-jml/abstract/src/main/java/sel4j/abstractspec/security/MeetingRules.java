package sel4j.abstractspec.security;

import java.util.List;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Tcb;
import sel4j.abstractspec.ThreadState;

/** How an endpoint or a notification of somebody else may change: where subjects meet. */
final class MeetingRules {
    private MeetingRules() { }

    /** The rule by which it became another; null if there is none. */
    static String rule(Change c, Region r, KernelObject was, KernelObject is) {
        if (is == null) {
            return c.may(Edge.Kind.RESET, r) ? "its last capability is deleted" : null;
        }
        if (was instanceof KernelObject.Endpoint b && is instanceof KernelObject.Endpoint a) {
            return queue(c, r, b.senders(), a.senders(), Edge.Kind.SEND)
                && queue(c, r, b.receivers(), a.receivers(), Edge.Kind.RECEIVE)
                ? "who waits at it" : null;
        }
        return was instanceof KernelObject.Notification b
            && is instanceof KernelObject.Notification a && signals(c, r, b, a) && bound(c, r, b, a)
            && queue(c, r, b.waiters(), a.waiters(), Edge.Kind.RECEIVE)
            ? b.active() != a.active() || b.signals() != a.signals() ? "its signals"
                : "who waits at it" : null;
    }

    /**
     * Threads of one's own come if they may, behind all others, and go; those of others go when
     * they do not wait any more, and keep their order.
     */
    private static boolean queue(Change c, Region r, List<Region> was, List<Region> is,
            Edge.Kind kind) {
        List<Region> stay = was.stream().filter(is::contains).toList();
        if (is.size() < stay.size() || !is.subList(0, stay.size()).equals(stay)) {
            return false;
        }
        return is.subList(stay.size(), is.size()).stream().allMatch(t -> c.own(t)
            && c.may(kind, r)) && was.stream().allMatch(t -> is.contains(t) || c.own(t)
                || !waits(c.is(t), r));
    }

    private static boolean waits(Tcb t, Region r) {
        return t != null
            && (t.state() instanceof ThreadState.BlockedOnSend s && s.endpoint().equals(r)
            || t.state() instanceof ThreadState.BlockedOnReceive e && e.endpoint().equals(r)
            || t.state() instanceof ThreadState.BlockedOnNotification n
                && n.notification().equals(r));
    }

    /** Signals are added by who may signal, and taken all at once by who may receive. */
    private static boolean signals(Change c, Region r, KernelObject.Notification b,
            KernelObject.Notification a) {
        if (b.active() == a.active() && b.signals() == a.signals()) {
            return true;
        }
        return a.active() ? c.may(Edge.Kind.NOTIFY, r) && (!b.active()
            || (a.signals() & b.signals()) == b.signals())
            : c.may(Edge.Kind.RECEIVE, r) && a.signals() == 0;
    }

    /** Who may receive binds a thread of its own, and unbinds it. */
    private static boolean bound(Change c, Region r, KernelObject.Notification b,
            KernelObject.Notification a) {
        return b.bound() == null ? a.bound() == null || c.own(a.bound())
            && c.may(Edge.Kind.RECEIVE, r) : b.bound().equals(a.bound())
            || a.bound() == null && c.own(b.bound());
    }
}
