package sel4j.refinement;

import java.util.ArrayList;
import java.util.List;
import sel4j.abstractspec.Cap;
import sel4j.abstractspec.Event;
import sel4j.abstractspec.Fault;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Tcb;
import sel4j.abstractspec.ThreadState;
import sel4j.kernel.Abi;
import sel4j.kernel.Message;

/** Events in words, as people tell them: calls, not bits. */
final class Told {
    private static final int REGISTERS = 4;

    private Told() { }

    /** What happens in a state. */
    static String event(State s, Event e) {
        Region t = s.current();
        return String.format("thread 0x%x: %s", t.start() << 4, e instanceof Event.SystemCall
            ? call(s, s.tcb(t)) : e.toString());
    }

    private static String call(State s, Tcb t) {
        List<Integer> r = t.registers().words();
        int info = r.get(Abi.REG_INFO);
        int cptr = r.get(Abi.REG_BADGE);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(REGISTERS, Message.length(info)); i++) {
            words.add("0x" + Integer.toHexString(r.get(Abi.REG_MR0 + i)));
        }
        if (Message.length(info) > REGISTERS) {
            words.add("... " + Message.length(info) + " words");
        }
        Cap c = s.pointed(cptr);
        boolean object = Distribution.sends(r.get(Abi.REG_SYSCALL)) && Distribution.ofKernel(c);
        return String.format("%s of 0x%x (%s)%s %s%s", Names.call(r.get(Abi.REG_SYSCALL)), cptr, c,
            object ? ", " + Names.label(Message.label(info)) : "", words,
            Message.extraCaps(info) == 0 ? "" : " and " + Message.extraCaps(info)
                + " capabilities");
    }

    /** How it ended for the thread that was current. */
    static String answer(State before, Event e, State after) {
        Region t = before.current();
        Tcb now = after.tcb(t);
        if (now == null) {
            return ": it is no more";
        }
        Fault fault = now.fault();
        if (fault != null && fault != before.tcb(t).fault()) {
            return ": " + fault.getClass().getSimpleName();
        }
        if (now.state() instanceof ThreadState.Running
                && e instanceof Event.SystemCall && before.tcb(t).registers().words()
                    .get(Abi.REG_SYSCALL) == Abi.SYS_CALL) {
            return ": " + Names.error(Message.label(now.registers().words().get(Abi.REG_INFO)));
        }
        return ": " + now.state().getClass().getSimpleName();
    }
}
