package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * Interrupts: what happens when one arrives, what a handler capability can do, and how it ends.
 *
 * <p>Every interrupt number has a state (inactive, signal, timer, reserved) and a slot of the kernel
 * with the notification capability that is signalled. Acknowledging and ending an interrupt at the
 * controller is the entry's part. Source: ABI objects-and-caps 9, invocations 5, boot-and-memory 10.
 */
public final class Irq {
    private Irq() { }

    /** The last capability of a handler is being deleted: its interrupt signals nobody any more. */
    public static void deletingHandler(Kernel k, int irq) {
        if (k.irqSlot(irq).type() != Slot.NULL) {
            Slots.clear(k, k.irqSlot(irq));
        }
    }

    /** The last capability of a handler is gone: its interrupt is masked and free again. */
    public static void deletedHandler(Kernel k, int irq) {
        setState(k, irq, Abi.IRQ_INACTIVE);
    }

    /** Changes the state of an interrupt; an inactive one is masked, any other unmasked. */
    static void setState(Kernel k, int irq, int state) {
        k.setIrqState(irq, state);
        k.hw().maskInterrupt(irq, state == Abi.IRQ_INACTIVE);
    }
}
