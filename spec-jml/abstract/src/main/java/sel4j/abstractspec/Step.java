package sel4j.abstractspec;

/**
 * What happens between an entry of the kernel and its return to a user: a call is one step, as
 * users see it, however often the kernel cuts it.
 */
public final class Step {
    static final int CALL = -1;
    static final int REPLY_RECV = -2;
    static final int SEND = -3;
    static final int NB_SEND = -4;
    static final int RECV = -5;
    static final int REPLY = -6;
    static final int YIELD = -7;
    static final int NB_RECV = -8;
    private static final int STATUS = (1 << 14) - 1;

    private Step() { }

    /** The state after an event. */
    public static State step(State before, Event e) {
        State s = before;
        if (e instanceof Event.SystemCall) {
            s = systemCall(s, s.tcb(s.current()).register(KernelObject.Registers.NUMBER));
        } else if (e instanceof Event.UndefinedInstruction) {
            s = Fault.deliver(s, new Fault.UserException());
        } else if (e instanceof Event.PrefetchAbort a) {
            s = Fault.deliver(s, new Fault.VmFault(s.tcb(s.current()).register(
                KernelObject.Registers.RESTART_PC), a.status() & STATUS, true));
        } else if (e instanceof Event.DataAbort a) {
            s = Fault.deliver(s, new Fault.VmFault(a.address(), a.status() & STATUS, false));
        } else if (e instanceof Event.Interrupt i) {
            s = Irqs.interrupt(s, i.number());
        }
        return Scheduler.activate(Scheduler.schedule(s));
    }

    private static State systemCall(State s, int number) {
        switch (number) {
            case CALL:
                return Invocation.invoke(s, true, true);
            case SEND:
                return Invocation.invoke(s, false, true);
            case NB_SEND:
                return Invocation.invoke(s, false, false);
            case REPLY:
                return Reply.toCaller(s);
            case REPLY_RECV:
                return receive(Reply.toCaller(s), true);
            case RECV:
                return receive(s, true);
            case NB_RECV:
                return receive(s, false);
            case YIELD:
                return Scheduler.yield(s);
            default:
                State done = DebugCalls.call(s, number);
                return done == null ? Fault.deliver(s, new Fault.UnknownSyscall(number)) : done;
        }
    }

    /** From an endpoint or a notification (ABI syscalls-and-ipc 5.2, 8). */
    private static State receive(State s, boolean block) {
        Region t = s.current();
        int cptr = s.tcb(t).register(KernelObject.Registers.CPTR);
        CSpace.Found at = CSpace.find(s, t, cptr);
        if (at.slot() == null) {
            return Fault.deliver(s, new Fault.CapFault(cptr, true, at.failure()));
        }
        Cap c = s.cap(at.slot());
        if (c instanceof Cap.Endpoint e && e.rights().read()) {
            return Ipc.receive(s, e, block);
        }
        if (c instanceof Cap.Notification n && n.rights().read()) {
            Region bound = s.notification(n.object()).bound();
            // Nobody else receives what is bound to a thread.
            if (bound == null || bound.equals(t)) {
                return Notifications.receive(s, n.object(), block);
            }
        }
        return Fault.deliver(s, new Fault.CapFault(cptr, true,
            CSpace.Failure.missingCapability(0)));
    }
}
