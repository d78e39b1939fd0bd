package sel4j.kernel;

import sel4j.view.Kernel;

/**
 * Which ready queues are not empty: a bitmap of two levels, so that the highest is found by two
 * searches for a highest bit.
 *
 * <p>Each domain has 256 bits in 8 words, one bit a priority, and a summary with one bit a word. It
 * knows nothing of threads. Source: ABI boot-and-memory 9.
 */
public final class ReadyBits {
    private ReadyBits() { }

    private static final int WORDS = 8;
    private static final int WORD_BITS = 32;

    /** Notes that the queue of a domain (0..15) and priority (0..255) is not empty. */
    /*@ public normal_behavior
      @ requires 0 <= domain && domain <= 15 && 0 <= priority && priority <= 255;
      @ assignable k.readyBits[domain * 8 + priority / 32], k.readySummary[domain]; @*/
    public static void set(Kernel k, int domain, int priority) {
        int word = priority / WORD_BITS;
        int i = domain * WORDS + word;
        k.setReadyBits(i, Bits.with(k.readyBits(i), priority % WORD_BITS));
        k.setReadySummary(domain, Bits.with(k.readySummary(domain), word));
    }

    /** Notes that the queue of a domain (0..15) and priority (0..255) is empty. */
    /*@ public normal_behavior
      @ requires 0 <= domain && domain <= 15 && 0 <= priority && priority <= 255;
      @ assignable k.readyBits[domain * 8 + priority / 32], k.readySummary[domain]; @*/
    public static void clear(Kernel k, int domain, int priority) {
        int word = priority / WORD_BITS;
        int i = domain * WORDS + word;
        k.setReadyBits(i, Bits.without(k.readyBits(i), priority % WORD_BITS));
        if (k.readyBits(i) == 0) {
            k.setReadySummary(domain, Bits.without(k.readySummary(domain), word));
        }
    }

    /** The highest priority whose queue in the domain is not empty; -1 if all are empty. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && 0 <= domain && domain <= 15;
      @ ensures -1 <= \result && \result <= 255;
      @ assignable \strictly_nothing; @*/
    public static int highest(Kernel k, int domain) {
        int summary = k.readySummary(domain);
        if (summary == 0) {
            return -1;
        }
        int word = Bits.highest(summary);
        //@ assert 0 <= word && word <= 7;
        return word * WORD_BITS + Bits.highest(k.readyBits(domain * WORDS + word));
    }
}
