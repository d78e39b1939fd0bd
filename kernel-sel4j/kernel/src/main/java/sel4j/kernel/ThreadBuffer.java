package sel4j.kernel;

import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * The invocation that gives a thread its IPC buffer, which Configure does too.
 *
 * <p>How the buffer is used is {@link Buffer}'s. Source: ABI invocations 4 (SetIPCBuffer), 4.2.
 */
public final class ThreadBuffer {
    private ThreadBuffer() { }

    /** log2 of the bytes of a buffer. */
    private static final int ALIGNMENT_BITS = 9;

    /** SetIPCBuffer: argument 0 address, 0 for no buffer; extra capability 0 frame. */
    /*@ public normal_behavior
      @ requires Inv.idle(k) && k.candidate == null;
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.THREAD && Inv.extraSlots(k);
      @ requires slot.thread.buffer != k.root && slot.thread.buffer != k.scratch;
      @ requires (\forall Slot x; x.live && x.revocable && !x.firstBadged
      @   ==> x.type == Slot.ENDPOINT || x.type == Slot.NOTIFICATION || x.type == Slot.ASID_POOL);
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR || \result == Abi.PREEMPTED;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    static int decode(Kernel k, int length, Slot slot) {
        Slot frame = k.extraCap(0);
        // One message word and the frame are needed.
        if (length < 1 || frame == null) {
            return Errors.truncated(k);
        }
        int address = Message.argument(k, 0);
        int code = check(k, frame, address);
        if (code != Abi.OK) {
            return code;
        }
        return set(k, slot, frame, address);
    }

    /** Whether the frame and the address make a buffer; address 0 is none and always good. */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && frame.live;
      @ ensures Inv.inv(k) && Inv.idle(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures address == 0 ==> \result == Abi.OK;
      @ ensures \result == Abi.OK && address != 0
      @   ==> frame.type == Slot.FRAME && !frame.frameDevice && address % 512 == 0;
      @ assignable k.scratch.*, k.errorType; @*/
    static int check(Kernel k, Slot frame, int address) {
        if (address == 0) {
            return Abi.OK;
        }
        // The capability must be one of a frame that can be copied.
        int code = ThreadSpace.checkCopy(k, frame, 0, Slot.FRAME);
        if (code != Abi.OK) {
            return code;
        }
        // Device memory is no buffer.
        if (frame.frameDevice()) {
            return Errors.illegalOperation(k);
        }
        // The address must be a multiple of 512.
        if (!Bits.aligned(address, ALIGNMENT_BITS)) {
            return Errors.alignment(k);
        }
        return Abi.OK;
    }

    /** Replaces the thread's buffer. */
    /*@ public normal_behavior
      @ requires Inv.idle(k) && k.candidate == null;
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.THREAD && frame.live;
      @ requires address != 0 ==> frame.type == Slot.FRAME;
      @ requires slot.thread.buffer != k.root && slot.thread.buffer != k.scratch;
      @ requires (\forall Slot x; x.live && x.revocable && !x.firstBadged
      @   ==> x.type == Slot.ENDPOINT || x.type == Slot.NOTIFICATION || x.type == Slot.ASID_POOL);
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.PREEMPTED);
      @ ensures \result == Abi.OK ==> \old(slot.thread).bufferAddress == address;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    static int set(Kernel k, Slot slot, Slot frame, int address) {
        Tcb t = slot.thread();
        int code;
        if (address == 0) {
            code = Delete.delete(k, t.buffer());
        } else {
            code = ThreadSpace.install(k, slot, frame, t.buffer(), 0);
        }
        if (code != Abi.OK) {
            return code;
        }
        t.setBufferAddress(address);
        if (t == k.current()) {
            Scheduler.reschedule(k);
        }
        return Abi.OK;
    }
}
