package sel4j.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes how the proof view's {@code Kernel} makes objects, with the contracts of these methods: in
 * vacant memory an object comes to life in its initial state, and the invariant is kept.
 */
final class ProofCreation {
    private final Layout layout;
    private final Kind kernel;
    private final Source out;

    ProofCreation(Layout layout, Kind kernel, Source out) {
        this.layout = layout;
        this.kernel = kernel;
        this.out = out;
    }

    void members() {
        slot();
        for (Kind k : layout.kinds()) {
            if (k.whole() && k.described() && k != kernel) {
                if (!slots(k).isEmpty()) {
                    wake(k);
                    wakeAll(k);
                vacantPlace(k);
                }
                create(k);
            }
        }
        known();
        cnode();
        frame();
    }

    /** The parts that have places of their own. */
    static List<Field> slots(Layout layout, Kind k) {
        return k.fields().stream().filter(f -> f.sort() == Field.Sort.SUB
            && layout.kind(f.target()).bytes() >= 16).toList();
    }

    private List<Field> slots(Kind k) {
        return slots(layout, k);
    }

    private void text(String lines) {
        lines.lines().forEach(l -> out.line("%s", l));
    }

    private void slot() {
        out.doc("Makes a slot live that lies in from..to-1.");
        text("""
            /*@ private normal_behavior
              @ requires Inv.inv(this) && s != null && !s.live && from <= s.place && s.place < to;
              @ requires Inv.unclaimed(from, to);
              @ ensures Inv.inv(this) && Inv.unclaimed(from, to);
              @ ensures s.live && s.type == Slot.NULL && s.next == s && s.prev == s;
              @ assignable s.live;
              @ helper @*/
            private void wakeSlot(Slot s, int from, int to) {
            //@ assert s.type == Slot.NULL && s.next == s && s.prev == s && s != root;
            s.create();
            }""");
    }

    /** The last step of creation of a kind that has slots: those are live already. */
    private void wake(Kind k) {
        String n = k.name();
        out.doc("Makes " + k.article() + " live whose slots are.");
        out.line("/*@ private normal_behavior");
        out.line("  @ requires Inv.inv(this) && o != null && !o.live;");
        slots(k).forEach(f -> out.line("  @ requires o.%s != null && o.%s.live;", f.name(),
            f.name()));
        out.line("  @ requires Inv.unclaimed(o.place, o.place + %d);", k.granules());
        out.line("  @ ensures Inv.inv(this) && o.live;");
        initials(k, "o");
        queued(k, "o");
        out.line("  @ assignable %s;", String.join(", ", written(k, "o", false)));
        out.line("  @ helper @*/");
        out.line("private void wake%s(%s o) {", n, n);
        links(k, "o");
        k.initials().stream().filter(i -> i.index() >= 0).forEach(i -> out.line(
            "//@ assert o.%s != null && o.%s.length == %d;", i.field(), i.field(),
            count(k, i.field())));
        out.line("o.createAlone();").line("}");
    }

    /** Creation of a kind that has slots, when it is known where the object and its slots are. */
    private void wakeAll(Kind k) {
        int size = k.granules();
        out.doc("Makes " + k.article() + " live, and its slots before it.");
        out.line("/*@ private normal_behavior");
        out.line("  @ requires Inv.inv(this) && o != null && !o.live && o.place == place;");
        out.line("  @ requires 0 <= place && place <= 0x8000000;");
        out.line("  @ requires Inv.unclaimed(place, place + %d);", size);
        for (Field f : slots(k)) {
            String s = "o." + f.name();
            out.line("  @ requires %s != null && !%s.live && %s.place == %s;", s, s, s,
                ExecutionView.plus("place", f.offset() / 16));
        }
        out.line("  @ ensures Inv.inv(this) && o.live;");
        initials(k, "o");
        queued(k, "o");
        out.line("  @ ensures (\\forall Slot s; !\\fresh(s) && \\old(s.live) ==> s.live);");
        out.line("  @ assignable %s;", String.join(",\n      @   ", written(k, "o", true)));
        out.line("  @ helper @*/");
        out.line("private void wakeAllOf%s(%s o, int place) {", k.name(), k.name());
        slots(k).forEach(f -> out.line("wakeSlot(o.%s(), place, place + %d);", f.name(), size));
        out.line("wake%s(o);", k.name()).line("}");
    }

    /** What the invariant says of a kind that has slots, where nothing lives. */
    private void vacantPlace(Kind k) {
        String array = ProofKernel.array(k);
        String there = array + "[place - FIRST]";
        String size = String.valueOf(k.granules());
        out.doc("A lemma, which does nothing: in unused RAM lies " + k.article()
            + " without life, and so do its slots.");
        out.line("/*@ private normal_behavior");
        range(size);
        out.line("  @ requires (place - FIRST) %% %s == 0;", size);
        out.line("  @ requires Inv.unused(this, place, place + %s);", size);
        out.line("  @ ensures slot != null && slot.length <= 67108864;");
        out.line("  @ ensures %s != null && %s.length == slot.length;", array, array);
        out.line("  @ ensures %s != null && !%s.live;", there, there);
        out.line("  @ ensures %s.place == place;", there);
        for (Field f : slots(k)) {
            String s = there + "." + f.name();
            out.line("  @ ensures %s != null && !%s.live;", s, s);
            out.line("  @ ensures %s.place == %s;", s,
                ExecutionView.plus("place", f.offset() / 16));
        }
        out.line("  @ assignable \\strictly_nothing;").line("  @ helper @*/");
        out.line("private void vacant%s(int place) {", k.name()).line("}");
    }

    /** That the object is in no queue. */
    private void queued(Kind k, String o) {
        k.fields().stream().filter(f -> f.via() != null).forEach(f -> out.line(
            "  @ ensures %s.%s != null && %s.%s.%s == null;", o, f.via(), o, f.via(), f.name()));
    }

    private static int count(Kind k, String field) {
        return k.fields().stream().filter(f -> f.name().equals(field)).findFirst().orElseThrow()
            .count();
    }

    /** What is known of the links of an object before it becomes live. */
    private void links(Kind k, String o) {
        for (Field f : k.fields()) {
            if (f.sort() == Field.Sort.SUB && layout.kind(f.target()).bytes() < 16) {
                String l = o + "." + f.name();
                boolean own = k.fields().stream().anyMatch(v -> f.name().equals(v.via()));
                out.line("//@ assert %s != null && !%s.live && %s.tcb == %s;", l, l, l,
                    own ? o : "null");
                out.line("//@ assert %s.next == %s && %s.prev == %s;", l, l, l, l);
                out.line("//@ assert %s.queue == %s;", l, own ? "null" : l);
                f.with().forEach((c, v) -> {
                    if (v.equals("this")) {
                        out.line("//@ assert %s.%s == %s;", l, c, o);
                    }
                });
                if (!own && !f.with().containsKey("endpoint")) {
                    // no sentinel of an endpoint, whose invariants speak of all endpoints
                    out.line("//@ assert %s.endpoint == null;", l);
                }
            }
        }
    }

    /** The fields that become other than they were: life, and initial values that are not zero. */
    private List<String> written(Kind k, String o, boolean slots) {
        List<String> all = new ArrayList<>(List.of(o + ".live"));
        for (Field f : k.fields()) {
            if (f.sort() == Field.Sort.SUB && (slots || layout.kind(f.target()).bytes() < 16)) {
                all.add(o + "." + f.name() + ".live");
            }
        }
        k.initials().forEach(i -> all.add(o + "." + initial(i)));
        return all;
    }

    private static String initial(Kind.Initial i) {
        return i.field() + (i.index() < 0 ? "" : "[" + i.index() + "]");
    }

    private void initials(Kind k, String o) {
        k.initials().forEach(i -> out.line("  @ ensures %s.%s == %d;", o, initial(i), i.value()));
    }

    private void create(Kind k) {
        String array = ProofKernel.array(k);
        String there = array + "[place - FIRST]";
        int size = k.granules();
        out.line("").line("/*@ public normal_behavior");
        range(String.valueOf(size));
        if (size > 1) {
            out.line("  @ requires (place - FIRST) %% %d == 0;", size);
        }
        vacant(String.valueOf(size));
        out.line("  @ ensures Inv.inv(this) && \\result == %s && \\result.live;", there);
        out.line("  @ ensures \\result.place == place && !\\old(%s.live);", there);
        initials(k, "\\result");
        if (slots(k).isEmpty()) {
            zero(k);
        } else {
            // Its other fields are those of an object without life, which are zero by the
            // invariant: they are not assigned. To say so of each would be a case of its own.
            queued(k, "\\result");
            out.line("  @ ensures (\\forall Slot s; !\\fresh(s) && \\old(s.live) ==> s.live);");
        }
        out.line("  @ assignable %s;", String.join(",\n      @   ", written(k, there, true)));
        out.line("  @ helper @*/");
        out.line("public %s create%s(int place) {", k.name(), k.name());
        if (slots(k).isEmpty()) {
            out.line("//@ assert slot != null && %s != null && %s.length == slot.length;", array,
                array);
            out.line("//@ assert %s != null && !%s.live;", there, there);
            out.line("//@ assert %s.place == place;", there);
            out.line("%s o = %s;", k.name(), there);
            links(k, "o");
            out.line("o.create();");
        } else {
            out.line("vacant%s(place);", k.name());
            out.line("%s o = %s;", k.name(), there);
            out.line("wakeAllOf%s(o, place);", k.name());
        }
        out.line("return o;").line("}");
    }

    /** That the memory is RAM. */
    private void range(String size) {
        out.line("  @ requires Inv.inv(this) && FIRST <= place"
            + " && place - FIRST + %s <= slot.length;", size);
    }

    private void vacant(String size) {
        out.line("  @ requires Inv.unused(this, place, place + %s);", size);
        out.line("  @ requires Inv.unclaimed(place, place + %s);", size);
    }

    /** That all fields have the values of zero words, but for initial ones. */
    private void zero(Kind k) {
        for (Field f : k.fields()) {
            boolean given = k.initials().stream().anyMatch(i -> i.field().equals(f.name()));
            String v = "\\result." + (f.via() == null ? "" : f.via() + ".") + f.name();
            if (f.packed() && !given) {
                out.line("  @ ensures %s;", f.sort() == Field.Sort.FLAG ? "!" + v
                    : v + " == " + ProofView.zero(f));
            } else if (f.sort() == Field.Sort.SUB) {
                String tag = layout.kind(f.target()).tag();
                out.line("  @ ensures %s.next == %s && %s.prev == %s%s;", v, v, v, v,
                    tag == null ? "" : " && " + v + "." + tag + " == 0");
            } else if (f.sort() == Field.Sort.SUBS) {
                out.line("  @ ensures (\\forall int i; 0 <= i && i < %d; %s[i].type == 0);",
                    f.count(), v);
            }
        }
    }

    /** Methods that do nothing: what the invariant says of memory, to where it stays folded. */
    private void known() {
        out.doc("A lemma, which does nothing: RAM has user memory or not, granule by granule.");
        text("""
            /*@ private normal_behavior
              @ requires Inv.inv(this);
              @ ensures slot != null && user != null && user.length == slot.length;
              @ ensures slot.length <= 67108864;
              @ assignable \\strictly_nothing;
              @ helper @*/
            private void ram() {
            }""");
        out.doc("A lemma, which does nothing: in the unused granules from..to-1 of RAM are slots, "
            + "empty and without life.");
        text("""
            /*@ private normal_behavior
              @ requires Inv.inv(this) && 0 <= from && from <= to && to <= slot.length;
              @ requires Inv.unused(this, from + FIRST, to + FIRST);
              @ ensures slot != null && slot.length <= 67108864;
              @ ensures (\\forall int i; from <= i && i < to; slot[i] != null
              @   && slot[i].place == i + FIRST && !slot[i].live);
              @ ensures (\\forall int i; from <= i && i < to; slot[i].type == Slot.NULL
              @   && slot[i].next == slot[i] && slot[i] != root && slot[i] != scratch);
              @ assignable \\strictly_nothing;
              @ helper @*/
            private void emptyRam(int from, int to) {
            }""");
    }

    private void cnode() {
        out.doc("Makes the slots of the granules from..to-1 of RAM live.");
        text("""
            /*@ private normal_behavior
              @ requires Inv.inv(this) && slot != null && slot.length <= 67108864;
              @ requires 0 <= from && from <= to && to <= slot.length;
              @ requires Inv.unclaimed(from + FIRST, to + FIRST);
              @ requires (\\forall int i; from <= i && i < to; slot[i] != null
              @   && slot[i].place == i + FIRST && !slot[i].live);
              @ requires (\\forall int i; from <= i && i < to; slot[i].type == Slot.NULL
              @   && slot[i].next == slot[i]);
              @ ensures Inv.inv(this);
              @ ensures (\\forall int i; from <= i && i < to; slot[i].live);
              @ ensures (\\forall Slot s; !\\fresh(s) && \\old(s.live) ==> s.live);
              @ assignable \\infinite_union(Slot s; true; s.live);
              @ helper @*/
            private void wakeSlots(int from, int to) {
            int i = from;
            /*@ loop_invariant from <= i && i <= to;
              @ loop_invariant Inv.inv(this) && Inv.unclaimed(from + FIRST, to + FIRST);
              @ loop_invariant (\\forall int j; from <= j && j < i; slot[j].live);
              @ loop_invariant (\\forall int j; i <= j && j < to; !slot[j].live);
              @ loop_invariant (\\forall Slot s; !\\fresh(s) && \\old(s.live) ==> s.live);
              @ decreases to - i;
              @ loop_assigns \\infinite_union(Slot s; true; s.live); @*/
            while (i < to) {
            Slot s = slot[i];
            //@ assert s != null && !s.live && s.place == i + FIRST;
            wakeSlot(s, from + FIRST, to + FIRST);
            i = i + 1;
            }
            }""");
        out.line("").line("/*@ public normal_behavior");
        out.line("  @ requires 1 <= radix && radix <= 25;");
        range("(1 << radix)");
        vacant("(1 << radix)");
        text("""
              @ ensures Inv.inv(this);
              @ ensures (\\forall int i; place - FIRST <= i && i < place - FIRST + (1 << radix);
              @   slot[i] != null && slot[i].live && slot[i].type == Slot.NULL
              @   && slot[i].next == slot[i] && slot[i] != root && slot[i] != scratch);
              @ ensures (\\forall Slot s; !\\fresh(s) && \\old(s.live) ==> s.live);
              @ assignable \\infinite_union(Slot s; true; s.live);
              @ helper @*/
            public void createCNode(int place, int radix) {
            int from = place - FIRST;
            int to = from + Bits.power(radix);
            emptyRam(from, to);
            wakeSlots(from, to);
            }""".stripIndent());
    }

    private void frame() {
        out.doc("Makes a granule of RAM that lies in from..to-1 user memory.");
        text("""
            /*@ private normal_behavior
              @ requires Inv.inv(this) && user != null && 0 <= i && i < user.length;
              @ requires from <= i + FIRST && i + FIRST < to && Inv.unclaimed(from, to);
              @ ensures Inv.inv(this) && Inv.unclaimed(from, to) && user[i];
              @ assignable user[i];
              @ helper @*/
            private void wakeGranule(int i, int from, int to) {
            user[i] = true;
            }""");
        out.doc("Makes the granules from..to-1 of RAM user memory.");
        text("""
            /*@ private normal_behavior
              @ requires Inv.inv(this) && user != null && user.length <= 67108864;
              @ requires 0 <= from && from <= to && to <= user.length;
              @ requires Inv.unclaimed(from + FIRST, to + FIRST);
              @ ensures Inv.inv(this);
              @ ensures (\\forall int i; from <= i && i < to; user[i]);
              @ assignable user[from .. to - 1];
              @ helper @*/
            private void wakeGranules(int from, int to) {
            int i = from;
            /*@ loop_invariant from <= i && i <= to;
              @ loop_invariant Inv.inv(this) && Inv.unclaimed(from + FIRST, to + FIRST);
              @ loop_invariant (\\forall int j; from <= j && j < i; user[j]);
              @ decreases to - i;
              @ loop_assigns user[from .. to - 1]; @*/
            while (i < to) {
            wakeGranule(i, from + FIRST, to + FIRST);
            i = i + 1;
            }
            }""");
        out.line("").line("/*@ public normal_behavior");
        out.line("  @ requires 12 <= bits && bits <= 24;");
        range("(1 << (bits - 4))");
        vacant("(1 << (bits - 4))");
        text("""
              @ ensures Inv.inv(this);
              @ ensures (\\forall int i; place - FIRST <= i \
            && i < place - FIRST + (1 << (bits - 4));
              @   user[i]);
              @ assignable user[place - FIRST .. place - FIRST + (1 << (bits - 4)) - 1];
              @ helper @*/
            public void createFrame(int place, int bits) {
            int from = place - FIRST;
            int to = from + Bits.power(bits - 4);
            ram();
            wakeGranules(from, to);
            }""".stripIndent());
    }
}
