// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/** Second level of translation: 1 MiB in 256 entries. Its accessors read and write RAM. */
public final class PageTable extends View {
    private static final int KIND = Kinds.PAGE_TABLE;
    private static final Memory.Factory<PageTable> FACTORY = PageTable::new;

    private PageTable(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the PageTable whose first word is ram[word]. */
    static PageTable at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** 256 parts, bytes from 0x0. */
    public Pte pte(int i) {
        if (i < 0 || i > 255) {
            throw Stop.index(this, "pte", i);
        }
        return Pte.at(memory, word + i);
    }
}
