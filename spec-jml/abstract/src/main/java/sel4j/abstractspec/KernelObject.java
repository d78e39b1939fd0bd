package sel4j.abstractspec;

import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What an object is besides the capabilities in it (ABI objects-and-caps 1). Untyped memory and
 * CNodes are nothing else; frames belong to users.
 */
public sealed interface KernelObject permits Tcb, KernelObject.Endpoint,
        KernelObject.Notification, KernelObject.PageTable, KernelObject.PageDirectory,
        KernelObject.AsidPool {

    /** Threads that wait to send or to receive, the first one first; never both. */
    record Endpoint(PVector<Region> senders, PVector<Region> receivers) implements KernelObject {
        /** A new one. */
        public static final Endpoint IDLE = new Endpoint(TreePVector.empty(), TreePVector.empty());
    }

    /**
     * Signals that wait for a thread, or threads that wait for a signal.
     *
     * @param active  whether signals wait
     * @param signals the badges of all of them
     * @param bound   the thread that gets them when it receives from an endpoint; null if none
     */
    record Notification(boolean active, int signals, PVector<Region> waiters, Region bound)
            implements KernelObject {
        /** A new one. */
        public static final Notification IDLE =
            new Notification(false, 0, TreePVector.empty(), null);
    }

    /** What a virtual address means: a frame, and what users may do there. */
    record Mapping(Region frame, int access, boolean cached, boolean parity,
        boolean executeNever) { }

    /** 256 pages of 4 KiB by number; a page of 64 KiB takes 16 of them. */
    record PageTable(PMap<Integer, Mapping> pages) implements KernelObject {
        /** A new one. */
        public static final PageTable EMPTY = new PageTable(HashTreePMap.empty());
    }

    /** What is in a MiB of an address space: a table, or a part of a frame. */
    record Entry(Region table, boolean parity, Mapping mapping) { }

    /**
     * The user MiBs of an address space; a frame of 16 MiB takes 16 of them. Without an ASID it has
     * none: nobody can look into it any more.
     */
    record PageDirectory(PMap<Integer, Entry> entries) implements KernelObject {
        /** A new one. */
        public static final PageDirectory EMPTY = new PageDirectory(HashTreePMap.empty());
    }

    /** Address spaces by the low ten bits of their ASID. */
    record AsidPool(PMap<Integer, Region> directories) implements KernelObject {
        /** A new one. */
        public static final AsidPool EMPTY = new AsidPool(HashTreePMap.empty());
    }

    /** A thread's registers: r0 to r14, then these. */
    record Registers(List<Integer> words) {
        static final int CPTR = 0;
        static final int INFO = 1;
        static final int MESSAGE = 2;
        static final int NUMBER = 7;
        static final int SP = 13;
        static final int LR = 14;
        static final int RESTART_PC = 15;
        static final int CPSR = 16;
        static final int NEXT_PC = 17;
        static final int TPIDRURW = 18;
        static final int TPIDRURO = 19;
        static final int COUNT = 20;

        /** One of them. */
        public int get(int i) {
            return words.get(i);
        }

        Registers with(int i, int value) {
            List<Integer> changed = new ArrayList<>(words);
            changed.set(i, value);
            return new Registers(List.copyOf(changed));
        }
    }
}
