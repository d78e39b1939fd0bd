package sel4j.abstractspec;

import java.util.List;

/**
 * A call of a kernel object by the current thread.
 *
 * @param invoked where the capability that is invoked is
 * @param label   what is asked for
 * @param words   message words, as many as the length says
 * @param caps    where the extra capabilities are
 */
record Call(Slot invoked, int label, List<Integer> words, List<Slot> caps) {
    int word(int i) {
        return words.get(i);
    }

    long unsigned(int i) {
        return Integer.toUnsignedLong(words.get(i));
    }

    /** So many words and extra capabilities must have come. */
    void demand(int wanted, int extra) throws Refused {
        if (words.size() < wanted || caps.size() < extra) {
            throw new Refused(Answer.TRUNCATED_MESSAGE);
        }
    }

    /** An extra capability, which may be none. */
    Cap cap(State s, int i) {
        return s.cap(caps.get(i));
    }
}
