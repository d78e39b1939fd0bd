package sel4j.abstractspec;

import java.nio.charset.StandardCharsets;

/** System calls for debugging (ABI syscalls-and-ipc 1.2). */
final class DebugCalls {
    static final int PUT_CHAR = -9;
    static final int DUMP_SCHEDULER = -10;
    static final int HALT = -11;
    static final int CAP_IDENTIFY = -12;
    static final int SNAPSHOT = -13;
    static final int NAME_THREAD = -14;
    static final int SET_TLS_BASE = -30;
    private static final int MOST_NAME = 423;
    private static final int MOST_STRING = 480;
    private static final int LARGE_FRAME = 3;

    private DebugCalls() { }

    /** The state after the call; null: there is no such call. */
    static State call(State s, int number) {
        Region t = s.current();
        Tcb tcb = s.tcb(t);
        int word = tcb.register(0);
        return switch (number) {
            case PUT_CHAR -> s.effect(Effect.Kind.PUT_CHAR, word & 0xFF, 0);
            case DUMP_SCHEDULER -> s.effect(Effect.Kind.DUMP, 0, 0);
            case SNAPSHOT -> s.effect(Effect.Kind.DUMP, 1, 0);
            case HALT -> s.effect(Effect.Kind.HALT, 0, 0);
            case CAP_IDENTIFY -> s.with(t, tcb.withRegister(0, identify(s, word)));
            case NAME_THREAD -> name(s, t, word);
            case SET_TLS_BASE -> s.with(t, tcb.withRegister(KernelObject.Registers.TPIDRURO,
                word));
            default -> null;
        };
    }

    /** The number of a capability's type (ABI objects-and-caps 2.1). */
    private static int identify(State s, int cptr) {
        Slot at = CSpace.pointer(s, cptr);
        Cap c = at == null ? Cap.NULL : s.cap(at);
        if (c instanceof Cap.Frame f) {
            return f.region().bits() == VSpace.PAGE_BITS ? 1 : LARGE_FRAME;
        }
        String[] types = {"Untyped 2", "Endpoint 4", "Notification 6", "Reply 8", "CNode 10",
            "Thread 12", "IrqControl 14", "IrqHandler 30", "AsidPool 5", "PageTable 7",
            "PageDirectory 9", "AsidControl 11", "Sgi 63", "Domain 62", "Zombie 46"};
        for (String t : types) {
            String[] named = t.split(" ");
            if (c.getClass().getSimpleName().equals(named[0])) {
                return Integer.parseInt(named[1]);
            }
        }
        return 0;
    }

    private static State name(State s, Region t, int cptr) {
        Slot at = CSpace.pointer(s, cptr);
        int buffer = Message.buffer(s, t, false);
        // A thread gets a name that ends within the message; all else stops the machine.
        if (buffer < 0 || at == null || !(s.cap(at) instanceof Cap.Thread named)) {
            return s.effect(Effect.Kind.HALT, 0, 0);
        }
        byte[] bytes = new byte[MOST_STRING];
        for (int i = 0; i < MOST_STRING; i++) {
            bytes[i] = (byte) (s.users().word(buffer + 1 + i / 4) >>> 8 * (i % 4));
            if (bytes[i] == 0) {
                String name = new String(bytes, 0, Math.min(i, MOST_NAME),
                    StandardCharsets.ISO_8859_1);
                return s.with(named.object(), s.tcb(named.object()).withName(name));
            }
        }
        return s.effect(Effect.Kind.HALT, 0, 0);
    }
}
