package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/**
 * User memory from some granule of a frame on, as words. What it holds is outside what the kernel
 * reasons about: user programs write it at any time.
 */
public final class Frame extends View {
    private static final int KIND = Kinds.FRAME;
    private static final Memory.Factory<Frame> FACTORY = Frame::new;

    private Frame(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the user memory that begins at ram[word]. */
    static Frame at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** Word {@code i}, 0..1023; the run stops if it lies outside the frame. */
    public int word(int i) {
        demand(i);
        int v = memory.ram[word + i];
        if (memory.watcher != null) {
            memory.watcher.read(place(), i, v);
        }
        return v;
    }

    /** Writes word {@code i}, 0..1023; the run stops if it lies outside the frame. */
    public void setWord(int i, int v) {
        demand(i);
        memory.ram[word + i] = v;
        if (memory.watcher != null) {
            memory.watcher.written(place(), i, v);
        }
    }

    private void demand(int i) {
        if (i < 0 || i > 1023 || memory.owner(place() + (i >> 2)) != KIND) {
            throw Stop.index(this, "word", i);
        }
    }
}
