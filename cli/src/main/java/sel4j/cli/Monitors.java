package sel4j.cli;

import java.util.List;
import sel4j.hosted.HostedSystem;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;

/** All that looks at a run, and what it costs. The first that objects ends the run. */
final class Monitors implements HostedSystem.Witness {
    /** One of them objected. */
    static final class Objection extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Objection(String message, AssertionError cause) {
            super(message, cause);
        }
    }

    private final List<HostedSystem.Witness> all;
    private final long begin = System.nanoTime();
    private long entries;
    private long nanos;

    Monitors(List<HostedSystem.Witness> all) {
        this.all = all;
    }

    @Override
    public Hardware watch(Memory memory, Hardware hardware) {
        Hardware seen = hardware;
        for (HostedSystem.Witness w : all) {
            seen = w.watch(memory, seen);
        }
        return seen;
    }

    @Override
    public void before() {
        entries++;
        long from = System.nanoTime();
        all.forEach(HostedSystem.Witness::before);
        nanos += System.nanoTime() - from;
    }

    @Override
    public void after(String type, String name, Object result, Object... arguments) {
        long from = System.nanoTime();
        try {
            all.forEach(w -> w.after(type, name, result, arguments));
        } catch (AssertionError e) {
            throw new Objection("after kernel entry " + entries + " (" + name + ") "
                + e.getMessage(), e);
        }
        nanos += System.nanoTime() - from;
    }

    /** What each of them has to say, and how much longer the run took. */
    List<String> lines() {
        long whole = System.nanoTime() - begin;
        String slower = String.format("; the run took %.1f times as long as without",
            (double) whole / Math.max(1, whole - nanos));
        return all.stream().map(HostedSystem.Witness::told).filter(t -> !t.isEmpty())
            .map(t -> all.size() == 1 ? t + slower : t).toList();
    }
}
