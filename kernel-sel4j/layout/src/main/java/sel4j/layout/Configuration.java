package sel4j.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The configuration of the kernel, and the constants that its sources get from it.
 *
 * <p>Values are read from lines {@code name = value}; each name of {@link #NAMES} must occur once,
 * in any order, within its range. There is no conditional code behind it: a kernel of another
 * configuration is the same source with other constants. What is fixed by the ABI is not here.
 */
public final class Configuration {
    /** The file, from the root of the source tree. */
    public static final String PATH =
        "kernel-sel4j/layout/src/main/resources/sel4j/layout/kernel.config";

    /** The file that a section is generated in, from the root of the source tree. */
    public static final String TARGET = "kernel-sel4j/kernel/src/main/java/sel4j/kernel/Abi.java";

    private static final String BEGIN =
        "    // ---- configuration: generated from kernel.config, do not edit ----\n";
    private static final String END = "    // ---- end of the configuration ----\n";
    private static final String CONSTANT = "    public static final ";
    private static final int MIB_BITS = 20;
    private static final int PAGE_BITS = 12;

    /** A value: its name, its range (read as unsigned words), what it must be a multiple of. */
    private record Name(String name, long least, long most, long multiple) { }

    private static final List<Name> NAMES = List.of(
        new Name("priorities", 1, 256, 1),
        new Name("domains", 1, 16, 1),
        // Two for the first entry and the end marker; the kernel's variables have room for 100.
        new Name("domainScheduleEntries", 2, 100, 1),
        new Name("tickMicroseconds", 10, 1_000_000, 1),
        // The root CNode must not be smaller than the page directory behind it.
        new Name("rootCNodeBits", 10, 18, 1),
        new Name("retypeFanOut", 1, 256, 1),
        new Name("resetChunkBits", 4, 20, 1),
        // A piece must not end within a cache line.
        new Name("cacheChunkBits", 6, 20, 1),
        new Name("workUnits", 1, 1_000_000, 1),
        // The kernel's window begins at 0xA0000000.
        new Name("userTop", 0x0010_0000L, 0xA000_0000L, 1 << MIB_BITS),
        new Name("fpu", 0, 1, 1),
        // Tag 0 is the kernel's own, and the tag of the running thread is never taken.
        new Name("hardwareAsids", 2, 256, 1));

    private final Map<String, Long> values = new LinkedHashMap<>();

    private Configuration() { }

    /**
     * Reads a configuration.
     *
     * @param file name for error messages
     * @throws LayoutException for an unknown, doubled or missing name, or a value out of range
     */
    public static Configuration parse(String file, String text) {
        Configuration c = new Configuration();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                c.add(file, i + 1, line.split("\\s*=\\s*", 2));
            }
        }
        for (Name n : NAMES) {
            if (!c.values.containsKey(n.name)) {
                throw new LayoutException(file, lines.size(), "no value for " + n.name);
            }
        }
        return c;
    }

    private void add(String file, int line, String[] pair) {
        if (pair.length != 2) {
            throw new LayoutException(file, line, "expected name = value, found " + pair[0]);
        }
        Name n = NAMES.stream().filter(x -> x.name.equals(pair[0])).findAny().orElseThrow(() ->
            new LayoutException(file, line, "no such value: " + pair[0]));
        long v = value(file, line, n, pair[1]);
        if (v < n.least || v > n.most || v % n.multiple != 0) {
            throw new LayoutException(file, line, n.name + " must be " + n.least + ".." + n.most
                + (n.multiple == 1 ? "" : " and a multiple of " + n.multiple) + ", found "
                + pair[1]);
        }
        if (values.put(n.name, v) != null) {
            throw new LayoutException(file, line, "a second value for " + n.name);
        }
    }

    private static long value(String file, int line, Name n, String text) {
        if (n.name.equals("fpu")) {
            return switch (text) {
                case "on" -> 1;
                case "off" -> 0;
                default -> throw new LayoutException(file, line, "fpu is on or off, found " + text);
            };
        }
        try {
            return Long.decode(text);
        } catch (NumberFormatException e) {
            throw new LayoutException(file, line, "expected a number, found " + text);
        }
    }

    /**
     * The source of the ABI's numbers with the section of this configuration.
     *
     * @param source the source with any such section
     */
    public String in(String source) {
        int begin = source.indexOf(BEGIN);
        int end = source.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new LayoutException(TARGET, 1, "the section of the configuration is missing");
        }
        return source.substring(0, begin + BEGIN.length()) + "\n" + section() + "\n"
            + source.substring(end);
    }

    private String section() {
        StringBuilder s = new StringBuilder();
        number(s, "MAX_PRIORITY", "Highest priority.", values.get("priorities") - 1);
        number(s, "DOMAINS", "Scheduling domains.", values.get("domains"));
        number(s, "DOMAIN_SCHEDULE_ENTRIES", "Entries of the domain schedule; the last one is an "
            + "end marker.", values.get("domainScheduleEntries"));
        number(s, "TICK_MICROSECONDS", "Microseconds between two ticks.",
            values.get("tickMicroseconds"));
        long radix = values.get("rootCNodeBits");
        number(s, "ROOT_CNODE_BITS", "log2 of the slots of the root task's CNode.", radix);
        number(s, "ROOT_CNODE_SLOTS", "Slots of the root task's CNode.", 1L << radix);
        number(s, "RETYPE_FAN_OUT", "Objects of one Retype.", values.get("retypeFanOut"));
        number(s, "RESET_CHUNK_BITS", "log2 of the bytes that a reset zeroes between two "
            + "preemption points.", values.get("resetChunkBits"));
        number(s, "CACHE_CHUNK_BITS", "log2 of the bytes that a cache operation works on between "
            + "two preemption points.", values.get("cacheChunkBits"));
        number(s, "WORK_UNITS", "Work units between two looks for a pending interrupt.",
            values.get("workUnits"));
        long top = values.get("userTop");
        line(s, "int", "USER_TOP", "First virtual address above user memory; compare unsigned.",
            hex(top));
        line(s, "int", "USER_TOP_PAGE", "Page number of it.", hex(top >> PAGE_BITS));
        line(s, "boolean", "FPU", "Whether threads have floating-point registers.",
            String.valueOf(values.get("fpu") == 1));
        number(s, "HARDWARE_ASID_COUNT", "Tags for address spaces in the TLB.",
            values.get("hardwareAsids"));
        return s.toString();
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value).toUpperCase(Locale.ROOT);
    }

    private static void number(StringBuilder s, String name, String what, long value) {
        line(s, "int", name, what, String.valueOf(value));
    }

    private static void line(StringBuilder s, String type, String name, String what, String v) {
        s.append("    /** ").append(what).append(" */\n").append(CONSTANT).append(type).append(' ')
            .append(name).append(" = ").append(v).append(";\n");
    }
}
