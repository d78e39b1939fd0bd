package sel4j.abstractspec;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a thread says: its message register word, its registers and its buffer (ABI
 * syscalls-and-ipc 2).
 *
 * @param words as many as there are: without a buffer four at most
 * @param caps  how many capabilities it offers
 */
record Message(int label, int caps, List<Integer> words) {
    private static final int IN_REGISTERS = 4;
    private static final int MOST = 120;
    private static final int FIRST_WORD = 1;
    private static final int CAPS = 122;
    private static final int RECEIVE_SLOT = 125;
    private static final int LABEL_SHIFT = 12;
    private static final int UNWRAPPED_SHIFT = 9;
    private static final int CAPS_SHIFT = 7;
    private static final int UNIT = 16;
    private static final int WORD = 4;

    /** The message of a thread. */
    static Message of(State s, Region thread) {
        Tcb t = s.tcb(thread);
        int info = t.register(KernelObject.Registers.INFO);
        int buffer = buffer(s, thread, false);
        int length = Math.min(info & (1 << CAPS_SHIFT) - 1, MOST);
        List<Integer> words = IntStream.range(0, buffer < 0 ? Math.min(length, IN_REGISTERS)
            : length).mapToObj(i -> i < IN_REGISTERS
                ? (Integer) t.register(KernelObject.Registers.MESSAGE + i)
                : (Integer) s.users().word(buffer + FIRST_WORD + i)).toList();
        return new Message(info >>> LABEL_SHIFT, buffer < 0 ? 0 : info >> CAPS_SHIFT & 3, words);
    }

    static int info(int label, int unwrapped, int caps, int length) {
        return label << LABEL_SHIFT | unwrapped << UNWRAPPED_SHIFT | caps << CAPS_SHIFT | length;
    }

    /** Where a thread's buffer is, in words; -1 if it has none for this use (ABI 2.2). */
    static int buffer(State s, Region thread, boolean writing) {
        // It lies in a frame of RAM that the thread's capability allows to read, or to write.
        if (!(s.cap(new Slot(thread, Tcb.BUFFER)) instanceof Cap.Frame f) || f.device()
                || f.access() < (writing ? Derive.READ_WRITE : Derive.READ_ONLY)) {
            return -1;
        }
        long offset = s.tcb(thread).bufferAddress() & (1L << f.region().bits()) - 1;
        return (int) ((f.region().start() * UNIT + offset) / WORD);
    }

    /** A thread is told words; what does not fit gets lost. */
    static State tell(State before, Region thread, int badge, int info, List<Integer> words) {
        State s = before;
        int buffer = buffer(s, thread, true);
        int length = buffer < 0 ? Math.min(words.size(), IN_REGISTERS) : words.size();
        for (int i = 0; i < length; i++) {
            s = i < IN_REGISTERS ? s.with(thread, s.tcb(thread).withRegister(
                    KernelObject.Registers.MESSAGE + i, words.get(i)))
                : s.with(s.users().with(buffer + FIRST_WORD + i, words.get(i)));
        }
        Tcb t = s.tcb(thread).withRegister(KernelObject.Registers.CPTR, badge)
            .withRegister(KernelObject.Registers.INFO, info | length);
        return s.with(thread, t);
    }

    /** The pointer that a sender offers a capability with. */
    static int cptr(State s, int buffer, int i) {
        return s.users().word(buffer + CAPS + i);
    }

    static State unwrapped(State s, int buffer, int i, int badge) {
        return s.with(s.users().with(buffer + CAPS + i, badge));
    }

    /** The slot where a receiver wants a capability, null if there is none that is empty. */
    static Slot receiveSlot(State s, Region r, int buffer) {
        Slot root = CSpace.pointer(s, r, s.users().word(buffer + RECEIVE_SLOT));
        if (root == null) {
            return null;
        }
        try {
            Slot at = CSpace.slot(s, s.cap(root), s.users().word(buffer + RECEIVE_SLOT + 1),
                s.users().word(buffer + RECEIVE_SLOT + 2), false);
            return s.empty(at) ? at : null;
        } catch (Refused e) {
            return null;
        }
    }
}
