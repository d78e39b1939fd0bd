package sel4j.kernel;

import sel4j.view.Endpoint;
import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Extra capabilities of a message: found in the sender's space, delivered to the receiver.
 *
 * <p>The kernel's variables {@code extraCap} name the slots found, up to the first null, for as
 * long as one operation lasts. Source: ABI syscalls-and-ipc 4 step 3, 5.3.
 */
public final class ExtraCaps {
    private ExtraCaps() { }

    /**
     * Resolves the extra capabilities of a message into the kernel's {@code extraCap}.
     *
     * @param buffer the sender's buffer; without one there are no extra capabilities
     * @param n how many the message announces, 0..3
     * @return false when one is not found: the lookup failure is set, and the fault record names it
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && s.live && 0 <= n && n <= 3;
      @ requires buffer != null ==> buffer.outside != null;
      @ ensures Inv.inv(k) && Inv.extraSlots(k);
      @ ensures buffer == null ==> \result && k.extraCap[0] == null;
      @ ensures \result && buffer != null ==> (\forall int j; 0 <= j && j < 3;
      @   j < n <==> k.extraCap[j] != null);
      @ ensures !\result ==> k.faultType == Abi.CAP_FAULT;
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable k.extraCap[0], k.extraCap[1], k.extraCap[2], k.bitsLeft, k.lookupType,
      @   k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound, k.faultType, k.faultWord0,
      @   k.faultWord1; @*/
    public static boolean lookup(Kernel k, Tcb s, /*@ nullable @*/ Frame buffer, int n) {
        drop(k);
        if (buffer == null) {
            return true;
        }
        int i = 0;
        /*@ loop_invariant 0 <= n - i && n - i <= 3 && 0 <= i;
          @ loop_invariant Inv.inv(k) && Inv.extraSlots(k) && s.live;
          @ loop_invariant (\forall int j; 0 <= j && j < 3; j < i <==> k.extraCap[j] != null);
          @ loop_invariant \old(Inv.idle(k)) ==> Inv.idle(k);
          @ loop_invariant \old(Inv.settled()) ==> Inv.settled();
          @ decreases n - i;
          @ loop_assigns k.extraCap[0], k.extraCap[1], k.extraCap[2], k.bitsLeft, k.lookupType,
          @   k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound, k.faultType, k.faultWord0,
          @   k.faultWord1; @*/
        while (i < n) {
            int cptr = buffer.word(Abi.BUFFER_CAPS + i);
            Slot slot = CSpace.lookupCap(k, s, cptr);
            if (slot == null) {
                Fault.setCap(k, cptr, false);
                return false;
            }
            k.setExtraCap(i, slot);
            i = i + 1;
        }
        return true;
    }

    /** There are no extra capabilities any more. */
    /*@ public normal_behavior
      @ ensures k.extraCap[0] == null && k.extraCap[1] == null && k.extraCap[2] == null;
      @ assignable k.extraCap[0 .. 2]; @*/
    public static void drop(Kernel k) {
        k.setExtraCap(0, null);
        k.setExtraCap(1, null);
        k.setExtraCap(2, null);
    }

    /**
     * Delivers the extra capabilities: one into the slot that the receiver names, badges of the
     * others that name the endpoint of the message into its buffer. Stops at the first that is
     * neither.
     *
     * @param e the endpoint of the message; null for a reply
     * @param buffer the receiver's
     * @return the two capability fields of the message info word
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && r.live && buffer.outside != null;
      @ requires Inv.extraSlots(k) && Inv.settled();
      @ ensures Inv.inv(k) && r.live && Inv.settled();
      @ ensures k.extraCap[0] == null ==> \result == 0;
      @ ensures k.current == \old(k.current) && k.candidate == \old(k.candidate);
      @ ensures k.extraCap == \old(k.extraCap);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static int deliver(Kernel k, /*@ nullable @*/ Endpoint e, Tcb r, Frame buffer) {
        if (k.extraCap(0) == null) {
            return 0;
        }
        Slot free = receiveSlot(k, r, buffer);
        int unwrapped = 0;
        int i = 0;
        /*@ loop_invariant 0 <= 3 - i && 3 - i <= 3 && 0 <= i && 0 <= unwrapped && unwrapped <= 7;
          @ loop_invariant unwrapped < (1 << i);
          @ loop_invariant Inv.inv(k) && Inv.extraSlots(k) && Inv.settled() && r.live;
          @ loop_invariant free == null || (\exists Slot x; x == free) && free.live
          @   && free.type == Slot.NULL && free != k.root && free != k.scratch;
          @ loop_invariant k.root == \old(k.root) && k.scratch == \old(k.scratch);
          @ loop_invariant k.current == \old(k.current) && k.candidate == \old(k.candidate);
          @ loop_invariant k.extraCap == \old(k.extraCap);
          @ loop_invariant \old(Inv.idle(k)) ==> Inv.idle(k);
          @ loop_invariant (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
          @ decreases 3 - i;
          @ loop_assigns \everything; @*/
        while (i < 3) {
            Slot slot = k.extraCap(i);
            if (slot == null) {
                return Message.info(0, unwrapped, i, 0);
            }
            // A capability to the message's own endpoint is unwrapped: its badge arrives.
            if (e != null && slot.type() == Slot.ENDPOINT && slot.endpoint() == e) {
                buffer.setWord(Abi.BUFFER_CAPS + i, slot.badge());
                unwrapped = unwrapped + Bits.power(i);
            } else {
                // Any other one needs a slot, of which there is one, and must be copyable.
                if (free == null || !copy(k, slot, free)) {
                    return Message.info(0, unwrapped, i, 0);
                }
                free = null;
            }
            i = i + 1;
        }
        return Message.info(0, unwrapped, i, 0);
    }

    /** Copies the capability into the empty slot, if it can be copied. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && free.live && free.type == Slot.NULL;
      @ requires free != k.root && Inv.inRing(slot);
      @ ensures Inv.inv(k) && slot.live && free.live;
      @ ensures \result ==> slot.type != Slot.NULL && free.type == slot.type && slot.next == free
      @   && free.prev == slot;
      @ ensures !\result ==> free.type == Slot.NULL && slot.next == \old(slot.next)
      @   && slot.untypedFree == \old(slot.untypedFree);
      @ assignable free.*, slot.next, slot.next.prev, slot.untypedFree, k.errorType; @*/
    private static boolean copy(Kernel k, Slot slot, Slot free) {
        if (slot.type() == Slot.NULL) {
            return false;
        }
        int code = Cap.derive(k, slot, free);
        if (code != Abi.OK || free.type() == Slot.NULL) {
            Slots.empty(k, free);
            return false;
        }
        Slots.insertCopy(k, slot, free);
        return true;
    }

    /** The slot that a receiver has named for a capability; null if it named none that is empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && r.live && buffer.outside != null;
      @ ensures Inv.inv(k);
      @ ensures \result != null ==> \result.live && \result.type == Slot.NULL
      @   && \result.next == \result && !\fresh(\result);
      @ ensures \result != null ==> \result != k.root && \result != k.scratch;
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ ensures \old(Inv.extraSlots(k)) ==> Inv.extraSlots(k);
      @ assignable k.bitsLeft, k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound,
      @   k.errorType, k.errorSource, k.errorArg0, k.errorArg1; @*/
    private static /*@ nullable @*/ Slot receiveSlot(Kernel k, Tcb r, Frame buffer) {
        Slot root = CSpace.lookupCap(k, r, buffer.word(Abi.BUFFER_RECEIVE_CNODE));
        if (root == null) {
            return null;
        }
        Slot slot = CSpace.target(k, root, buffer.word(Abi.BUFFER_RECEIVE_INDEX),
            buffer.word(Abi.BUFFER_RECEIVE_DEPTH));
        if (slot == null || slot.type() != Slot.NULL) {
            return null;
        }
        return slot;
    }
}
