package sel4j.refinement;

import sel4j.abstractspec.Cap;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Rights;
import sel4j.kernel.Abi;
import sel4j.platform.View;

/** What a slot's words mean: the capability. */
final class Caps {
    private static final int PLACES_OF_PAGE = 256;

    private Caps() { }

    static Region thread(View tcb) {
        return at(tcb, Abi.TCB_BITS);
    }

    static Region at(View object, int bits) {
        return new Region(object.place(), bits);
    }

    /** The capability in a slot. */
    static Cap of(sel4j.view.Slot s) {
        return switch (s.type()) {
            case sel4j.view.Slot.NULL -> Cap.NULL;
            case sel4j.view.Slot.UNTYPED -> new Cap.Untyped(new Region(s.untypedBase(),
                s.untypedBits()), s.untypedDevice(), s.untypedFree());
            case sel4j.view.Slot.ENDPOINT -> new Cap.Endpoint(at(s.endpoint(), Abi.ENDPOINT_BITS),
                s.badge(), Rights.of(s.rights()));
            case sel4j.view.Slot.NOTIFICATION -> new Cap.Notification(at(s.notification(),
                Abi.NOTIFICATION_BITS), s.badge(), Rights.of(s.rights()));
            case sel4j.view.Slot.REPLY -> new Cap.Reply(thread(s.replyTcb()),
                (s.rights() & Abi.RIGHT_GRANT) != 0, s.replyMaster());
            case sel4j.view.Slot.CNODE -> new Cap.CNode(new Region(s.cnodeBase(),
                s.radix() + Abi.SLOT_BITS), s.radix(), s.guard(), s.guardBits());
            case sel4j.view.Slot.THREAD -> new Cap.Thread(thread(s.thread()));
            case sel4j.view.Slot.ZOMBIE -> new Cap.Zombie(new Region(2L * s.zombieBase(),
                s.zombieRadix() == 0 ? Abi.TCB_BITS : s.zombieRadix() + Abi.SLOT_BITS),
                s.zombieRadix(), s.zombieCount());
            case sel4j.view.Slot.FRAME -> new Cap.Frame(new Region(
                (long) PLACES_OF_PAGE * s.frameBase(), Abi.SMALL_PAGE_BITS + 4 * s.frameSize()),
                s.frameDevice(), s.frameRights(), s.frameAsid(), s.frameAsid() == 0 ? 0
                    : (long) s.frameAddress() << Abi.SMALL_PAGE_BITS);
            case sel4j.view.Slot.PAGE_TABLE -> new Cap.PageTable(at(s.pageTable(),
                Abi.PAGE_TABLE_BITS), s.mapped(), s.asid(),
                (long) s.tableAddress() << Abi.SECTION_BITS);
            case sel4j.view.Slot.PAGE_DIRECTORY -> new Cap.PageDirectory(at(s.pageDirectory(),
                Abi.PAGE_DIRECTORY_BITS), s.mapped(), s.asid());
            case sel4j.view.Slot.ASID_POOL -> new Cap.AsidPool(at(s.asidPool(),
                Abi.ASID_POOL_BITS), s.asid());
            case sel4j.view.Slot.ASID_CONTROL -> new Cap.AsidControl();
            case sel4j.view.Slot.IRQ_CONTROL -> new Cap.IrqControl();
            case sel4j.view.Slot.IRQ_HANDLER -> new Cap.IrqHandler(s.irq());
            case sel4j.view.Slot.DOMAIN -> new Cap.Domain();
            case sel4j.view.Slot.SGI_SIGNAL -> new Cap.Sgi(s.sgi(), s.sgiTarget());
            default -> throw new IllegalStateException("no capability has type " + s.type());
        };
    }
}
