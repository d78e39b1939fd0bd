package sel4j.abstractspec;

import java.util.ArrayList;
import java.util.List;

/** Why a thread cannot go on (ABI syscalls-and-ipc 7). */
public sealed interface Fault {
    /** A pointer names no capability. */
    record CapFault(int cptr, boolean receiving, CSpace.Failure why) implements Fault { }

    /** There is no such system call. */
    record UnknownSyscall(int number) implements Fault { }

    /** An instruction is none that users may execute. */
    record UserException() implements Fault { }

    /** A virtual address may not be used so. */
    record VmFault(int address, int status, boolean instruction) implements Fault { }

    /** The label of its message. */
    default int label() {
        return this instanceof CapFault ? 1 : this instanceof UnknownSyscall ? 2
            : this instanceof UserException ? 3 : 5;
    }

    /** The words of its message (ABI 7.2). */
    default List<Integer> words(Tcb t) {
        List<Integer> words = new ArrayList<>();
        if (this instanceof UnknownSyscall u) {
            for (int i = 0; i < FaultReply.SYSCALL.length; i++) {
                words.add(t.register(FaultReply.SYSCALL[i]));
            }
            words.add(u.number);
        } else if (this instanceof UserException) {
            for (int i = 0; i < FaultReply.EXCEPTION.length; i++) {
                words.add(t.register(FaultReply.EXCEPTION[i]));
            }
            words.addAll(List.of(0, 0));
        } else {
            words.add(t.register(KernelObject.Registers.RESTART_PC));
            if (this instanceof CapFault c) {
                words.addAll(List.of(c.cptr, c.receiving ? 1 : 0));
                c.why.words().forEach(w -> words.add(w.intValue()));
            } else if (this instanceof VmFault v) {
                words.addAll(List.of(v.address, v.instruction ? 1 : 0, v.status));
            }
        }
        return words;
    }

    /** Tells the handler of the current thread (ABI 7.1). */
    static State deliver(State s, Fault f) {
        Region t = s.current();
        Slot at = CSpace.pointer(s, s.tcb(t).handler());
        // The handler is an endpoint that may be sent to and may answer.
        if (at == null || !(s.cap(at) instanceof Cap.Endpoint e) || !e.rights().write()
                || !e.rights().grant() && !e.rights().grantReply()) {
            return Threads.setState(s, t, new ThreadState.Inactive())
                .effect(Effect.Kind.UNHANDLED_FAULT, t.start(), 0);
        }
        return Ipc.send(s.with(t, s.tcb(t).with(f)), e, true, true);
    }
}
