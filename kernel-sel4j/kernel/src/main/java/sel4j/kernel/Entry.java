package sel4j.kernel;

import sel4j.view.Kernel;

/**
 * The ways into the kernel, one for each exception.
 *
 * <p>Before, the user registers are saved in the current thread; afterwards, those of the thread
 * that is current then are loaded. Every entry ends with the scheduling decision that is due.
 * Source: ABI boot-and-memory 7, 10; bounded-syscalls 1.
 */
public final class Entry {
    private Entry() { }

    /** Bits of the acknowledge register that are the interrupt ID. */
    private static final int INTERRUPT_ID_BITS = 10;

    /** SVC: a system call. One that was cut short lets a pending interrupt in. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires k.current.link.queue == null && k.current.state == Abi.RUNNING;
      @ requires k.candidate == null && !k.reschedule;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate == null && !k.reschedule && k.current.link.queue == null;
      @ ensures k.current == k.idle || k.current.state == Abi.RUNNING;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ assignable \everything; @*/
    public static void syscall(Kernel k) {
        int code = Syscall.handle(k);
        if (code == Abi.PREEMPTED && k.hw().interruptPending()) {
            takeInterrupt(k);
        }
        leave(k);
    }

    /** Undefined instruction: a user exception. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires k.current.link.queue == null && k.current.state == Abi.RUNNING;
      @ requires k.candidate == null && !k.reschedule;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate == null && !k.reschedule && k.current.link.queue == null;
      @ ensures k.current == k.idle || k.current.state == Abi.RUNNING;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void undefined(Kernel k) {
        Progress.forget(k, k.current());
        Fault.setUserException(k);
        Fault.deliver(k, k.current());
        leave(k);
    }

    /** Prefetch abort: the address is that of the instruction. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires k.current.link.queue == null && k.current.state == Abi.RUNNING;
      @ requires k.candidate == null && !k.reschedule;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate == null && !k.reschedule && k.current.link.queue == null;
      @ ensures k.current == k.idle || k.current.state == Abi.RUNNING;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void prefetchAbort(Kernel k) {
        Progress.forget(k, k.current());
        Fault.setVm(k, k.current().register(Abi.REG_RESTART_PC),
            k.hw().instructionFaultStatus(), true);
        Fault.deliver(k, k.current());
        leave(k);
    }

    /** Data abort: the address is in the fault address register. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires k.current.link.queue == null && k.current.state == Abi.RUNNING;
      @ requires k.candidate == null && !k.reschedule;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate == null && !k.reschedule && k.current.link.queue == null;
      @ ensures k.current == k.idle || k.current.state == Abi.RUNNING;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void dataAbort(Kernel k) {
        Progress.forget(k, k.current());
        Fault.setVm(k, k.hw().dataFaultAddress(), k.hw().dataFaultStatus(), false);
        Fault.deliver(k, k.current());
        leave(k);
    }

    /** IRQ: one interrupt is handled; others enter again. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires k.current.link.queue == null && (k.current == k.idle
      @   || k.current.state == Abi.RUNNING);
      @ requires k.candidate == null && !k.reschedule;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate == null && !k.reschedule && k.current.link.queue == null;
      @ ensures k.current == k.idle || k.current.state == Abi.RUNNING;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void interrupt(Kernel k) {
        takeInterrupt(k);
        leave(k);
    }

    /** Acknowledges an interrupt, handles it and ends it; a spurious one is ignored. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires k.current.link.queue == null;
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ ensures k.activeInterrupt == 0 || k.activeInterrupt == \old(k.activeInterrupt);
      @ ensures k.candidate == null && !k.reschedule ==> k.current.link.queue == null
      @   && k.current.state == \old(k.current.state);
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static void takeInterrupt(Kernel k) {
        int acknowledged = k.hw().acknowledgeInterrupt();
        int id = Bits.low(acknowledged, INTERRUPT_ID_BITS);
        if (id >= Abi.SPURIOUS_IRQ) {
            return;
        }
        k.setActiveInterrupt(acknowledged);
        Irq.handle(k, id);
        k.hw().endInterrupt(acknowledged);
        k.setActiveInterrupt(0);
    }

    /** The end of every entry: who runs next, and from where. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires k.candidate != null
      @   ==> k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ requires k.candidate == null && !k.reschedule ==> k.current.link.queue == null
      @   && (k.current == k.idle || k.current.state == Abi.RUNNING
      @   || k.current.state == Abi.RESTART);
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate == null && !k.reschedule && k.current.link.queue == null;
      @ ensures k.current == k.idle || k.current.state == Abi.RUNNING;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static void leave(Kernel k) {
        Scheduler.schedule(k);
        Scheduler.activate(k);
    }
}
