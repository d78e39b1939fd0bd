package sel4j.refinement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import sel4j.abstractspec.Cap;
import sel4j.abstractspec.Held;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Rights;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.State;
import sel4j.kernel.Abi;
import sel4j.platform.Memory;
import sel4j.platform.View;
import sel4j.view.Kernel;
import sel4j.view.Kinds;

/** What a kernel's memory means: the abstract state that it stands for. */
public final class Abstraction {
    private static final int THREAD_PLACES = 64;
    private static final int PLACES_OF_PAGE = 256;

    private final Memory memory;
    private final Kernel k;
    /** Place of the first slot -> CNode, of all that capabilities name. */
    private final TreeMap<Integer, Region> nodes = new TreeMap<>();

    private Abstraction(Memory memory, Kernel k) {
        this.memory = memory;
        this.k = k;
    }

    /** The state of a kernel between two entries. */
    public static State of(Memory memory, Kernel k) {
        return new Abstraction(memory, k).state();
    }

    private State state() {
        for (var s = k.root().next(); s != k.root(); s = s.next()) {
            if (s.type() == sel4j.view.Slot.CNODE) {
                nodes.put(s.cnodeBase(), new Region(s.cnodeBase(), s.radix() + Abi.SLOT_BITS));
            } else if (s.type() == sel4j.view.Slot.ZOMBIE && s.zombieRadix() > 0) {
                nodes.put(2 * s.zombieBase(),
                    new Region(2L * s.zombieBase(), s.zombieRadix() + Abi.SLOT_BITS));
            }
        }
        Map<Slot, Held> walk = new LinkedHashMap<>();
        for (var s = k.root().next(); s != k.root(); s = s.next()) {
            walk.put(slot(s.place()), new Held(cap(s), s.revocable(), s.firstBadged()));
        }
        return State.of(thread(k.current()), walk);
    }

    /** The slot at a place. */
    private Slot slot(int place) {
        switch (memory.owner(place)) {
            case Kinds.TCB -> {
                int index = place % THREAD_PLACES;
                return new Slot(new Region(place - index, Abi.TCB_BITS), index);
            }
            case Kinds.KERNEL -> {
                return new Slot(null, place - k.irqSlot(0).place());
            }
            default -> {
                Map.Entry<Integer, Region> node = nodes.floorEntry(place);
                if (node == null || node.getValue().end() <= place) {
                    throw new IllegalStateException("a capability in no CNode, at place " + place);
                }
                return new Slot(node.getValue(), place - node.getKey());
            }
        }
    }

    private static Region thread(View tcb) {
        return new Region(tcb.place(), Abi.TCB_BITS);
    }

    private static Region at(View object, int bits) {
        return new Region(object.place(), bits);
    }

    /** The capability in a slot. */
    private static Cap cap(sel4j.view.Slot s) {
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
                s.frameDevice(), s.frameRights(), s.frameAsid(), s.frameAddress());
            case sel4j.view.Slot.PAGE_TABLE -> new Cap.PageTable(at(s.pageTable(),
                Abi.PAGE_TABLE_BITS), s.mapped(), s.asid(), s.tableAddress());
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
