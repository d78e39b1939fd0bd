// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/**
 * A first-level descriptor as the hardware reads it. Proof view: plain fields; without life all
 * have their initial values.
 */
public final class Pde {
    public static final int INVALID = 0;
    public static final int COARSE = 1;
    public static final int SECTION = 2;

    /** The table whose entry it is. */
    /*@ spec_public nullable @*/ private PageDirectory whole;

    /** The case: one of the constants. */
    /*@ spec_public @*/ private int type;

    /** Coarse: Physical address / 1 KiB, 0..4194303. */
    /*@ spec_public @*/ private int tableBase;

    /** Coarse, Section. */
    /*@ spec_public @*/ private boolean parity;

    /** Section: Physical address / 1 MiB; low 4 bits 0 in a supersection, 0..4095. */
    /*@ spec_public @*/ private int sectionBase;

    /** Section. */
    /*@ spec_public @*/ private boolean supersection;

    /** Section. */
    /*@ spec_public @*/ private boolean nonGlobal;

    /** Section. */
    /*@ spec_public @*/ private boolean shared;

    /** Section. */
    /*@ spec_public @*/ private boolean apx;

    /** Section: 0..7. */
    /*@ spec_public @*/ private int tex;

    /** Section: 0..3. */
    /*@ spec_public @*/ private int access;

    /** Section. */
    /*@ spec_public @*/ private boolean xn;

    /** Section. */
    /*@ spec_public @*/ private boolean cacheableBit;

    /** Section. */
    /*@ spec_public @*/ private boolean bufferableBit;

    /** A Pde without life; its parts and constants are set for ever. */
    Pde(PageDirectory whole) {
        this.whole = whole;
    }

    /** Ceases to live; everything is zero again. */
    void forget() {
        type = 0;
        tableBase = 0;
        parity = false;
        sectionBase = 0;
        supersection = false;
        nonGlobal = false;
        shared = false;
        apx = false;
        tex = 0;
        access = 0;
        xn = false;
        cacheableBit = false;
        bufferableBit = false;
    }

    /*@ public normal_behavior
      @ requires whole != null && whole.live;
      @ ensures \result == type;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int type() {
        return type;
    }

    /*@ public normal_behavior
      @ requires whole != null && whole.live && type == COARSE;
      @ ensures \result == tableBase;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int tableBase() {
        return tableBase;
    }

    public void setTableBase(int v) {
        /*@ assert whole != null && whole.live && type == COARSE && 0 <= v && v <= 4194303; @*/
        tableBase = v;
    }

    public boolean parity() {
        //@ assert whole != null && whole.live && (type == COARSE || type == SECTION);
        return parity;
    }

    public void setParity(boolean v) {
        //@ assert whole != null && whole.live && (type == COARSE || type == SECTION);
        parity = v;
    }

    /*@ public normal_behavior
      @ requires whole != null && whole.live && type == SECTION;
      @ ensures \result == sectionBase;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int sectionBase() {
        return sectionBase;
    }

    public void setSectionBase(int v) {
        //@ assert whole != null && whole.live && type == SECTION && 0 <= v && v <= 4095;
        sectionBase = v;
    }

    public boolean supersection() {
        //@ assert whole != null && whole.live && type == SECTION;
        return supersection;
    }

    public void setSupersection(boolean v) {
        //@ assert whole != null && whole.live && type == SECTION;
        supersection = v;
    }

    public boolean nonGlobal() {
        //@ assert whole != null && whole.live && type == SECTION;
        return nonGlobal;
    }

    public void setNonGlobal(boolean v) {
        //@ assert whole != null && whole.live && type == SECTION;
        nonGlobal = v;
    }

    public boolean shared() {
        //@ assert whole != null && whole.live && type == SECTION;
        return shared;
    }

    public void setShared(boolean v) {
        //@ assert whole != null && whole.live && type == SECTION;
        shared = v;
    }

    public boolean apx() {
        //@ assert whole != null && whole.live && type == SECTION;
        return apx;
    }

    public void setApx(boolean v) {
        //@ assert whole != null && whole.live && type == SECTION;
        apx = v;
    }

    /*@ public normal_behavior
      @ requires whole != null && whole.live && type == SECTION;
      @ ensures \result == tex;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int tex() {
        return tex;
    }

    public void setTex(int v) {
        //@ assert whole != null && whole.live && type == SECTION && 0 <= v && v <= 7;
        tex = v;
    }

    /*@ public normal_behavior
      @ requires whole != null && whole.live && type == SECTION;
      @ ensures \result == access;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int access() {
        return access;
    }

    public void setAccess(int v) {
        //@ assert whole != null && whole.live && type == SECTION && 0 <= v && v <= 3;
        access = v;
    }

    public boolean xn() {
        //@ assert whole != null && whole.live && type == SECTION;
        return xn;
    }

    public void setXn(boolean v) {
        //@ assert whole != null && whole.live && type == SECTION;
        xn = v;
    }

    public boolean cacheableBit() {
        //@ assert whole != null && whole.live && type == SECTION;
        return cacheableBit;
    }

    public void setCacheableBit(boolean v) {
        //@ assert whole != null && whole.live && type == SECTION;
        cacheableBit = v;
    }

    public boolean bufferableBit() {
        //@ assert whole != null && whole.live && type == SECTION;
        return bufferableBit;
    }

    public void setBufferableBit(boolean v) {
        //@ assert whole != null && whole.live && type == SECTION;
        bufferableBit = v;
    }

    public void setInvalid() {
        //@ assert whole != null && whole.live;
        this.type = INVALID;
        this.tableBase = 0;
        this.parity = false;
        this.sectionBase = 0;
        this.supersection = false;
        this.nonGlobal = false;
        this.shared = false;
        this.apx = false;
        this.tex = 0;
        this.access = 0;
        this.xn = false;
        this.cacheableBit = false;
        this.bufferableBit = false;
    }

    public void setCoarse(int tableBase, boolean parity) {
        //@ assert whole != null && whole.live;
        //@ assert 0 <= tableBase && tableBase <= 4194303;
        this.type = COARSE;
        this.tableBase = tableBase;
        this.parity = parity;
        this.sectionBase = 0;
        this.supersection = false;
        this.nonGlobal = false;
        this.shared = false;
        this.apx = false;
        this.tex = 0;
        this.access = 0;
        this.xn = false;
        this.cacheableBit = false;
        this.bufferableBit = false;
    }

    public void setSection(int sectionBase, boolean supersection, boolean nonGlobal,
            boolean shared, boolean apx, int tex, int access, boolean parity, boolean xn,
                    boolean cacheableBit, boolean bufferableBit) {
        //@ assert whole != null && whole.live;
        //@ assert 0 <= sectionBase && sectionBase <= 4095;
        //@ assert 0 <= tex && tex <= 7;
        //@ assert 0 <= access && access <= 3;
        this.type = SECTION;
        this.tableBase = 0;
        this.parity = parity;
        this.sectionBase = sectionBase;
        this.supersection = supersection;
        this.nonGlobal = nonGlobal;
        this.shared = shared;
        this.apx = apx;
        this.tex = tex;
        this.access = access;
        this.xn = xn;
        this.cacheableBit = cacheableBit;
        this.bufferableBit = bufferableBit;
    }

    public void copyEntry(Pde from) {
        //@ assert whole != null && whole.live && from.whole != null && from.whole.live;
        type = from.type;
        tableBase = from.tableBase;
        parity = from.parity;
        sectionBase = from.sectionBase;
        supersection = from.supersection;
        nonGlobal = from.nonGlobal;
        shared = from.shared;
        apx = from.apx;
        tex = from.tex;
        access = from.access;
        xn = from.xn;
        cacheableBit = from.cacheableBit;
        bufferableBit = from.bufferableBit;
    }
}
