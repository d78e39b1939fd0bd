package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.view.Frame;
import sel4j.view.Tcb;

/**
 * ABI invocations 4 without floating point. The build's kernel has it, so the build does not run
 * this class: the test of configurations does.
 */
class WithoutFpu {
    private final Bench b = new Bench();
    private final Tcb cur = b.running(5);

    /** Rule: the mask of flags is 0, so the answer is 0 whatever is set. */
    @Test
    void thereIsNoFlagToSet() {
        Frame unused = b.buffer(cur);
        assertEquals(0, unused.word(5));
        assertEquals(0, b.invoke(b.cap(cur), Abi.TCB_SET_FLAGS, new int[0], 0, -1));
        assertEquals(0, cur.register(Abi.REG_MR0));
        assertFalse(cur.fpuDisabled());
    }

    /** The unit is never switched on. */
    @Test
    void theUnitStaysOff() {
        b.hw.calls.clear();
        Fpu.use(b.k, cur);
        assertEquals(List.of(), b.hw.calls);
        assertNull(b.k.fpuOwner());
    }
}
