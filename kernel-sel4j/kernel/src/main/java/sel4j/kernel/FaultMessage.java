package sel4j.kernel;

import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * The messages that describe faults and lookup failures.
 *
 * <p>Words are written in order; for a receiver without a buffer those beyond MR3 are not stored
 * and the length says 4. Source: ABI syscalls-and-ipc 6, 7.2.
 */
public final class FaultMessage {
    private FaultMessage() { }

    /** Words of the user registers in an UnknownSyscall message, and in a UserException message. */
    static final int SYSCALL_REGISTERS = 12;
    static final int EXCEPTION_REGISTERS = 3;

    /**
     * Describes the fault of {@code s} to {@code r}.
     *
     * @param buffer the buffer of r, or null
     * @return length of the message in words
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && r.live;
      @ requires buffer != null ==> buffer.outside != null;
      @ ensures Inv.inv(k) && 0 < \result && \result <= 13;
      @ assignable r.register[*]; @*/
    public static int write(Kernel k, Tcb s, Tcb r, /*@ nullable @*/ Frame buffer) {
        int type = s.faultType();
        if (type == Abi.CAP_FAULT) {
            Message.put(k, r, buffer, 0, s.register(Abi.REG_RESTART_PC));
            Message.put(k, r, buffer, 1, s.faultWord0());
            Message.put(k, r, buffer, 2, s.faultWord1());
            return lookup(k, r, buffer, 3, s.lookupType(), s.lookupBitsLeft(), s.lookupGuard(),
                s.lookupBitsFound());
        }
        if (type == Abi.UNKNOWN_SYSCALL) {
            registers(k, s, r, buffer, SYSCALL_REGISTERS);
            return Message.put(k, r, buffer, SYSCALL_REGISTERS, s.faultWord0());
        }
        if (type == Abi.USER_EXCEPTION) {
            registers(k, s, r, buffer, EXCEPTION_REGISTERS);
            Message.put(k, r, buffer, 3, s.faultWord0());
            return Message.put(k, r, buffer, 4, s.faultWord1());
        }
        return vm(k, s, r, buffer);
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && r.live;
      @ requires buffer != null ==> buffer.outside != null;
      @ ensures Inv.inv(k) && 0 < \result && \result <= 4;
      @ assignable r.register[*]; @*/
    private static int vm(Kernel k, Tcb s, Tcb r, /*@ nullable @*/ Frame buffer) {
        int status = s.faultWord1();
        boolean instruction = status < 0;
        Message.put(k, r, buffer, 0, s.register(Abi.REG_RESTART_PC));
        Message.put(k, r, buffer, 1, s.faultWord0());
        Message.put(k, r, buffer, 2, instruction ? 1 : 0);
        return Message.put(k, r, buffer, 3, instruction ? status - Fault.INSTRUCTION : status);
    }

    /** Writes the first words of a message with {@code n} registers, 12 or 3. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && r.live && (n == 12 || n == 3);
      @ requires buffer != null ==> buffer.outside != null;
      @ ensures Inv.inv(k);
      @ assignable r.register[*]; @*/
    private static void registers(Kernel k, Tcb s, Tcb r, /*@ nullable @*/ Frame buffer, int n) {
        int i = 0;
        /*@ loop_invariant 0 <= n - i && n - i <= 12 && 0 <= i;
          @ loop_invariant Inv.inv(k);
          @ decreases n - i;
          @ loop_assigns r.register[*]; @*/
        while (i < n) {
            Message.put(k, r, buffer, i, s.register(registerOf(n, i)));
            i = i + 1;
        }
    }

    /**
     * The register that word {@code i} of a fault message stands for.
     *
     * @param n SYSCALL_REGISTERS: r0-r7, restart PC, SP, LR, CPSR; EXCEPTION_REGISTERS: restart PC,
     *     SP, CPSR
     * @param i 0..n-1
     */
    /*@ public normal_behavior
      @ requires (n == 12 || n == 3) && 0 <= i && i < n;
      @ ensures 0 <= \result && \result <= 16;
      @ assignable \strictly_nothing; @*/
    static int registerOf(int n, int i) {
        if (n == EXCEPTION_REGISTERS) {
            return i == 0 ? Abi.REG_RESTART_PC : i == 1 ? Abi.REG_SP : Abi.REG_CPSR;
        }
        if (i < 8) {
            return i;
        }
        if (i == 8) {
            return Abi.REG_RESTART_PC;
        }
        return i == 9 ? Abi.REG_SP : i == 10 ? Abi.REG_LR : Abi.REG_CPSR;
    }

    /**
     * Describes a lookup failure from message word {@code i} on.
     *
     * @return length of the message in words
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && r.live && 0 <= i && i + 3 < Abi.MAX_MESSAGE_LENGTH;
      @ requires buffer != null ==> buffer.outside != null;
      @ ensures Inv.inv(k) && 0 < \result && \result <= i + 4;
      @ ensures type == Abi.INVALID_ROOT ==> \result <= i + 1;
      @ ensures type == Abi.MISSING_CAPABILITY ==> \result <= i + 2;
      @ ensures type == Abi.DEPTH_MISMATCH ==> \result <= i + 3;
      @ assignable r.register[*]; @*/
    static int lookup(Kernel k, Tcb r, /*@ nullable @*/ Frame buffer, int i, int type,
            int bitsLeft, int guard, int bitsFound) {
        int length = Message.put(k, r, buffer, i, type);
        if (type == Abi.INVALID_ROOT) {
            return length;
        }
        length = Message.put(k, r, buffer, i + 1, bitsLeft);
        if (type == Abi.MISSING_CAPABILITY) {
            return length;
        }
        if (type == Abi.DEPTH_MISMATCH) {
            return Message.put(k, r, buffer, i + 2, bitsFound);
        }
        Message.put(k, r, buffer, i + 2, guard);
        return Message.put(k, r, buffer, i + 3, bitsFound);
    }
}
