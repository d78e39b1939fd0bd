package sel4j.abstractspec.security;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pcollections.PMap;
import sel4j.abstractspec.Cap;
import sel4j.abstractspec.Held;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.Tcb;
import sel4j.abstractspec.ThreadState;

/** How what is in a slot of somebody else may change, and from what it was derived. */
final class SlotRules {
    /** The slot of a thread for the answer that it owes. */
    private static final int CALLER = 3;

    private SlotRules() { }

    static void judge(Change c) {
        Set<Slot> slots = Integrity.differing(c.before.held(), c.after.held());
        for (Slot s : slots) {
            Held was = c.before.held().get(s);
            Held is = c.after.held().get(s);
            c.found(c.own(s) ? Change.OWN : rule(c, s, was, is), s, was, is);
        }
        parents(c);
    }

    private static String rule(Change c, Slot s, Held was, Held is) {
        if (was == null) {
            return called(c, s, is.cap()) ? "gets a reply capability" : null;
        }
        if (is == null) {
            // What answers a thread goes when the thread does not wait for it any more.
            return was.cap() instanceof Cap.Reply p && !p.master() && c.own(p.thread())
                && c.may(Edge.Kind.DELETE_DERIVED, s) ? "its reply capability is taken back" : null;
        }
        // The one before it in its badge group was the first, and has gone.
        return was.cap().equals(is.cap()) && was.original() == is.original() && !was.first()
            ? "becomes the first of its badge group" : null;
    }

    /** A thread that waited for messages is called. */
    private static boolean called(Change c, Slot s, Cap cap) {
        Tcb t = s.container() == null ? null : c.was(s.container());
        return s.index() == CALLER && t != null
            && t.state() instanceof ThreadState.BlockedOnReceive w
            && c.may(Edge.Kind.CALL, w.endpoint())
            && cap instanceof Cap.Reply p && !p.master() && c.own(p.thread());
    }

    /** A capability of somebody else gets another parent only if its parent was one's own. */
    private static void parents(Change c) {
        PMap<Slot, Slot> was = c.before.tree().parents();
        PMap<Slot, Slot> is = c.after.tree().parents();
        for (Map.Entry<Slot, Held> e : c.after.held().entrySet()) {
            Slot s = e.getKey();
            if (!c.own(s) && c.before.held().containsKey(s)
                    && !Objects.equals(was.get(s), is.get(s))) {
                c.found(was.get(s) != null && c.own(was.get(s)) ? "its parent was one's own" : null,
                    "what " + s + " was derived from", was.get(s), is.get(s));
            }
        }
    }
}
