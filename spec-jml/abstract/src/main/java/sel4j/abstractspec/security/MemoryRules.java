package sel4j.abstractspec.security;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import sel4j.abstractspec.Cap;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.Tcb;
import sel4j.abstractspec.ThreadState;

/** Which words of memory outside objects may change in a step of the kernel. */
final class MemoryRules {
    private static final int BUFFER = 4;
    private static final int BUFFER_WORDS = 128;
    private static final int BYTES_OF_UNIT = 16;
    private static final int WORD = 4;
    private static final int READ_WRITE = 3;

    private MemoryRules() { }

    static void judge(Change c, SortedSet<Integer> words) {
        if (words.isEmpty()) {
            return;
        }
        Map<Integer, Region> told = told(c);
        for (int at : words) {
            String where = "the word at 0x" + Integer.toHexString(at * WORD);
            if (c.mayWord(Edge.Kind.WRITE, at)) {
                c.found("may be written", where);
            } else if (told.containsKey(at & -BUFFER_WORDS)) {
                c.found("a message in the buffer of who receives it", where);
            } else {
                c.found(null, where + " of " + c.labels.ofWord(at));
            }
        }
    }

    /** The buffers of threads of others that receive a message in this step, or an answer. */
    private static Map<Integer, Region> told(Change c) {
        Map<Integer, Region> told = new HashMap<>();
        for (Map.Entry<Region, KernelObject> e : c.before.objects().entrySet()) {
            if (e.getValue() instanceof Tcb b && c.is(e.getKey()) != null
                    && c.is(e.getKey()).state() instanceof ThreadState.Running
                    && (b.state() instanceof ThreadState.BlockedOnReceive w
                        && c.may(Edge.Kind.SEND, w.endpoint())
                    || b.state() instanceof ThreadState.BlockedOnReply && b.fault() == null
                        && c.may(Edge.Kind.REPLY, e.getKey()))) {
                buffer(c, e.getKey(), b, told);
            }
        }
        return told;
    }

    private static void buffer(Change c, Region thread, Tcb t, Map<Integer, Region> told) {
        if (c.before.cap(new Slot(thread, BUFFER)) instanceof Cap.Frame f && !f.device()
                && f.access() == READ_WRITE) {
            long offset = t.bufferAddress() & (1L << f.region().bits()) - 1;
            told.put((int) ((f.region().start() * BYTES_OF_UNIT + offset) / WORD), thread);
        }
    }
}
