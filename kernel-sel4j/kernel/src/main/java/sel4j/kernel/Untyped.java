package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;

/**
 * Retype: objects are made out of untyped memory, by whoever holds the capability to it.
 *
 * <p>An untyped capability knows its memory and a watermark; what lies below has been handed out,
 * what lies above is free and, in RAM, zero. Memory comes back when nothing derived from the
 * capability is left: then the next Retype resets the watermark, and zeroes what was used. Source:
 * ABI objects-and-caps 6.
 */
public final class Untyped {
    private Untyped() { }

    /**
     * Decodes and performs Retype. Arguments: 0 type, 1 size bits, 2 node index, 3 node depth, 4
     * node offset, 5 number of objects; extra capability 0: the root CNode.
     *
     * @return OK, ERROR, or PREEMPTED during a reset
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED;
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ assignable \everything; @*/
    public static int decode(Kernel k, int label, int length, Slot slot, boolean call) {
        // The only operation is Retype.
        if (label != Abi.UNTYPED_RETYPE) {
            return Errors.illegalOperation(k);
        }
        // Six words and the root are needed.
        if (length < 6 || k.extraCap(0) == null) {
            return Errors.truncated(k);
        }
        int type = Message.argument(k, 0);
        int sizeBits = Message.argument(k, 1);
        int code = checkObject(k, type, sizeBits);
        if (code != Abi.OK) {
            return code;
        }
        Slot node = destination(k, k.extraCap(0), Message.argument(k, 2), Message.argument(k, 3));
        if (node == null) {
            return Abi.ERROR;
        }
        int offset = Message.argument(k, 4);
        int count = Message.argument(k, 5);
        code = checkWindow(k, node, offset, count);
        if (code != Abi.OK) {
            return code;
        }
        return retype(k, slot, type, sizeBits, node, offset, count);
    }

    /** Checks type and size of the objects. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> 0 <= type && type < Abi.OBJECT_COUNT
      @   && 0 <= sizeBits && sizeBits <= 31;
      @ assignable k.errorType, k.errorArg0, k.errorArg1; @*/
    private static int checkObject(Kernel k, int type, int sizeBits) {
        // The type must exist.
        if (!Bits.below(type, Abi.OBJECT_COUNT)) {
            return Errors.invalidArgument(k, 0);
        }
        // The object must not be larger than the largest untyped memory.
        if (!Bits.below(sizeBits, Abi.WORD_BITS)
                || Objects.bits(type, sizeBits) > Abi.MAX_UNTYPED_BITS) {
            return Errors.range(k, 0, Abi.MAX_UNTYPED_BITS);
        }
        // A CNode has two slots or more.
        if (type == Abi.OBJECT_CNODE && sizeBits == 0) {
            return Errors.invalidArgument(k, 1);
        }
        // Untyped memory has 16 bytes or more.
        if (type == Abi.OBJECT_UNTYPED && sizeBits < Abi.MIN_UNTYPED_BITS) {
            return Errors.invalidArgument(k, 1);
        }
        return Abi.OK;
    }

    /** The slot with the capability of the destination CNode; null, with the error set. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && root.live;
      @ ensures Inv.inv(k) && (\result != null ==> \result.live && \result.type == Slot.CNODE);
      @ assignable \everything; @*/
    private static /*@ nullable @*/ Slot destination(Kernel k, Slot root, int index, int depth) {
        // With depth 0 the root itself is the destination.
        Slot node = depth == 0 ? root : CSpace.target(k, root, index, depth);
        if (node == null) {
            return null;
        }
        // The destination must be a CNode.
        if (node.type() != Slot.CNODE) {
            Errors.missingCapability(k, depth);
            Errors.failedLookup(k, false);
            return null;
        }
        return node;
    }

    /** Checks that the destination slots exist and are empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && node.live && node.type == Slot.CNODE;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK ==> 1 <= count && count <= 256 && 0 <= offset
      @   && offset + count <= (1 << node.radix);
      @ assignable k.errorType, k.errorArg0, k.errorArg1; @*/
    private static int checkWindow(Kernel k, Slot node, int offset, int count) {
        int slots = Bits.power(node.radix());
        // The first slot must exist.
        if (!Bits.below(offset, slots)) {
            return Errors.range(k, 0, slots - 1);
        }
        // The number of objects is 1..256.
        if (count < 1 || count > Abi.RETYPE_FAN_OUT) {
            return Errors.range(k, 1, Abi.RETYPE_FAN_OUT);
        }
        // All slots must exist.
        if (count > slots - offset) {
            return Errors.range(k, 1, slots - offset);
        }
        // All slots must be empty.
        if (!allEmpty(k, node, offset, count)) {
            return Errors.deleteFirst(k);
        }
        return Abi.OK;
    }

    /** Whether {@code count} slots of the CNode, from {@code offset} on, are empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && node.live && node.type == Slot.CNODE;
      @ requires 0 <= offset && 0 <= count && count <= 256 && offset + count <= (1 << node.radix);
      @ assignable \strictly_nothing; @*/
    private static boolean allEmpty(Kernel k, Slot node, int offset, int count) {
        int left = count;
        /*@ loop_invariant 0 <= left && left <= 256;
          @ loop_invariant left <= count;
          @ decreases left;
          @ loop_assigns \strictly_nothing; @*/
        while (left > 0) {
            left = left - 1;
            if (CSpace.slotAt(k, node, offset + left).type() != Slot.NULL) {
                return false;
            }
        }
        return true;
    }

    /** Checks the memory, resets it when nothing made of it is left, and makes the objects. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED;
      @ requires 0 <= type && type < Abi.OBJECT_COUNT && 0 <= sizeBits && sizeBits <= 31;
      @ requires 4 <= Objects.bits(type, sizeBits) && Objects.bits(type, sizeBits) <= 29;
      @ requires node.live && node.type == Slot.CNODE && 1 <= count && count <= 256;
      @ requires 0 <= offset && offset + count <= (1 << node.radix);
      @ ensures Inv.inv(k);
      @ assignable \everything; @*/
    private static int retype(Kernel k, Slot slot, int type, int sizeBits, Slot node, int offset,
            int count) {
        boolean reset = !Cdt.hasChildren(k, slot);
        int used = reset ? 0 : slot.untypedFree();
        int free = Cap.granules(slot.untypedBits()) - used;
        int size = Objects.bits(type, sizeBits) - Abi.GRANULE_BITS;
        // The objects must fit above the watermark.
        if (Bits.right(free, size) < count) {
            return Errors.notEnoughMemory(k, free * 16);
        }
        // Of device memory only frames and untyped memory are made.
        boolean device = slot.untypedDevice();
        if (device && type != Abi.OBJECT_UNTYPED && !Objects.isFrame(type)) {
            return Errors.invalidArgument(k, 1);
        }
        if (reset && reset(k, slot) == Abi.PREEMPTED) {
            return Abi.PREEMPTED;
        }
        int start = Bits.alignUp(slot.untypedBase() + used, size);
        createAll(k, slot, type, sizeBits, node, offset, count, start);
        return Abi.OK;
    }

    /**
     * Takes the watermark down to the base, and zeroes RAM that was in use, from the top, in chunks
     * with a preemption point after each.
     *
     * @return OK when nothing is in use, or PREEMPTED
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ ensures \result == Abi.OK ==> slot.untypedFree == 0;
      @ assignable \everything; @*/
    private static int reset(Kernel k, Slot slot) {
        if (slot.untypedDevice()) {
            slot.setUntypedFree(0);
            return Abi.OK;
        }
        int budget = Abi.WORK_UNITS;
        /*@ loop_invariant 0 <= budget && budget <= Abi.WORK_UNITS;
          @ loop_invariant Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED;
          @ decreases budget;
          @ loop_assigns \everything; @*/
        while (budget > 0 && slot.untypedFree() > 0) {
            resetChunk(k, slot);
            if (slot.untypedBits() >= Abi.RESET_CHUNK_BITS && Delete.preemptionPoint(k)) {
                return Abi.PREEMPTED;
            }
            budget = budget - 1;
        }
        return slot.untypedFree() == 0 ? Abi.OK : Abi.PREEMPTED;
    }

    /** Zeroes the topmost chunk that is in use; all of it, when it is smaller than a chunk. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED && 0 < slot.untypedFree;
      @ ensures Inv.inv(k) && slot.untypedFree < \old(slot.untypedFree);
      @ assignable \everything; @*/
    private static void resetChunk(Kernel k, Slot slot) {
        int bits = slot.untypedBits() < Abi.RESET_CHUNK_BITS ? slot.untypedBits()
            : Abi.RESET_CHUNK_BITS;
        int from = Bits.alignDown(slot.untypedFree() - 1, bits - Abi.GRANULE_BITS);
        k.forget(slot.untypedBase() + from, Cap.granules(bits));
        slot.setUntypedFree(from);
    }

    /** Takes the memory off the untyped capability, and makes the objects, upward from a place. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED;
      @ requires node.live && node.type == Slot.CNODE && 1 <= count && count <= 256;
      @ requires 0 <= offset && offset + count <= (1 << node.radix) && 0 <= start;
      @ ensures Inv.inv(k);
      @ assignable \everything; @*/
    private static void createAll(Kernel k, Slot slot, int type, int sizeBits, Slot node,
            int offset, int count, int start) {
        int step = Cap.granules(Objects.bits(type, sizeBits));
        boolean device = slot.untypedDevice();
        slot.setUntypedFree(start + count * step - slot.untypedBase());
        int left = count;
        /*@ loop_invariant 0 <= left && left <= 256;
          @ loop_invariant left <= count;
          @ loop_invariant Inv.inv(k) && slot.live && node.live && node.type == Slot.CNODE;
          @ decreases left;
          @ loop_assigns \everything; @*/
        while (left > 0) {
            int i = count - left;
            Slot dest = CSpace.slotAt(k, node, offset + i);
            Objects.create(k, type, start + i * step, sizeBits, device, dest);
            Slots.insertOriginal(k, slot, dest);
            left = left - 1;
        }
    }
}
