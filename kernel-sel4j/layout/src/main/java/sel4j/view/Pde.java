// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/** A first-level descriptor as the hardware reads it. Its accessors read and write RAM. */
public final class Pde extends View {
    public static final int INVALID = 0;
    public static final int COARSE = 1;
    public static final int SECTION = 2;

    private static final int KIND = Kinds.PDE;
    private static final Memory.Factory<Pde> FACTORY = Pde::new;

    private Pde(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the Pde whose first word is ram[word]. */
    static Pde at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** The case: one of the constants. */
    public int type() {
        int w = memory.ram[word];
        return w & 3;
    }

    /** w0[31:10]: physical address / 1 KiB. Demands case Coarse. */
    public int tableBase() {
        if ((memory.ram[word] & 3) != 1) {
            throw Stop.type(this, "tableBase", "Coarse", type());
        }
        return memory.ram[word] >>> 10;
    }

    /** w0[31:10]: physical address / 1 KiB. Demands case Coarse. */
    public void setTableBase(int tableBase) {
        if ((memory.ram[word] & 3) != 1) {
            throw Stop.type(this, "tableBase", "Coarse", type());
        }
        if (tableBase < 0 || tableBase > 0x3FFFFF) {
            throw Stop.range(this, "tableBase", tableBase);
        }
        memory.ram[word] = memory.ram[word] & 0x3FF | tableBase << 10;
    }

    /** w0[9]. Demands case Coarse or Section. */
    public boolean parity() {
        int type = type();
        if (type != COARSE && type != SECTION) {
            throw Stop.type(this, "parity", "Coarse or Section", type());
        }
        return (memory.ram[word] & 0x200) != 0;
    }

    /** w0[9]. Demands case Coarse or Section. */
    public void setParity(boolean parity) {
        int type = type();
        if (type != COARSE && type != SECTION) {
            throw Stop.type(this, "parity", "Coarse or Section", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFDFF | (parity ? 0x200 : 0);
    }

    /**
     * w0[31:20]: physical address / 1 MiB; low 4 bits 0 in a supersection. Demands case Section.
     */
    public int sectionBase() {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "sectionBase", "Section", type());
        }
        return memory.ram[word] >>> 20;
    }

    /**
     * w0[31:20]: physical address / 1 MiB; low 4 bits 0 in a supersection. Demands case Section.
     */
    public void setSectionBase(int sectionBase) {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "sectionBase", "Section", type());
        }
        if (sectionBase < 0 || sectionBase > 4095) {
            throw Stop.range(this, "sectionBase", sectionBase);
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFF | sectionBase << 20;
    }

    /** w0[18]. Demands case Section. */
    public boolean supersection() {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "supersection", "Section", type());
        }
        return (memory.ram[word] & 0x40000) != 0;
    }

    /** w0[18]. Demands case Section. */
    public void setSupersection(boolean supersection) {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "supersection", "Section", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFBFFFF | (supersection ? 0x40000 : 0);
    }

    /** w0[17]. Demands case Section. */
    public boolean nonGlobal() {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "nonGlobal", "Section", type());
        }
        return (memory.ram[word] & 0x20000) != 0;
    }

    /** w0[17]. Demands case Section. */
    public void setNonGlobal(boolean nonGlobal) {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "nonGlobal", "Section", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFDFFFF | (nonGlobal ? 0x20000 : 0);
    }

    /** w0[16]. Demands case Section. */
    public boolean shared() {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "shared", "Section", type());
        }
        return (memory.ram[word] & 0x10000) != 0;
    }

    /** w0[16]. Demands case Section. */
    public void setShared(boolean shared) {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "shared", "Section", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFEFFFF | (shared ? 0x10000 : 0);
    }

    /** w0[15]. Demands case Section. */
    public boolean apx() {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "apx", "Section", type());
        }
        return (memory.ram[word] & 0x8000) != 0;
    }

    /** w0[15]. Demands case Section. */
    public void setApx(boolean apx) {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "apx", "Section", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFF7FFF | (apx ? 0x8000 : 0);
    }

    /** w0[14:12]. Demands case Section. */
    public int tex() {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "tex", "Section", type());
        }
        return memory.ram[word] >>> 12 & 7;
    }

    /** w0[14:12]. Demands case Section. */
    public void setTex(int tex) {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "tex", "Section", type());
        }
        if (tex < 0 || tex > 7) {
            throw Stop.range(this, "tex", tex);
        }
        memory.ram[word] = memory.ram[word] & 0xFFFF8FFF | tex << 12;
    }

    /** w0[11:10]. Demands case Section. */
    public int access() {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "access", "Section", type());
        }
        return memory.ram[word] >>> 10 & 3;
    }

    /** w0[11:10]. Demands case Section. */
    public void setAccess(int access) {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "access", "Section", type());
        }
        if (access < 0 || access > 3) {
            throw Stop.range(this, "access", access);
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFF3FF | access << 10;
    }

    /** w0[4]. Demands case Section. */
    public boolean xn() {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "xn", "Section", type());
        }
        return (memory.ram[word] & 0x10) != 0;
    }

    /** w0[4]. Demands case Section. */
    public void setXn(boolean xn) {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "xn", "Section", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFFEF | (xn ? 0x10 : 0);
    }

    /** w0[3]. Demands case Section. */
    public boolean cacheableBit() {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "cacheableBit", "Section", type());
        }
        return (memory.ram[word] & 8) != 0;
    }

    /** w0[3]. Demands case Section. */
    public void setCacheableBit(boolean cacheableBit) {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "cacheableBit", "Section", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFFF7 | (cacheableBit ? 8 : 0);
    }

    /** w0[2]. Demands case Section. */
    public boolean bufferableBit() {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "bufferableBit", "Section", type());
        }
        return (memory.ram[word] & 4) != 0;
    }

    /** w0[2]. Demands case Section. */
    public void setBufferableBit(boolean bufferableBit) {
        if ((memory.ram[word] & 3) != 2) {
            throw Stop.type(this, "bufferableBit", "Section", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFFFB | (bufferableBit ? 4 : 0);
    }

    /** Becomes case Invalid; all bits of other cases become zero. */
    public void setInvalid() {
        memory.ram[word] = 0;
    }

    /** Becomes case Coarse of tableBase, parity; all bits of other cases become zero. */
    public void setCoarse(int tableBase, boolean parity) {
        if (tableBase < 0 || tableBase > 0x3FFFFF) {
            throw Stop.range(this, "tableBase", tableBase);
        }
        memory.ram[word] = tableBase << 10 | (parity ? 0x200 : 0) | 1;
    }

    /**
     * Becomes case Section of sectionBase, supersection, nonGlobal, shared, apx, tex, access,
     * parity, xn, cacheableBit, bufferableBit; all bits of other cases become zero.
     */
    public void setSection(int sectionBase, boolean supersection, boolean nonGlobal,
            boolean shared, boolean apx, int tex, int access, boolean parity, boolean xn,
                    boolean cacheableBit, boolean bufferableBit) {
        if (sectionBase < 0 || sectionBase > 4095) {
            throw Stop.range(this, "sectionBase", sectionBase);
        }
        if (tex < 0 || tex > 7) {
            throw Stop.range(this, "tex", tex);
        }
        if (access < 0 || access > 3) {
            throw Stop.range(this, "access", access);
        }
        memory.ram[word] = sectionBase << 20 | (supersection ? 0x40000 : 0)
                | (nonGlobal ? 0x20000 : 0) | (shared ? 0x10000 : 0) | (apx ? 0x8000 : 0)
                        | tex << 12 | access << 10 | (parity ? 0x200 : 0) | (xn ? 0x10 : 0)
                                | (cacheableBit ? 8 : 0) | (bufferableBit ? 4 : 0) | 2;
    }

    /** Takes case and all case fields from another Pde; other fields stay. */
    public void copyEntry(Pde from) {
        memory.ram[word] = from.memory.ram[from.word];
    }
}
