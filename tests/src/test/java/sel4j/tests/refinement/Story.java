package sel4j.tests.refinement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sel4j.abstractspec.Answer;
import sel4j.abstractspec.Call;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Step;
import sel4j.refinement.Abstraction;
import sel4j.refinement.Refines;

/** Kernel and specification make the same calls, and must agree after each. */
final class Story {
    /** How often which label was answered how, over all stories. */
    static final Map<String, Integer> ANSWERS = new TreeMap<>();

    private final RootCalls root = new RootCalls();
    private State specified = Abstraction.of(root.memory, root.k);
    private final List<String> told = new ArrayList<>();

    private Story() { }

    /** Tells a story; where they do not agree, it is told in calls. */
    static void tell(List<Choice> choices) {
        Story s = new Story();
        for (Choice c : choices) {
            Call call = c.call(s.root);
            if (s.inScope(call) && !s.goesOn(call)) {
                return;
            }
        }
    }

    /** One call; false when there is nobody left to make another. */
    private boolean goesOn(Call c) {
        Step.Outcome outcome = Step.step(specified, c);
        if (outcome.state().empty(new Slot(specified.current(), 0))) {
            return false;
        }
        told.add(c.toString());
        Answer answer = answer(c);
        ANSWERS.merge("label " + c.label() + ", error " + answer.code(), 1, Integer::sum);
        assertEquals(outcome.answer(), answer, () -> "the answer after\n"
            + String.join("\n", told));
        State concrete = Abstraction.of(root.memory, root.k);
        assertEquals("", Refines.difference(concrete, outcome.state()),
            () -> "the state after\n" + String.join("\n", told));
        specified = outcome.state();
        return true;
    }

    /** Calls of untyped memory and CNodes whose pointers name capabilities. */
    private boolean inScope(Call c) {
        int type = root.slot(c.cptr()).type();
        return (type == sel4j.view.Slot.UNTYPED || type == sel4j.view.Slot.CNODE)
            && c.caps().stream().allMatch(e -> root.slot(e).type() != sel4j.view.Slot.NULL);
    }

    private Answer answer(Call c) {
        try {
            return root.call(c);
        } catch (RuntimeException e) {
            throw new AssertionError("the kernel fails: " + e + ", after\n"
                + String.join("\n", told), e);
        }
    }
}
