package sel4j.abstractspec;

import java.util.ArrayList;
import java.util.List;

/** The current thread invokes a capability (ABI syscalls-and-ipc 4). */
final class Invocation {
    private Invocation() { }

    static State invoke(State before, boolean call, boolean block) {
        Region t = before.current();
        int cptr = before.tcb(t).register(KernelObject.Registers.CPTR);
        Message m = Message.of(before, t);
        List<Slot> slots = new ArrayList<>();
        // All pointers name slots: the capability's, then those of the extra ones.
        for (int i = -1; i < m.caps(); i++) {
            int p = i < 0 ? cptr : Message.cptr(before, Message.buffer(before, t, false), i);
            CSpace.Found at = CSpace.find(before, t, p);
            if (at.slot() == null) {
                return block ? Fault.deliver(before, new Fault.CapFault(p, false, at.failure()))
                    : before;
            }
            slots.add(at.slot());
        }
        // While the call lasts, the thread would make it again.
        State s = before.with(t, before.tcb(t).with(new ThreadState.Restart()));
        Answer answer = Answer.DONE;
        List<Integer> words = List.of();
        try {
            Outcome o = invoke(s, new Call(slots.get(0), m.label(), m.words(),
                slots.subList(1, slots.size())), call, block);
            s = o.state();
            words = o.words();
        } catch (Refused e) {
            answer = e.answer;
            words = answer.words().stream().map(Long::intValue).toList();
        }
        // Who waits or is stopped by its own call gets no answer now.
        if (s.tcb(t) == null || !(s.tcb(t).state() instanceof ThreadState.Restart)) {
            return s;
        }
        if (call) {
            s = Message.tell(s, t, 0, Message.info(answer.code(), 0, 0, 0), words);
        }
        return s.with(t, s.tcb(t).with(new ThreadState.Running()));
    }

    /** By the sort of capability. */
    private static Outcome invoke(State s, Call c, boolean call, boolean block) throws Refused {
        Cap cap = s.cap(c.invoked());
        if (cap instanceof Cap.Endpoint e && e.rights().write()) {
            return Outcome.done(Ipc.send(s, e, call, block));
        } else if (cap instanceof Cap.Notification n && n.rights().write()) {
            return Outcome.done(Notifications.signal(s, n.object(), n.badge()));
        } else if (cap instanceof Cap.Reply r && !r.master()) {
            return Outcome.done(Reply.send(s, c.invoked(), r));
        } else if (cap instanceof Cap.Untyped) {
            return Outcome.done(Untyped.invoke(s, c));
        } else if (cap instanceof Cap.CNode) {
            return Outcome.done(CNode.invoke(s, c));
        } else if (cap instanceof Cap.Thread) {
            return Threads.invoke(s, c);
        } else if (cap instanceof Cap.Frame) {
            return Frames.invoke(s, c);
        } else if (cap instanceof Cap.PageTable) {
            return Outcome.done(PageTables.invoke(s, c));
        } else if (cap instanceof Cap.PageDirectory) {
            CacheOps.ofDirectory(s, c);
            return Outcome.done(s);
        } else if (cap instanceof Cap.AsidControl) {
            return Outcome.done(Asids.makePool(s, c));
        } else if (cap instanceof Cap.AsidPool) {
            return Outcome.done(Asids.assign(s, c));
        } else if (cap instanceof Cap.IrqControl) {
            return Outcome.done(Irqs.control(s, c));
        } else if (cap instanceof Cap.IrqHandler) {
            return Outcome.done(Irqs.handler(s, c));
        } else if (cap instanceof Cap.Sgi g) {
            return Outcome.done(Irqs.raise(s, g));
        } else if (cap instanceof Cap.Domain) {
            return Outcome.done(Domains.invoke(s, c));
        }
        // Nothing, what is being deleted, or a right is missing.
        throw new Refused(Answer.invalidCapability(0));
    }
}
