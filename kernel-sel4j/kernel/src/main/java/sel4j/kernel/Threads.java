package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Threads: states, suspend and restart, priorities; and the invocations of thread capabilities.
 *
 * <p>Registers, spaces and scheduling parameters have files of their own. Source: ABI
 * objects-and-caps 8, invocations 4, syscalls-and-ipc 9.
 */
public final class Threads {
    private Threads() { }

    // ---- states ----

    /**
     * The thread, which is in no queue, is in this state from now on; if it stops, another runs.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && t.link.queue == null && 0 <= state && state <= 7;
      @ ensures Inv.inv(k) && t.state == state;
      @ ensures t == k.current && state != Abi.RUNNING && state != Abi.RESTART
      @   ==> k.reschedule || k.candidate != null;
      @ assignable t.state, k.reschedule; @*/
    public static void setState(Kernel k, Tcb t, int state) {
        t.setState(state);
        if (!Scheduler.runnable(k, t)) {
            Scheduler.stopped(k, t);
        }
    }

    /**
     * The thread stops, whatever it was doing: a call that it waited for is made again when it
     * restarts.
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void suspend(Kernel k, Tcb t) {
        Ipc.cancel(k, t);
        Progress.forget(k, t);
        if (t.state() == Abi.RUNNING) {
            t.setRegister(Abi.REG_RESTART_PC, t.register(Abi.REG_NEXT_PC));
        }
        Scheduler.remove(k, t);
        setState(k, t, Abi.INACTIVE);
    }

    /**
     * A thread that is stopped or waits runs again, from its restart PC; any other is left alone.
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && t.live && t.master != k.root && t.master != k.scratch;
      @ requires t.state == Abi.BLOCKED_ON_SEND || t.state == Abi.BLOCKED_ON_RECEIVE
      @   || t.state == Abi.BLOCKED_ON_NOTIFICATION ==> t.link.queue != null;
      @ requires k.candidate != null ==> k.candidate.link.queue != null
      @   || k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && t.live;
      @ ensures t.state == (\old(t.state) == Abi.RUNNING || \old(t.state) == Abi.IDLE
      @   ? \old(t.state) : Abi.RESTART);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static void restart(Kernel k, Tcb t) {
        if (Scheduler.runnable(k, t) || t.state() == Abi.IDLE) {
            return;
        }
        Ipc.cancel(k, t);
        Reply.createMaster(k, t);
        setState(k, t, Abi.RESTART);
        Scheduler.readyFirst(k, t);
        Scheduler.possibleSwitch(k, t);
    }

    /** Changes the priority, 0..255; a ready thread moves to its new queue (invocations 4.4). */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && 0 <= priority && priority <= 255;
      @ requires k.candidate != null ==> k.candidate.link.queue != null
      @   || k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && t.live && t.priority == priority && t.state == \old(t.state);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static void setPriority(Kernel k, Tcb t, int priority) {
        Scheduler.remove(k, t);
        t.setPriority(priority);
        if (Scheduler.runnable(k, t)) {
            if (t == k.current()) {
                Scheduler.reschedule(k);
            } else {
                Scheduler.possibleSwitch(k, t);
            }
        }
    }

    // ---- invocations ----

    /**
     * Decodes and performs an invocation of a thread capability.
     *
     * @param length number of message words
     * @param slot the invoked thread capability
     * @param call whether an answer is expected
     * @return OK, PREEMPTED, or ERROR with the error recorded and nothing changed
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k) && k.candidate == null;
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.THREAD && Inv.extraSlots(k);
      @ requires slot.thread.master != k.root && slot.thread.master != k.scratch;
      @ requires slot.thread.cspace != k.root && slot.thread.cspace != k.scratch;
      @ requires slot.thread.vspace != k.root && slot.thread.vspace != k.scratch;
      @ requires slot.thread.buffer != k.root && slot.thread.buffer != k.scratch;
      @ requires slot != slot.thread.cspace && slot != slot.thread.vspace;
      @ requires k.extraCap[1] != slot.thread.cspace && k.extraCap[2] != slot.thread.cspace
      @   && k.extraCap[2] != slot.thread.vspace;
      @ requires call ==> k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART;
      @ requires (\forall Tcb x; x.live && (x.state == Abi.BLOCKED_ON_SEND
      @   || x.state == Abi.BLOCKED_ON_RECEIVE || x.state == Abi.BLOCKED_ON_NOTIFICATION)
      @   ==> x.link.queue != null);
      @ requires (\forall Slot x; x.live && x.revocable && !x.firstBadged
      @   ==> x.type == Slot.ENDPOINT || x.type == Slot.NOTIFICATION || x.type == Slot.ASID_POOL);
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static int decode(Kernel k, int label, int length, Slot slot, boolean call) {
        Tcb t = slot.thread();
        if (label == Abi.TCB_SUSPEND) {
            suspend(k, t);
            return Abi.OK;
        }
        if (label == Abi.TCB_RESUME) {
            restart(k, t);
            return Abi.OK;
        }
        if (label == Abi.TCB_READ_REGISTERS || label == Abi.TCB_WRITE_REGISTERS
                || label == Abi.TCB_COPY_REGISTERS) {
            return ThreadRegisters.decode(k, label, length, t, call);
        }
        if (label == Abi.TCB_CONFIGURE || label == Abi.TCB_SET_SPACE) {
            return ThreadSpace.decode(k, label, length, slot);
        }
        if (label == Abi.TCB_SET_IPC_BUFFER) {
            return ThreadBuffer.decode(k, length, slot);
        }
        return ThreadControl.decode(k, label, length, t, call);
    }
}
