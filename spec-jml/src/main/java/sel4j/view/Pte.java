// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/**
 * A second-level descriptor as the hardware reads it. Proof view: plain fields; without life all
 * have their initial values.
 */
public final class Pte {
    public static final int INVALID = 0;
    public static final int LARGE = 1;
    public static final int SMALL = 2;

    /** The table whose entry it is. */
    /*@ spec_public nullable @*/ private PageTable whole;

    /** The case: one of the constants. */
    /*@ spec_public @*/ private int type;

    /** Large: Physical address / 64 KiB, 0..65535. */
    /*@ spec_public @*/ private int largeBase;

    /** Large. */
    /*@ spec_public @*/ private boolean largeXn;

    /** Large: 0..7. */
    /*@ spec_public @*/ private int largeTex;

    /** Large, Small. */
    /*@ spec_public @*/ private boolean nonGlobal;

    /** Large, Small. */
    /*@ spec_public @*/ private boolean shared;

    /** Large, Small. */
    /*@ spec_public @*/ private boolean apx;

    /** Large, Small: 0..3. */
    /*@ spec_public @*/ private int access;

    /** Large, Small. */
    /*@ spec_public @*/ private boolean cacheableBit;

    /** Large, Small. */
    /*@ spec_public @*/ private boolean bufferableBit;

    /** Small: Physical address / 4 KiB, 0..1048575. */
    /*@ spec_public @*/ private int smallBase;

    /** Small: 0..7. */
    /*@ spec_public @*/ private int smallTex;

    /** Small. */
    /*@ spec_public @*/ private boolean smallXn;

    /** A Pte without life; its parts and constants are set for ever. */
    Pte(PageTable whole) {
        this.whole = whole;
    }

    /** Ceases to live; everything is zero again. */
    void forget() {
        type = 0;
        largeBase = 0;
        largeXn = false;
        largeTex = 0;
        nonGlobal = false;
        shared = false;
        apx = false;
        access = 0;
        cacheableBit = false;
        bufferableBit = false;
        smallBase = 0;
        smallTex = 0;
        smallXn = false;
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
      @ requires whole != null && whole.live && type == LARGE;
      @ ensures \result == largeBase;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int largeBase() {
        return largeBase;
    }

    public void setLargeBase(int v) {
        //@ assert whole != null && whole.live && type == LARGE && 0 <= v && v <= 65535;
        largeBase = v;
    }

    public boolean largeXn() {
        //@ assert whole != null && whole.live && type == LARGE;
        return largeXn;
    }

    public void setLargeXn(boolean v) {
        //@ assert whole != null && whole.live && type == LARGE;
        largeXn = v;
    }

    /*@ public normal_behavior
      @ requires whole != null && whole.live && type == LARGE;
      @ ensures \result == largeTex;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int largeTex() {
        return largeTex;
    }

    public void setLargeTex(int v) {
        //@ assert whole != null && whole.live && type == LARGE && 0 <= v && v <= 7;
        largeTex = v;
    }

    public boolean nonGlobal() {
        //@ assert whole != null && whole.live && (type == LARGE || type == SMALL);
        return nonGlobal;
    }

    public void setNonGlobal(boolean v) {
        //@ assert whole != null && whole.live && (type == LARGE || type == SMALL);
        nonGlobal = v;
    }

    public boolean shared() {
        //@ assert whole != null && whole.live && (type == LARGE || type == SMALL);
        return shared;
    }

    public void setShared(boolean v) {
        //@ assert whole != null && whole.live && (type == LARGE || type == SMALL);
        shared = v;
    }

    public boolean apx() {
        //@ assert whole != null && whole.live && (type == LARGE || type == SMALL);
        return apx;
    }

    public void setApx(boolean v) {
        //@ assert whole != null && whole.live && (type == LARGE || type == SMALL);
        apx = v;
    }

    /*@ public normal_behavior
      @ requires whole != null && whole.live && (type == LARGE || type == SMALL);
      @ ensures \result == access;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int access() {
        return access;
    }

    public void setAccess(int v) {
        /*@ assert whole != null && whole.live && (type == LARGE || type == SMALL) && 0 <= v
                && v <= 3; @*/
        access = v;
    }

    public boolean cacheableBit() {
        //@ assert whole != null && whole.live && (type == LARGE || type == SMALL);
        return cacheableBit;
    }

    public void setCacheableBit(boolean v) {
        //@ assert whole != null && whole.live && (type == LARGE || type == SMALL);
        cacheableBit = v;
    }

    public boolean bufferableBit() {
        //@ assert whole != null && whole.live && (type == LARGE || type == SMALL);
        return bufferableBit;
    }

    public void setBufferableBit(boolean v) {
        //@ assert whole != null && whole.live && (type == LARGE || type == SMALL);
        bufferableBit = v;
    }

    /*@ public normal_behavior
      @ requires whole != null && whole.live && type == SMALL;
      @ ensures \result == smallBase;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int smallBase() {
        return smallBase;
    }

    public void setSmallBase(int v) {
        //@ assert whole != null && whole.live && type == SMALL && 0 <= v && v <= 1048575;
        smallBase = v;
    }

    /*@ public normal_behavior
      @ requires whole != null && whole.live && type == SMALL;
      @ ensures \result == smallTex;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int smallTex() {
        return smallTex;
    }

    public void setSmallTex(int v) {
        //@ assert whole != null && whole.live && type == SMALL && 0 <= v && v <= 7;
        smallTex = v;
    }

    public boolean smallXn() {
        //@ assert whole != null && whole.live && type == SMALL;
        return smallXn;
    }

    public void setSmallXn(boolean v) {
        //@ assert whole != null && whole.live && type == SMALL;
        smallXn = v;
    }

    public void setInvalid() {
        //@ assert whole != null && whole.live;
        this.type = INVALID;
        this.largeBase = 0;
        this.largeXn = false;
        this.largeTex = 0;
        this.nonGlobal = false;
        this.shared = false;
        this.apx = false;
        this.access = 0;
        this.cacheableBit = false;
        this.bufferableBit = false;
        this.smallBase = 0;
        this.smallTex = 0;
        this.smallXn = false;
    }

    public void setLarge(int largeBase, boolean largeXn, int largeTex, boolean nonGlobal,
            boolean shared, boolean apx, int access, boolean cacheableBit, boolean bufferableBit) {
        //@ assert whole != null && whole.live;
        //@ assert 0 <= largeBase && largeBase <= 65535;
        //@ assert 0 <= largeTex && largeTex <= 7;
        //@ assert 0 <= access && access <= 3;
        this.type = LARGE;
        this.largeBase = largeBase;
        this.largeXn = largeXn;
        this.largeTex = largeTex;
        this.nonGlobal = nonGlobal;
        this.shared = shared;
        this.apx = apx;
        this.access = access;
        this.cacheableBit = cacheableBit;
        this.bufferableBit = bufferableBit;
        this.smallBase = 0;
        this.smallTex = 0;
        this.smallXn = false;
    }

    public void setSmall(int smallBase, boolean nonGlobal, boolean shared, boolean apx,
            int smallTex, int access, boolean cacheableBit, boolean bufferableBit,
                    boolean smallXn) {
        //@ assert whole != null && whole.live;
        //@ assert 0 <= smallBase && smallBase <= 1048575;
        //@ assert 0 <= smallTex && smallTex <= 7;
        //@ assert 0 <= access && access <= 3;
        this.type = SMALL;
        this.largeBase = 0;
        this.largeXn = false;
        this.largeTex = 0;
        this.nonGlobal = nonGlobal;
        this.shared = shared;
        this.apx = apx;
        this.access = access;
        this.cacheableBit = cacheableBit;
        this.bufferableBit = bufferableBit;
        this.smallBase = smallBase;
        this.smallTex = smallTex;
        this.smallXn = smallXn;
    }

    public void copyEntry(Pte from) {
        //@ assert whole != null && whole.live && from.whole != null && from.whole.live;
        type = from.type;
        largeBase = from.largeBase;
        largeXn = from.largeXn;
        largeTex = from.largeTex;
        nonGlobal = from.nonGlobal;
        shared = from.shared;
        apx = from.apx;
        access = from.access;
        cacheableBit = from.cacheableBit;
        bufferableBit = from.bufferableBit;
        smallBase = from.smallBase;
        smallTex = from.smallTex;
        smallXn = from.smallXn;
    }
}
