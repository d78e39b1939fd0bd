package sel4j.abstractspec;

import java.util.function.IntUnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The memory of users, as far as the kernel reads and writes it: IPC buffers.
 *
 * @param before  the word at a physical address / 4 before the step
 * @param written words that the step has written
 */
public record Users(IntUnaryOperator before, PMap<Integer, Integer> written) {
    /** As a step finds it. */
    public static Users of(IntUnaryOperator before) {
        return new Users(before, HashTreePMap.empty());
    }

    int word(int at) {
        Integer w = written.get(at);
        return w == null ? before.applyAsInt(at) : w;
    }

    Users with(int at, int value) {
        return new Users(before, written.plus(at, value));
    }
}
