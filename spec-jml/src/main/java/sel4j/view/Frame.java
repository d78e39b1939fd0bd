package sel4j.view;

/**
 * User memory from some granule of a frame on, as words. What it holds is outside what the kernel
 * reasons about, so nothing is known of a word that is read.
 */
public final class Frame {
    /*@ spec_public @*/ private int place;
    /*@ spec_public nullable @*/ private Outside outside;

    /** User memory from a place on. */
    public Frame(int place, Outside outside) {
        this.place = place;
        this.outside = outside;
    }

    /*@ public normal_behavior
      @ ensures \result == place;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int place() {
        return place;
    }

    /** Word {@code i}, 0..1023. */
    /*@ public normal_behavior
      @ requires 0 <= i && i <= 1023 && outside != null;
      @ ensures true;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int word(int i) {
        return outside.word(place(), i);
    }

    /** Writes word {@code i}, 0..1023. */
    /*@ public normal_behavior
      @ requires 0 <= i && i <= 1023 && outside != null;
      @ ensures true;
      @ assignable \strictly_nothing;
      @ helper @*/
    public void setWord(int i, int v) {
        outside.setWord(place(), i, v);
    }
}
