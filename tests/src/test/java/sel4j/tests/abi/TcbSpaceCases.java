package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.function.Consumer;
import sel4j.kernel.Abi;
import sel4j.kernel.Slots;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** Calls that give a thread its CSpace, its VSpace and its buffer: ABI invocations 4, 4.2, 4.3. */
final class TcbSpaceCases {
    private static final int CDATA = 1;

    private TcbSpaceCases() { }

    private static Tcb target(Call c) {
        return c.cap.thread();
    }

    static List<Case> all() {
        Case configure = new Case("TCBConfigure", s -> new Call(s, Abi.TCB_CONFIGURE,
            s.stopped(5)).words(77, 5 << 3, 0, 0x10200).caps(s.cnode(), s.directory(9), s.frame()))
            .check("fewer than 4 words", c -> {
                c.length(3);
                c.cap(0, c.s.notification());
            })
            .check("no CSpace", c -> c.without(0))
            .check("no VSpace", c -> c.without(1))
            .check("no frame", c -> c.without(2));
        buffer(configure, 3, 2);
        spaces(configure);
        configure.success("all is set", c -> {
            assertSpaces(c);
            assertEquals(c.caps[2].frameBase(), target(c).buffer().frameBase());
            assertEquals(0x10200, target(c).bufferAddress());
        }).success("no buffer, whatever the frame is", c -> {
            c.word(3, 0);
            c.cap(2, c.s.notification());
        }, c -> {
            assertSpaces(c);
            assertEquals(Slot.NULL, target(c).buffer().type());
        });
        Case space = new Case("TCBSetSpace", s -> new Call(s, Abi.TCB_SET_SPACE, s.stopped(5))
            .words(77, 5 << 3, 0).caps(s.cnode(), s.directory(9)))
            .check("fewer than 3 words", c -> {
                c.length(2);
                c.cap(0, c.s.notification());
            })
            .check("no CSpace", c -> c.without(0))
            .check("no VSpace", c -> c.without(1));
        spaces(space);
        space.success("both are set", TcbSpaceCases::assertSpaces);
        return List.of(configure, space, setBuffer());
    }

    private static void assertSpaces(Call c) {
        Tcb t = target(c);
        assertEquals(77, t.faultHandler());
        assertEquals(c.caps[0].cnodeBase(), t.cspace().cnodeBase());
        assertEquals(5, t.cspace().guardBits());
        assertSame(c.caps[1].pageDirectory(), t.vspace().pageDirectory());
        assertEquals(c.caps[0], t.cspace().prev(), "the copy is derived");
    }

    /** What would take long to delete stands in a slot of the thread. */
    private static void holds(Call c, Slot of, Consumer<Slot> filler) {
        if (of.type() != Slot.NULL) {
            Slots.clear(c.s.k, of);
        }
        filler.accept(of);
        Slots.insertOriginal(c.s.k, c.s.k.root(), of);
    }

    private static void spaces(Case k) {
        k.check("the thread's CSpace is the last capability of its CNode",
            c -> holds(c, target(c).cspace(), x -> {
                int place = c.s.place(8);
                c.s.k.createCNode(place, 4);
                x.setCNode(place, 4, 0, 0);
            }))
            .check("the thread's CSpace is a zombie", c -> holds(c, target(c).cspace(),
                x -> x.setZombie(2, c.s.place(10) / 2, 1)))
            .check("the thread's VSpace is the last capability of a thread",
                c -> holds(c, target(c).vspace(), x -> x.setThread(c.s.k.createTcb(
                    c.s.place(10)))))
            .check("CSpace: untyped memory that is in use",
                c -> c.cap(0, c.s.used(c.s.untyped(12))))
            .check("CSpace: a page table that is not mapped", c -> c.cap(0, c.s.pageTable()))
            .check("CSpace: no CNode", c -> c.cap(0, c.s.notification()))
            .check("CSpace: an empty slot", c -> c.cap(0, c.s.empty()))
            .check("CSpace: the guard does not fit", c -> c.word(CDATA, 29 << 3))
            .check("VSpace: a page directory without ASID", c -> c.cap(1, c.s.bareDirectory()))
            .check("VSpace: untyped memory that is in use",
                c -> c.cap(1, c.s.used(c.s.untyped(12))))
            .check("VSpace: no page directory", c -> c.cap(1, c.s.notification()))
            .check("VSpace: an empty slot", c -> c.cap(1, c.s.empty()));
    }

    private static void buffer(Case k, int word, int cap) {
        k.check("buffer: untyped memory that is in use",
            c -> c.cap(cap, c.s.used(c.s.untyped(12))))
            .check("buffer: a page table that is not mapped", c -> c.cap(cap, c.s.pageTable()))
            .check("buffer: no frame", c -> c.cap(cap, c.s.notification()))
            .check("buffer: an empty slot", c -> c.cap(cap, c.s.empty()))
            .check("buffer: a device frame", c -> c.cap(cap, c.s.deviceFrame(0)))
            .check("buffer: not aligned to 512", c -> c.word(word, 0x10100));
    }

    private static Case setBuffer() {
        Case k = new Case("TCBSetIPCBuffer", s -> new Call(s, Abi.TCB_SET_IPC_BUFFER, s.stopped(5))
            .words(0x10200).caps(s.frame()))
            .check("no word", c -> {
                c.length(0);
                c.cap(0, c.s.notification());
            })
            .check("no frame", c -> c.without(0));
        buffer(k, 0, 0);
        return k.success("it is set", c -> {
            assertEquals(c.caps[0].frameBase(), target(c).buffer().frameBase());
            assertEquals(0x10200, target(c).bufferAddress());
        }).success("address 0: no buffer", c -> {
            holds(c, target(c).buffer(), x -> x.setFrame(c.caps[0].frameBase(), false, 0,
                Abi.FRAME_READ_WRITE, 0, 0));
            target(c).setBufferAddress(512);
            c.word(0, 0);
        }, c -> {
            assertEquals(Slot.NULL, target(c).buffer().type());
            assertEquals(0, target(c).bufferAddress());
        });
    }
}
