package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Endpoint;
import sel4j.view.Frame;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** ABI syscalls-and-ipc 5.3: capabilities in messages. */
class ExtraCapsTest {
    private final Bench b = new Bench();
    private final Endpoint e = b.endpoint();
    private final Endpoint other = b.endpoint();
    private final int all = b.cap(e, 0, Abi.RIGHTS_ALL);
    private final Tcb s = b.ready(5);
    private final Tcb r = b.ready(5);
    private final Frame from = b.buffer(s);
    private final Frame to = b.buffer(r);
    private final int gift = b.cap(other, 0x123, Abi.RIGHT_WRITE);
    private final int free = b.emptySlot();

    @BeforeEach
    void receiverNamesASlot() {
        to.setWord(125, b.capOfCNode());
        to.setWord(126, free);
        to.setWord(127, 32);
    }

    /** r receives, s sends these capabilities through an endpoint capability; info of r. */
    private int send(int cap, int... cptrs) {
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        return sendOnly(cap, cptrs);
    }

    private int sendOnly(int cap, int... cptrs) {
        for (int i = 0; i < cptrs.length; i++) {
            from.setWord(122 + i, cptrs[i]);
        }
        b.syscallOf(s, Abi.SYS_SEND, cap, Bench.info(9, cptrs.length, 1));
        return r.register(1);
    }

    private static int info(int unwrapped, int extra) {
        return 9 << 12 | unwrapped << 9 | extra << 7 | 1;
    }

    @Test
    void aCapabilityArrivesInTheNamedSlotWithAllItsRights() {
        assertEquals(info(0, 1), send(all, gift));
        assertSame(other, b.slot(free).endpoint());
        assertEquals(0x123, b.slot(free).badge());
        assertEquals(Abi.RIGHT_WRITE, b.slot(free).rights());
        assertSame(b.slot(gift), b.slot(free).prev());
    }

    @Test
    void aWaitingSendersCapabilityArrivesToo() {
        sendOnly(all, gift);
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        assertEquals(info(0, 1), r.register(1));
        assertSame(other, b.slot(free).endpoint());
    }

    @Test
    void withoutGrantNoneIsTransferredAndNoneUnwrapped() {
        int cap = b.cap(e, 0, Abi.RIGHT_WRITE | Abi.RIGHT_GRANT_REPLY);
        int own = b.cap(e, 0x55, Abi.RIGHT_WRITE);
        assertEquals(info(0, 0), send(cap, gift));
        assertEquals(Slot.NULL, b.slot(free).type());
        to.setWord(122, 77);
        assertEquals(info(0, 0), send(cap, own));
        assertEquals(77, to.word(122));
    }

    @Test
    void capabilitiesToTheSameEndpointAreUnwrapped() {
        int one = b.cap(e, 0x55, Abi.RIGHT_WRITE);
        int two = b.cap(e, 0x66, 0);
        assertEquals(info(7, 3), send(all, one, two, all));
        assertEquals(0x55, to.word(122));
        assertEquals(0x66, to.word(123));
        assertEquals(0, to.word(124));
        assertEquals(Slot.NULL, b.slot(free).type());
    }

    @Test
    void unwrappedAndTransferredOnesMayMix() {
        int own = b.cap(e, 0x55, 0);
        to.setWord(123, 99);
        assertEquals(info(5, 3), send(all, own, gift, own));
        assertEquals(0x55, to.word(122));
        assertEquals(99, to.word(123));
        assertEquals(0x55, to.word(124));
        assertSame(other, b.slot(free).endpoint());
    }

    @Test
    void thereIsOneSlotOnly() {
        int own = b.cap(e, 0x55, 0);
        assertEquals(info(0, 1), send(all, gift, gift, own));
    }

    @Test
    void afterTheFirstThatCannotBeCopiedNoneFollows() {
        int empty = b.emptySlot();
        assertEquals(info(0, 0), send(all, empty, gift));
        assertEquals(Slot.NULL, b.slot(free).type());
        int reply = b.emptySlot();
        Tcb waiting = b.thread(1);
        waiting.setState(Abi.BLOCKED_ON_REPLY);
        b.slot(reply).setReply(waiting, false, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(reply));
        assertEquals(info(0, 0), send(all, reply, gift));
        assertEquals(Slot.NULL, b.slot(free).type());
    }

    /** A page table that is not mapped is refused by the derivation; nothing is left behind. */
    @Test
    void aRefusedCopyLeavesTheSlotEmpty() {
        int table = b.emptySlot();
        b.slot(table).setPageTable(b.k.createPageTable(b.place(1024)), false, 0, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(table));
        assertEquals(info(0, 0), send(all, table));
        assertEquals(Slot.NULL, b.slot(free).type());
        assertSame(b.slot(free), b.slot(free).next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"occupied", "depth", "root", "no cnode", "leftover"})
    void withoutAReceiveSlotNoneIsTransferred(String what) {
        switch (what) {
            case "occupied" -> to.setWord(126, gift);
            case "depth" -> to.setWord(127, 33);
            case "root" -> to.setWord(125, 0x1000000);
            case "no cnode" -> to.setWord(125, gift);
            default -> to.setWord(127, 31);
        }
        int own = b.cap(e, 0x55, 0);
        assertEquals(info(0, 0), send(all, gift));
        assertEquals(Slot.NULL, b.slot(free).type());
        // Unwrapping needs no slot.
        assertEquals(info(1, 1), send(all, own, gift));
    }

    @Test
    void whenOneOfAWaitingSenderIsNotFoundNoneIsSent() {
        sendOnly(all, gift, gift);
        from.setWord(123, 0x1000000);
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        assertEquals(info(0, 0), r.register(1));
        assertEquals(Slot.NULL, b.slot(free).type());
        assertEquals(Abi.RUNNING, s.state());
        assertEquals(Abi.FAULT_NONE, s.faultType());
    }

    @Test
    void whenOneOfTheCurrentSenderIsNotFoundItIsACapFault() {
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        sendOnly(all, gift, 0x1000000);
        assertEquals(Abi.INACTIVE, s.state());
        assertEquals(Abi.BLOCKED_ON_RECEIVE, r.state());
        assertEquals(0x1000000, b.k.faultWord0());
        assertEquals(0, b.k.faultWord1());
    }

    @Test
    void nbSendIgnoresACapabilityThatIsNotFound() {
        b.syscallOf(r, Abi.SYS_RECV, all, 0);
        from.setWord(122, 0x1000000);
        b.syscallOf(s, Abi.SYS_NB_SEND, all, Bench.info(9, 1, 1));
        assertEquals(Abi.RUNNING, s.state());
        assertEquals(Abi.BLOCKED_ON_RECEIVE, r.state());
    }

    @Test
    void withoutASenderBufferThereAreNone() {
        Slots.clear(b.k, s.buffer());
        assertEquals(info(0, 0), send(all, gift));
    }

    @Test
    void withoutAReceiverBufferNoneArrives() {
        Slots.clear(b.k, r.buffer());
        assertEquals(info(0, 0), send(all, gift));
        assertEquals(Slot.NULL, b.slot(free).type());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplyCarriesCapabilitiesWithGrantAndNeverUnwraps(boolean grant) {
        int receive = b.cap(e, 0, Abi.RIGHT_READ | (grant ? Abi.RIGHT_GRANT : 0));
        int own = b.cap(e, 0x55, Abi.RIGHT_WRITE);
        b.syscallOf(s, Abi.SYS_RECV, receive, 0);
        b.syscallOf(r, Abi.SYS_CALL, all, Bench.info(1, 0, 0));
        from.setWord(122, own);
        b.syscallOf(s, Abi.SYS_REPLY, 0, Bench.info(9, 1, 1));
        assertEquals(info(0, grant ? 1 : 0), r.register(1));
        assertEquals(grant ? Slot.ENDPOINT : Slot.NULL, b.slot(free).type());
        assertTrue(!grant || b.slot(free).badge() == 0x55);
    }
}
