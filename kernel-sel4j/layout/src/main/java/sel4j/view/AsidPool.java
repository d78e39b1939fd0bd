// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/** 1024 address spaces by the low bits of their ASID. Its accessors read and write RAM. */
public final class AsidPool extends View {
    private static final int KIND = Kinds.ASID_POOL;
    private static final Memory.Factory<AsidPool> FACTORY = AsidPool::new;

    private AsidPool(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the AsidPool whose first word is ram[word]. */
    static AsidPool at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** 1024 words, bytes from 0x0. */
    public PageDirectory directory(int i) {
        if (i < 0 || i > 1023) {
            throw Stop.index(this, "directory", i);
        }
        int r = memory.ram[word + i];
        return r == 0 ? null : PageDirectory.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** 1024 words, bytes from 0x0. */
    public void setDirectory(int i, PageDirectory v) {
        if (i < 0 || i > 1023) {
            throw Stop.index(this, "directory", i);
        }
        memory.ram[word + i] = v == null ? 0 : v.reference();
    }
}
