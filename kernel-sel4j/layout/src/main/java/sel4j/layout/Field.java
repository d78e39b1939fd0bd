package sel4j.layout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One field of a kind, or of a case of it.
 *
 * @param sort    how it is stored and read
 * @param name    its name in all views
 * @param pieces  its bits (INT, FLAG, REF, LINK), from high to low
 * @param offset  its first byte (INTS, REFS, SUB, SUBS); of an OWNER, where the part lies in the
 *     whole
 * @param count   number of elements (INTS, REFS, SUBS)
 * @param target  kind that it refers to or holds (REF, LINK, REFS, SUB, SUBS, OWNER)
 * @param least   smallest value that the setter accepts (INT)
 * @param most    largest value, as an unsigned number (INT)
 * @param over    name of the field whose bits it may share, or null
 * @param via     name of the part that holds it in the proof view, or null
 * @param with    proof constants of the part that it is (SUB, SUBS): name -> value
 * @param comment the remark beside it in the layout file, or empty
 * @param line    line in the layout file
 */
public record Field(Sort sort, String name, List<Piece> pieces, int offset, int count,
        String target, long least, long most, String over,
        String via, Map<String, String> with, String comment, int line) {

    /** The sorts of fields of the layout file. */
    public enum Sort { INT, FLAG, REF, LINK, INTS, REFS, SUB, SUBS, OWNER }

    /** Whether it has bits of its own, described by pieces. */
    public boolean packed() {
        return sort == Sort.INT || sort == Sort.FLAG || reference();
    }

    /** Whether it is one reference. */
    public boolean reference() {
        return sort == Sort.REF || sort == Sort.LINK;
    }

    /** Whether it is a row of elements. */
    public boolean row() {
        return sort == Sort.INTS || sort == Sort.REFS || sort == Sort.SUBS;
    }

    /** Number of bits of a packed field. */
    public int width() {
        return pieces.stream().mapToInt(Piece::width).sum();
    }

    /** Whether it is an integer that takes any word. */
    public boolean anyWord() {
        return sort == Sort.INT && least == 0 && most == 0xFFFFFFFFL;
    }

    /** Its Java type in all views. */
    public String javaType() {
        return switch (sort) {
            case INT, INTS -> "int";
            case FLAG -> "boolean";
            default -> target;
        };
    }

    /** The bits that it has in word {@code word} of the object. */
    public int mask(int word) {
        return pieces.stream().filter(p -> p.word() == word).mapToInt(Piece::mask)
            .reduce(0, (a, b) -> a | b);
    }

    /** The words in which it has bits. */
    public List<Integer> words() {
        return pieces.stream().map(Piece::word).distinct().toList();
    }

    /** Where it lies, as the layout file writes it. */
    public String where() {
        return packed() ? pieces.stream().map(Piece::toString).collect(Collectors.joining(" ++ "))
            : "bytes from 0x" + Integer.toHexString(offset).toUpperCase();
    }

    /** Name of its setter. */
    public String setter() {
        return "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
