package sel4j.layout;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the manual's page of all kernel objects and capability types. */
final class Manual {
    private final Layout layout;
    private final StringBuilder out = new StringBuilder();

    Manual(Layout layout) {
        this.layout = layout;
    }

    /** The page, in Markdown. */
    String text() {
        out.append("<!-- Generated from objects.layout by `java "
            + "kernel-sel4j/layout/Regenerate.java`; ")
            .append("do not edit. -->\n# Kernel objects in memory\n\n")
            .append("Each word is 32 bits, little endian; `w2[31:4]` is bits 31 to 4 of the "
            + "object's word 2. ")
            .append("A reference is the object's\naddress in the kernel window; its free low bits "
            + "hold other ")
            .append("fields. A link that is zero names the object itself.\nMemory of zero words "
            + "is a new ")
            .append("object of any kind, but for the words listed as initial.\n");
        for (Kind k : layout.kinds()) {
            kind(k);
        }
        return out.toString();
    }

    private void kind(Kind k) {
        out.append("\n## ").append(k.name()).append("\n\n").append(k.doc()).append(' ')
            .append(k.bytes() == 0 ? "Its size is given at creation." : k.bytes() + " bytes"
            + (k.whole() ? ", made by retype." : ", part of a larger object.")).append('\n');
        table(k.fields());
        for (Kind.Initial i : k.initials()) {
            out.append(i == k.initials().get(0)
                ? "\nInitial: " : "; ").append('`').append(i.field())
                .append(i.index() < 0 ? "" : "[" + i.index() + "]").append("` = 0x")
                .append(Integer.toHexString(i.value()).toUpperCase());
        }
        out.append(k.initials().isEmpty() ? "" : ".\n");
        for (Case c : k.cases()) {
            out.append(String.format("%n### %s %s%n%nType %d: `w0 & 0x%X` is 0x%X.%n", k.name(),
                c.name(), c.value(), c.mask(), c.bits()).replace(System.lineSeparator(), "\n"));
            table(c.fields());
        }
    }

    private void table(List<Field> fields) {
        if (fields.isEmpty()) {
            return;
        }
        out.append("\n| field | where | holds | meaning |\n|---|---|---|---|\n");
        for (Field f : fields) {
            out.append(List.of("`" + f.name() + "`", where(f), holds(f), f.comment()).stream()
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        }
    }

    private static String where(Field f) {
        return f.sort() == Field.Sort.OWNER ? "not stored" : f.packed() ? "`" + f.where() + "`"
            : String.format("byte 0x%X", f.offset());
    }

    private static String holds(Field f) {
        return switch (f.sort()) {
            case INT -> f.anyWord() ? "a word" : f.least() + ".." + f.most();
            case FLAG -> "a bit";
            case REF -> f.target() + " or none";
            case LINK -> f.target() + ", itself if zero";
            case INTS -> f.count() + " words";
            case REFS -> f.count() + " references to " + f.target();
            case SUB -> f.target();
            case SUBS -> f.count() + " times " + f.target();
            case OWNER -> "the " + f.target() + " around it";
        };
    }
}
