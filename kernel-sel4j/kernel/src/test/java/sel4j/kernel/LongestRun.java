package sel4j.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import sel4j.meter.Work;

/**
 * The most work of one kernel entry, for each of the longest calls; loaded by
 * {@link sel4j.meter.MeteredLoader}, else all of it is zero.
 */
public final class LongestRun {
    private LongestRun() { }

    /** Words and lines of the longest entry, by the name of the call. */
    public static Map<String, Long> measure() {
        Map<String, Supplier<LongCall>> calls = new LinkedHashMap<>();
        calls.put("Revoke of 10,000 descendants", LongCall::revoke);
        calls.put("Revoke of 127 ASID pools", UncutCalls::revokePools);
        calls.put("Revoke of 150 mapped frames of 16 MiB", UncutCalls::revokeFrames);
        calls.put("Retype that resets 64 MiB", LongCall::reset);
        calls.put("Delete of an endpoint with 1,000 threads", LongCall::endpoint);
        calls.put("CancelBadgedSends among 1,000 threads", LongCall::badgedSends);
        calls.put("Delete of an ASID pool with 1,024 spaces", LongCall::pool);
        calls.put("cache operation on 16 MiB", UncutCalls::flush);
        calls.putAll(UncutCalls.all());
        Map<String, Long> longest = new LinkedHashMap<>();
        calls.forEach((name, call) -> longest.put(name, longest(call.get())));
        return longest;
    }

    private static long longest(LongCall c) {
        c.b.k.setWorkUnits(0);
        long most = 0;
        boolean ended;
        do {
            Work.count = 0;
            ended = c.entry();
            most = Math.max(most, Work.count);
        } while (!ended);
        return most;
    }
}
