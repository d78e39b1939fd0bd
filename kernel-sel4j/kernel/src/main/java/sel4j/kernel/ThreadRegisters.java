package sel4j.kernel;

import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Invocations that read, write and copy the registers of a thread.
 *
 * <p>A user context has 19 words in the order of ABI invocations 4.1: 0-9 are the frame registers,
 * 10-18 the integer registers. Its pc is the restart PC. Source: ABI invocations 4.
 */
public final class ThreadRegisters {
    private ThreadRegisters() { }

    private static final int FRAME_REGISTERS = 10;

    /**
     * The number of the thread's register that word {@code i}, 0..18, of a user context stands for.
     */
    /*@ public normal_behavior
      @ requires 0 <= i && i < Abi.CONTEXT_WORDS;
      @ ensures 0 <= \result && \result <= 19 && \result != Abi.REG_NEXT_PC;
      @ assignable \strictly_nothing; @*/
    static int contextRegister(int i) {
        // pc, sp, cpsr.
        if (i < 3) {
            return i == 0 ? Abi.REG_RESTART_PC : i == 1 ? Abi.REG_SP : Abi.REG_CPSR;
        }
        // r0, r1.
        if (i < 5) {
            return i - 3;
        }
        // r8..r12.
        if (i < FRAME_REGISTERS) {
            return i + 3;
        }
        // r2..r7.
        if (i < 16) {
            return i - 8;
        }
        // r14, tpidrurw, tpidruro.
        return i == 16 ? Abi.REG_LR : i == 17 ? Abi.REG_TPIDRURW : Abi.REG_TPIDRURO;
    }

    /** ReadRegisters, WriteRegisters, CopyRegisters of the thread {@code t}. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && t.live && Inv.extraSlots(k);
      @ requires t.master != k.root && t.master != k.scratch && k.candidate == null;
      @ requires call ==> k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART;
      @ requires (\forall Tcb x; x.live && (x.state == Abi.BLOCKED_ON_SEND
      @   || x.state == Abi.BLOCKED_ON_RECEIVE || x.state == Abi.BLOCKED_ON_NOTIFICATION)
      @   ==> x.link.queue != null);
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    static int decode(Kernel k, int label, int length, Tcb t, boolean call) {
        if (label == Abi.TCB_READ_REGISTERS) {
            return decodeRead(k, length, t, call);
        }
        if (label == Abi.TCB_WRITE_REGISTERS) {
            return decodeWrite(k, length, t);
        }
        return decodeCopy(k, length, t);
    }

    /** ReadRegisters: argument 0 bit 0 suspend the thread; 1 count. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && t.live;
      @ requires call ==> k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART;
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> 2 <= length && t != \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static int decodeRead(Kernel k, int length, Tcb t, boolean call) {
        // Two message words are needed.
        if (length < 2) {
            return Errors.truncated(k);
        }
        int flags = Message.argument(k, 0);
        int n = Message.argument(k, 1);
        // The count must be 1..19.
        if (n < 1 || n > Abi.CONTEXT_WORDS) {
            return Errors.range(k, 1, Abi.CONTEXT_WORDS);
        }
        // A thread cannot read itself.
        if (t == k.current()) {
            return Errors.illegalOperation(k);
        }
        if (Bits.has(flags, 0)) {
            Threads.suspend(k, t);
        }
        if (call) {
            read(k, t, n);
        }
        return Abi.OK;
    }

    /** Answers the current thread with the first {@code n} registers of {@code t}. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && 0 <= n && n <= Abi.CONTEXT_WORDS;
      @ requires k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART;
      @ ensures Inv.inv(k) && t.live && k.current == \old(k.current);
      @ ensures k.current.state == Abi.RUNNING;
      @ ensures k.candidate == \old(k.candidate);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static void read(Kernel k, Tcb t, int n) {
        Tcb r = k.current();
        Frame buffer = Buffer.ofReceiver(k, r);
        Message.reply(k, n);
        int i = 0;
        /*@ loop_invariant 0 <= n - i && n - i <= Abi.CONTEXT_WORDS && 0 <= i;
          @ loop_invariant Inv.inv(k) && k.current == r && r.live && t.live;
          @ decreases n - i;
          @ loop_assigns r.register[*]; @*/
        while (i < n) {
            Message.put(k, r, buffer, i, t.register(contextRegister(i)));
            i = i + 1;
        }
    }

    /** WriteRegisters: argument 0 bit 0 resume the thread; 1 count; 2.. registers. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && t.live && k.candidate == null;
      @ requires t.master != k.root && t.master != k.scratch;
      @ requires (\forall Tcb x; x.live && (x.state == Abi.BLOCKED_ON_SEND
      @   || x.state == Abi.BLOCKED_ON_RECEIVE || x.state == Abi.BLOCKED_ON_NOTIFICATION)
      @   ==> x.link.queue != null);
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> 2 <= length && t != \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static int decodeWrite(Kernel k, int length, Tcb t) {
        // Two message words and the registers that are counted are needed.
        if (length < 2) {
            return Errors.truncated(k);
        }
        int flags = Message.argument(k, 0);
        int n = Message.argument(k, 1);
        if (Bits.below(length - 2, n)) {
            return Errors.truncated(k);
        }
        // A thread cannot write itself.
        if (t == k.current()) {
            return Errors.illegalOperation(k);
        }
        write(k, t, n < Abi.CONTEXT_WORDS ? n : Abi.CONTEXT_WORDS);
        if (Bits.has(flags, 0)) {
            Threads.restart(k, t);
        }
        return Abi.OK;
    }

    /** Sets the first {@code n} registers of {@code t} from the current thread's message. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && 0 <= n && n <= Abi.CONTEXT_WORDS;
      @ ensures Inv.inv(k) && t.live && t.state == \old(t.state);
      @ ensures t.link.queue == \old(t.link.queue) && t.master == \old(t.master);
      @ ensures t.register[Abi.REG_NEXT_PC] == t.register[Abi.REG_RESTART_PC];
      @ ensures k.current == \old(k.current) && k.candidate == \old(k.candidate);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static void write(Kernel k, Tcb t, int n) {
        Tcb s = k.current();
        Frame buffer = Buffer.ofSender(k, s);
        int i = 0;
        /*@ loop_invariant 0 <= n - i && n - i <= Abi.CONTEXT_WORDS && 0 <= i;
          @ loop_invariant Inv.inv(k) && k.current == s && s.live && t.live;
          @ decreases n - i;
          @ loop_assigns t.register[*]; @*/
        while (i < n) {
            int register = contextRegister(i);
            int value = Message.get(k, s, buffer, i + 2);
            t.setRegister(register, FaultReply.sanitise(register, value));
            i = i + 1;
        }
        t.setRegister(Abi.REG_NEXT_PC, t.register(Abi.REG_RESTART_PC));
        Progress.forget(k, t);
    }

    /**
     * CopyRegisters: argument 0 bit 0 suspend the source, 1 resume the target, 2 copy frame
     * registers, 3 copy integer registers; extra capability 0 source thread.
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && t.live && Inv.extraSlots(k) && k.candidate == null;
      @ requires t.master != k.root && t.master != k.scratch;
      @ requires (\forall Tcb x; x.live && (x.state == Abi.BLOCKED_ON_SEND
      @   || x.state == Abi.BLOCKED_ON_RECEIVE || x.state == Abi.BLOCKED_ON_NOTIFICATION)
      @   ==> x.link.queue != null);
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures \result == Abi.OK ==> 1 <= length && \old(k.extraCap[0]) != null;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static int decodeCopy(Kernel k, int length, Tcb t) {
        Slot source = k.extraCap(0);
        // One message word and the source are needed.
        if (length < 1 || source == null) {
            return Errors.truncated(k);
        }
        int flags = Message.argument(k, 0);
        // The source must be a thread.
        if (source.type() != Slot.THREAD) {
            return Errors.invalidCapability(k, 1);
        }
        copy(k, source.thread(), t, flags);
        return Abi.OK;
    }

    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && from.live && t.live && k.candidate == null;
      @ requires t.master != k.root && t.master != k.scratch;
      @ requires (\forall Tcb x; x.live && (x.state == Abi.BLOCKED_ON_SEND
      @   || x.state == Abi.BLOCKED_ON_RECEIVE || x.state == Abi.BLOCKED_ON_NOTIFICATION)
      @   ==> x.link.queue != null);
      @ ensures Inv.inv(k);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static void copy(Kernel k, Tcb from, Tcb t, int flags) {
        if (Bits.has(flags, 0)) {
            Threads.suspend(k, from);
        }
        if (Bits.has(flags, 1)) {
            Threads.restart(k, t);
        }
        if (Bits.has(flags, 2)) {
            copyRange(k, from, t, 0, FRAME_REGISTERS);
            t.setRegister(Abi.REG_NEXT_PC, t.register(Abi.REG_RESTART_PC));
        }
        if (Bits.has(flags, 3)) {
            copyRange(k, from, t, FRAME_REGISTERS, Abi.CONTEXT_WORDS);
        }
        Progress.forget(k, t);
        if (t == k.current()) {
            Scheduler.reschedule(k);
        }
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && from.live && t.live;
      @ requires 0 <= first && first <= end && end <= Abi.CONTEXT_WORDS;
      @ ensures Inv.inv(k);
      @ ensures t.register[Abi.REG_NEXT_PC] == \old(t.register[Abi.REG_NEXT_PC]);
      @ assignable t.register[*]; @*/
    private static void copyRange(Kernel k, Tcb from, Tcb t, int first, int end) {
        int i = first;
        /*@ loop_invariant 0 <= end - i && end - i <= Abi.CONTEXT_WORDS && 0 <= i;
          @ loop_invariant Inv.inv(k) && from.live && t.live;
          @ loop_invariant t.register[Abi.REG_NEXT_PC] == \old(t.register[Abi.REG_NEXT_PC]);
          @ decreases end - i;
          @ loop_assigns t.register[*]; @*/
        while (i < end) {
            int register = contextRegister(i);
            t.setRegister(register, from.register(register));
            i = i + 1;
        }
    }
}
