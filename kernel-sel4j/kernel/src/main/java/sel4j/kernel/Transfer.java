package sel4j.kernel;

import sel4j.view.Endpoint;
import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * A message moves from a sender to a receiver: words, capabilities, info and badge.
 *
 * <p>Who meets whom, and how the states of both change, is decided by {@link Ipc} and
 * {@link Reply}. Source: ABI syscalls-and-ipc 2.3, 5.2, 5.3, 7.2.
 */
public final class Transfer {
    private Transfer() { }

    /**
     * The message of {@code s} arrives at {@code r}. A sender that waits because of a fault sends
     * the description of its fault.
     *
     * @param e the endpoint between them; null for a reply
     * @param badge what the receiver gets to see of the sender's capability
     * @param grant whether capabilities go along
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires s.live && r.live && (e != null ==> e.live);
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures r.live && r.register[Abi.REG_BADGE] == badge;
      @ ensures k.candidate == \old(k.candidate) && k.reschedule == \old(k.reschedule);
      @ ensures (\forall Tcb x; !\fresh(x) ==> x.state == \old(x.state));
      @ ensures (\forall sel4j.view.Link x; !\fresh(x) ==> x.queue == \old(x.queue));
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(x.type) != sel4j.view.Slot.NULL
      @   ==> x.type == \old(x.type));
      @ assignable \everything; @*/
    public static void message(Kernel k, Tcb s, /*@ nullable @*/ Endpoint e, int badge,
            boolean grant, Tcb r) {
        if (s.faultType() == Abi.FAULT_NONE) {
            normal(k, s, e, grant, r);
        } else {
            int length = FaultMessage.write(k, s, r, Buffer.ofReceiver(k, r));
            r.setRegister(Abi.REG_INFO, Message.info(s.faultType(), 0, 0, length));
        }
        r.setRegister(Abi.REG_BADGE, badge);
    }

    /*@ public normal_behavior
      @ requires Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ requires s.live && r.live && (e != null ==> e.live);
      @ ensures Inv.inv(k) && Inv.idle(k) && Inv.settled();
      @ ensures k.candidate == \old(k.candidate) && k.reschedule == \old(k.reschedule);
      @ ensures (\forall Tcb x; !\fresh(x) ==> x.state == \old(x.state));
      @ ensures (\forall sel4j.view.Link x; !\fresh(x) ==> x.queue == \old(x.queue));
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall sel4j.view.Slot x; !\fresh(x) && \old(x.type) != sel4j.view.Slot.NULL
      @   ==> x.type == \old(x.type));
      @ assignable \everything; @*/
    private static void normal(Kernel k, Tcb s, /*@ nullable @*/ Endpoint e, boolean grant,
            Tcb r) {
        Frame from = Buffer.ofSender(k, s);
        Frame to = Buffer.ofReceiver(k, r);
        int info = s.register(Abi.REG_INFO);
        int label = Message.label(info);
        // Capabilities go along with Grant only, and none of them when one is not found.
        boolean found = grant && ExtraCaps.lookup(k, s, from, Message.extraCaps(info));
        int length = words(k, s, from, r, to, Message.length(info));
        int caps = 0;
        if (found && to != null) {
            caps = ExtraCaps.deliver(k, e, r, to);
        }
        ExtraCaps.drop(k);
        r.setRegister(Abi.REG_INFO, Message.info(label, 0, 0, length) + caps);
    }

    /**
     * Copies message words: the first four from register to register, the rest from buffer to
     * buffer when both have one.
     *
     * @param length words to copy, 0..120
     * @return words copied
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && r.live && 0 <= length && length <= 120;
      @ requires (from != null ==> from.outside != null) && (to != null ==> to.outside != null);
      @ ensures Inv.inv(k) && 0 <= \result && \result <= length;
      @ assignable r.register[*]; @*/
    static int words(Kernel k, Tcb s, /*@ nullable @*/ Frame from, Tcb r,
            /*@ nullable @*/ Frame to, int length) {
        int n = length;
        if (n > Abi.MESSAGE_REGISTERS && (from == null || to == null)) {
            n = Abi.MESSAGE_REGISTERS;
        }
        int i = 0;
        /*@ loop_invariant 0 <= n - i && n - i <= 120 && 0 <= i && 0 <= n && n <= length;
          @ loop_invariant Inv.inv(k);
          @ decreases n - i;
          @ assignable r.register[*]; @*/
        while (i < n) {
            Message.put(k, r, to, i, Message.get(k, s, from, i));
            i = i + 1;
        }
        return n;
    }
}
