package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import sel4j.kernel.Abi;
import sel4j.kernel.Queue;
import sel4j.kernel.Reply;
import sel4j.kernel.Slots;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** Calls of CNode capabilities: ABI invocations 3, objects-and-caps 3.2 and 5. */
final class CNodeCases {
    private static final int SRC = 2;
    private static final int DATA = 4;

    private CNodeCases() { }

    private static Slot at(Call c, int word) {
        return c.s.slot(c.words[word]);
    }

    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        all.add(new Case("CNode", s -> new Call(s, 0, s.root()).words(s.number(s.empty()), 32))
            .check("label before the first", c -> c.label = Abi.CNODE_REVOKE - 1)
            .check("label behind the last", c -> c.label = Abi.CNODE_SAVE_CALLER + 1));
        all.add(slot("CNodeRevoke", Abi.CNODE_REVOKE)
            .success("what is derived goes, the slot stays", c -> {
                at(c, 0).copyCapability(c.s.endpoint());
                Slots.insertOriginal(c.s.k, c.s.k.root(), at(c, 0));
                Slot child = c.s.empty();
                child.setEndpoint(at(c, 0).endpoint(), 7, Abi.RIGHTS_ALL);
                Slots.insertCopy(c.s.k, at(c, 0), child);
                c.caps(child);
            }, c -> {
                assertEquals(Slot.ENDPOINT, at(c, 0).type());
                assertEquals(Slot.NULL, c.caps[0].type());
            }));
        all.add(slot("CNodeDelete", Abi.CNODE_DELETE)
            .check("destination: the guard differs; without a buffer four words arrive", c -> {
                c.word(0, 0x80000000);
                Slots.clear(c.s.k, c.s.caller().buffer());
            })
            .success("the slot is empty", c -> c.word(0, c.s.number(c.s.endpoint())),
                c -> assertEquals(Slot.NULL, at(c, 0).type()))
            .success("an empty slot: nothing happens", c -> { }));
        all.add(cancelBadgedSends());
        all.add(saveCaller());
        all.add(insert("CNodeCopy", Abi.CNODE_COPY, 5)
            .success("a copy with fewer rights", c -> c.word(DATA, 2), c -> {
                assertEquals(2, at(c, 0).rights());
                assertEquals(at(c, 0), at(c, SRC).next());
            }));
        all.add(insert("CNodeMint", Abi.CNODE_MINT, 6)
            .check("it has a badge already", c -> at(c, SRC).setBadge(3))
            .check("the guard does not fit", c -> {
                c.word(SRC, c.s.number(c.s.cnode()));
                c.word(5, 29 << 3);
            })
            .success("a copy with a badge", c -> c.word(5, 0xF0000042),
                c -> assertEquals(0x42, at(c, 0).badge())));
        all.add(move());
        all.add(mutate());
        all.add(rotate());
        return all;
    }

    private static Case slot(String name, int label) {
        return slot(new Case(name,
            s -> new Call(s, label, s.root()).words(s.number(s.empty()), 32)));
    }

    /** What all have: index and depth of a slot of the invoked CNode. */
    private static Case slot(Case k) {
        // No slot is looked up for a message that is too short.
        return k.check("fewer than 2 words", c -> {
            c.length(1);
            c.word(1, 0);
        })
            .slotIn("destination", 0, 1, (c, node) -> c.cap = node);
    }

    private static Case cancelBadgedSends() {
        return slot(new Case("CNodeCancelBadgedSends", s -> {
            Slot ep = s.endpoint();
            ep.setBadge(5);
            return new Call(s, Abi.CNODE_CANCEL_BADGED_SENDS, s.root()).words(s.number(ep), 32);
        }))
            .check("no endpoint", c -> {
                c.word(0, c.s.number(c.s.notification()));
                at(c, 0).setBadge(5);
                at(c, 0).setRights(Abi.RIGHTS_ALL);
            })
            .check("no Send", c -> at(c, 0).setRights(14))
            .check("no Receive", c -> at(c, 0).setRights(13))
            .check("no Grant", c -> at(c, 0).setRights(11))
            .check("no GrantReply", c -> at(c, 0).setRights(7))
            .success("senders with the badge give up", c -> {
                c.caps(c.s.stopped(5), c.s.stopped(5));
                for (int i = 0; i < 2; i++) {
                    Tcb t = c.caps[i].thread();
                    t.setBlockingBadge(5 + i);
                    Queue.append(c.s.k, at(c, 0).endpoint().sendQueue(), t, Abi.BLOCKED_ON_SEND);
                }
            }, c -> {
                assertEquals(Abi.RESTART, c.caps[0].thread().state());
                assertEquals(Abi.BLOCKED_ON_SEND, c.caps[1].thread().state());
            })
            .success("badge 0: nothing happens", c -> {
                at(c, 0).setBadge(0);
                c.caps(c.s.stopped(5));
                Queue.append(c.s.k, at(c, 0).endpoint().sendQueue(), c.caps[0].thread(),
                    Abi.BLOCKED_ON_SEND);
            }, c -> assertEquals(Abi.BLOCKED_ON_SEND, c.caps[0].thread().state()));
    }

    private static Case saveCaller() {
        return slot("CNodeSaveCaller", Abi.CNODE_SAVE_CALLER)
            .check("the destination is not empty", c -> c.word(0, c.s.number(c.s.endpoint())))
            .success("the reply capability moves", c -> {
                Tcb t = c.s.stopped(5).thread();
                t.setState(Abi.BLOCKED_ON_REPLY);
                Reply.expect(c.s.k, t, c.s.caller(), true);
            }, c -> {
                assertEquals(Slot.REPLY, at(c, 0).type());
                assertEquals(Slot.NULL, c.s.caller().caller().type());
            })
            .success("no reply is due: nothing happens",
                c -> assertEquals(Slot.NULL, at(c, 0).type()));
    }

    /** Copy and Mint. */
    private static Case insert(String name, int label, int words) {
        Case k = slot(new Case(name, s -> new Call(s, label, s.root())
            .words(s.number(s.empty()), 32, s.number(s.endpoint()), 32, 15, 0).caps(s.root())));
        sourced(k);
        return k.check("fewer than " + words + " words", c -> c.length(words - 1))
            .check("untyped memory that is in use",
                c -> c.word(SRC, c.s.number(c.s.used(c.s.untyped(12)))))
            .check("a page table that is not mapped",
                c -> c.word(SRC, c.s.number(c.s.pageTable())))
            .check("a page directory without ASID",
                c -> c.word(SRC, c.s.number(c.s.bareDirectory())))
            .check("IRQ control is not copied", c -> c.word(SRC, Abi.BOOT_IRQ_CONTROL))
            .check("a reply is not copied", c -> c.word(SRC, c.s.number(c.s.filled(
                x -> x.setReply(c.s.stopped(5).thread(), false, 4)))))
            .check("a zombie is not copied", c -> c.word(SRC, c.s.number(zombie(c.s))));
    }

    static Slot zombie(Stage s) {
        return s.filled(x -> x.setZombie(2, s.place(10) / 2, 1));
    }

    /** The checks of a source. */
    private static void sourced(Case k) {
        k.check("fewer than 4 words", c -> {
            c.length(3);
            c.word(0, c.s.number(c.s.endpoint()));
        })
            .check("no root of the source", c -> c.without(0))
            .check("the destination is not empty", c -> c.word(0, c.s.number(c.s.endpoint())))
            .slotArgument("source", SRC, 3, 0)
            .check("the source is empty", c -> c.word(SRC, c.s.number(c.s.empty())));
    }

    private static Case move() {
        Case k = slot(new Case("CNodeMove", s -> new Call(s, Abi.CNODE_MOVE, s.root())
            .words(s.number(s.empty()), 32, s.number(s.endpoint()), 32).caps(s.root())));
        sourced(k);
        return k.success("the capability is in the other slot", c -> {
            assertEquals(Slot.ENDPOINT, at(c, 0).type());
            assertEquals(Slot.NULL, at(c, SRC).type());
        });
    }

    private static Case mutate() {
        Case k = slot(new Case("CNodeMutate", s -> new Call(s, Abi.CNODE_MUTATE, s.root())
            .words(s.number(s.empty()), 32, s.number(s.cnode()), 32, 5 << 8 | 4 << 3)
            .caps(s.root())));
        sourced(k);
        return k.check("fewer than 5 words", c -> c.length(4))
            .check("an endpoint takes no data",
                c -> c.word(SRC, c.s.number(c.s.endpoint())))
            .check("a notification takes no data",
                c -> c.word(SRC, c.s.number(c.s.notification())))
            .check("the guard does not fit", c -> c.word(DATA, 29 << 3))
            .success("the guard is in the other slot", c -> {
                assertEquals(5, at(c, 0).guard());
                assertEquals(4, at(c, 0).guardBits());
                assertEquals(Slot.NULL, at(c, SRC).type());
            });
    }

    private static Case rotate() {
        return slot(new Case("CNodeRotate", s -> new Call(s, Abi.CNODE_ROTATE, s.root())
            .words(s.number(s.empty()), 32, 3 << 8 | 3 << 3, s.number(s.cnode()), 32,
                2 << 8 | 2 << 3, s.number(s.cnode(5)), 32).caps(s.root(), s.root())))
            .check("fewer than 8 words", c -> c.length(7))
            .check("no root of the pivot", c -> c.without(0))
            .check("no root of the source", c -> c.without(1))
            .slotArgument("source", 6, 7, 1)
            .slotArgument("pivot", 3, 4, 0)
            .check("the pivot is the source", c -> c.word(6, c.words[3]))
            .check("the pivot is the destination", c -> c.word(0, c.words[3]))
            .check("the destination is not empty", c -> c.word(0, c.s.number(c.s.endpoint())))
            .check("the source is empty", c -> c.word(6, c.s.number(c.s.empty())))
            .check("the pivot is empty", c -> c.word(3, c.s.number(c.s.empty())))
            .check("the source takes no data", c -> c.word(6, c.s.number(c.s.endpoint())))
            .check("the pivot takes no data", c -> c.word(3, c.s.number(c.s.endpoint())))
            .success("pivot to destination, source to pivot", c -> {
                assertEquals(4, at(c, 0).radix());
                assertEquals(3, at(c, 0).guard());
                assertEquals(5, at(c, 3).radix());
                assertEquals(2, at(c, 3).guard());
                assertEquals(Slot.NULL, at(c, 6).type());
            })
            .success("source and destination are one: the two change places",
                c -> c.word(0, c.words[6]), c -> {
                    assertEquals(4, at(c, 0).radix());
                    assertEquals(5, at(c, 3).radix());
                });
    }
}
