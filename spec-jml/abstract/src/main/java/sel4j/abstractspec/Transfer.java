package sel4j.abstractspec;

import java.util.ArrayList;
import java.util.List;

/** What a receiver gets (ABI syscalls-and-ipc 2.3, 5.3). */
final class Transfer {
    private Transfer() { }

    /**
     * A message goes from one thread to another.
     *
     * @param endpoint that it goes through; null: it is an answer
     * @param grant    whether capabilities go along
     */
    static State message(State s, Region sender, Region endpoint, int badge, boolean grant,
            Region r) {
        Fault f = s.tcb(sender).fault();
        if (f != null) {
            return Message.tell(s, r, badge, Message.info(f.label(), 0, 0, 0),
                f.words(s.tcb(sender)));
        }
        Message m = Message.of(s, sender);
        // All pointers name something before anything is copied, or no capability goes along.
        List<Slot> caps = grant ? offered(s, sender, m.caps()) : List.of();
        State t = Message.tell(s, r, badge, Message.info(m.label(), 0, 0, 0), m.words());
        return Message.buffer(t, r, true) < 0 ? t : capabilities(t, endpoint, caps, r);
    }

    private static List<Slot> offered(State s, Region sender, int n) {
        List<Slot> caps = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Slot at = CSpace.pointer(s, sender, Message.cptr(s, Message.buffer(s, sender, false),
                i));
            if (at == null) {
                return List.of();
            }
            caps.add(at);
        }
        return caps;
    }

    /** Those that arrive, in their order, until one does not. */
    private static State capabilities(State before, Region endpoint, List<Slot> caps, Region r) {
        State s = before;
        int buffer = Message.buffer(s, r, true);
        Slot free = caps.isEmpty() ? null : Message.receiveSlot(s, r, buffer);
        int unwrapped = 0;
        int i = 0;
        for (; i < caps.size(); i++) {
            Cap c = s.cap(caps.get(i));
            // Of a capability to the message's own endpoint only the badge arrives.
            if (c instanceof Cap.Endpoint e && e.object().equals(endpoint)) {
                s = Message.unwrapped(s, buffer, i, e.badge());
                unwrapped |= 1 << i;
                continue;
            }
            Cap copy = copy(s, caps.get(i));
            // Any other one needs the slot, and must be one of which there are copies.
            if (free == null || copy instanceof Cap.Null) {
                break;
            }
            s = s.withCopy(caps.get(i), free, copy);
            free = null;
        }
        int info = s.tcb(r).register(KernelObject.Registers.INFO);
        return s.with(r, s.tcb(r).withRegister(KernelObject.Registers.INFO,
            info | Message.info(0, unwrapped, i, 0)));
    }

    private static Cap copy(State s, Slot from) {
        try {
            return Derive.copy(s, from, s.cap(from));
        } catch (Refused e) {
            return Cap.NULL;
        }
    }
}
