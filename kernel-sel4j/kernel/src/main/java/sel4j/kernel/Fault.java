package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Faults: what stops a thread until its handler answers.
 *
 * <p>The kernel's fault record holds the fault of the current thread until it is delivered; then
 * the thread's own record does, until it is answered or cancelled. How a fault looks as a message
 * is {@link FaultMessage}'s. Source: ABI syscalls-and-ipc 7.
 */
public final class Fault {
    private Fault() { }

    /** Mark of an instruction fault in the second word of a VM fault's record. */
    static final int INSTRUCTION = 0x80000000;
    /** Bits of the fault status register that are kept. */
    private static final int STATUS_BITS = 14;

    // ---- the kernel's fault record ----

    /** A capability pointer named nothing usable; the lookup failure says why. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && k.faultType == Abi.CAP_FAULT && k.faultWord0 == cptr;
      @ ensures k.faultWord1 == (receiving ? 1 : 0);
      @ assignable k.faultType, k.faultWord0, k.faultWord1; @*/
    public static void setCap(Kernel k, int cptr, boolean receiving) {
        set(k, Abi.CAP_FAULT, cptr, receiving ? 1 : 0);
    }

    /** There is no system call of this number. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && k.faultType == Abi.UNKNOWN_SYSCALL;
      @ ensures k.faultWord0 == number && k.faultWord1 == 0;
      @ assignable k.faultType, k.faultWord0, k.faultWord1; @*/
    public static void setUnknownSyscall(Kernel k, int number) {
        set(k, Abi.UNKNOWN_SYSCALL, number, 0);
    }

    /** An undefined instruction; number and code are always 0. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && k.faultType == Abi.USER_EXCEPTION;
      @ ensures k.faultWord0 == 0 && k.faultWord1 == 0;
      @ assignable k.faultType, k.faultWord0, k.faultWord1; @*/
    public static void setUserException(Kernel k) {
        set(k, Abi.USER_EXCEPTION, 0, 0);
    }

    /**
     * An abort.
     *
     * @param address the virtual address that was accessed
     * @param status the fault status register, of which 14 bits are kept
     * @param instruction whether an instruction fetch, not data, was accessed
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && k.faultType == Abi.VM_FAULT && k.faultWord0 == address;
      @ ensures instruction <==> k.faultWord1 < 0;
      @ ensures !instruction ==> k.faultWord1 < 0x4000;
      @ assignable k.faultType, k.faultWord0, k.faultWord1; @*/
    public static void setVm(Kernel k, int address, int status, boolean instruction) {
        int kept = Bits.low(status, STATUS_BITS);
        set(k, Abi.VM_FAULT, address, instruction ? kept + INSTRUCTION : kept);
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= type && type <= 7;
      @ ensures Inv.inv(k) && k.faultType == type;
      @ ensures k.faultWord0 == word0 && k.faultWord1 == word1;
      @ assignable k.faultType, k.faultWord0, k.faultWord1; @*/
    private static void set(Kernel k, int type, int word0, int word1) {
        k.setFaultType(type);
        k.setFaultWord0(word0);
        k.setFaultWord1(word1);
    }

    // ---- delivery (7.1) ----

    /**
     * Sends the fault in the kernel's record to the thread's handler, as if the thread made a Call.
     * Without a valid handler the thread is inactive from now on.
     *
     * @param t the current thread
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires t.live && t == k.current && t.link.queue == null && t.master.type == Slot.REPLY;
      @ requires 0 < k.faultType && k.faultType <= 7 && 0 <= k.lookupType && k.lookupType <= 7;
      @ requires (\forall Tcb x; x.live && x.state == Abi.BLOCKED_ON_RECEIVE
      @   ==> x.caller.type == Slot.NULL && x.caller != k.root);
      @ requires k.candidate != t;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures t.live && t.state != Abi.RUNNING && t.state != Abi.RESTART;
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void deliver(Kernel k, Tcb t) {
        Slot handler = CSpace.lookupCap(k, t, t.faultHandler());
        if (handler == null || !valid(k, handler)) {
            Threads.setState(k, t, Abi.INACTIVE);
            k.hw().reportUnhandledFault(t.place());
            return;
        }
        t.setFaultType(k.faultType());
        t.setFaultWord0(k.faultWord0());
        t.setFaultWord1(k.faultWord1());
        t.setLookupType(k.lookupType());
        t.setLookupBitsLeft(k.lookupBitsLeft());
        t.setLookupGuard(k.lookupGuard());
        t.setLookupBitsFound(k.lookupBitsFound());
        Ipc.send(k, t, handler, true, true);
    }

    /** A handler is an endpoint capability with Send and with Grant or GrantReply. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live;
      @ ensures \result ==> s.type == Slot.ENDPOINT;
      @ assignable \strictly_nothing; @*/
    private static boolean valid(Kernel k, Slot s) {
        return s.type() == Slot.ENDPOINT && Bits.and(s.rights(), Abi.RIGHT_WRITE) != 0
            && Bits.and(s.rights(), Abi.RIGHT_GRANT + Abi.RIGHT_GRANT_REPLY) != 0;
    }
}
