package sel4j.bench.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time goes: the JVM's own sampling profiler, each sample counted for the part of the
 * system that the innermost boundary on its stack leads into.
 */
public final class Split {
    /** The parts of the system, from the outside in. */
    public enum Part {
        /** User instructions on the simulated processor. */
        MACHINE,
        /** Registers from the processor to the thread's object and back, accounting. */
        ENTRY_AND_EXIT,
        /** The kernel, from its entries on. */
        KERNEL,
        /** What the kernel asks of the hardware: timers, interrupt controller, MMU. */
        HARDWARE
    }

    private static final Duration PERIOD = Duration.ofMillis(10);

    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
    private final Map<String, Integer> hottest = new TreeMap<>();
    private int samples;

    private Split() { }

    /** Samples a piece of work of this thread. */
    static Split of(Runnable work) throws IOException {
        Path file = Files.createTempFile("sel4j-bench", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            Split split = new Split();
            try (RecordingFile events = new RecordingFile(file)) {
                while (events.hasMoreEvents()) {
                    split.count(events.readEvent());
                }
            }
            return split;
        } finally {
            Files.delete(file);
        }
    }

    private void count(RecordedEvent e) {
        if (!e.getEventType().getName().equals("jdk.ExecutionSample")
                || e.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = e.getStackTrace().getFrames();
        Part part = null;
        for (int i = frames.size() - 1; i >= 0; i--) {
            Part inner = part(frames.get(i).getMethod());
            part = inner == null ? part : inner;
        }
        if (part != null) {
            samples++;
            parts.merge(part, 1, Integer::sum);
            RecordedMethod top = frames.get(0).getMethod();
            String type = top.getType().getName().replaceAll("\\$\\$Lambda.*", "");
            hottest.merge(type.substring(type.lastIndexOf('.') + 1) + "." + top.getName(), 1,
                Integer::sum);
        }
    }

    /** The part that a method leads into; null if it leads into none. */
    private static Part part(RecordedMethod m) {
        String type = m.getType().getName();
        return switch (type) {
            case "sel4j.machine.Board" -> m.getName().equals("run") ? Part.MACHINE : null;
            case "sel4j.hosted.HostedSystem" ->
                m.getName().equals("exception") ? Part.ENTRY_AND_EXIT : null;
            case "sel4j.kernel.Entry" -> Part.KERNEL;
            case "sel4j.hosted.MachineHardware" -> Part.HARDWARE;
            default -> null;
        };
    }

    /** Share of a part, 0..1. */
    double share(Part part) {
        return samples == 0 ? 0 : (double) parts.getOrDefault(part, 0) / samples;
    }

    /** The methods with the most samples, most first, with their shares. */
    List<Map.Entry<String, Double>> hottest(int count) {
        return hottest.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
            .limit(count).map(e -> Map.entry(e.getKey(), (double) e.getValue() / samples)).toList();
    }

    int samples() {
        return samples;
    }
}
