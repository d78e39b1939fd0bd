package sel4j.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * What a layout must obey beyond its form: fields inside the object and apart from each other,
 * references that lose no address bits, cases that exclude each other, one meaning per name.
 */
final class LayoutRules {
    private final Layout layout;

    private LayoutRules(Layout layout) {
        this.layout = layout;
    }

    static void check(Layout layout) {
        LayoutRules rules = new LayoutRules(layout);
        Set<String> names = new HashSet<>();
        for (Kind k : layout.kinds()) {
            rules.demand(names.add(k.name()), k.line(), k.name() + " is declared twice");
            rules.kind(k);
        }
    }

    private void kind(Kind k) {
        demand(k.bytes() % 4 == 0 && Integer.bitCount(k.bytes()) <= 1, k.line(),
            "the size of " + k.name() + " must be a power of two of at least 4 bytes");
        demand(!k.doc().isEmpty(), k.line(), k.name() + " has no doc line");
        Map<String, Field> named = new HashMap<>();
        for (Field f : k.fields()) {
            field(k, f);
            demand(named.put(f.name(), f) == null, f.line(),
                "field " + f.name() + " is declared twice");
        }
        k.initials().forEach(i -> initial(k, i));
        k.fields().forEach(f -> proofOnly(k, f));
        cases(k, named);
        disjoint(k, k.fields());
        for (Case c : k.cases()) {
            List<Field> together = new java.util.ArrayList<>(k.fields());
            together.addAll(c.fields());
            disjoint(k, together);
        }
    }

    private void field(Kind k, Field f) {
        demand(SourceVersion.isIdentifier(f.name()) && !SourceVersion.isKeyword(f.name()), f.line(),
            "'" + f.name() + "' cannot be the name of a Java method");
        for (Piece p : f.pieces()) {
            demand(4 * p.word() < k.bytes(), f.line(), f.name() + " lies outside the " + k.bytes()
                + " bytes of " + k.name());
        }
        demand(f.sort() != Field.Sort.FLAG || f.width() == 1, f.line(), "flag " + f.name()
            + " must have one bit");
        Kind target = f.target() == null ? null : layout.kind(f.target());
        demand((f.target() == null) == (target == null), f.line(), "unknown kind " + f.target());
        if (f.reference()) {
            // A reference is an address: its free low bits are those that alignment makes zero.
            Piece p = f.pieces().get(0);
            demand(f.pieces().size() == 1 && p.hi() == 31 && 1 << p.lo() <= target.bytes(),
                f.line(),
                "reference " + f.name() + " must keep bits 31:" + Integer.numberOfTrailingZeros(
                    target.bytes()) + " of the address of a " + f.target());
        }
        if (f.row() || f.sort() == Field.Sort.SUB) {
            int size = size(f);
            demand(f.offset() % size(f, 1) == 0 || f.offset() % 4 == 0 && target == null
                || f.offset() % 4 == 0 && f.sort() == Field.Sort.REFS, f.line(),
                f.name() + " is not aligned to the size of its elements");
            demand(f.offset() >= 0 && f.count() > 0 && f.offset() + size <= k.bytes(), f.line(),
                f.name() + " lies outside the " + k.bytes() + " bytes of " + k.name());
        }
        if (f.sort() == Field.Sort.OWNER) {
            demand(target.fields().stream().anyMatch(s -> s.sort() == Field.Sort.SUB
                && s.target().equals(k.name()) && s.offset() == f.offset()), f.line(),
                f.target() + " has no " + k.name() + " at " + f.offset());
        }
    }

    private void cases(Kind k, Map<String, Field> common) {
        Map<String, Field> seen = new HashMap<>();
        for (Case c : k.cases()) {
            demand((c.bits() & ~c.mask()) == 0, c.line(), "the bits of case " + c.name()
                + " are outside its mask");
            demand((c.mask() & k.commonMask(0)) == 0, c.line(),
                "the bits that tell case " + c.name() + " belong to another field too");
            for (Case other : k.cases()) {
                demand(c == other || ((c.bits() ^ other.bits()) & c.mask() & other.mask()) != 0,
                    c.line(),
                    "cases " + c.name() + " and " + other.name() + " match the same words");
                demand(c == other || c.value() != other.value() && !c.name().equals(other.name()),
                    c.line(), "cases " + c.name() + " and " + other.name()
                    + " share name or value");
            }
            Set<String> own = new HashSet<>();
            for (Field f : c.fields()) {
                field(k, f);
                demand(f.packed() && f.sort() != Field.Sort.LINK, f.line(),
                    "a case has int, flag and ref fields only");
                demand(own.add(f.name()) && !common.containsKey(f.name()), f.line(),
                    "field " + f.name() + " is declared twice");
                demand((f.mask(0) & c.mask()) == 0, f.line(),
                    f.name() + " overlaps the bits that tell case " + c.name());
                Field g = seen.putIfAbsent(f.name(), f);
                demand(g == null || g.sort() == f.sort() && g.pieces().equals(f.pieces())
                    && g.least() == f.least() && g.most() == f.most()
                    && java.util.Objects.equals(g.target(), f.target()), f.line(),
                    f.name() + " means something else in another case");
            }
        }
        if (!k.cases().isEmpty()) {
            demand(k.cases().get(0).bits() == 0 && k.cases().get(0).value() == 0
                && k.cases().get(0).fields().isEmpty(), k.cases().get(0).line(),
                "zero words must be the first case of " + k.name()
                + ", with value 0 and no fields");
        }
    }

    private void initial(Kind k, Kind.Initial i) {
        Field f = k.field(i.field());
        demand(f != null
            && (f.row() ? f.sort() == Field.Sort.INTS && i.index() >= 0 && i.index() < f.count()
                : f.sort() == Field.Sort.INT && f.width() == 32 && i.index() < 0), i.line(),
            "initial needs a word of an int field of " + k.name() + ", found " + i.field());
    }

    /** What {@code via} and {@code with} name must be there. */
    private void proofOnly(Kind k, Field f) {
        Field part = f.via() == null ? null : k.field(f.via());
        demand(f.via() == null || part != null && part.sort() == Field.Sort.SUB
            && layout.kind(part.target()).proofs().stream().anyMatch(p ->
            p.name().equals(f.name())),
            f.line(), k.name() + " has no part " + f.via() + " with a proof field " + f.name());
        for (String name : f.with().keySet()) {
            demand(layout.kind(f.target()).proofs().stream().anyMatch(p -> p.name().equals(name)),
                f.line(), f.target() + " has no proof field " + name);
        }
    }

    private void disjoint(Kind k, List<Field> fields) {
        int[] used = new int[k.bytes() / 4];
        Field[] by = new Field[used.length];
        for (Field f : fields) {
            if (f.sort() == Field.Sort.OWNER || f.over() != null && k.field(f.over()) != null) {
                continue;
            }
            if (f.packed()) {
                for (Piece p : f.pieces()) {
                    take(used, by, p.word(), p.mask(), f);
                }
            } else {
                for (int w = f.offset() / 4; w < (f.offset() + size(f)) / 4; w++) {
                    take(used, by, w, -1, f);
                }
            }
        }
    }

    private void take(int[] used, Field[] by, int word, int mask, Field f) {
        demand((used[word] & mask) == 0, f.line(), f.name() + " overlaps "
            + (by[word] == null ? "" : by[word].name()) + " in word " + word);
        used[word] |= mask;
        by[word] = f;
    }

    private int size(Field f) {
        return size(f, f.count());
    }

    private int size(Field f, int count) {
        boolean parts = f.sort() == Field.Sort.SUB || f.sort() == Field.Sort.SUBS;
        return count * (parts ? layout.kind(f.target()).bytes() : 4);
    }

    private void demand(boolean holds, int line, String rule) {
        if (!holds) {
            throw new LayoutException(layout.file(), line, rule);
        }
    }
}
