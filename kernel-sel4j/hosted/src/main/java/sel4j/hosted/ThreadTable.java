package sel4j.hosted;

import sel4j.kernel.Abi;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Kinds;
import sel4j.view.Tcb;

/**
 * All threads that exist, one line each: what DebugDumpScheduler and DebugSnapshot print. The
 * kernel has no list of them; they are found in the shadow of memory. The text is not part of the
 * ABI.
 */
final class ThreadTable {
    private static final String[] STATES = {"inactive", "running", "restart", "receiving",
        "sending", "waiting for reply", "waiting for signal", "idle"};
    private static final int TCB_GRANULES = 64;

    private ThreadTable() { }

    /** The table, lines ended by line feeds; the current thread is marked. */
    static String text(Kernel k, Memory memory) {
        StringBuilder s = new StringBuilder("threads: priority, state, restart pc\n");
        int first = Memory.RAM_BASE >>> 4;
        int end = first + (memory.bytes() >>> 4);
        for (int place = first; place < end; place += TCB_GRANULES) {
            if (memory.owner(place) == Kinds.TCB) {
                Tcb t = k.tcb(place);
                s.append(String.format("%s %-20s %3d %-18s 0x%08x%n", t == k.current() ? "*" : " ",
                    ThreadText.name(k, t), t.priority(), STATES[t.state()],
                    t.register(Abi.REG_RESTART_PC)).replace(System.lineSeparator(), "\n"));
            }
        }
        return s.toString();
    }
}
