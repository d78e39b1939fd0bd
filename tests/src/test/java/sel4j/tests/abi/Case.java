package sel4j.tests.abi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One label: a call that succeeds, and for each check of the ABI what spoils that call so that
 * exactly this check refuses it.
 *
 * <p>Names of checks are those of {@code invocations.rows}, which says what the answer must be.
 */
final class Case {
    /** A good call, what is done to it, and what must be seen when it succeeds. */
    record Variant(Function<Stage, Call> good, Consumer<Call> change, Consumer<Call> effect) {
        /** The call on a new stage, not made yet. */
        Call call() {
            Call c = good.apply(new Stage());
            change.accept(c);
            return c;
        }
    }

    private final String name;
    private Function<Stage, Call> good;
    private final Map<String, Variant> variants = new LinkedHashMap<>();

    Case(String name, Function<Stage, Call> good) {
        this.name = name;
        this.good = good;
    }

    String name() {
        return name;
    }

    Map<String, Variant> variants() {
        return variants;
    }

    /** What follows changes another good call. */
    Case good(Function<Stage, Call> other) {
        good = other;
        return this;
    }

    /** A check, and what makes it refuse the call. */
    Case check(String check, Consumer<Call> spoil) {
        return put(check, new Variant(good, spoil, c -> { }));
    }

    /** The call as it is succeeds, with an effect that is looked at afterwards. */
    Case success(String what, Consumer<Call> effect) {
        return success(what, c -> { }, effect);
    }

    /** The call with a change succeeds, with an effect that is looked at afterwards. */
    Case success(String what, Consumer<Call> change, Consumer<Call> effect) {
        return put("success: " + what, new Variant(good, change, effect));
    }

    private Case put(String check, Variant v) {
        if (variants.put(check, v) != null) {
            throw new IllegalStateException(name + "/" + check + " is there twice");
        }
        return this;
    }

    /** The checks of a slot argument: message words index and depth, extra capability root. */
    Case slotArgument(String what, int index, int depth, int root) {
        check(what + ": the root is no CNode", c -> c.cap(root, c.s.notification()));
        return slotIn(what, index, depth, (c, node) -> c.cap(root, node));
    }

    /** The same without the check of the root, which is always a CNode. */
    Case slotIn(String what, int index, int depth,
            java.util.function.BiConsumer<Call, sel4j.view.Slot> setRoot) {
        check(what + ": depth 0", c -> c.word(depth, 0));
        check(what + ": depth 33", c -> c.word(depth, 33));
        check(what + ": the guard differs", c -> c.word(index, 0x80000000));
        check(what + ": the CNode is deeper than the depth", c -> c.word(depth, 31));
        return check(what + ": bits are left over", c -> setRoot.accept(c, c.s.cnode()));
    }
}
