// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/**
 * First level of translation: 4 GiB in 4096 entries; entry 4080 of user directories holds the
 * hardware ASID. Its accessors read and write RAM.
 */
public final class PageDirectory extends View {
    private static final int KIND = Kinds.PAGE_DIRECTORY;
    private static final Memory.Factory<PageDirectory> FACTORY = PageDirectory::new;

    private PageDirectory(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the PageDirectory whose first word is ram[word]. */
    static PageDirectory at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** 4096 parts, bytes from 0x0. */
    public Pde pde(int i) {
        if (i < 0 || i > 4095) {
            throw Stop.index(this, "pde", i);
        }
        return Pde.at(memory, word + i);
    }

    /** w0xFF0[31:24]. */
    public int hardwareAsid() {
        return memory.ram[word + 0xFF0] >>> 24;
    }

    /** w0xFF0[31:24]. */
    public void setHardwareAsid(int hardwareAsid) {
        if (hardwareAsid < 0 || hardwareAsid > 255) {
            throw Stop.range(this, "hardwareAsid", hardwareAsid);
        }
        memory.ram[word + 0xFF0] = memory.ram[word + 0xFF0] & 0xFFFFFF | hardwareAsid << 24;
    }

    /** w0xFF0[23]. */
    public boolean hardwareAsidValid() {
        return (memory.ram[word + 0xFF0] & 0x800000) != 0;
    }

    /** w0xFF0[23]. */
    public void setHardwareAsidValid(boolean hardwareAsidValid) {
        memory.ram[word + 0xFF0] = memory.ram[word + 0xFF0] & 0xFF7FFFFF
                | (hardwareAsidValid ? 0x800000 : 0);
    }
}
