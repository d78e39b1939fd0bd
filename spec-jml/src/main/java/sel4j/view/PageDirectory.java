// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/**
 * First level of translation: 4 GiB in 4096 entries; entry 4080 of user directories holds the
 * hardware ASID. Proof view: plain fields; without life all have their initial values.
 */
public final class PageDirectory {
    /** This memory holds a PageDirectory now. */
    /*@ spec_public @*/ private boolean live;

    /** Granule number of its first byte. */
    /*@ spec_public @*/ private int place;

    /*@ spec_public nullable @*/ private Pde[] pde;

    /** 0..255. */
    /*@ spec_public @*/ private int hardwareAsid;

    /*@ spec_public @*/ private boolean hardwareAsidValid;

    /** A PageDirectory without life; its parts and constants are set for ever. */
    PageDirectory(int place) {
        this.place = place;
        pde = new Pde[4096];
        for (int i = 0; i < 4096; i = i + 1) {
            pde[i] = new Pde(this);
        }
    }

    /** Becomes live with its initial values, which it has but for those that are not zero. */
    void create() {
        live = true;
    }

    /** Ceases to live; everything is zero again. */
    void forget() {
        live = false;
        for (int i = 0; i < 4096; i = i + 1) {
            pde[i].forget();
        }
        hardwareAsid = 0;
        hardwareAsidValid = false;
    }

    /*@ public normal_behavior
      @ ensures \result == place;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int place() {
        return place;
    }

    public Pde pde(int i) {
        return pde[i];
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == hardwareAsid;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int hardwareAsid() {
        return hardwareAsid;
    }

    public void setHardwareAsid(int v) {
        //@ assert live && 0 <= v && v <= 255;
        hardwareAsid = v;
    }

    public boolean hardwareAsidValid() {
        //@ assert live;
        return hardwareAsidValid;
    }

    public void setHardwareAsidValid(boolean v) {
        //@ assert live;
        hardwareAsidValid = v;
    }
}
