package sel4j.abstractspec;

/** Interrupts and who handles them (ABI invocations 5, objects-and-caps 9). */
final class Irqs {
    static final int ISSUE_HANDLER = 26;
    static final int ACK = 27;
    static final int SET_HANDLER = 28;
    static final int CLEAR_HANDLER = 29;
    static final int ISSUE_TRIGGER = 48;
    static final int ISSUE_SGI = 49;
    private static final int SPURIOUS = 1020;
    private static final int SGIS = 16;
    private static final int TARGETS = 8;

    private Irqs() { }

    /** A device wants attention. */
    static State interrupt(State before, int irq) {
        State s = before;
        if (irq >= SPURIOUS) {
            return s;
        }
        int state = s.irqs().getOrDefault(irq, 0);
        if (state == State.IRQ_TIMER) {
            return Scheduler.tick(s).effect(Effect.Kind.RESET_TIMER, 0, 0);
        }
        // Its notification is told, and it is not heard again before that is answered.
        if (state == State.IRQ_SIGNAL && s.cap(new Slot(null, irq)) instanceof Cap.Notification n
                && n.rights().write()) {
            s = Notifications.signal(s, n.object(), n.badge());
        }
        return s.effect(Effect.Kind.MASK, irq, 1);
    }

    /** An interrupt has a handler, or none (0). */
    static State setState(State s, int irq, int what) {
        return s.withIrq(irq, what).effect(Effect.Kind.MASK, irq, what == 0 ? 1 : 0);
    }

    /** The empty slot that words name from the i-th on, under an extra capability. */
    static Slot emptySlot(State s, Call c, int root, int i) throws Refused {
        Slot to = CSpace.slot(s, c.cap(s, root), c.word(i), c.word(i + 1), false);
        if (!s.empty(to)) {
            throw new Refused(Answer.DELETE_FIRST);
        }
        return to;
    }

    /** A call of interrupt control. */
    static State control(State s, Call c) throws Refused {
        boolean trigger = c.label() == ISSUE_TRIGGER;
        if (c.label() == ISSUE_SGI) {
            return softwareInterrupt(s, c);
        }
        if (c.label() != ISSUE_HANDLER && !trigger) {
            throw new Refused(Answer.ILLEGAL_OPERATION);
        }
        c.demand(trigger ? 4 : 3, 1);
        // There is such an interrupt, and nobody handles it.
        if (c.unsigned(0) > s.configuration().maxIrq()) {
            throw new Refused(Answer.rangeError(0, s.configuration().maxIrq()));
        }
        int irq = c.word(0);
        if (s.irqs().containsKey(irq)) {
            throw new Refused(Answer.REVOKE_FIRST);
        }
        Slot to = emptySlot(s, c, 0, trigger ? 2 : 1);
        return setState(!trigger ? s : s.effect(Effect.Kind.TRIGGER, irq, c.word(1) == 0 ? 0 : 1),
            irq, State.IRQ_SIGNAL).withCopy(c.invoked(), to, new Cap.IrqHandler(irq));
    }

    private static State softwareInterrupt(State s, Call c) throws Refused {
        c.demand(4, 1);
        if (c.unsigned(0) >= SGIS) {
            throw new Refused(Answer.rangeError(0, SGIS - 1));
        }
        if (c.unsigned(1) >= TARGETS) {
            throw new Refused(Answer.invalidArgument(1));
        }
        return s.withCopy(c.invoked(), emptySlot(s, c, 0, 2), new Cap.Sgi(c.word(0), c.word(1)));
    }

    /** A call of a handler. */
    static State handler(State s, Call c) throws Refused {
        int irq = ((Cap.IrqHandler) s.cap(c.invoked())).irq();
        Slot slot = new Slot(null, irq);
        switch (c.label()) {
            case ACK:
                return s.effect(Effect.Kind.MASK, irq, 0);
            case SET_HANDLER:
                c.demand(0, 1);
                // It can be signalled.
                if (!(c.cap(s, 0) instanceof Cap.Notification n) || !n.rights().write()) {
                    throw new Refused(Answer.invalidCapability(0));
                }
                return Delete.delete(s, slot).withCopy(c.caps().get(0), slot, n);
            case CLEAR_HANDLER:
                return Delete.delete(s, slot);
            default:
                throw new Refused(Answer.ILLEGAL_OPERATION);
        }
    }

    /** A call of a software interrupt, whatever the label is. */
    static State raise(State s, Cap.Sgi c) {
        return s.effect(Effect.Kind.SOFTWARE_INTERRUPT,
            1L << SGIS + c.target() | c.number(), 0);
    }
}
