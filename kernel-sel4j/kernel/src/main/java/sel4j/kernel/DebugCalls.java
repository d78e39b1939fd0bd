package sel4j.kernel;

import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Calls for debugging, and the one that sets the TLS register: those outside the eight numbers that
 * this configuration has.
 *
 * <p>All return at once to the next instruction, without a scheduling decision. Source: ABI
 * syscalls-and-ipc 1.2, 3.
 */
public final class DebugCalls {
    private DebugCalls() { }

    /** Bytes of a thread's name, the final NUL included. */
    private static final int NAME_BYTES = 424;
    private static final int NAME_WORDS = 106;
    /** Bytes of the message words of an IPC buffer: no string may fill them. */
    private static final int STRING_BYTES = 480;
    /** The type of a zombie capability as user level sees it. */
    private static final int TAG_ZOMBIE = 46;
    /** The type of a capability of a frame larger than 4 KiB as user level sees it. */
    private static final int TAG_LARGE_FRAME = 3;

    /**
     * Handles the call, if there is one of this number.
     *
     * @return whether there is
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k);
      @ ensures \result == (number == Abi.SYS_DEBUG_PUT_CHAR
      @   || number == Abi.SYS_DEBUG_DUMP_SCHEDULER || number == Abi.SYS_DEBUG_HALT
      @   || number == Abi.SYS_DEBUG_CAP_IDENTIFY || number == Abi.SYS_DEBUG_SNAPSHOT
      @   || number == Abi.SYS_DEBUG_NAME_THREAD || number == Abi.SYS_SET_TLS_BASE);
      @ ensures k.candidate == \old(k.candidate) && k.reschedule == \old(k.reschedule);
      @ ensures k.current.state == \old(k.current.state);
      @ ensures k.current.link.queue == \old(k.current.link.queue);
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static boolean handle(Kernel k, int number) {
        Tcb t = k.current();
        if (number == Abi.SYS_DEBUG_PUT_CHAR) {
            k.hw().putChar(t.register(0));
        } else if (number == Abi.SYS_DEBUG_DUMP_SCHEDULER) {
            k.hw().dump(0);
        } else if (number == Abi.SYS_DEBUG_HALT) {
            k.hw().halt();
        } else if (number == Abi.SYS_DEBUG_CAP_IDENTIFY) {
            t.setRegister(0, identify(k, CSpace.lookupCap(k, t, t.register(0))));
        } else if (number == Abi.SYS_DEBUG_SNAPSHOT) {
            k.hw().dump(1);
        } else if (number == Abi.SYS_DEBUG_NAME_THREAD) {
            nameThread(k, t);
        } else if (number == Abi.SYS_SET_TLS_BASE) {
            t.setRegister(Abi.REG_TPIDRURO, t.register(0));
        } else {
            return false;
        }
        return true;
    }

    /** The type of the capability in the slot as user level sees it; 0 without a slot. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && (s != null ==> s.live);
      @ ensures s == null ==> \result == 0;
      @ ensures s != null && (s.type == Slot.ZOMBIE || s.revocable && !s.firstBadged)
      @   ==> \result == 46;
      @ ensures s != null && s.type == Slot.FRAME && !(s.revocable && !s.firstBadged)
      @   ==> \result == (s.frameSize == Abi.FRAME_SMALL ? Slot.FRAME : 3);
      @ ensures s != null && s.type != Slot.ZOMBIE && s.type != Slot.FRAME
      @   && !(s.revocable && !s.firstBadged) ==> \result == s.type;
      @ assignable \strictly_nothing; @*/
    static int identify(Kernel k, /*@ nullable @*/ Slot s) {
        if (s == null) {
            return 0;
        }
        if (s.type() == Slot.ZOMBIE || Retire.begun(k, s)) {
            return TAG_ZOMBIE;
        }
        if (s.type() == Slot.FRAME && s.frameSize() != Abi.FRAME_SMALL) {
            return TAG_LARGE_FRAME;
        }
        return s.type();
    }

    /** Names a thread after the string in the IPC buffer; a call that makes no sense halts. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k);
      @ ensures k.candidate == \old(k.candidate) && k.reschedule == \old(k.reschedule);
      @ ensures t.state == \old(t.state) && t.link.queue == \old(t.link.queue);
      @ ensures k.current == \old(k.current);
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    private static void nameThread(Kernel k, Tcb t) {
        Slot s = CSpace.lookupCap(k, t, t.register(0));
        Frame buffer = Buffer.ofSender(k, t);
        // The capability must be a thread, and the string must end within the message.
        if (s == null || s.type() != Slot.THREAD || buffer == null) {
            k.hw().halt();
            return;
        }
        int length = stringLength(k, buffer);
        if (length == STRING_BYTES) {
            k.hw().halt();
            return;
        }
        setName(k, s.thread(), buffer, length < NAME_BYTES ? length : NAME_BYTES - 1);
    }

    /** Number of bytes before the first NUL of the message words; 480 if there is none. */
    /*@ public normal_behavior
      @ requires buffer.outside != null;
      @ ensures 0 <= \result && \result <= 480;
      @ assignable \strictly_nothing; @*/
    private static int stringLength(Kernel k, Frame buffer) {
        int i = 0;
        /*@ loop_invariant 0 <= 480 - i && 480 - i <= 480 && 0 <= i;
          @ decreases 480 - i;
          @ loop_assigns \strictly_nothing; @*/
        while (i < STRING_BYTES) {
            if (Bits.field(buffer.word(Abi.BUFFER_MESSAGE + i / 4), 8 * (i % 4), 8) == 0) {
                return i;
            }
            i = i + 1;
        }
        return STRING_BYTES;
    }

    /** The first {@code length} bytes of the message, 0..423, become the thread's name. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && named.live && named.name != null && named.name.length == 106;
      @ requires buffer.outside != null && 0 <= length && length <= 423;
      @ ensures Inv.inv(k);
      @ assignable named.name[*]; @*/
    private static void setName(Kernel k, Tcb named, Frame buffer, int length) {
        int i = 0;
        /*@ loop_invariant 0 <= 106 - i && 106 - i <= 106 && 0 <= i;
          @ loop_invariant Inv.inv(k);
          @ decreases 106 - i;
          @ loop_assigns named.name[*]; @*/
        while (i < NAME_WORDS) {
            int word = buffer.word(Abi.BUFFER_MESSAGE + i);
            int left = length - 4 * i;
            if (left <= 0) {
                word = 0;
            } else if (left < 4) {
                word = Bits.low(word, 8 * left);
            }
            named.setName(i, word);
            i = i + 1;
        }
    }
}
