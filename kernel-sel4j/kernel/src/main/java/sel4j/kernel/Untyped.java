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
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED && slot.next != slot;
      @ requires Inv.extraSlots(k);
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
        //@ assert k.extraCap.length == 3 && k.extraCap[0].live;
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
      @   && 0 <= sizeBits && sizeBits <= 31
      @   && (type == Abi.OBJECT_UNTYPED ==> 4 <= sizeBits && sizeBits <= 29)
      @   && (type == Abi.OBJECT_CNODE ==> 1 <= sizeBits && sizeBits <= 25);
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
      @ assignable k.bitsLeft, k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound,
      @   k.errorType, k.errorSource, k.errorArg0, k.errorArg1; @*/
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
      @   && offset + count <= (1 << node.radix)
      @   && Inv.window(k, node, offset, offset + count);
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
      @ ensures \result <==> (\forall int i; node.cnodeBase - Kernel.FIRST + offset <= i
      @   && i < node.cnodeBase - Kernel.FIRST + offset + count; k.slot[i].type == Slot.NULL);
      @ assignable \strictly_nothing; @*/
    private static boolean allEmpty(Kernel k, Slot node, int offset, int count) {
        int left = count;
        /*@ loop_invariant 0 <= left && left <= 256;
          @ loop_invariant left <= count;
          @ loop_invariant (\forall int i; node.cnodeBase - Kernel.FIRST + offset + left <= i
          @   && i < node.cnodeBase - Kernel.FIRST + offset + count; k.slot[i].type == Slot.NULL);
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
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED && slot.next != slot;
      @ requires 0 <= type && type < Abi.OBJECT_COUNT && 0 <= sizeBits && sizeBits <= 31;
      @ requires type == Abi.OBJECT_UNTYPED ==> 4 <= sizeBits && sizeBits <= 29;
      @ requires type == Abi.OBJECT_CNODE ==> 1 <= sizeBits && sizeBits <= 25;
      @ requires node.live && node.type == Slot.CNODE && 1 <= count && count <= 256;
      @ requires 0 <= offset && offset + count <= (1 << node.radix);
      @ requires Inv.window(k, node, offset, offset + count);
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ assignable \everything; @*/
    private static int retype(Kernel k, Slot slot, int type, int sizeBits, Slot node, int offset,
            int count) {
        /*@ assert 4 <= slot.untypedBits && slot.untypedBits <= 29 && 0 <= slot.untypedFree
          @   && slot.untypedFree <= (1 << (slot.untypedBits - 4)); @*/
        /*@ assert Kernel.FIRST <= node.cnodeBase && k.slot != null
          @   && node.cnodeBase - Kernel.FIRST + (1 << node.radix) <= k.slot.length; @*/
        boolean reset = !Cdt.hasChildren(k, slot);
        int used = reset ? 0 : slot.untypedFree();
        int free = Cap.granules(slot.untypedBits()) - used;
        int bits = Objects.bits(type, sizeBits);
        //@ assert 4 <= bits && bits <= 29 && Inv.sized(type, bits);
        // The objects must fit above the watermark.
        if (!Bits.fit(free, bits - Abi.GRANULE_BITS, count)) {
            return Errors.notEnoughMemory(k, free * 16);
        }
        // Of device memory only frames and untyped memory are made.
        boolean device = slot.untypedDevice();
        if (device && type != Abi.OBJECT_UNTYPED && !Objects.isFrame(type)) {
            return Errors.invalidArgument(k, 1);
        }
        if (reset) {
            if (reset(k, slot) == Abi.PREEMPTED) {
                return Abi.PREEMPTED;
            }
            //@ assert slot.live && slot.type == Slot.UNTYPED && slot.next != slot;
            //@ assert node.live && node.type == Slot.CNODE;
        }
        createAll(k, slot, type, bits, node, offset, offset + count);
        return Abi.OK;
    }

    /**
     * Takes the watermark down to the base, and zeroes RAM that was in use, from the top, in chunks
     * with a preemption point after each.
     *
     * @return OK when nothing is in use, or PREEMPTED
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED && slot.next != slot;
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ ensures \result == Abi.OK ==> slot.untypedFree == 0;
      @ ensures (\forall Slot s; !\fresh(s) ==> s.type == \old(s.type)
      @   && (s.type != Slot.NULL ==> s.live && s.next == \old(s.next)
      @     && s.cnodeBase == \old(s.cnodeBase) && s.radix == \old(s.radix)
      @     && s.untypedBase == \old(s.untypedBase) && s.untypedBits == \old(s.untypedBits)
      @     && s.untypedDevice == \old(s.untypedDevice)));
      @ ensures k.slot == \old(k.slot)
      @   && (\forall int i; 0 <= i && i < k.slot.length; k.slot[i] == \old(k.slot[i]));
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

    /**
     * Zeroes the topmost chunk that is in use, in RAM too; all of it, when it is smaller than a
     * chunk.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED && 0 < slot.untypedFree;
      @ ensures Inv.inv(k) && slot.untypedFree < \old(slot.untypedFree);
      @ assignable \everything; @*/
    private static void resetChunk(Kernel k, Slot slot) {
        int bits = slot.untypedBits() < Abi.RESET_CHUNK_BITS ? slot.untypedBits()
            : Abi.RESET_CHUNK_BITS;
        int from = Bits.alignDown(slot.untypedFree() - 1, bits - Abi.GRANULE_BITS);
        k.forget(slot.untypedBase() + from, Cap.granules(bits));
        cleanToRam(k, slot.untypedBase() + from, bits);
        slot.setUntypedFree(from);
    }

    /** What 2^bits bytes hold is in RAM, where devices see it. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= place && 0 <= bits && bits <= 30;
      @ ensures true;
      @ assignable \strictly_nothing; @*/
    private static void cleanToRam(Kernel k, int place, int bits) {
        k.hw().cleanToRam(Bits.left(place, Abi.GRANULE_BITS), Bits.power(bits));
    }

    /** Makes the objects, upward from the first aligned place above the watermark. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED && slot.next != slot;
      @ requires node.live && node.type == Slot.CNODE;
      @ requires 0 <= from && from < to && to - from <= 256 && to <= (1 << node.radix);
      @ requires Inv.window(k, node, from, to);
      @ requires Inv.sized(type, bits) && 4 <= bits && bits <= 29;
      @ requires slot.untypedDevice ==> type == Abi.OBJECT_UNTYPED || 6 <= type && type <= 9;
      @ requires (to - from) * (1 << (bits - 4))
      @   <= (1 << (slot.untypedBits - 4)) - slot.untypedFree;
      @ requires (1 << (slot.untypedBits - 4)) <= 0x2000000;
      @ ensures Inv.inv(k);
      @ assignable \everything; @*/
    private static void createAll(Kernel k, Slot slot, int type, int bits, Slot node, int from,
            int to) {
        int place = firstPlace(k, slot, bits, to - from);
        int i = from;
        /*@ loop_invariant 0 <= to - i && to - i <= 256;
          @ loop_invariant from <= i && 0 <= place && Inv.aligned(place, bits);
          @ loop_invariant place <= 0x7FFFFFFF && slot.untypedBase + slot.untypedFree <= place;
          @ loop_invariant place + (to - i) * (1 << (bits - 4))
          @   <= slot.untypedBase + (1 << (slot.untypedBits - 4));
          @ loop_invariant (1 << (slot.untypedBits - 4)) <= 0x2000000;
          @ loop_invariant Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED;
          @ loop_invariant slot.next != slot && slot.untypedDevice == \old(slot.untypedDevice);
          @ loop_invariant node.live && node.type == Slot.CNODE && to <= (1 << node.radix);
          @ loop_invariant Inv.window(k, node, i, to);
          @ decreases to - i;
          @ loop_assigns \everything; @*/
        while (i < to) {
            place = createNext(k, slot, type, place, bits, node, i, to);
            i = i + 1;
        }
    }

    /** The first place above the watermark where {@code count} objects may stand. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED;
      @ requires 4 <= bits && bits <= 29 && 1 <= count && count <= 256;
      @ requires count * (1 << (bits - 4)) <= (1 << (slot.untypedBits - 4)) - slot.untypedFree;
      @ ensures 0 <= \result && Inv.aligned(\result, bits);
      @ ensures slot.untypedBase + slot.untypedFree <= \result;
      @ ensures \result + count * (1 << (bits - 4))
      @   <= slot.untypedBase + (1 << (slot.untypedBits - 4));
      @ assignable \strictly_nothing; @*/
    private static int firstPlace(Kernel k, Slot slot, int bits, int count) {
        return Bits.firstBlock(slot.untypedBase(), slot.untypedBits() - Abi.GRANULE_BITS,
            slot.untypedFree(), bits - Abi.GRANULE_BITS, count);
    }

    /** Where the object ends that is made at a place, and the next of {@code left} may stand. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED;
      @ requires 4 <= bits && bits <= 29 && 1 <= left && left <= 256;
      @ requires slot.untypedBase + slot.untypedFree <= place && Inv.aligned(place, bits);
      @ requires place + left * (1 << (bits - 4))
      @   <= slot.untypedBase + (1 << (slot.untypedBits - 4));
      @ ensures \result == place + (1 << (bits - 4)) && Inv.aligned(\result, bits);
      @ ensures 0 <= \result && \result <= slot.untypedBase + (1 << (slot.untypedBits - 4));
      @ ensures \result + (left - 1) * (1 << (bits - 4))
      @   <= slot.untypedBase + (1 << (slot.untypedBits - 4));
      @ ensures 0 <= place && place <= 0xFFFFFFF;
      @ assignable \strictly_nothing; @*/
    private static int nextPlace(Kernel k, Slot slot, int place, int bits, int left) {
        return Bits.nextBlock(place, bits - Abi.GRANULE_BITS, left, 0x10000000);
    }

    /**
     * Makes the first of the objects for the slots {@code from..to-1} of the CNode.
     *
     * @return the place of the next one
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED && slot.next != slot;
      @ requires node.live && node.type == Slot.CNODE;
      @ requires 0 <= from && from < to && to - from <= 256 && to <= (1 << node.radix);
      @ requires Inv.window(k, node, from, to);
      @ requires Inv.sized(type, bits) && 4 <= bits && bits <= 29;
      @ requires slot.untypedDevice ==> type == Abi.OBJECT_UNTYPED || 6 <= type && type <= 9;
      @ requires slot.untypedBase + slot.untypedFree <= place && Inv.aligned(place, bits);
      @ requires place + (to - from) * (1 << (bits - 4))
      @   <= slot.untypedBase + (1 << (slot.untypedBits - 4));
      @ requires (1 << (slot.untypedBits - 4)) <= 0x2000000;
      @ ensures Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED && slot.next != slot;
      @ ensures slot.untypedDevice == \old(slot.untypedDevice);
      @ ensures (1 << (slot.untypedBits - 4)) <= 0x2000000;
      @ ensures node.live && node.type == Slot.CNODE && node.radix == \old(node.radix);
      @ ensures Inv.window(k, node, from + 1, to);
      @ ensures 0 <= \result && Inv.aligned(\result, bits);
      @ ensures slot.untypedBase + slot.untypedFree <= \result;
      @ ensures \result + (to - (from + 1)) * (1 << (bits - 4))
      @   <= slot.untypedBase + (1 << (slot.untypedBits - 4));
      @ assignable \everything; @*/
    private static int createNext(Kernel k, Slot slot, int type, int place, int bits, Slot node,
            int from, int to) {
        Slot dest = emptySlot(k, node, from, to);
        int next = nextPlace(k, slot, place, bits, to - from);
        createOne(k, slot, type, place, bits, dest);
        return next;
    }

    /** The first slot of a window of empty ones; no other of the window is the same. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && node.live && node.type == Slot.CNODE;
      @ requires 0 <= from && from < to && to <= (1 << node.radix);
      @ requires Inv.window(k, node, from, to);
      @ ensures \result.live && \result.type == Slot.NULL && \result.next == \result;
      @ ensures \result != k.root && k.slot != null;
      @ ensures 0 <= node.cnodeBase - Kernel.FIRST + from
      @   && node.cnodeBase - Kernel.FIRST + to <= k.slot.length;
      @ ensures (\forall int i; node.cnodeBase - Kernel.FIRST + from + 1 <= i
      @   && i < node.cnodeBase - Kernel.FIRST + to;
      @   k.slot[i] != null && k.slot[i] != \result && k.slot[i].type == Slot.NULL);
      @ assignable \strictly_nothing; @*/
    private static Slot emptySlot(Kernel k, Slot node, int from, int to) {
        return CSpace.slotAt(k, node, from);
    }

    /** Makes one object at a place above the watermark, and its capability, which is derived. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED && slot.next != slot;
      @ requires dest.live && dest.type == Slot.NULL && dest != k.root && dest.next == dest;
      @ requires Inv.sized(type, bits) && 4 <= bits && bits <= 29;
      @ requires slot.untypedDevice ==> type == Abi.OBJECT_UNTYPED || 6 <= type && type <= 9;
      @ requires slot.untypedBase + slot.untypedFree <= place && Inv.aligned(place, bits);
      @ requires place + (1 << (bits - 4)) <= slot.untypedBase + (1 << (slot.untypedBits - 4));
      @ requires (1 << (slot.untypedBits - 4)) <= 0x2000000 && place <= 0xFFFFFFF;
      @ ensures Inv.inv(k) && slot.next == dest && dest.prev == slot && dest.type != Slot.NULL;
      @ ensures slot.untypedBase + slot.untypedFree == place + (1 << (bits - 4));
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ ensures (\forall Slot s; !\fresh(s) && s != dest ==> s.type == \old(s.type)
      @   && s.untypedBase == \old(s.untypedBase) && s.untypedBits == \old(s.untypedBits)
      @   && s.untypedDevice == \old(s.untypedDevice)
      @   && s.cnodeBase == \old(s.cnodeBase) && s.radix == \old(s.radix));
      @ ensures k.slot == \old(k.slot);
      @ ensures (\forall int i; 0 <= i && i < k.slot.length; k.slot[i] == \old(k.slot[i]));
      @ assignable \everything; @*/
    private static void createOne(Kernel k, Slot slot, int type, int place, int bits, Slot dest) {
        boolean device = slot.untypedDevice();
        take(k, slot, place, bits);
        Objects.create(k, type, place, bits, device, dest);
        Slots.insertOriginal(k, slot, dest);
    }

    /** Takes 2^bits bytes at a place above the watermark off the untyped memory. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.UNTYPED && slot.next != slot;
      @ requires 4 <= bits && bits <= 29 && slot.untypedBase + slot.untypedFree <= place;
      @ requires place + (1 << (bits - 4)) <= slot.untypedBase + (1 << (slot.untypedBits - 4));
      @ requires (1 << (slot.untypedBits - 4)) <= 0x2000000;
      @ ensures Inv.inv(k);
      @ ensures slot.untypedBase + slot.untypedFree == place + (1 << (bits - 4));
      @ ensures Inv.unused(k, place, place + (1 << (bits - 4)));
      @ ensures Inv.unclaimed(place, place + (1 << (bits - 4)));
      @ ensures 0 <= place && place + (1 << (bits - 4)) <= 0x10000000;
      @ ensures !slot.untypedDevice ==> Kernel.FIRST <= place
      @   && place - Kernel.FIRST + (1 << (bits - 4)) <= k.slot.length;
      @ assignable slot.untypedFree; @*/
    private static void take(Kernel k, Slot slot, int place, int bits) {
        int granules = Cap.granules(bits);
        /*@ assert 0 <= slot.untypedFree && 0 <= slot.untypedBase
          @   && slot.untypedBase + (1 << (slot.untypedBits - 4)) <= 0x10000000; @*/
        //@ assert slot.next != null && k.user != null;
        /*@ assert Inv.unused(k, slot.untypedBase + slot.untypedFree,
          @   slot.untypedBase + (1 << (slot.untypedBits - 4))); @*/
        //@ assert Inv.unused(k, place, place + granules);
        /*@ assert Inv.unused(k, place + granules,
          @   slot.untypedBase + (1 << (slot.untypedBits - 4))); @*/
        /*@ assert (\forall Slot s; s.type == Slot.UNTYPED && s.next != s && s != slot
          @   ==> s.untypedBase + (1 << (s.untypedBits - 4)) <= slot.untypedBase + slot.untypedFree
          @     || slot.untypedBase + (1 << (slot.untypedBits - 4))
          @       <= s.untypedBase + s.untypedFree); @*/
        slot.setUntypedFree(place + granules - slot.untypedBase());
    }
}
