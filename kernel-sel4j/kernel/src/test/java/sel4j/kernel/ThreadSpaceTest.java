package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Frame;
import sel4j.view.PageDirectory;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ABI invocations 4: Configure, SetSpace, SetIPCBuffer; 4.2, 4.3. */
class ThreadSpaceTest {
    private static final int ADDRESS = 0x10000E00;

    private final Bench b = new Bench();
    private final Tcb cur = b.running(5);
    private final Frame buffer = b.buffer(cur);
    private final Tcb t = b.k.createTcb(b.place(1024));
    private final int cap = b.cap(t);
    private final PageDirectory directory = b.k.createPageDirectory(b.place(16384));
    private int cspace;
    private int vspace;
    private int frame;

    @BeforeEach
    void capabilities() {
        cspace = b.capOfCNode();
        vspace = b.emptySlot();
        b.slot(vspace).setPageDirectory(directory, true, 77);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(vspace));
        frame = b.capOfFrame(Abi.FRAME_READ_WRITE, false);
    }

    private int configure(int handler, int cdata, int vdata, int address, int... caps) {
        return b.invoke(cap, Abi.TCB_CONFIGURE, caps, handler, cdata, vdata, address);
    }

    private int setSpace(int handler, int cdata, int vdata, int... caps) {
        return b.invoke(cap, Abi.TCB_SET_SPACE, caps, handler, cdata, vdata);
    }

    private int setBuffer(int address, int... caps) {
        return b.invoke(cap, Abi.TCB_SET_IPC_BUFFER, caps, address);
    }

    private void unchanged() {
        assertEquals(0, t.faultHandler());
        assertEquals(0, t.bufferAddress());
        assertEquals(Slot.NULL, t.cspace().type());
        assertEquals(Slot.NULL, t.vspace().type());
        assertEquals(Slot.NULL, t.buffer().type());
    }

    @Test
    void configureInstallsCopiesOfAllThree() {
        assertEquals(0, configure(0x123, 0, 0, ADDRESS, cspace, vspace, frame));
        assertEquals(0x123, t.faultHandler());
        assertEquals(b.cnode, t.cspace().cnodeBase());
        assertEquals(24, t.cspace().guardBits());
        assertSame(directory, t.vspace().pageDirectory());
        assertEquals(77, t.vspace().asid());
        assertEquals(ADDRESS, t.bufferAddress());
        assertEquals(b.slot(frame).frameBase(), t.buffer().frameBase());
        assertSame(b.slot(cspace), t.cspace().prev());
        assertSame(b.slot(vspace), t.vspace().prev());
        assertSame(b.slot(frame), t.buffer().prev());
        assertNotNull(Buffer.ofReceiver(b.k, t));
    }

    @Test
    void configureAgainReplacesWhatWasThere() {
        configure(1, 0, 0, ADDRESS, cspace, vspace, frame);
        int other = b.capOfFrame(Abi.FRAME_READ_ONLY, false);
        assertEquals(0, configure(2, 24 << 3, 0, ADDRESS, cspace, vspace, other));
        assertEquals(2, t.faultHandler());
        assertEquals(b.slot(other).frameBase(), t.buffer().frameBase());
        assertEquals(Abi.FRAME_READ_ONLY, t.buffer().frameRights());
        assertEquals(0, configure(3, 0, 0, 0, cspace, vspace, other));
        assertEquals(Slot.NULL, t.buffer().type());
        assertEquals(0, t.bufferAddress());
    }

    @Test
    void theBufferFrameIsCopiedWithoutItsMapping() {
        b.slot(frame).setFrameAsid(5);
        assertEquals(0, setBuffer(ADDRESS, frame));
        assertEquals(0, t.buffer().frameAsid());
        assertEquals(5, b.slot(frame).frameAsid());
    }

    @Test
    void setSpaceLeavesTheBufferAlone() {
        setBuffer(ADDRESS, frame);
        assertEquals(0, setSpace(9, 0, 0, cspace, vspace));
        assertEquals(Slot.FRAME, t.buffer().type());
        assertEquals(9, t.faultHandler());
        assertSame(directory, t.vspace().pageDirectory());
    }

    @Test
    void dataOfTheCSpaceSetsItsGuardUnlessZero() {
        assertEquals(0, setSpace(0, 3 << 3 | 5 << 8, 0xFFFF, cspace, vspace));
        assertEquals(3, t.cspace().guardBits());
        assertEquals(5, t.cspace().guard());
        assertEquals(24, b.slot(cspace).guardBits());
    }

    // ---- checks ----

    @Test
    void wordsAndCapabilitiesAreNeeded() {
        int[] two = {cspace, vspace};
        assertEquals(Abi.TRUNCATED_MESSAGE, configure(0, 0, 0, 0, two));
        assertEquals(Abi.TRUNCATED_MESSAGE, setSpace(0, 0, 0, cspace));
        assertEquals(Abi.TRUNCATED_MESSAGE, b.invoke(cap, Abi.TCB_SET_SPACE, two, 1, 0));
        assertEquals(Abi.TRUNCATED_MESSAGE,
            b.invoke(cap, Abi.TCB_CONFIGURE, new int[] {cspace, vspace, frame}, 1, 0, 0));
        assertEquals(Abi.TRUNCATED_MESSAGE, setBuffer(ADDRESS));
        assertEquals(Abi.TRUNCATED_MESSAGE,
            b.invoke(cap, Abi.TCB_SET_IPC_BUFFER, new int[] {frame}));
        unchanged();
    }

    @Test
    void theCSpaceMustBeACNode() {
        assertEquals(Abi.ILLEGAL_OPERATION, setSpace(1, 0, 0, vspace, vspace));
        assertEquals(Abi.ILLEGAL_OPERATION, setSpace(1, 0, 0, b.emptySlot(), vspace));
        assertEquals(Abi.ILLEGAL_OPERATION, setSpace(1, 25 << 3, 0, cspace, vspace));
        unchanged();
    }

    @Test
    void theVSpaceMustBeADirectoryWithAnAsid() {
        assertEquals(Abi.ILLEGAL_OPERATION, setSpace(1, 0, 0, cspace, cspace));
        assertEquals(Abi.ILLEGAL_OPERATION, setSpace(1, 0, 0, cspace, b.emptySlot()));
        b.slot(vspace).setMapped(false);
        assertEquals(Abi.ILLEGAL_OPERATION, setSpace(1, 0, 0, cspace, vspace));
        unchanged();
    }

    /** The error of the derivation is passed on: an untyped with children cannot be copied. */
    @Test
    void errorsOfTheDerivationArePassedOn() {
        int untyped = b.emptySlot();
        int place = b.place(4096);
        b.slot(untyped).setUntyped(place, 12, false, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(untyped));
        int child = b.emptySlot();
        b.slot(child).setUntyped(place, 8, false, 0);
        Slots.insertOriginal(b.k, b.slot(untyped), b.slot(child));
        assertEquals(Abi.REVOKE_FIRST, setSpace(1, 0, 0, untyped, vspace));
        assertEquals(Abi.REVOKE_FIRST, setSpace(1, 0, 0, cspace, untyped));
        assertEquals(Abi.REVOKE_FIRST, setBuffer(ADDRESS, untyped));
        unchanged();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBufferMustBeAPlainFrameAndAligned(boolean configure) {
        int device = b.capOfFrame(Abi.FRAME_READ_WRITE, true);
        int[][] wrong = {{cspace, ADDRESS, 3}, {device, ADDRESS, 3}, {b.emptySlot(), ADDRESS, 3},
            {frame, ADDRESS + 256, 5}, {frame, ADDRESS + 1, 5}, {device, 1, 3}};
        for (int[] w : wrong) {
            assertEquals(w[2], configure ? configure(1, 0, 0, w[1], cspace, vspace, w[0])
                : setBuffer(w[1], w[0]));
        }
        unchanged();
    }

    /** The buffer is checked before the space. */
    @Test
    void configureChecksTheBufferFirst() {
        assertEquals(Abi.ALIGNMENT_ERROR, configure(1, 0, 0, 1, vspace, cspace, frame));
    }

    @Test
    void addressZeroMeansNoBufferWhateverTheFrame() {
        setBuffer(ADDRESS, frame);
        assertEquals(0, setBuffer(0, cspace));
        assertEquals(Slot.NULL, t.buffer().type());
        assertEquals(0, t.bufferAddress());
    }

    /** A CSpace whose last capability the thread holds would take long to delete. */
    @Test
    void aSpaceThatTakesLongToDeleteStays() {
        int place = b.container(t.cspace(), 4);
        assertEquals(Abi.ILLEGAL_OPERATION, setSpace(1, 0, 0, cspace, vspace));
        assertEquals(Abi.ILLEGAL_OPERATION, configure(1, 0, 0, 0, cspace, vspace, frame));
        assertEquals(place, t.cspace().cnodeBase());
        assertEquals(0, t.faultHandler());
        // With a second capability to it, it is not the last one.
        int second = b.emptySlot();
        b.slot(second).setCNode(place, 4, 0, 0);
        Slots.insertCopy(b.k, t.cspace(), b.slot(second));
        assertEquals(0, setSpace(1, 0, 0, cspace, vspace));
        assertEquals(b.cnode, t.cspace().cnodeBase());
    }

    @Test
    void aVSpaceSlotThatTakesLongToDeleteStays() {
        int place = b.container(t.vspace(), 4);
        assertEquals(Abi.ILLEGAL_OPERATION, setSpace(1, 0, 0, cspace, vspace));
        assertEquals(place, t.vspace().cnodeBase());
        assertEquals(0, t.faultHandler());
    }

    /** The answer to the caller's own new buffer arrives, and the thread goes on. */
    @Test
    void oneMaySetOnesOwnBuffer() {
        int self = b.cap(cur);
        assertEquals(0, b.invoke(self, Abi.TCB_SET_IPC_BUFFER, new int[] {frame}, 0x20000200));
        assertSame(cur, b.k.current());
        assertEquals(0x20000200, cur.bufferAddress());
        assertEquals(b.k.frame(b.slot(frame).frameBase() * 256 + 32), Buffer.ofSender(b.k, cur));
    }

    /** A slot of the thread that holds the last capability of a CNode with two slots. */
    private int containerInBufferSlot() {
        return b.container(t.buffer(), 1);
    }

    /** 4.3: the deletion of what was there may be cut; then nothing is installed yet. */
    @Test
    void nothingIsInstalledWhileTheDeletionIsCut() {
        containerInBufferSlot();
        for (int left = 1; left >= 0; left--) {
            b.k.setWorkUnits(Abi.WORK_UNITS - 1);
            assertEquals(Abi.PREEMPTED,
                ThreadSpace.install(b.k, b.slot(cap), b.slot(frame), t.buffer(), 0));
            assertEquals(Slot.ZOMBIE, t.buffer().type());
            assertEquals(left, t.buffer().zombieCount());
        }
        assertEquals(Abi.OK,
            ThreadSpace.install(b.k, b.slot(cap), b.slot(frame), t.buffer(), 0));
        assertEquals(b.slot(frame).frameBase(), t.buffer().frameBase());
    }

    /** SetIPCBuffer is cut while the old buffer's slot is emptied: the address stays till then. */
    @ParameterizedTest
    @ValueSource(ints = {0, ADDRESS})
    void theBufferAddressIsSetWhenTheDeletionIsDone(int address) {
        containerInBufferSlot();
        t.setBufferAddress(0x200);
        b.k.setExtraCap(0, b.slot(frame));
        cur.setRegister(Abi.REG_MR0, address);
        b.k.setWorkUnits(Abi.WORK_UNITS - 1);
        assertEquals(Abi.PREEMPTED, ThreadBuffer.decode(b.k, 1, b.slot(cap)));
        assertEquals(0x200, t.bufferAddress());
        b.k.setWorkUnits(0);
        assertEquals(Abi.OK, ThreadBuffer.decode(b.k, 1, b.slot(cap)));
        assertEquals(address, t.bufferAddress());
        assertFalse(b.k.reschedule(), "another thread's buffer is no reason to decide");
        assertEquals(Abi.OK, ThreadBuffer.decode(b.k, 1, b.slot(b.cap(cur))));
        assertTrue(b.k.reschedule());
    }

    @Test
    void nothingIsInstalledWhenTheDeletionTakesTheSourceAway() {
        Slot inside = b.k.slot(containerInBufferSlot());
        Slots.move(b.k, b.slot(frame), inside);
        assertEquals(Abi.OK, ThreadSpace.install(b.k, b.slot(cap), inside, t.buffer(), 0));
        assertEquals(Slot.NULL, t.buffer().type());
    }

    @Test
    void nothingIsInstalledWhenTheDeletionTakesTheInvokedCapabilityAway() {
        Slot inside = b.k.slot(containerInBufferSlot() + 1);
        Slots.copyInto(b.k, b.slot(cap), b.slot(cap), inside);
        assertEquals(Abi.OK, ThreadSpace.install(b.k, inside, b.slot(frame), t.buffer(), 0));
        assertEquals(Slot.NULL, t.buffer().type());
    }
}
