// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/**
 * Two rings of threads: those that wait to send, and those that wait to receive. Its accessors
 * read and write RAM.
 */
public final class Endpoint extends View {
    private static final int KIND = Kinds.ENDPOINT;
    private static final Memory.Factory<Endpoint> FACTORY = Endpoint::new;

    private Endpoint(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the Endpoint whose first word is ram[word]. */
    static Endpoint at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** bytes from 0x0. */
    public Link sendQueue() {
        return Link.at(memory, word);
    }

    /** bytes from 0x8. */
    public Link receiveQueue() {
        return Link.at(memory, word + 2);
    }
}
