package sel4j.hosted;

import java.util.Map;
import java.util.TreeMap;
import sel4j.kernel.Abi;

/** Names of system calls, for traces and counts (ABI syscalls-and-ipc 1). */
final class SystemCalls {
    /** System call numbers are -1, -2 and so on; none is below this. */
    private static final int LEAST = -32;

    /** By the negated number; 0 counts what is no number of a call. */
    private final long[] counts = new long[1 - LEAST];

    /** Name of a system call number. */
    static String name(int number) {
        return switch (number) {
            case Abi.SYS_CALL -> "Call";
            case Abi.SYS_REPLY_RECV -> "ReplyRecv";
            case Abi.SYS_SEND -> "Send";
            case Abi.SYS_NB_SEND -> "NBSend";
            case Abi.SYS_RECV -> "Recv";
            case Abi.SYS_REPLY -> "Reply";
            case Abi.SYS_YIELD -> "Yield";
            case Abi.SYS_NB_RECV -> "NBRecv";
            case Abi.SYS_DEBUG_PUT_CHAR -> "DebugPutChar";
            case Abi.SYS_DEBUG_DUMP_SCHEDULER -> "DebugDumpScheduler";
            case Abi.SYS_DEBUG_HALT -> "DebugHalt";
            case Abi.SYS_DEBUG_CAP_IDENTIFY -> "DebugCapIdentify";
            case Abi.SYS_DEBUG_SNAPSHOT -> "DebugSnapshot";
            case Abi.SYS_DEBUG_NAME_THREAD -> "DebugNameThread";
            case Abi.SYS_SET_TLS_BASE -> "SetTLSBase";
            default -> "Unknown";
        };
    }

    void count(int number) {
        counts[number < 0 && number >= LEAST ? -number : 0]++;
    }

    Map<String, Long> counts() {
        Map<String, Long> byName = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                byName.merge(name(-i), counts[i], Long::sum);
            }
        }
        return byName;
    }
}
