package sel4j.kernel;

import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * IPC buffers: where a thread's buffer lies in memory, and who may use it.
 *
 * <p>A buffer is 128 words of a frame whose capability the thread holds in its buffer slot. Whether
 * the frame is mapped does not matter. What lies in the words is not known here. Source: ABI
 * syscalls-and-ipc 2.2.
 */
public final class Buffer {
    private Buffer() { }

    /** The buffer that a thread sends from; null if it has none that it may read. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures \result != null ==> \result.outside != null;
      @ assignable \strictly_nothing; @*/
    public static /*@ nullable @*/ Frame ofSender(Kernel k, Tcb t) {
        return find(k, t, Abi.FRAME_READ_ONLY);
    }

    /** The buffer that a thread receives into; null if it has none that it may write. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures \result != null ==> \result.outside != null;
      @ assignable \strictly_nothing; @*/
    public static /*@ nullable @*/ Frame ofReceiver(Kernel k, Tcb t) {
        return find(k, t, Abi.FRAME_READ_WRITE);
    }

    /**
     * The thread's buffer.
     *
     * @param rights the least frame rights that its capability must have
     * @return the words from the buffer's first on, or null
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures \result != null ==> t.buffer.type == Slot.FRAME && \result.outside != null;
      @ assignable \strictly_nothing; @*/
    private static /*@ nullable @*/ Frame find(Kernel k, Tcb t, int rights) {
        Slot s = t.buffer();
        // The slot must hold a frame capability.
        if (s.type() != Slot.FRAME) {
            return null;
        }
        // Device memory is never a buffer, and the rights must fit.
        if (s.frameDevice() || s.frameRights() < rights) {
            return null;
        }
        int offset = Bits.low(t.bufferAddress(), Cap.frameBits(s.frameSize()));
        return k.frame(Cap.placeOf(k, s) + Bits.right(offset, Abi.GRANULE_BITS));
    }
}
