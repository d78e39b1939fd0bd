package sel4j.aot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sel4j.isa.Assembler;

/**
 * Assembly text with symbols, for the little that is no Java: entry, exit, boot, hardware routines.
 *
 * <p>A line is a label ({@code name:}), an instruction in {@link Assembler}'s syntax, or
 * {@code load REGISTER, VALUE}, two instructions that make any constant. {@code $name} stands for a
 * symbol's value. A semicolon starts a comment.
 */
final class Assembly {
    private static final Pattern SYMBOL = Pattern.compile("\\$([A-Za-z][A-Za-z0-9.]*)");
    private static final Pattern LOAD = Pattern.compile("load (\\w+), (0x[0-9a-f]+|\\d+)");
    private static final int WORD = 4;

    private record Line(int number, String text, int word) { }

    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private int words;

    private Assembly(String file, String text) {
        this.file = file;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String t = line.replaceAll(";.*", "").strip();
            if (t.endsWith(":")) {
                if (labels.put(t.substring(0, t.length() - 1), words) != null) {
                    throw error(number, "a second label " + t);
                }
            } else if (!t.isEmpty()) {
                lines.add(new Line(number, t, words));
                words += t.startsWith("load ") ? 2 : 1;
            }
        }
    }

    /** Reads a resource of this package. */
    static Assembly read(String resource) {
        try (InputStream in = Assembly.class.getResourceAsStream(resource)) {
            return new Assembly(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CompileError(resource + ": cannot be read: " + e);
        }
    }

    static Assembly of(String file, String text) {
        return new Assembly(file, text);
    }

    int words() {
        return words;
    }

    /** Adds the addresses of the labels to symbols. */
    void define(int base, Map<String, Integer> symbols) {
        labels.forEach((name, word) -> symbols.put(name, base + WORD * word));
    }

    /** The words, when they lie at an address. */
    int[] assemble(int base, Map<String, Integer> symbols) {
        int[] out = new int[words];
        for (Line l : lines) {
            String text = SYMBOL.matcher(l.text).replaceAll(m -> {
                Integer value = symbols.get(m.group(1));
                if (value == null) {
                    throw error(l.number, "no symbol " + m.group(1));
                }
                return "0x" + Integer.toHexString(value);
            });
            Matcher load = LOAD.matcher(text);
            if (load.matches()) {
                int value = (int) (long) Long.decode(load.group(2));
                out[l.word] = assemble(l, base, "movw " + load.group(1) + ", #"
                    + (value & 0xFFFF));
                out[l.word + 1] = assemble(l, base, "movt " + load.group(1) + ", #"
                    + (value >>> 16));
            } else {
                out[l.word] = assemble(l, base, text);
            }
        }
        return out;
    }

    private int assemble(Line l, int base, String text) {
        try {
            return Assembler.assemble(text, base + WORD * l.word);
        } catch (IllegalArgumentException e) {
            throw error(l.number, e.getMessage());
        }
    }

    private CompileError error(int line, String what) {
        return new CompileError(file + ":" + line + ": " + what);
    }
}
