package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/** ABI boot-and-memory 8: whose floating-point state is in the unit, and when it is off. */
class FpuTest {
    private static final int[] NONE = {};

    private final Bench b = new Bench();
    private final Kernel k = b.k;
    private final Tcb one = b.running(5);
    private final Tcb two = b.thread(5);

    private List<String> moves() {
        return b.hw.calls.stream().filter(c -> c.startsWith("saveFpu") || c.startsWith("loadFpu"))
            .toList();
    }

    private static String save(Tcb t) {
        return "saveFpu " + Integer.toHexString(t.place() + 15);
    }

    private static String load(Tcb t) {
        return "loadFpu " + Integer.toHexString(t.place() + 15);
    }

    @Test
    void theFirstThreadIsLoadedAndNobodySaved() {
        Fpu.use(k, one);
        assertEquals(List.of(load(one)), moves());
        assertSame(one, k.fpuOwner());
        assertTrue(b.hw.fpuOn);
    }

    @Test
    void theOwnerFindsTheUnitAsItIs() {
        Fpu.use(k, one);
        b.hw.calls.clear();
        Fpu.use(k, one);
        assertEquals(List.of("enableFpu 1"), b.hw.calls);
    }

    @Test
    void theOwnerIsSavedBeforeAnotherIsLoaded() {
        Fpu.use(k, one);
        b.hw.calls.clear();
        Fpu.use(k, two);
        assertEquals(List.of("enableFpu 1", save(one), load(two)), b.hw.calls);
        assertSame(two, k.fpuOwner());
    }

    @Test
    void forAThreadWithoutItTheUnitIsOffAndKeepsItsOwnersState() {
        Fpu.use(k, one);
        two.setFpuDisabled(true);
        b.hw.calls.clear();
        Fpu.use(k, two);
        assertEquals(List.of("enableFpu 0"), b.hw.calls);
        assertSame(one, k.fpuOwner());
        Fpu.use(k, one);
        assertEquals(List.of("enableFpu 0", "enableFpu 1"), b.hw.calls);
    }

    @Test
    void releaseSavesTheOwnerAndNobodyElse() {
        Fpu.use(k, one);
        b.hw.calls.clear();
        Fpu.release(k, two);
        assertEquals(List.of(), b.hw.calls);
        k.hw().enableFpu(false);
        Fpu.release(k, one);
        assertEquals(List.of(save(one)), moves());
        assertNull(k.fpuOwner());
        assertFalse(b.hw.fpuOn);
    }

    @Test
    void aSwitchOfThreadsIsASwitchOfTheUnit() {
        Fpu.use(k, one);
        two.setState(Abi.RUNNING);
        Scheduler.ready(k, two);
        one.setState(Abi.INACTIVE);
        Scheduler.reschedule(k);
        Scheduler.schedule(k);
        assertSame(two, k.current());
        assertSame(two, k.fpuOwner());
    }

    @Test
    void settingTheFlagTakesTheUnitAndClearingItGivesItBackAtOnce() {
        b.buffer(one);
        Fpu.use(k, one);
        int cap = b.cap(one);
        assertEquals(0, b.invoke(cap, Abi.TCB_SET_FLAGS, NONE, 0, 1));
        assertNull(k.fpuOwner());
        assertFalse(b.hw.fpuOn);
        assertEquals(0, b.invoke(cap, Abi.TCB_SET_FLAGS, NONE, 1, 0));
        assertSame(one, k.fpuOwner());
        assertTrue(b.hw.fpuOn);
    }

    @Test
    void settingTheFlagOfAnotherOwnerSavesItAndLeavesTheUnitToNobody() {
        b.buffer(one);
        Fpu.use(k, two);
        b.hw.calls.clear();
        assertEquals(0, b.invoke(b.cap(two), Abi.TCB_SET_FLAGS, NONE, 0, 1));
        assertEquals(List.of(save(two)), moves());
        assertNull(k.fpuOwner());
    }

    @Test
    void theLastCapabilityOfAThreadTakesTheUnitWithIt() {
        Fpu.use(k, two);
        int cap = b.cap(two);
        Delete.delete(k, b.slot(cap));
        assertNull(k.fpuOwner());
    }
}
