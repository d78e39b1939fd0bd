package sel4j.kernel;

import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * The answer to a fault message: new registers for the thread, and whether it goes on.
 *
 * <p>It changes registers only; states are {@link Reply}'s. Source: ABI syscalls-and-ipc 7.3.
 */
public final class FaultReply {
    private FaultReply() { }

    /**
     * Takes the answer of {@code s} to the fault of {@code r}.
     *
     * @return whether r restarts
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && r.live;
      @ ensures Inv.inv(k);
      @ ensures r.faultType != Abi.UNKNOWN_SYSCALL && r.faultType != Abi.USER_EXCEPTION ==> \result;
      @ assignable r.register[*]; @*/
    public static boolean accept(Kernel k, Tcb s, Tcb r) {
        int info = s.register(Abi.REG_INFO);
        int type = r.faultType();
        if (type == Abi.UNKNOWN_SYSCALL) {
            setRegisters(k, s, r, FaultMessage.SYSCALL_REGISTERS, Message.length(info));
            return Message.label(info) == 0;
        }
        if (type == Abi.USER_EXCEPTION) {
            setRegisters(k, s, r, FaultMessage.EXCEPTION_REGISTERS, Message.length(info));
            return Message.label(info) == 0;
        }
        // After any other fault the instruction runs again, whatever the answer says.
        return true;
    }

    /** Sets the first min(length, n) registers of the message from the answer. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && r.live && (n == 12 || n == 3);
      @ requires 0 <= length && length <= Abi.MAX_MESSAGE_LENGTH;
      @ ensures Inv.inv(k);
      @ assignable r.register[*]; @*/
    private static void setRegisters(Kernel k, Tcb s, Tcb r, int n, int length) {
        Frame buffer = Buffer.ofSender(k, s);
        int end = length < n ? length : n;
        // Without a buffer there are no more than four words.
        if (buffer == null && end > Abi.MESSAGE_REGISTERS) {
            end = Abi.MESSAGE_REGISTERS;
        }
        int i = 0;
        /*@ loop_invariant 0 <= end - i && end - i <= 12 && 0 <= i && end <= n;
          @ loop_invariant Inv.inv(k);
          @ decreases end - i;
          @ loop_assigns r.register[*]; @*/
        while (i < end) {
            int register = FaultMessage.registerOf(n, i);
            r.setRegister(register, sanitise(register, Message.get(k, s, buffer, i)));
            i = i + 1;
        }
    }

    /** What a register may be set to: of the CPSR the user changes the flags only. */
    /*@ public normal_behavior
      @ ensures register != Abi.REG_CPSR ==> \result == value;
      @ assignable \strictly_nothing; @*/
    static int sanitise(int register, int value) {
        if (register != Abi.REG_CPSR) {
            return value;
        }
        return Bits.or(Bits.and(value, Abi.USER_CPSR_MASK), Abi.USER_CPSR);
    }
}
