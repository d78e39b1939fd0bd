package sel4j.abstractspec;

import java.util.List;

/**
 * A call of a kernel object by the current thread, as the kernel gets it.
 *
 * @param cptr  the capability that is invoked
 * @param label what is asked for
 * @param words message words, as many as the length says
 * @param caps  pointers to extra capabilities
 */
public record Call(int cptr, int label, List<Integer> words, List<Integer> caps) {
    int word(int i) {
        return words.get(i);
    }

    /** So many words and extra capabilities must have come. */
    void demand(int wanted, int extra) throws Refused {
        if (words.size() < wanted || caps.size() < extra) {
            throw new Refused(Answer.TRUNCATED_MESSAGE);
        }
    }

    /** An extra capability; that its pointer is good is looked at before the call. */
    Cap cap(State s, int i) {
        return s.cap(CSpace.pointer(s, caps.get(i)));
    }
}
