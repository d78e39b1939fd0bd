package sel4j.kernel;

import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * Messages: the message info word, and message registers in processor registers and IPC buffers.
 *
 * <p>MR0..MR3 are r2..r5, the others are words of the buffer. Moving whole messages between threads
 * is {@link Transfer}'s, finding the buffer {@link Buffer}'s. Source: ABI syscalls-and-ipc 2, 4.
 */
public final class Message {
    private Message() { }

    // ---- the message info word (2.1) ----

    private static final int LENGTH_BITS = 7;
    private static final int EXTRA_SHIFT = 7;
    private static final int EXTRA_BITS = 2;
    private static final int LABEL_SHIFT = 12;
    /** The unit of the label, of the unwrapped capabilities and of the extra capabilities. */
    private static final int LABEL_UNIT = 4096;
    private static final int UNWRAPPED_UNIT = 512;
    private static final int EXTRA_UNIT = 128;

    /** Number of message words that an info word announces; more than 120 counts as 120. */
    /*@ public normal_behavior
      @ ensures 0 <= \result && \result <= Abi.MAX_MESSAGE_LENGTH;
      @ assignable \strictly_nothing; @*/
    public static int length(int info) {
        int length = Bits.low(info, LENGTH_BITS);
        return length > Abi.MAX_MESSAGE_LENGTH ? Abi.MAX_MESSAGE_LENGTH : length;
    }

    /** Number of extra capabilities that an info word announces. */
    /*@ public normal_behavior
      @ ensures 0 <= \result && \result <= Abi.MAX_EXTRA_CAPS;
      @ assignable \strictly_nothing; @*/
    public static int extraCaps(int info) {
        return Bits.field(info, EXTRA_SHIFT, EXTRA_BITS);
    }

    /** The label of an info word, 0..2^20-1. */
    /*@ public normal_behavior
      @ ensures 0 <= \result;
      @ assignable \strictly_nothing; @*/
    public static int label(int info) {
        return Bits.right(info, LABEL_SHIFT);
    }

    /**
     * An info word.
     *
     * @param label 0..2^20-1
     * @param unwrapped one bit for each capability that was unwrapped, 0..7
     * @param extraCaps 0..3
     * @param length 0..120
     */
    /*@ public normal_behavior
      @ assignable \strictly_nothing; @*/
    public static int info(int label, int unwrapped, int extraCaps, int length) {
        return label * LABEL_UNIT + unwrapped * UNWRAPPED_UNIT + extraCaps * EXTRA_UNIT + length;
    }

    // ---- message registers ----

    /**
     * Writes message register {@code i} of a thread.
     *
     * @param buffer its buffer, or null; then a word beyond MR3 is not stored
     * @param i 0..119
     * @return the length of a message that ends with this word: i + 1, or 4 when it was not stored
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && 0 <= i && i < Abi.MAX_MESSAGE_LENGTH;
      @ requires buffer != null ==> buffer.outside != null;
      @ ensures Inv.inv(k) && 0 < \result && \result <= i + 1;
      @ assignable t.register[*]; @*/
    public static int put(Kernel k, Tcb t, /*@ nullable @*/ Frame buffer, int i, int value) {
        if (i < Abi.MESSAGE_REGISTERS) {
            t.setRegister(Abi.REG_MR0 + i, value);
            return i + 1;
        }
        if (buffer == null) {
            return Abi.MESSAGE_REGISTERS;
        }
        buffer.setWord(Abi.BUFFER_MESSAGE + i, value);
        return i + 1;
    }

    /**
     * Message register {@code i} that a thread sends.
     *
     * @param buffer its buffer, or null; then a word beyond MR3 is 0
     * @param i 0..119
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live && 0 <= i && i < Abi.MAX_MESSAGE_LENGTH;
      @ requires buffer != null ==> buffer.outside != null;
      @ ensures true;
      @ assignable \strictly_nothing; @*/
    public static int get(Kernel k, Tcb t, /*@ nullable @*/ Frame buffer, int i) {
        if (i < Abi.MESSAGE_REGISTERS) {
            return t.register(Abi.REG_MR0 + i);
        }
        return buffer == null ? 0 : buffer.word(Abi.BUFFER_MESSAGE + i);
    }

    // ---- the message of the current thread's call of a kernel object ----

    /** Argument {@code i}, 0..119: message register i of the current thread. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= i && i < Abi.MAX_MESSAGE_LENGTH;
      @ ensures true;
      @ assignable \strictly_nothing; @*/
    public static int argument(Kernel k, int i) {
        Tcb t = k.current();
        //@ assert t != null && t.live;
        return get(k, t, i < Abi.MESSAGE_REGISTERS ? null : Buffer.ofSender(k, t), i);
    }

    /** Answers the current thread's Call with success and {@code length} words, which follow. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= length && length <= Abi.MAX_MESSAGE_LENGTH;
      @ requires k.current.state == Abi.RUNNING || k.current.state == Abi.RESTART;
      @ ensures Inv.inv(k) && k.current.state == Abi.RUNNING;
      @ ensures k.current.register[Abi.REG_BADGE] == 0;
      @ assignable k.current.state, k.current.register[Abi.REG_BADGE],
      @   k.current.register[Abi.REG_INFO]; @*/
    public static void reply(Kernel k, int length) {
        Tcb t = k.current();
        int stored = length;
        // Without a buffer no more than four words arrive.
        if (length > Abi.MESSAGE_REGISTERS && Buffer.ofReceiver(k, t) == null) {
            stored = Abi.MESSAGE_REGISTERS;
        }
        t.setRegister(Abi.REG_BADGE, 0);
        t.setRegister(Abi.REG_INFO, info(0, 0, 0, stored));
        t.setState(Abi.RUNNING);
    }

    /** Word {@code i} of the answer to the current thread's Call. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= i && i < Abi.MAX_MESSAGE_LENGTH;
      @ ensures Inv.inv(k);
      @ assignable k.current.register[*]; @*/
    public static void setReplyWord(Kernel k, int i, int value) {
        Tcb t = k.current();
        put(k, t, i < Abi.MESSAGE_REGISTERS ? null : Buffer.ofReceiver(k, t), i, value);
    }
}
