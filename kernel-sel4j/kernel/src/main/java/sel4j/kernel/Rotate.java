package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * CNode Rotate: two capabilities move at once, each with new data. Source: ABI invocations 3,
 * objects-and-caps 5.
 *
 * <p>The pivot's capability goes to the destination and the source's to the pivot; if source and
 * destination are the same slot, the two change places.
 */
public final class Rotate {
    private Rotate() { }

    /**
     * Decodes and performs a rotation. Arguments: 2 new data of the pivot's capability, 3 pivot
     * index, 4 pivot depth, 5 new data of the source's capability, 6 source index, 7 source depth;
     * extra capabilities: 0 root of the pivot, 1 root of the source.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && dest.live && dest != k.scratch && dest != k.root;
      @ requires Inv.extraSlots(k) && Inv.idle(k);
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ assignable \everything; @*/
    public static int decode(Kernel k, int length, Slot dest) {
        // All words and both roots are needed.
        if (length < 8 || k.extraCap(0) == null || k.extraCap(1) == null) {
            return Errors.truncated(k);
        }
        Slot src = CSpace.source(k, k.extraCap(1), Message.argument(k, 6), Message.argument(k, 7));
        if (src == null) {
            return Abi.ERROR;
        }
        Slot pivot = CSpace.pivot(k, k.extraCap(0), Message.argument(k, 3), Message.argument(k, 4));
        if (pivot == null) {
            return Abi.ERROR;
        }
        int code = check(k, src, pivot, dest);
        if (code != Abi.OK) {
            return code;
        }
        int pivotData = Message.argument(k, 2);
        int srcData = Message.argument(k, 5);
        // Both capabilities must accept their new data.
        if (!Cap.takesData(k, src, true, srcData) || !Cap.takesData(k, pivot, true, pivotData)) {
            return Errors.illegalOperation(k);
        }
        rotate(k, src, srcData, pivot, pivotData, dest);
        return Abi.OK;
    }

    /** Checks that the three slots fit together and hold capabilities. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && pivot.live && dest.live;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> pivot != src && pivot != dest && src.type != Slot.NULL
      @   && pivot.type != Slot.NULL && (src == dest || dest.type == Slot.NULL);
      @ assignable \everything; @*/
    private static int check(Kernel k, Slot src, Slot pivot, Slot dest) {
        // The pivot must be another slot than the two others.
        if (pivot == src || pivot == dest) {
            return Errors.illegalOperation(k);
        }
        // The destination must be empty, or be the source.
        if (src != dest && dest.type() != Slot.NULL) {
            return Errors.deleteFirst(k);
        }
        // Source and pivot must not be empty.
        if (src.type() == Slot.NULL) {
            Errors.missingCapability(k, Message.argument(k, 7));
            return Errors.failedLookup(k, true);
        }
        if (pivot.type() == Slot.NULL) {
            Errors.missingCapability(k, Message.argument(k, 4));
            return Errors.failedLookup(k, false);
        }
        return Abi.OK;
    }

    /** Moves both capabilities, over the scratch slot if source and destination are the same. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && src.live && pivot.live && dest.live && pivot != src && pivot != dest;
      @ requires src.type != Slot.NULL && pivot.type != Slot.NULL;
      @ requires (src == dest || dest.type == Slot.NULL) && Inv.idle(k);
      @ ensures Inv.inv(k) && dest.type == \old(pivot.type) && pivot.type == \old(src.type);
      @ assignable \everything; @*/
    private static void rotate(Kernel k, Slot src, int srcData, Slot pivot, int pivotData,
            Slot dest) {
        Slot from = src;
        if (src == dest) {
            from = k.scratch();
            Slots.move(k, src, from);
        }
        Slots.moveWithData(k, pivot, dest, pivotData);
        Slots.moveWithData(k, from, pivot, srcData);
    }
}
