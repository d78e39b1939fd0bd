package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Slot;

/** CNode operations: ABI invocations 3, every check in its place; effects of objects-and-caps 5. */
class CNodeTest {
    private final World w = new World();
    private static final int COPY = Abi.CNODE_COPY;
    private static final int MINT = Abi.CNODE_MINT;
    private static final int MOVE = Abi.CNODE_MOVE;
    private static final int MUTATE = Abi.CNODE_MUTATE;
    private static final int ROTATE = Abi.CNODE_ROTATE;

    @BeforeEach
    void root() {
        w.extra(w.root, w.root);
    }

    private void refused(List<Integer> error, int label, int... words) {
        Slot e = w.slot(1);
        Slot next = e.next();
        int[] before = slots();
        assertEquals(Abi.ERROR, w.call(w.root, label, words));
        assertEquals(error, w.error(), "label " + label);
        assertEquals(true, Arrays.equals(before, slots()), "a refused call changes no slot");
        assertSame(next, e.next());
        Invariants.check(w);
    }

    /** All words of the root CNode. */
    private int[] slots() {
        int first = (w.slot(0).place() - 0x4000000) * 4;
        return Arrays.copyOfRange(w.memory.ram, first, first + 4096);
    }

    private void done(int label, int... words) {
        assertEquals(Abi.OK, w.call(w.root, label, words));
        Invariants.check(w);
    }

    // ---- checks common to all ----

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 26, 0xFFFFF})
    void theLabelIsOneOfACNodes(int label) {
        refused(List.of(3), label);
    }

    @Test
    void twoWordsAndAnExistingSlot() {
        for (int label = Abi.CNODE_REVOKE; label <= Abi.CNODE_SAVE_CALLER; label++) {
            refused(List.of(7), label, 1);
            refused(List.of(4, 1, 32), label, 1, 0);
            refused(List.of(6, 0, 4, 32, 0, 22), label, -1, 32);
        }
    }

    // ---- Copy, Mint, Move, Mutate ----

    @Test
    void theSourceIsNamed() {
        for (int label = COPY; label <= MUTATE; label++) {
            w.extra(w.root);
            refused(List.of(7), label, 1, 32, 1);
            w.extra();
            refused(List.of(7), label, 1, 32, 1, 32, 0, 0);
        }
    }

    @Test
    void theDestinationIsEmptyThenTheSourceExists() {
        for (int label = COPY; label <= MUTATE; label++) {
            refused(List.of(8), label, 10, 32, 1, 0);
            refused(List.of(4, 1, 32), label, 900, 32, 1, 0);
            refused(List.of(6, 1, 4, 32, 0, 22), label, 900, 32, -1, 32);
            refused(List.of(6, 1, 2, 32), label, 900, 32, 901, 32);
            w.extra(w.slot(1));
            refused(List.of(6, 1, 1), label, 900, 32, 1, 32);
            w.extra(w.root);
        }
    }

    @Test
    void theLastWordsAreThere() {
        refused(List.of(7), COPY, 900, 32, 1, 32);
        refused(List.of(7), MINT, 900, 32, 1, 32);
        refused(List.of(7), MINT, 900, 32, 1, 32, 15);
        refused(List.of(7), MUTATE, 900, 32, 2, 32);
        done(MOVE, 900, 32, 10, 32);
    }

    @Test
    void whatCannotBeCopiedIsRefused() {
        Slot u = w.untyped(World.ARENA, 12, 0);
        w.retype(u, Abi.OBJECT_PAGE_TABLE, 0, 900, 1);
        w.extra(w.root);
        refused(List.of(9), COPY, 901, 32, w.number(u), 32, 15);
        refused(List.of(3), COPY, 901, 32, 900, 32, 15);
        Slot control = w.fresh();
        control.setIrqControl();
        w.original(control);
        refused(List.of(3), COPY, 901, 32, w.number(control), 32, 15);
    }

    @Test
    void whatCannotTakeItsDataIsRefused() {
        Slot e = w.endpoint();
        done(MINT, 900, 32, w.number(e), 32, 15, 5);
        refused(List.of(3), MINT, 901, 32, 900, 32, 15, 5);
        refused(List.of(3), MINT, 901, 32, 900, 32, 15, 0);
        refused(List.of(3), MUTATE, 901, 32, w.number(e), 32, 0);
        refused(List.of(3), MINT, 901, 32, 2, 32, 15, 23 << 3);
        refused(List.of(3), MUTATE, 901, 32, 2, 32, 31 << 3);
    }

    @Test
    void copyMasksRightsAndKeepsTheBadge() {
        Slot e = w.endpoint();
        done(MINT, 900, 32, w.number(e), 32, 0b0111, 0xF0000005);
        assertEquals(5, w.slot(900).badge());
        assertEquals(0b0111, w.slot(900).rights());
        done(COPY, 901, 32, 900, 32, 0b1101);
        assertEquals(5, w.slot(901).badge());
        assertEquals(0b0101, w.slot(901).rights());
        assertSame(e.endpoint(), w.slot(901).endpoint());
        assertSame(w.slot(901), w.slot(900).next());
    }

    @Test
    void mintSetsAGuardAndCopyDoesNot() {
        done(MINT, 900, 32, 2, 32, 15, 0x3FFFF << 8 | 7 | 4 << 3 | 0xFC000000);
        assertEquals(4, w.slot(900).guardBits());
        assertEquals(15, w.slot(900).guard());
        done(COPY, 901, 32, 2, 32, 0);
        assertEquals(22, w.slot(901).guardBits());
    }

    @Test
    void moveKeepsThePlaceAndMutateSetsTheGuard() {
        Slot e = w.endpoint();
        done(MINT, 900, 32, w.number(e), 32, 15, 5);
        done(COPY, 901, 32, 900, 32, 15);
        done(MOVE, 902, 32, 900, 32);
        assertEquals(Slot.NULL, w.slot(900).type());
        assertSame(w.slot(902), e.next());
        assertSame(w.slot(901), w.slot(902).next());
        assertEquals(true, w.slot(902).revocable() && w.slot(902).firstBadged());
        Slot c = w.cnode(3, 0, 0);
        done(COPY, 903, 32, w.number(c), 32, 15);
        done(MUTATE, 904, 32, w.number(c), 32, 6 << 3 | 0x2A << 8);
        assertEquals(0x2A, w.slot(904).guard());
        assertEquals(6, w.slot(904).guardBits());
        assertEquals(true, w.slot(904).revocable());
        assertSame(w.slot(903), w.slot(904).next());
        done(MUTATE, 905, 32, 904, 32, 0);
        assertEquals(0, w.slot(905).guardBits());
    }

    // ---- Delete, Revoke ----

    @Test
    void deleteAndRevokeAreCutAndMadeAgain() {
        Slot e = w.endpoint();
        done(COPY, 900, 32, w.number(e), 32, 15);
        done(COPY, 901, 32, w.number(e), 32, 15);
        w.k.setWorkUnits(Abi.WORK_UNITS - 1);
        assertEquals(Abi.PREEMPTED, w.call(w.root, Abi.CNODE_REVOKE, w.number(e), 32));
        assertEquals(true, w.slot(901).type() == Slot.NULL && w.slot(900).type() == Slot.ENDPOINT);
        done(Abi.CNODE_REVOKE, w.number(e), 32);
        assertEquals(Slot.NULL, w.slot(900).type());
        Slot c = w.cnode(1, 0, 0);
        w.k.setWorkUnits(Abi.WORK_UNITS - 1);
        assertEquals(Abi.PREEMPTED, w.call(w.root, Abi.CNODE_DELETE, w.number(c), 32));
        assertEquals(Slot.ZOMBIE, c.type());
        done(Abi.CNODE_DELETE, w.number(c), 32);
        assertEquals(Slot.NULL, c.type());
        done(Abi.CNODE_DELETE, w.number(c), 32);
    }

    // ---- SaveCaller, CancelBadgedSends ----

    @Test
    void saveCallerMovesTheReplyCapability() {
        refused(List.of(8), Abi.CNODE_SAVE_CALLER, 10, 32);
        done(Abi.CNODE_SAVE_CALLER, 900, 32);
        assertEquals(Slot.NULL, w.slot(900).type());
        Slot t = w.thread();
        Slot caller = w.k.current().caller();
        caller.setReply(t.thread(), false, Abi.RIGHT_GRANT);
        w.original(caller);
        done(Abi.CNODE_SAVE_CALLER, 900, 32);
        assertEquals(Slot.REPLY, w.slot(900).type());
        assertEquals(Abi.RIGHT_GRANT, w.slot(900).rights());
        assertSame(t.thread(), w.slot(900).replyTcb());
        assertEquals(Slot.NULL, caller.type());
        refused(List.of(3), COPY, 901, 32, 900, 32, 15);
        done(MOVE, 901, 32, 900, 32);
    }

    @Test
    void cancelBadgedSendsWantsAnEndpointWithAllRights() {
        Slot e = w.endpoint();
        refused(List.of(3), Abi.CNODE_CANCEL_BADGED_SENDS, 1, 32);
        refused(List.of(3), Abi.CNODE_CANCEL_BADGED_SENDS, 900, 32);
        for (int rights = 0; rights < 15; rights++) {
            e.setRights(rights);
            refused(List.of(3), Abi.CNODE_CANCEL_BADGED_SENDS, w.number(e), 32);
        }
        e.setRights(15);
        done(Abi.CNODE_CANCEL_BADGED_SENDS, w.number(e), 32);
    }

    // ---- Rotate ----

    @Test
    void rotateNeedsEightWordsAndBothRoots() {
        refused(List.of(7), ROTATE, 900, 32, 0, 1, 32, 0, 2);
        w.extra(w.root);
        refused(List.of(7), ROTATE, 900, 32, 0, 1, 32, 0, 2, 32);
        w.extra(null, w.root);
        refused(List.of(7), ROTATE, 900, 32, 0, 1, 32, 0, 2, 32);
    }

    @Test
    void rotateChecksInOrder() {
        refused(List.of(4, 1, 32), ROTATE, 10, 32, 0, -1, 32, 0, 900, 33);
        w.extra(w.slot(1), w.root);
        refused(List.of(6, 1, 1), ROTATE, 10, 32, 0, 900, 32, 0, 900, 32);
        w.extra(w.root, w.slot(1));
        refused(List.of(6, 1, 1), ROTATE, 10, 32, 0, -1, 32, 0, 900, 32);
        w.extra(w.root, w.root);
        refused(List.of(6, 1, 4, 32, 0, 22), ROTATE, 10, 32, 0, -1, 32, 0, 900, 32);
        refused(List.of(3), ROTATE, 10, 32, 0, 900, 32, 0, 900, 32);
        refused(List.of(3), ROTATE, 10, 32, 0, 10, 32, 0, 900, 32);
        refused(List.of(8), ROTATE, 10, 32, 0, 901, 32, 0, 900, 32);
        refused(List.of(6, 1, 2, 32), ROTATE, 902, 32, 0, 901, 32, 0, 900, 32);
        refused(List.of(6, 0, 2, 32), ROTATE, 902, 32, 0, 901, 32, 0, 1, 32);
        Slot e = w.endpoint();
        Slot f = w.frame(Abi.FRAME_SMALL);
        int filled = w.number(f);
        refused(List.of(3), ROTATE, 902, 32, 0, filled, 32, 0, filled, 32);
        refused(List.of(3), ROTATE, filled, 32, 0, filled, 32, 0, 1, 32);
        w.extra(w.cnode(2, 0, 0), w.root);
        refused(List.of(6, 0, 2, 2), ROTATE, 902, 32, 0, 3, 2, 0, filled, 32);
        w.extra(w.root, w.root);
        refused(List.of(3), ROTATE, 902, 32, 0, 1, 32, 0, w.number(e), 32);
        refused(List.of(3), ROTATE, 902, 32, 0, w.number(e), 32, 0, 1, 32);
    }

    @Test
    void rotateMovesBothWithNewData() {
        Slot a = w.cnode(3, 0, 0);
        Slot b = w.cnode(4, 0, 0);
        int baseA = a.cnodeBase();
        int baseB = b.cnodeBase();
        done(COPY, 900, 32, w.number(a), 32, 15);
        done(ROTATE, 901, 32, 2 << 3 | 1 << 8, w.number(a), 32, 3 << 3 | 5 << 8, w.number(b), 32);
        assertEquals(baseA, w.slot(901).cnodeBase());
        assertEquals(2, w.slot(901).guardBits());
        assertEquals(1, w.slot(901).guard());
        assertSame(w.slot(900), w.slot(901).next());
        assertEquals(true, w.slot(901).revocable());
        assertEquals(baseB, a.cnodeBase());
        assertEquals(3, a.guardBits());
        assertEquals(5, a.guard());
        assertEquals(Slot.NULL, b.type());
    }

    @Test
    void rotateOntoTheSourceSwapsEvenNeighbours() {
        Slot a = w.cnode(3, 0, 0);
        int base = a.cnodeBase();
        Slot b = w.fresh();
        CNode.copy(w.k, a, b, 15, true, 4 << 3);
        Slot t = w.thread();
        done(ROTATE, w.number(a), 32, 1 << 3, w.number(b), 32, 2 << 3, w.number(a), 32);
        assertEquals(1, a.guardBits());
        assertEquals(2, b.guardBits());
        assertEquals(true, b.revocable() && !a.revocable());
        assertSame(a, b.next());
        done(ROTATE, w.number(t), 32, 0, w.number(b), 32, 0, w.number(t), 32);
        assertEquals(Slot.THREAD, b.type());
        assertEquals(base, t.cnodeBase());
        assertSame(a, t.next());
        assertEquals(true, Cdt.isParent(w.k, t, a));
    }

    @Test
    void swapWithAnEmptySlotIsAMove() {
        Slot a = w.endpoint();
        Slot b = w.fresh();
        Slots.swap(w.k, a, b);
        assertEquals(Slot.NULL, a.type());
        assertEquals(Slot.ENDPOINT, b.type());
        Slots.swap(w.k, a, b);
        assertEquals(Slot.ENDPOINT, a.type());
        Slots.swap(w.k, a, a);
        assertEquals(Slot.ENDPOINT, a.type());
        Invariants.check(w);
    }
}
