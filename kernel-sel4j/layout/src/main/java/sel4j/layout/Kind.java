package sel4j.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One kind of object: its fields, and its cases if it has a tag.
 *
 * @param name     its name in all views
 * @param number   index of its views in the cache and, of a whole, its value in the shadow; from 1
 * @param whole    made by retype; otherwise a part of a whole
 * @param bytes    its size and alignment; 0: given at creation
 * @param doc      what it is, one sentence
 * @param fields   the fields that it always has
 * @param tag      name of the method that tells the case, or null
 * @param copy     name of the method that copies tag and case fields, or null
 * @param cases    its cases, in file order
 * @param initials what creation writes
 * @param proofs   constants that the proof view alone has
 * @param line     line in the layout file
 */
public record Kind(String name, int number, boolean whole, int bytes, String doc,
        List<Field> fields, String tag, String copy, List<Case> cases, List<Initial> initials,
        List<Field> proofs, int line) {

    /**
     * A word that is not zero in a new object.
     *
     * @param field name of a field
     * @param index element of a row, or -1
     * @param value its value
     * @param line  line in the layout file
     */
    public record Initial(String field, int index, int value, int line) { }

    /** Whether it has words of its own that views describe: all but CNode and Frame. */
    public boolean described() {
        return bytes != 0;
    }

    /** Size in granules of 16 bytes. */
    public int granules() {
        return bytes >>> 4;
    }

    /** The fields of all cases, each once, with the cases that have it, in file order. */
    public Map<Field, List<Case>> caseFields() {
        Map<String, Field> byName = new LinkedHashMap<>();
        Map<Field, List<Case>> of = new LinkedHashMap<>();
        for (Case c : cases) {
            for (Field f : c.fields()) {
                Field first = byName.computeIfAbsent(f.name(), n -> f);
                of.computeIfAbsent(first, n -> new ArrayList<>()).add(c);
            }
        }
        return of;
    }

    /** The words in which some case has bits, in ascending order. */
    public List<Integer> caseWords() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(0),
                caseFields().keySet().stream().flatMap(f -> f.words().stream()))
            .distinct().sorted().collect(Collectors.toList());
    }

    /** The bits of a word that belong to fields outside the cases. */
    public int commonMask(int word) {
        return fields.stream().mapToInt(f -> f.mask(word)).reduce(0, (a, b) -> a | b);
    }

    /** A field outside the cases by its name, or null. */
    public Field field(String wanted) {
        return fields.stream().filter(f -> f.name().equals(wanted)).findFirst().orElse(null);
    }

    /** Its name with the article. */
    public String article() {
        return ("AEI".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** {@code IRQ_CONTROL} for {@code IrqControl}; {@code CNODE} for {@code CNode}. */
    public static String constant(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase();
    }
}
