package sel4j.refinement;

import java.util.List;
import java.util.Map;
import sel4j.abstractspec.Event;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Tcb;
import sel4j.kernel.Abi;
import sel4j.kernel.Message;

/** Events in words, as people tell them: calls, not bits. */
final class Told {
    private static final Map<Integer, String> CALLS = Map.of(Abi.SYS_CALL, "Call",
        Abi.SYS_REPLY_RECV, "ReplyRecv", Abi.SYS_SEND, "Send", Abi.SYS_NB_SEND, "NBSend",
        Abi.SYS_RECV, "Recv", Abi.SYS_REPLY, "Reply", Abi.SYS_YIELD, "Yield", Abi.SYS_NB_RECV,
        "NBRecv");

    private Told() { }

    /** What happens in a state. */
    static String event(State s, Event e) {
        Region t = s.current();
        return String.format("thread 0x%x: %s", t.start() << 4, e instanceof Event.SystemCall
            ? call(s, s.tcb(t)) : e.toString());
    }

    private static String call(State s, Tcb t) {
        List<Integer> r = t.registers().words();
        int number = r.get(Abi.REG_SYSCALL);
        int info = r.get(Abi.REG_INFO);
        int cptr = r.get(Abi.REG_BADGE);
        String name = CALLS.getOrDefault(number, "system call " + number);
        return String.format("%s of 0x%x (%s), label %d, %d words 0x%x 0x%x 0x%x 0x%x, %d "
            + "capabilities", name, cptr, capability(s, cptr), Message.label(info),
            Message.length(info), r.get(2), r.get(3), r.get(4), r.get(5),
            Message.extraCaps(info));
    }

    /** What a small pointer into the current thread's CNode names. */
    private static String capability(State s, int cptr) {
        return s.cap(new Slot(s.current(), 0)) instanceof sel4j.abstractspec.Cap.CNode n
            ? s.cap(new Slot(n.object(), cptr)).toString() : "nothing";
    }
}
