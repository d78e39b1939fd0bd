// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/** A second-level descriptor as the hardware reads it. Its accessors read and write RAM. */
public final class Pte extends View {
    public static final int INVALID = 0;
    public static final int LARGE = 1;
    public static final int SMALL = 2;

    private static final int KIND = Kinds.PTE;
    private static final Memory.Factory<Pte> FACTORY = Pte::new;

    private Pte(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the Pte whose first word is ram[word]. */
    static Pte at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** The case: one of the constants. */
    public int type() {
        int w = memory.ram[word];
        return (w & 3) < 2 ? w & 3 : w & 2;
    }

    /** w0[31:16]: physical address / 64 KiB. Demands case Large. */
    public int largeBase() {
        if ((memory.ram[word] & 3) != 1) {
            throw Stop.type(this, "largeBase", "Large", type());
        }
        return memory.ram[word] >>> 16;
    }

    /** w0[31:16]: physical address / 64 KiB. Demands case Large. */
    public void setLargeBase(int largeBase) {
        if ((memory.ram[word] & 3) != 1) {
            throw Stop.type(this, "largeBase", "Large", type());
        }
        if (largeBase < 0 || largeBase > 65535) {
            throw Stop.range(this, "largeBase", largeBase);
        }
        memory.ram[word] = memory.ram[word] & 0xFFFF | largeBase << 16;
    }

    /** w0[15]. Demands case Large. */
    public boolean largeXn() {
        if ((memory.ram[word] & 3) != 1) {
            throw Stop.type(this, "largeXn", "Large", type());
        }
        return (memory.ram[word] & 0x8000) != 0;
    }

    /** w0[15]. Demands case Large. */
    public void setLargeXn(boolean largeXn) {
        if ((memory.ram[word] & 3) != 1) {
            throw Stop.type(this, "largeXn", "Large", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFF7FFF | (largeXn ? 0x8000 : 0);
    }

    /** w0[14:12]. Demands case Large. */
    public int largeTex() {
        if ((memory.ram[word] & 3) != 1) {
            throw Stop.type(this, "largeTex", "Large", type());
        }
        return memory.ram[word] >>> 12 & 7;
    }

    /** w0[14:12]. Demands case Large. */
    public void setLargeTex(int largeTex) {
        if ((memory.ram[word] & 3) != 1) {
            throw Stop.type(this, "largeTex", "Large", type());
        }
        if (largeTex < 0 || largeTex > 7) {
            throw Stop.range(this, "largeTex", largeTex);
        }
        memory.ram[word] = memory.ram[word] & 0xFFFF8FFF | largeTex << 12;
    }

    /** w0[11]. Demands case Large or Small. */
    public boolean nonGlobal() {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "nonGlobal", "Large or Small", type());
        }
        return (memory.ram[word] & 0x800) != 0;
    }

    /** w0[11]. Demands case Large or Small. */
    public void setNonGlobal(boolean nonGlobal) {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "nonGlobal", "Large or Small", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFF7FF | (nonGlobal ? 0x800 : 0);
    }

    /** w0[10]. Demands case Large or Small. */
    public boolean shared() {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "shared", "Large or Small", type());
        }
        return (memory.ram[word] & 0x400) != 0;
    }

    /** w0[10]. Demands case Large or Small. */
    public void setShared(boolean shared) {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "shared", "Large or Small", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFBFF | (shared ? 0x400 : 0);
    }

    /** w0[9]. Demands case Large or Small. */
    public boolean apx() {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "apx", "Large or Small", type());
        }
        return (memory.ram[word] & 0x200) != 0;
    }

    /** w0[9]. Demands case Large or Small. */
    public void setApx(boolean apx) {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "apx", "Large or Small", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFDFF | (apx ? 0x200 : 0);
    }

    /** w0[5:4]. Demands case Large or Small. */
    public int access() {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "access", "Large or Small", type());
        }
        return memory.ram[word] >>> 4 & 3;
    }

    /** w0[5:4]. Demands case Large or Small. */
    public void setAccess(int access) {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "access", "Large or Small", type());
        }
        if (access < 0 || access > 3) {
            throw Stop.range(this, "access", access);
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFFCF | access << 4;
    }

    /** w0[3]. Demands case Large or Small. */
    public boolean cacheableBit() {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "cacheableBit", "Large or Small", type());
        }
        return (memory.ram[word] & 8) != 0;
    }

    /** w0[3]. Demands case Large or Small. */
    public void setCacheableBit(boolean cacheableBit) {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "cacheableBit", "Large or Small", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFFF7 | (cacheableBit ? 8 : 0);
    }

    /** w0[2]. Demands case Large or Small. */
    public boolean bufferableBit() {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "bufferableBit", "Large or Small", type());
        }
        return (memory.ram[word] & 4) != 0;
    }

    /** w0[2]. Demands case Large or Small. */
    public void setBufferableBit(boolean bufferableBit) {
        int type = type();
        if (type != LARGE && type != SMALL) {
            throw Stop.type(this, "bufferableBit", "Large or Small", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFFFB | (bufferableBit ? 4 : 0);
    }

    /** w0[31:12]: physical address / 4 KiB. Demands case Small. */
    public int smallBase() {
        if ((memory.ram[word] & 2) != 2) {
            throw Stop.type(this, "smallBase", "Small", type());
        }
        return memory.ram[word] >>> 12;
    }

    /** w0[31:12]: physical address / 4 KiB. Demands case Small. */
    public void setSmallBase(int smallBase) {
        if ((memory.ram[word] & 2) != 2) {
            throw Stop.type(this, "smallBase", "Small", type());
        }
        if (smallBase < 0 || smallBase > 0xFFFFF) {
            throw Stop.range(this, "smallBase", smallBase);
        }
        memory.ram[word] = memory.ram[word] & 0xFFF | smallBase << 12;
    }

    /** w0[8:6]. Demands case Small. */
    public int smallTex() {
        if ((memory.ram[word] & 2) != 2) {
            throw Stop.type(this, "smallTex", "Small", type());
        }
        return memory.ram[word] >>> 6 & 7;
    }

    /** w0[8:6]. Demands case Small. */
    public void setSmallTex(int smallTex) {
        if ((memory.ram[word] & 2) != 2) {
            throw Stop.type(this, "smallTex", "Small", type());
        }
        if (smallTex < 0 || smallTex > 7) {
            throw Stop.range(this, "smallTex", smallTex);
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFE3F | smallTex << 6;
    }

    /** w0[0]. Demands case Small. */
    public boolean smallXn() {
        if ((memory.ram[word] & 2) != 2) {
            throw Stop.type(this, "smallXn", "Small", type());
        }
        return (memory.ram[word] & 1) != 0;
    }

    /** w0[0]. Demands case Small. */
    public void setSmallXn(boolean smallXn) {
        if ((memory.ram[word] & 2) != 2) {
            throw Stop.type(this, "smallXn", "Small", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFFFE | (smallXn ? 1 : 0);
    }

    /** Becomes case Invalid; all bits of other cases become zero. */
    public void setInvalid() {
        memory.ram[word] = 0;
    }

    /**
     * Becomes case Large of largeBase, largeXn, largeTex, nonGlobal, shared, apx, access,
     * cacheableBit, bufferableBit; all bits of other cases become zero.
     */
    public void setLarge(int largeBase, boolean largeXn, int largeTex, boolean nonGlobal,
            boolean shared, boolean apx, int access, boolean cacheableBit, boolean bufferableBit) {
        if (largeBase < 0 || largeBase > 65535) {
            throw Stop.range(this, "largeBase", largeBase);
        }
        if (largeTex < 0 || largeTex > 7) {
            throw Stop.range(this, "largeTex", largeTex);
        }
        if (access < 0 || access > 3) {
            throw Stop.range(this, "access", access);
        }
        memory.ram[word] = largeBase << 16 | (largeXn ? 0x8000 : 0) | largeTex << 12
                | (nonGlobal ? 0x800 : 0) | (shared ? 0x400 : 0) | (apx ? 0x200 : 0) | access << 4
                        | (cacheableBit ? 8 : 0) | (bufferableBit ? 4 : 0) | 1;
    }

    /**
     * Becomes case Small of smallBase, nonGlobal, shared, apx, smallTex, access, cacheableBit,
     * bufferableBit, smallXn; all bits of other cases become zero.
     */
    public void setSmall(int smallBase, boolean nonGlobal, boolean shared, boolean apx,
            int smallTex, int access, boolean cacheableBit, boolean bufferableBit,
                    boolean smallXn) {
        if (smallBase < 0 || smallBase > 0xFFFFF) {
            throw Stop.range(this, "smallBase", smallBase);
        }
        if (smallTex < 0 || smallTex > 7) {
            throw Stop.range(this, "smallTex", smallTex);
        }
        if (access < 0 || access > 3) {
            throw Stop.range(this, "access", access);
        }
        memory.ram[word] = smallBase << 12 | (nonGlobal ? 0x800 : 0) | (shared ? 0x400 : 0)
                | (apx ? 0x200 : 0) | smallTex << 6 | access << 4 | (cacheableBit ? 8 : 0)
                        | (bufferableBit ? 4 : 0) | (smallXn ? 1 : 0) | 2;
    }

    /** Takes case and all case fields from another Pte; other fields stay. */
    public void copyEntry(Pte from) {
        memory.ram[word] = from.memory.ram[from.word];
    }
}
