package sel4j.refinement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sel4j.abstractspec.CSpace;
import sel4j.abstractspec.Fault;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.ThreadState;
import sel4j.kernel.Abi;
import sel4j.view.Tcb;

/** What a thread's words mean. */
final class Threads {
    private static final int REGISTERS = 20;
    private static final int NAME_WORDS = 106;
    private static final int INSTRUCTION = 0x8000_0000;

    private Threads() { }

    /** A thread, which waits in the queue of an endpoint or notification, or null. */
    static sel4j.abstractspec.Tcb of(Tcb t, Region queue) {
        return new sel4j.abstractspec.Tcb(registers(t), state(t, queue),
            fault(t), t.priority(), t.maxPriority(), t.domain(), t.timeSlice(), t.faultHandler(),
            t.bufferAddress(), t.boundNotification() == null ? null : Caps.at(
                t.boundNotification(), Abi.NOTIFICATION_BITS), t.fpuDisabled(), name(t));
    }

    static KernelObject.Registers registers(Tcb t) {
        return new KernelObject.Registers(
            IntStream.range(0, REGISTERS).mapToObj(t::register).toList());
    }

    private static ThreadState state(Tcb t, Region queue) {
        return switch (t.state()) {
            case Abi.INACTIVE -> new ThreadState.Inactive();
            case Abi.RUNNING -> new ThreadState.Running();
            case Abi.RESTART -> new ThreadState.Restart();
            case Abi.BLOCKED_ON_RECEIVE -> new ThreadState.BlockedOnReceive(queue,
                t.blockingGrant());
            case Abi.BLOCKED_ON_SEND -> new ThreadState.BlockedOnSend(queue, t.blockingBadge(),
                t.blockingGrant(), t.blockingGrantReply(), t.blockingCall());
            case Abi.BLOCKED_ON_REPLY -> new ThreadState.BlockedOnReply();
            case Abi.BLOCKED_ON_NOTIFICATION -> new ThreadState.BlockedOnNotification(queue);
            default -> new ThreadState.Idle();
        };
    }

    private static Fault fault(Tcb t) {
        int word = t.faultWord1();
        return switch (t.faultType()) {
            case Abi.FAULT_NONE -> null;
            case Abi.CAP_FAULT -> new Fault.CapFault(t.faultWord0(), word == 1, lookup(t));
            case Abi.UNKNOWN_SYSCALL -> new Fault.UnknownSyscall(t.faultWord0());
            case Abi.USER_EXCEPTION -> new Fault.UserException();
            default -> new Fault.VmFault(t.faultWord0(), word & ~INSTRUCTION, word < 0);
        };
    }

    private static CSpace.Failure lookup(Tcb t) {
        List<Long> words = new ArrayList<>(List.of((long) t.lookupType()));
        switch (t.lookupType()) {
            case Abi.MISSING_CAPABILITY -> words.add((long) t.lookupBitsLeft());
            case Abi.DEPTH_MISMATCH -> words.addAll(List.of((long) t.lookupBitsLeft(),
                (long) t.lookupBitsFound()));
            case Abi.GUARD_MISMATCH -> words.addAll(List.of((long) t.lookupBitsLeft(),
                (long) t.lookupGuard(), (long) t.lookupBitsFound()));
            default -> { }
        }
        return new CSpace.Failure(words);
    }

    private static String name(Tcb t) {
        if (t.name(0) == 0) {
            return "";
        }
        byte[] bytes = new byte[NAME_WORDS * 4];
        int length = 0;
        while (length < bytes.length && (byte) (t.name(length / 4) >>> 8 * (length % 4)) != 0) {
            bytes[length] = (byte) (t.name(length / 4) >>> 8 * (length % 4));
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
