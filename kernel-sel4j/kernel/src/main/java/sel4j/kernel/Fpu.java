package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * The floating-point unit: which thread's state is in it, and whether it is on.
 *
 * <p>The state stays in the unit while other threads run that have it switched off, and the idle
 * thread; it is exchanged when a thread that may use the unit runs and is not the owner of what is
 * in it. So no instruction of a thread that may use the unit is undefined, and nobody finds the
 * state of another. Source: ABI boot-and-memory 8.
 */
public final class Fpu {
    private Fpu() { }

    /** Granules from the start of a thread to the words of its state: 0xF0 bytes. */
    private static final int STATE = 15;

    /** The thread is about to run: the unit is as it left it, or off. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable k.fpuOwner; @*/
    public static void use(Kernel k, Tcb t) {
        // Without floating point in the configuration the unit stays off, as reset leaves it.
        if (!Abi.FPU) {
            return;
        }
        k.hw().enableFpu(!t.fpuDisabled());
        if (t.fpuDisabled() || k.fpuOwner() == t) {
            return;
        }
        if (k.fpuOwner() != null) {
            k.hw().saveFpu(k.fpuOwner().place() + STATE);
        }
        k.hw().loadFpu(t.place() + STATE);
        k.setFpuOwner(t);
    }

    /** The thread loses the unit, if it has it: its state is in its object alone. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable k.fpuOwner; @*/
    public static void release(Kernel k, Tcb t) {
        if (k.fpuOwner() == t) {
            k.hw().enableFpu(true);
            k.hw().saveFpu(t.place() + STATE);
            k.hw().enableFpu(false);
            k.setFpuOwner(null);
        }
    }
}
