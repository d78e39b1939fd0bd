package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * Interrupts: what happens when one arrives, what a handler capability can do, and how it ends.
 *
 * <p>Every interrupt number has a state (inactive, signal, timer, reserved) and a slot of the
 * kernel with the notification capability that is signalled. Acknowledging and ending an interrupt
 * at the controller is the entry's part. Source: ABI objects-and-caps 9, invocations 5,
 * boot-and-memory 10.
 */
public final class Irq {
    private Irq() { }

    /**
     * An interrupt has arrived.
     *
     * @param id interrupt ID of the controller, 0..1019
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= id;
      @ requires k.irqState != null && k.irqState.length == 160;
      @ requires k.candidate != null ==> k.candidate.link.queue != null
      @   || k.candidate.state == Abi.RUNNING || k.candidate.state == Abi.RESTART;
      @ requires (\forall sel4j.view.Tcb x; x.live && (x.state == Abi.BLOCKED_ON_SEND
      @   || x.state == Abi.BLOCKED_ON_RECEIVE || x.state == Abi.BLOCKED_ON_NOTIFICATION)
      @   ==> x.link.queue != null);
      @ ensures Inv.inv(k);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static void handle(Kernel k, int id) {
        // Numbers above the largest are not used.
        if (id > Abi.MAX_IRQ) {
            k.hw().maskInterrupt(id, true);
            return;
        }
        int state = k.irqState(id);
        if (state == Abi.IRQ_TIMER) {
            Scheduler.tick(k);
            k.hw().resetTimer();
            return;
        }
        if (state == Abi.IRQ_SIGNAL) {
            Slot slot = k.irqSlot(id);
            if (slot.type() == Slot.NOTIFICATION
                && Bits.and(slot.rights(), Abi.RIGHT_WRITE) != 0) {
                Notifications.signal(k, slot.notification(), slot.badge());
            }
        }
        k.hw().maskInterrupt(id, true);
    }

    /** Decodes and performs an invocation of an IRQ control, IRQ handler or SGI capability. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && slot.live && Inv.extraSlots(k) && (slot.type == Slot.IRQ_CONTROL
      @   || slot.type == Slot.IRQ_HANDLER || slot.type == Slot.SGI_SIGNAL);
      @ requires k.irqState != null && k.irqState.length == 160;
      @ requires slot.type == Slot.SGI_SIGNAL ==> 0 <= slot.sgi && slot.sgi < Abi.SGI_COUNT
      @   && 0 <= slot.sgiTarget && slot.sgiTarget < Abi.SGI_TARGETS;
      @ requires slot.type == Slot.IRQ_HANDLER ==> k.extraCap[0] != k.irqSlot[slot.irq];
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures \old(slot.type) == Slot.SGI_SIGNAL ==> \result == Abi.OK;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static int decode(Kernel k, int label, int length, Slot slot, boolean call) {
        if (slot.type() == Slot.IRQ_CONTROL) {
            return IrqControl.decode(k, label, length, slot);
        }
        if (slot.type() == Slot.SGI_SIGNAL) {
            // Any label and any length.
            k.hw().sendSoftwareInterrupt(Bits.or(Bits.power(16 + slot.sgiTarget()), slot.sgi()));
            return Abi.OK;
        }
        return decodeHandler(k, label, slot);
    }

    /** AckIRQ; SetIRQHandler: extra capability 0 notification; ClearIRQHandler. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.IRQ_HANDLER && Inv.extraSlots(k);
      @ requires k.extraCap[0] != k.irqSlot[slot.irq];
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures \result == Abi.OK && label == Abi.IRQ_CLEAR_HANDLER
      @   ==> k.irqSlot[\old(slot.irq)].type == Slot.NULL;
      @ ensures \result == Abi.OK && label == Abi.IRQ_SET_HANDLER
      @   ==> k.irqSlot[\old(slot.irq)].type == Slot.NOTIFICATION;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static int decodeHandler(Kernel k, int label, Slot slot) {
        int irq = slot.irq();
        if (label == Abi.IRQ_ACK) {
            k.hw().maskInterrupt(irq, false);
            return Abi.OK;
        }
        if (label == Abi.IRQ_SET_HANDLER) {
            Slot notification = k.extraCap(0);
            // The notification capability is missing.
            if (notification == null) {
                return Errors.truncated(k);
            }
            // It is not a notification, or cannot send.
            if (notification.type() != Slot.NOTIFICATION
                || Bits.and(notification.rights(), Abi.RIGHT_WRITE) == 0) {
                return Errors.invalidCapability(k, 0);
            }
            if (!Retire.done(k, k.irqSlot(irq))) {
                return Abi.PREEMPTED;
            }
            Delete.deleteOne(k, k.irqSlot(irq));
            k.irqSlot(irq).copyCapability(notification);
            Slots.insertCopy(k, notification, k.irqSlot(irq));
            return Abi.OK;
        }
        if (label == Abi.IRQ_CLEAR_HANDLER) {
            if (!Retire.done(k, k.irqSlot(irq))) {
                return Abi.PREEMPTED;
            }
            Delete.deleteOne(k, k.irqSlot(irq));
            return Abi.OK;
        }
        return Errors.illegalOperation(k);
    }

    /** The interrupt that a handler capability names. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && s.type == Slot.IRQ_HANDLER;
      @ ensures 0 <= \result && \result <= 159;
      @ assignable \strictly_nothing; @*/
    static int of(Kernel k, Slot s) {
        return s.irq();
    }

    /** The last capability of a handler is being deleted: its interrupt signals nobody any more. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && 0 <= irq && irq <= 159;
      @ ensures Inv.inv(k);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void deletingHandler(Kernel k, int irq) {
        Delete.deleteOne(k, slotOf(k, irq));
    }

    /** The kernel's own slot of an interrupt, for the capability that is signalled. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= irq && irq <= 159;
      @ ensures \result != null && \result == k.irqSlot[irq] && \result.live;
      @ ensures \result != k.root && \result != k.scratch;
      @ assignable \strictly_nothing; @*/
    static Slot slotOf(Kernel k, int irq) {
        return k.irqSlot(irq);
    }

    /** The last capability of a handler is gone: its interrupt is masked and free again. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && 0 <= irq && irq <= 159;
      @ ensures Inv.inv(k) && Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable k.irqState[*]; @*/
    public static void deletedHandler(Kernel k, int irq) {
        setState(k, irq, Abi.IRQ_INACTIVE);
    }

    /** Changes the state of an interrupt; an inactive one is masked, any other unmasked. */
    /*@ public normal_behavior
      @ requires k.hw != null && k.irqState != null && k.irqState.length == 160;
      @ requires 0 <= irq && irq <= 159 && 0 <= state && state <= 3;
      @ ensures \old(Inv.inv(k)) ==> Inv.inv(k);
      @ ensures k.irqState[irq] == state;
      @ assignable k.irqState[irq]; @*/
    static void setState(Kernel k, int irq, int state) {
        k.setIrqState(irq, state);
        k.hw().maskInterrupt(irq, state == Abi.IRQ_INACTIVE);
    }
}
