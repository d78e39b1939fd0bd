// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/**
 * Second level of translation: 1 MiB in 256 entries. Proof view: plain fields; without life all
 * have their initial values.
 */
public final class PageTable {
    /** This memory holds a PageTable now. */
    /*@ spec_public @*/ private boolean live;

    /** Granule number of its first byte. */
    /*@ spec_public @*/ private int place;

    /*@ spec_public nullable @*/ private Pte[] pte;

    /** A PageTable without life; its parts and constants are set for ever. */
    PageTable(int place) {
        this.place = place;
        pte = new Pte[256];
        for (int i = 0; i < 256; i = i + 1) {
            pte[i] = new Pte(this);
        }
    }

    /** Becomes live with its initial values, which it has but for those that are not zero. */
    void create() {
        live = true;
    }

    /** Ceases to live; everything is zero again. */
    void forget() {
        live = false;
        for (int i = 0; i < 256; i = i + 1) {
            pte[i].forget();
        }
    }

    /*@ public normal_behavior
      @ ensures \result == place;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int place() {
        return place;
    }

    public Pte pte(int i) {
        return pte[i];
    }
}
