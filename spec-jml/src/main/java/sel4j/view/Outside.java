package sel4j.view;

/**
 * User memory as the kernel sees it in the proof view: words that no proof knows anything about. A
 * replay gives the words that were read when the run was recorded.
 */
public interface Outside {
    /** The user memory that begins at a place. */
    /*@ public normal_behavior
      @ ensures \result != null && \result.place == place && \result.outside != null;
      @ assignable \strictly_nothing;
      @ helper @*/
    Frame frame(int place);

    /** Word {@code i} of the user memory at a place. */
    /*@ public normal_behavior
      @ ensures true;
      @ assignable \strictly_nothing;
      @ helper @*/
    int word(int place, int i);

    /** The kernel writes word {@code i} of the user memory at a place. */
    /*@ public normal_behavior
      @ ensures true;
      @ assignable \strictly_nothing;
      @ helper @*/
    void setWord(int place, int i, int v);
}
