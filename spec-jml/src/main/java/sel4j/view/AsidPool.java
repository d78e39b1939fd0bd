// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/**
 * 1024 address spaces by the low bits of their ASID. Proof view: plain fields; without life all
 * have their initial values.
 */
public final class AsidPool {
    /** This memory holds an AsidPool now. */
    /*@ spec_public @*/ private boolean live;

    /** Granule number of its first byte. */
    /*@ spec_public @*/ private int place;

    /*@ spec_public nullable @*/ private PageDirectory[] directory;

    /** An AsidPool without life; its parts and constants are set for ever. */
    AsidPool(int place) {
        this.place = place;
        directory = new PageDirectory[1024];
    }

    /** Becomes live with its initial values, which it has but for those that are not zero. */
    void create() {
        live = true;
    }

    /** Ceases to live; everything is zero again. */
    void forget() {
        live = false;
        for (int i = 0; i < 1024; i = i + 1) {
            directory[i] = null;
        }
    }

    /*@ public normal_behavior
      @ ensures \result == place;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int place() {
        return place;
    }

    public PageDirectory directory(int i) {
        //@ assert live;
        return directory[i];
    }

    public void setDirectory(int i, PageDirectory v) {
        //@ assert live;
        directory[i] = v;
    }
}
