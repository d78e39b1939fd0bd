package sel4j.tests.faces;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sel4j.layout.Case;
import sel4j.layout.Field;
import sel4j.layout.Kind;
import sel4j.layout.Layout;
import sel4j.platform.Memory;
import sel4j.platform.View;
import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.Pde;
import sel4j.view.Slot;

/**
 * Compares the live objects of both faces, field by field: the abstraction from words to fields is
 * nothing but the accessors. Each time those whose words have changed are compared; all of them
 * when objects have come or gone, and every {@value #ALL_AFTER} times.
 */
final class Comparison {
    private final Layout layout;
    private final Memory memory;
    private final Kernel k;
    private final ProofFace proof;
    private static final int ALL_AFTER = 64;

    private final Map<String, Readers> readers = new HashMap<>();
    private final int[] seen;
    private byte[] seenOwners = {};
    private int times;
    private boolean everything;

    Comparison(Layout layout, Memory memory, Kernel k, ProofFace proof) {
        this.layout = layout;
        this.memory = memory;
        this.k = k;
        this.proof = proof;
        seen = new int[memory.ram.length];
    }

    /** A field and how each face reads it. */
    private record Reader(Field field, MethodHandle execution, MethodHandle proof) { }

    /** The readers of one kind, outside cases and by case. */
    private record Readers(Kind kind, List<Reader> common, Reader tag,
        Map<Integer, List<Reader>> cases) { }

    /** The live objects; a difference is an error that names object and field. */
    void all() throws Throwable {
        byte[] owners = memory.owners();
        everything = times++ % ALL_AFTER == 0 || !Arrays.equals(owners, seenOwners);
        seenOwners = owners;
        int first = Memory.RAM_BASE >>> 4;
        compare(layout.kind("Kernel"), k, proof.kernel());
        for (int p = first; p < first + owners.length; p++) {
            int owner = owners[p - first];
            if (owner == Memory.FREE) {
                continue;
            }
            Kind kind = layout.kinds().get(owner - 1);
            if (kind.name().equals("Kernel") || kind.name().equals("Frame")) {
                continue;
            }
            if (unchanged((p - first) * 4, kind.bytes() == 0 ? 4 : kind.bytes() / 4)) {
                continue;
            }
            if (kind.name().equals("CNode")) {
                slot(k.slot(p));
            } else if ((p & kind.granules() - 1) == 0 && complete(owners, p - first, kind)) {
                Object o = proof.at(ProofFace.key(kind, (p - first) * 4));
                demand(o != null && proof.live(o), kind.name(), p,
                    "is live in the execution face only");
                compare(kind, whole(kind, p), o);
            }
        }
        if (everything) {
            liveInProof(owners);
        }
    }

    /**
     * A whole of which a part was forgotten already, while untyped memory is reset, lives no more.
     */
    private static boolean complete(byte[] owners, int from, Kind kind) {
        for (int i = from; i < from + kind.granules(); i++) {
            if (owners[i] != kind.number()) {
                return false;
            }
        }
        return true;
    }

    private boolean unchanged(int word, int words) {
        int end = Math.min(word + words, seen.length);
        return !everything && Arrays.equals(memory.ram, word, end, seen, word, end);
    }

    private void slot(Slot s) throws Throwable {
        Object o = proof.at(ProofFace.key(layout.kind("Slot"), word(s)));
        demand(o != null && proof.live(o), "Slot", s.place(), "is live in the execution face only");
        compare(layout.kind("Slot"), s, o);
    }

    private View whole(Kind kind, int place) {
        return switch (kind.name()) {
            case "Tcb" -> k.tcb(place);
            case "Endpoint" -> k.endpoint(place);
            case "Notification" -> k.notification(place);
            case "PageTable" -> k.pageTable(place);
            case "PageDirectory" -> k.pageDirectory(place);
            default -> k.asidPool(place);
        };
    }

    /** What lives in the proof face lives in the execution face. */
    private void liveInProof(byte[] owners) throws Throwable {
        for (Map.Entry<Long, Object> e : proof.placed().entrySet()) {
            Kind kind = layout.kinds().get((int) (e.getKey() >>> 32) - 1);
            int place = (Memory.RAM_BASE >>> 4) + (e.getKey().intValue() >>> 2);
            int owner = owners[e.getKey().intValue() >>> 2];
            boolean there = kind.whole() ? owner == kind.number()
                : owner == layout.kind("CNode").number()
                || owner == layout.kind("Tcb").number() && (place & 63) < 5
                || owner == layout.kind("Kernel").number();
            demand(there || !proof.live(e.getValue()), kind.name(), place,
                "is live in the proof face only");
        }
    }

    private void compare(Kind kind, View e, Object p) throws Throwable {
        int word = word(e);
        if (unchanged(word, kind.bytes() / 4)) {
            return;
        }
        fields(kind, e, p);
        System.arraycopy(memory.ram, word, seen, word, kind.bytes() / 4);
    }

    private void fields(Kind kind, View e, Object p) throws Throwable {
        Readers r = readers.computeIfAbsent(kind.name(),
            n -> make(kind, e.getClass(), p.getClass()));
        for (Reader f : r.common) {
            field(f, e, p);
        }
        if (r.tag != null) {
            field(r.tag, e, p);
            for (Reader f : r.cases.get(tag(r.tag, e))) {
                field(f, e, p);
            }
        }
    }

    private static Object tag(Reader r, View e) throws Throwable {
        return (Object) r.execution.invokeExact((Object) e);
    }

    private void field(Reader r, View e, Object p) throws Throwable {
        Field f = r.field;
        if (f.over() != null && used(f, e)) {
            return;
        }
        if (!f.row()) {
            value(f, -1, (Object) r.execution.invokeExact((Object) e),
                (Object) r.proof.invokeExact(p), e);
            return;
        }
        for (int i = 0; i < f.count(); i++) {
            value(f, i, (Object) r.execution.invokeExact((Object) e, i),
                (Object) r.proof.invokeExact(p, i), e);
        }
    }

    private void value(Field f, int i, Object e, Object p, View in) throws Throwable {
        if (f.sort() == Field.Sort.SUB || f.sort() == Field.Sort.SUBS) {
            Kind part = layout.kind(f.target());
            if (!part.whole()) {
                compare(part, (View) e, p);
            }
            return;
        }
        boolean same = f.target() == null ? e.equals(p) : e == null ? p == null
            : p != null && proof.keyOf(p) == key(f, (View) e);
        if (!same) {
            demand(false, in.getClass().getSimpleName(), in.place(),
                f.name() + (i < 0 ? "" : "[" + i + "]")
                + " is " + show(e) + " in the execution face, " + show(p) + " in the proof face");
        }
    }

    /** Whether the part whose bits the field shares is in use, so that the field means nothing. */
    private static boolean used(Field f, View e) {
        return e instanceof PageDirectory d
            && d.pde(f.pieces().get(0).word()).type() != Pde.INVALID;
    }

    private long key(Field f, View v) {
        return ProofFace.key(layout.kind(f.target()), word(v));
    }

    private String show(Object o) {
        return o instanceof View v ? v.getClass().getSimpleName()
            + String.format(" at place 0x%X", v.place())
            : o != null && proof.keyOf(o) != null ? String.format("%s at word 0x%X", o.getClass()
            .getSimpleName(), proof.keyOf(o).intValue()) : String.valueOf(o);
    }

    /** Index of a view's first word. */
    static int word(View v) {
        return (v.reference() - Memory.WINDOW_BASE) >>> 2;
    }

    private static void demand(boolean holds, String kind, int place, String what) {
        if (!holds) {
            throw new AssertionError(String.format("%s at place 0x%X: %s", kind, place, what));
        }
    }

    private Readers make(Kind kind, Class<?> execution, Class<?> proofType) {
        List<Reader> common = new ArrayList<>();
        for (Field f : kind.fields()) {
            if (f.sort() != Field.Sort.OWNER) {
                common.add(reader(f, execution, proofType));
            }
        }
        Map<Integer, List<Reader>> cases = new HashMap<>();
        for (Case c : kind.cases()) {
            cases.put(c.value(),
                c.fields().stream().map(f -> reader(f, execution, proofType)).toList());
        }
        Reader tag = kind.tag() == null ? null
            : reader(new Field(Field.Sort.INT, kind.tag(), List.of(), 0, 0,
            null, 0, 0, null, null, Map.of(), "", 0), execution, proofType);
        return new Readers(kind, common, tag, cases);
    }

    private static Reader reader(Field f, Class<?> execution, Class<?> proofType) {
        try {
            Class<?>[] index = f.row() ? new Class<?>[] {int.class} : new Class<?>[0];
            return new Reader(f, handle(execution, f.name(), index),
                handle(proofType, f.name(), index));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle handle(Class<?> type, String name, Class<?>[] index)
            throws ReflectiveOperationException {
        MethodHandle m = MethodHandles.publicLookup().unreflect(type.getMethod(name, index));
        return index.length == 0 ? m.asType(m.type().generic()) : m.asType(m.type().generic()
            .changeParameterType(1, int.class));
    }
}
