package sel4j.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Accesses that devices or the bus refused: no register there, no device there, a size that the
 * register does not have. They never reach the state of a device. Memory stays bounded however
 * often a program tries: all are counted, the first {@link #KEPT} are kept as text.
 */
public final class Refusals {
    /** How many are kept as text. */
    public static final int KEPT = 100;

    private final List<String> kept = new ArrayList<>();
    private Consumer<String> listener = s -> { };
    private long count;

    /** Sends the text of each refusal that is kept to a listener, too. */
    public void listen(Consumer<String> to) {
        listener = to;
    }

    /** How many accesses were refused so far. */
    public long count() {
        return count;
    }

    /** The first {@link #KEPT} refusals, in order. */
    public List<String> first() {
        return Collections.unmodifiableList(kept);
    }

    /**
     * Records a refused access.
     *
     * @param where the device's name, or {@code bus}
     * @param offset bytes from the device's base; for the bus the physical address
     * @param bytes size of the access
     * @param write whether it was a write
     * @param why the rule, such as {@code no such register}
     */
    public void add(String where, int offset, int bytes, boolean write, String why) {
        count++;
        if (count > KEPT) {
            return;
        }
        String line = where + ": " + (write ? "write" : "read") + " of " + bytes
            + (bytes == 1 ? " byte" : " bytes") + " at 0x" + Integer.toHexString(offset) + ": "
            + why;
        kept.add(line);
        listener.accept(line);
    }
}
