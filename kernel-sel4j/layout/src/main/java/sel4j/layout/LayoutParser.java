package sel4j.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the layout file (its grammar stands at its top) into a {@link Layout}. It checks the form;
 * {@link LayoutRules} checks the meaning.
 */
public final class LayoutParser {
    private static final Pattern PIECE =
        Pattern.compile("w(0x[0-9A-Fa-f]+|\\d+)(?:\\[(\\d+)(?::(\\d+))?\\])?");
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private static final long WORD = 0xFFFFFFFFL;

    private final String file;
    private final List<Kind> kinds = new ArrayList<>();
    private int line;
    private String comment = "";

    private LayoutParser(String file) {
        this.file = file;
    }

    /**
     * Reads and checks a layout.
     *
     * @param file name for messages
     * @param text the file's text
     * @throws LayoutException one line: file, line and the rule that is broken
     */
    public static Layout parse(String file, String text) {
        LayoutParser p = new LayoutParser(file);
        for (String s : text.split("\r?\n", -1)) {
            p.line++;
            p.line(s);
        }
        Layout layout = new Layout(file, List.copyOf(p.kinds));
        LayoutRules.check(layout);
        return layout;
    }

    private void line(String s) {
        int hash = s.indexOf('#');
        comment = hash < 0 ? "" : s.substring(hash + 1).trim();
        String code = hash < 0 ? s : s.substring(0, hash);
        if (code.isBlank()) {
            return;
        }
        boolean inCase = code.startsWith("    ");
        Deque<String> words = new ArrayDeque<>(List.of(code.trim().split("\\s+")));
        String first = words.remove();
        if (first.equals("whole") || first.equals("part")) {
            kind(first.equals("whole"), words);
            return;
        }
        if (kinds.isEmpty()) {
            throw error("expected 'whole' or 'part', found '" + first + "'");
        }
        int last = kinds.size() - 1;
        Kind k = kinds.get(last);
        switch (first) {
            case "doc" -> k = with(k, code.trim().substring(3).trim(), k.tag(), k.copy());
            case "tag" -> k = with(k, k.doc(), name(words), k.copy());
            case "copy" -> k = with(k, k.doc(), k.tag(), name(words));
            case "case" -> k.cases().add(caseOf(k, words));
            case "proof" -> k.proofs().add(proof(words));
            case "initial" -> k.initials().add(initial(words));
            default -> fields(k, inCase).add(field(first, words));
        }
        kinds.set(last, k);
        if (!words.isEmpty() && !first.equals("doc")) {
            throw error("unexpected '" + words.peek() + "' at the end of the line");
        }
    }

    private static Kind with(Kind k, String doc, String tag, String copy) {
        return new Kind(k.name(), k.number(), k.whole(), k.bytes(), doc, k.fields(), tag, copy,
            k.cases(), k.initials(), k.proofs(), k.line());
    }

    private void kind(boolean whole, Deque<String> words) {
        String name = name(words);
        String size = next(words, "a size in bytes or VARIABLE");
        int bytes = size.equals("VARIABLE") && whole ? 0 : number(size);
        kinds.add(new Kind(name, kinds.size() + 1, whole, bytes, "", new ArrayList<>(), null, null,
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), line));
    }

    /** Where a field on this line belongs: to the last case if it is indented below one. */
    private List<Field> fields(Kind k, boolean inCase) {
        if (!inCase) {
            return k.fields();
        }
        if (k.cases().isEmpty()) {
            throw error("a field of a case must stand below a case");
        }
        return k.cases().get(k.cases().size() - 1).fields();
    }

    private Case caseOf(Kind k, Deque<String> words) {
        if (k.tag() == null) {
            throw error("a case needs a tag line before it");
        }
        String name = name(words);
        int value = number(next(words, "the case's value"));
        String match = String.join(" ", words);
        words.clear();
        Matcher m = Pattern.compile("w0 & (\\S+) == (\\S+)").matcher(match);
        if (!m.matches()) {
            throw error("expected 'w0 & MASK == BITS', found '" + match + "'");
        }
        return new Case(name, value, number(m.group(1)), number(m.group(2)), new ArrayList<>(),
            line);
    }

    private Kind.Initial initial(Deque<String> words) {
        String target = next(words, "a field");
        Matcher m = Pattern.compile("(\\w+)(?:\\[(\\d+)\\])?").matcher(target);
        if (!m.matches()) {
            throw error("expected FIELD or FIELD[i], found '" + target + "'");
        }
        int index = m.group(2) == null ? -1 : number(m.group(2));
        return new Kind.Initial(m.group(1), index, number(next(words, "a value")), line);
    }

    private Field field(String sort, Deque<String> words) {
        Field.Sort s = sort(sort);
        String name = name(words);
        switch (s) {
            case INT, FLAG, REF, LINK:
                return packed(s, name, words);
            case OWNER:
                String whole = name(words);
                int at = number(next(words, "an offset"));
                return new Field(s, name, List.of(), at, 0, whole, 0, 0, null, null, Map.of(),
                    comment, line);
            default:
                int offset = number(next(words, "an offset in bytes"));
                int count = s == Field.Sort.SUB ? 1 : number(next(words, "a count"));
                String target = s == Field.Sort.INTS ? null : name(words);
                return new Field(s, name, List.of(), offset, count, target, 0, WORD, null, null,
                    constants(words), comment, line);
        }
    }

    private Field.Sort sort(String word) {
        for (Field.Sort s : Field.Sort.values()) {
            if (s.name().toLowerCase(Locale.ROOT).equals(word)) {
                return s;
            }
        }
        throw error("unknown declaration '" + word + "'");
    }

    private Field proof(Deque<String> words) {
        Field.Sort s = sort(next(words, "int, flag or ref"));
        String name = name(words);
        String target = s == Field.Sort.REF ? name(words) : null;
        return new Field(s, name, List.of(), 0, 0, target, 0, WORD, null, null, Map.of(), comment,
            line);
    }

    /** The proof constants behind {@code with}. */
    private Map<String, String> constants(Deque<String> words) {
        Map<String, String> with = new LinkedHashMap<>();
        if (accept(words, "with")) {
            while (!words.isEmpty()) {
                String[] pair = words.remove().split("=", 2);
                if (pair.length != 2) {
                    throw error("expected FIELD=VALUE, found '" + pair[0] + "'");
                }
                with.put(pair[0], pair[1]);
            }
        }
        return with;
    }

    private static boolean accept(Deque<String> words, String word) {
        if (word.equals(words.peek())) {
            words.remove();
            return true;
        }
        return false;
    }

    private Field packed(Field.Sort s, String name, Deque<String> words) {
        List<Piece> pieces = new ArrayList<>();
        do {
            pieces.add(piece(next(words, "a piece like w1[7:0]")));
        } while (accept(words, "++"));
        int width = pieces.stream().mapToInt(Piece::width).sum();
        if (width > 32) {
            throw error(name + " has " + width + " bits; at most 32 fit");
        }
        String target = s == Field.Sort.REF || s == Field.Sort.LINK ? name(words) : null;
        long least = 0;
        long most = WORD >>> (32 - width);
        Matcher range = RANGE.matcher(words.isEmpty() ? "" : words.peek());
        if (s == Field.Sort.INT && range.matches()) {
            words.remove();
            least = number(range.group(1));
            if (number(range.group(2)) > most || least > number(range.group(2))) {
                throw error("range " + range.group() + " of " + name + " does not fit its " + width
                    + " bits");
            }
            most = number(range.group(2));
        }
        String over = accept(words, "over") ? name(words) : null;
        String via = accept(words, "via") ? name(words) : null;
        return new Field(s, name, List.copyOf(pieces), 0, 0, target, least, most, over, via,
            Map.of(), comment, line);
    }

    private Piece piece(String text) {
        Matcher m = PIECE.matcher(text);
        if (!m.matches()) {
            throw error("expected a piece like w1[7:0], found '" + text + "'");
        }
        int hi = m.group(2) == null ? 31 : number(m.group(2));
        int lo = m.group(2) == null ? 0 : m.group(3) == null ? hi : number(m.group(3));
        if (hi > 31 || lo > hi) {
            throw error("bits " + hi + ":" + lo + " are not in 31:0");
        }
        return new Piece(number(m.group(1)), hi, lo);
    }

    private String name(Deque<String> words) {
        String s = next(words, "a name");
        if (!NAME.matcher(s).matches()) {
            throw error("expected a name, found '" + s + "'");
        }
        return s;
    }

    private String next(Deque<String> words, String wanted) {
        if (words.isEmpty()) {
            throw error("expected " + wanted + ", found the end of the line");
        }
        return words.remove();
    }

    private int number(String s) {
        try {
            return Integer.decode(s);
        } catch (NumberFormatException e) {
            throw error("expected a number, found '" + s + "'");
        }
    }

    private LayoutException error(String rule) {
        return new LayoutException(file, line, rule);
    }
}
