package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * What has to be undone before a capability may go, by its type.
 *
 * <p>It prepares the object for its end; the slot keeps its place in the tree and is emptied by
 * {@link Delete}. {@code last} says that it is the last capability of its object; who waited at it
 * or lived in it has been let go before ({@link Retire}). Source: ABI objects-and-caps 7.1.
 */
public final class Finalise {
    private Finalise() { }

    /** Whether nothing has to be undone before the capability may go: it names no thing in use. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live;
      @ ensures s.type == Slot.NULL || s.type == Slot.UNTYPED || s.type == Slot.REPLY
      @   || s.type == Slot.DOMAIN || s.type == Slot.ASID_CONTROL || s.type == Slot.IRQ_CONTROL
      @   || s.type == Slot.SGI_SIGNAL ==> \result;
      @ ensures !last && s.type != Slot.FRAME && s.type != Slot.ZOMBIE ==> \result;
      @ ensures \result && last ==> s.type != Slot.ENDPOINT && s.type != Slot.NOTIFICATION
      @   && s.type != Slot.CNODE && s.type != Slot.THREAD && s.type != Slot.IRQ_HANDLER
      @   && s.type != Slot.ASID_POOL;
      @ ensures s.type == Slot.ZOMBIE ==> !\result;
      @ assignable \strictly_nothing; @*/
    public static boolean nothing(Kernel k, Slot s, boolean last) {
        int t = s.type();
        // Each frame capability has its own mapping; a zombie's slots are still to be emptied.
        if (t == Slot.FRAME) {
            return s.frameAsid() == 0;
        }
        if (t == Slot.ZOMBIE) {
            return false;
        }
        // Untyped memory, replies and the sorts of control leave nothing behind.
        return !last || t == Slot.NULL || t == Slot.UNTYPED || t == Slot.REPLY || t == Slot.DOMAIN
            || t == Slot.ASID_CONTROL || t == Slot.IRQ_CONTROL || t == Slot.SGI_SIGNAL;
    }

    /** Any capability; the last one of a CNode or thread becomes a zombie. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch;
      @ ensures Inv.inv(k) && s.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void any(Kernel k, Slot s, boolean last) {
        // Each frame capability has its own mapping, which goes with it.
        if (s.type() == Slot.FRAME) {
            VSpace.unmapFrame(k, s);
        } else if (last) {
            lastOne(k, s);
        }
    }

    /** The last capability of its object. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch;
      @ ensures Inv.inv(k) && s.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static void lastOne(Kernel k, Slot s) {
        int t = s.type();
        //@ assert Inv.alive(s);
        if (t == Slot.NOTIFICATION) {
            bound(k, s);
        } else if (t == Slot.CNODE) {
            Zombies.ofCNode(k, s);
            //@ assert Inv.idle(k) && Inv.alive(s);
        } else if (t == Slot.THREAD) {
            thread(k, s);
        } else if (t == Slot.IRQ_HANDLER) {
            Irq.deletingHandler(k, Irq.of(k, s));
        } else {
            lastOfVSpace(k, s);
        }
        //@ assert Inv.alive(s);
    }

    /** The last capability of a structure of address spaces: what it maps is unmapped. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live;
      @ ensures Inv.inv(k) && s.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static void lastOfVSpace(Kernel k, Slot s) {
        int t = s.type();
        if (t == Slot.PAGE_TABLE && s.mapped()) {
            VSpace.unmapTable(k, s);
        } else if (t == Slot.PAGE_DIRECTORY && s.mapped()) {
            VSpace.deleteDirectory(k, s);
        } else if (t == Slot.ASID_POOL) {
            Asid.deletePool(k, s);
        }
    }

    /** The last capability of a notification: no thread is bound to it any more. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s.type == Slot.NOTIFICATION;
      @ ensures Inv.inv(k) && s.live && s.type == Slot.NOTIFICATION;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ assignable \everything; @*/
    public static void bound(Kernel k, Slot s) {
        //@ assert Inv.alive(s);
        Notification n = s.notification();
        //@ assert n != null && n.live && (n.boundTcb != null ==> n.boundTcb.live);
        Notifications.unbind(k, n.boundTcb());
        //@ assert Inv.idle(k) && Inv.alive(s);
    }

    /** The last capability of a thread: it stops for ever, and its slots remain to be emptied. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && s.live && s != k.root && s != k.scratch
      @   && s.type == Slot.THREAD;
      @ ensures Inv.inv(k) && s.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    private static void thread(Kernel k, Slot s) {
        Tcb t = s.thread();
        //@ assert t != null && t.live;
        Zombies.ofThread(k, s);
        //@ assert t.live && Inv.idle(k) && Inv.alive(s);
        //@ assert (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
        Notifications.unbind(k, t);
        //@ assert t.live && Inv.idle(k) && Inv.alive(s);
        //@ assert (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
        Threads.suspend(k, t);
        //@ assert s.live && Inv.idle(k);
        Fpu.release(k, t);
        //@ assert s.live && Inv.idle(k);
    }
}
