package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import sel4j.kernel.Abi;
import sel4j.kernel.Slots;
import sel4j.view.Slot;

/** Calls of IRQ control, IRQ handler and SGI capabilities: ABI invocations 5. */
final class IrqCases {
    private static final int IRQ = 40;

    private IrqCases() { }

    private static Call control(Stage s, int label) {
        return new Call(s, label, s.slot(Abi.BOOT_IRQ_CONTROL));
    }

    private static Call handler(Stage s, int label) {
        s.k.setIrqState(IRQ, Abi.IRQ_SIGNAL);
        return new Call(s, label, s.filled(x -> x.setIrqHandler(IRQ)));
    }

    /** The notification of the interrupt. */
    private static Slot signalled(Call c) {
        return c.s.k.irqSlot(IRQ);
    }

    static List<Case> all() {
        Case issue = new Case("IRQIssueIRQHandler", s -> control(s, Abi.IRQ_ISSUE_HANDLER)
            .words(IRQ, s.number(s.empty()), 32).caps(s.root()));
        issuing(issue, 3, 1);
        Case trigger = new Case("ARMIRQIssueIRQHandlerTrigger",
            s -> control(s, Abi.IRQ_ISSUE_HANDLER_TRIGGER)
                .words(IRQ, 1, s.number(s.empty()), 32).caps(s.root()));
        issuing(trigger, 4, 2);
        trigger.success("level", c -> c.word(1, 0), c -> {
            assertTrue(c.s.told.contains("setTrigger 28 false"), c.s.told.toString());
            assertEquals(Slot.IRQ_HANDLER, c.s.slot(c.words[2]).type());
        }).success("edge", c -> c.word(1, 2),
            c -> assertTrue(c.s.told.contains("setTrigger 28 true"), c.s.told.toString()));
        return List.of(issue, trigger, sgi(),
            new Case("IRQControl", s -> control(s, 0)).check("no such label", c -> c.label = 0)
                .check("label of a handler", c -> c.label = Abi.IRQ_ACK),
            new Case("IRQHandler", s -> handler(s, 0)).check("no such label", c -> c.label = 0)
                .check("label of the control", c -> c.label = Abi.IRQ_ISSUE_HANDLER),
            new Case("IRQAckIRQ", s -> handler(s, Abi.IRQ_ACK)).success("it is unmasked",
                c -> assertEquals(List.of("maskInterrupt 28 false"), c.s.told)),
            setHandler(),
            new Case("IRQClearIRQHandler", s -> {
                Call c = handler(s, Abi.IRQ_CLEAR_HANDLER);
                signalled(c).copyCapability(s.notification());
                Slots.insertOriginal(s.k, s.k.root(), signalled(c));
                return c;
            }).success("nobody is signalled",
                c -> assertEquals(Slot.NULL, signalled(c).type())),
            new Case("SGISignal", s -> new Call(s, 12345, s.filled(x -> x.setSgiSignal(3, 2))))
                .success("any label: the interrupt is sent",
                    c -> assertEquals(List.of("sendSoftwareInterrupt 40003"), c.s.told)));
    }

    private static void issuing(Case k, int words, int index) {
        k.check("fewer than " + words + " words", c -> {
            c.length(words - 1);
            c.word(0, 160);
        })
            .check("no root", c -> c.without(0))
            .check("no such interrupt", c -> c.word(0, 160))
            .check("it has a handler", c -> c.s.k.setIrqState(IRQ, Abi.IRQ_SIGNAL))
            .check("it is the kernel's timer", c -> c.word(0, Abi.TIMER_IRQ))
            .slotArgument("destination", index, index + 1, 0)
            .check("the destination is not empty",
                c -> c.word(index, c.s.number(c.s.endpoint())))
            .success("a handler, child of the control", c -> {
                Slot s = c.s.slot(c.words[index]);
                assertEquals(Slot.IRQ_HANDLER, s.type());
                assertEquals(IRQ, s.irq());
                assertEquals(c.cap, s.prev());
                assertEquals(Abi.IRQ_SIGNAL, c.s.k.irqState(IRQ));
                assertTrue(c.s.told.contains("maskInterrupt 28 false"), c.s.told.toString());
            });
    }

    private static Case sgi() {
        return new Case("ARMIRQIssueSGISignal", s -> control(s, Abi.IRQ_ISSUE_SGI_SIGNAL)
            .words(15, 7, s.number(s.empty()), 32).caps(s.root()))
            .check("fewer than 4 words", c -> {
                c.length(3);
                c.word(0, 16);
            })
            .check("no root", c -> c.without(0))
            .check("no such interrupt", c -> c.word(0, 16))
            .check("no such target", c -> c.word(1, 8))
            .slotArgument("destination", 2, 3, 0)
            .check("the destination is not empty", c -> c.word(2, c.s.number(c.s.endpoint())))
            .success("a capability to send it", c -> {
                Slot s = c.s.slot(c.words[2]);
                assertEquals(15, s.sgi());
                assertEquals(7, s.sgiTarget());
                assertEquals(c.cap, s.prev());
            });
    }

    private static Case setHandler() {
        return new Case("IRQSetIRQHandler", s -> handler(s, Abi.IRQ_SET_HANDLER)
            .caps(s.notification()))
            .check("no notification", c -> c.without(0))
            .check("it is no notification", c -> c.cap(0, c.s.endpoint()))
            .check("no Send", c -> c.caps[0].setRights(Abi.RIGHT_READ))
            .success("it is signalled", c -> {
                assertEquals(Slot.NOTIFICATION, signalled(c).type());
                assertEquals(c.caps[0], signalled(c).prev(), "the copy is derived");
            });
    }
}
