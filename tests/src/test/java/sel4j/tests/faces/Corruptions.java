package sel4j.tests.faces;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import sel4j.kernel.Abi;
import sel4j.platform.Memory;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/**
 * For each predicate of the specification a wrong memory: what is changed in a {@link Town}. It
 * must be the only predicate that tells.
 */
final class Corruptions {
    private static final int FIRST = Memory.RAM_BASE >>> 4;
    /** Place of the interrupt controller, which no capability names. */
    private static final int GIC = 0x800000;

    final Map<String, Consumer<Town>> all = new LinkedHashMap<>();

    Corruptions() {
        ring();
        capabilities();
        untyped();
        queues();
        threads();
        dead();
        scheduler();
        spaces();
        interrupts();
    }

    private void add(String predicate, Consumer<Town> change) {
        if (all.put(predicate, change) != null) {
            throw new IllegalArgumentException("twice: " + predicate);
        }
    }

    private static Object endpoint(Town t, int i) {
        return t.get(t.slot(Town.ENDPOINTS + i), "endpoint");
    }

    private static Object notification(Town t, int i) {
        return t.get(t.slot(Town.NOTIFICATIONS + i), "notification");
    }

    private static Object directory(Town t, int i) {
        return t.get(t.slot(Town.DIRECTORIES + i), "pageDirectory");
    }

    /** The empty slot comes into the ring behind another. */
    private static Object insert(Town t, Object before) {
        link(t, t.slot(Town.EMPTY), before);
        return t.slot(Town.EMPTY);
    }

    private static void link(Town t, Object s, Object before) {
        Object next = t.get(before, "next");
        t.set(s, "next", next).set(s, "prev", before).set(before, "next", s).set(next, "prev", s);
    }

    /** A thread that waits does so in another queue. */
    private static void wait(Town t, int thread, Object queue) {
        Object l = t.get(t.thread(thread), "link");
        Object next = t.get(l, "next");
        Object prev = t.get(l, "prev");
        t.set(prev, "next", next).set(next, "prev", prev).set(l, "queue", queue);
        link(t, l, queue);
    }

    /** A thread comes into its ready queue. */
    private static void ready(Town t, Object thread) {
        int number = t.num(thread, "domain") * 256 + t.num(thread, "priority");
        Object queue = t.element(t.k, "ready", number);
        t.set(t.get(thread, "link"), "queue", queue);
        link(t, t.get(thread, "link"), queue);
        int word = (int) t.element(t.k, "readyBits", number / 32);
        int summary = (int) t.element(t.k, "readySummary", number / 256);
        t.set(t.k, "readyBits", number / 32, word | 1 << number % 32);
        t.set(t.k, "readySummary", number / 256, summary | 1 << number / 32 % 8);
    }

    /** An untyped capability of a device. */
    private static Object device(Town t) {
        for (int i = Abi.BOOT_FIRST_FREE;; i++) {
            if (t.num(t.slot(i), "type") == Slot.UNTYPED
                    && (boolean) t.get(t.slot(i), "untypedDevice")) {
                return t.slot(i);
            }
        }
    }

    private static int kernel(Town t) {
        return t.num(t.element(t.k, "irqSlot", 0), "place");
    }

    /** A slot is taken out of the ring, and is empty. */
    private static void remove(Town t, Object s) {
        Object next = t.get(s, "next");
        Object prev = t.get(s, "prev");
        t.set(prev, "next", next).set(next, "prev", prev).set(s, "next", s).set(s, "prev", s);
        t.set(s, "type", Slot.NULL);
    }

    private static void zombie(Town t, int count) {
        Object s = t.slot(Town.CNODE);
        t.set(s, "type", Slot.ZOMBIE).set(s, "zombieBase", t.num(s, "cnodeBase") / 2)
            .set(s, "zombieRadix", 2).set(s, "zombieCount", count);
    }

    private void ring() {
        add("ring", t -> t.set(t.slot(Abi.BOOT_CNODE), "prev", t.slot(Town.POOLS)));
        add("emptySlots", t -> insert(t, t.get(t.k, "root.prev")));
        add("sentinel", t -> t.set(t.get(t.k, "root"), "type", Slot.SGI_SIGNAL));
        add("linked", t -> t.set(t.slot(Town.EMPTY), "type", Slot.DOMAIN));
        add("oneRing", t -> {
            Object a = t.slot(Town.SGI);
            remove(t, a);
            Object b = t.slot(Town.EMPTY);
            t.set(a, "type", Slot.SGI_SIGNAL).set(b, "type", Slot.SGI_SIGNAL).set(b, "sgi", 5);
            t.set(a, "next", b).set(a, "prev", b).set(b, "next", a).set(b, "prev", a);
        });
        add("contiguous", t -> t.set(insert(t, t.slot(Town.SGI)), "type", Slot.UNTYPED)
            .set(t.slot(Town.EMPTY), "untypedBase", GIC).set(t.slot(Town.EMPTY), "untypedBits", 4)
            .set(t.slot(Town.EMPTY), "untypedDevice", true)
            .set(t.slot(Town.EMPTY), "revocable", true));
        add("chunks", t -> t.set(insert(t, t.slot(Town.FRAMES)), "type", Slot.ENDPOINT)
            .set(t.slot(Town.EMPTY), "endpoint", endpoint(t, 1))
            .set(t.slot(Town.FRAMES), "revocable", false));
        add("badgeGroups", t -> t.set(t.slot(Town.BADGED), "firstBadged", false));
        add("revocableCaps", t -> t.set(t.slot(Town.UNTYPEDS), "revocable", false));
        add("descendants", t -> {
            Object s = t.slot(Town.EMPTY);
            Object from = t.slot(Town.CNODE);
            t.set(s, "type", Slot.CNODE).set(s, "cnodeBase", t.num(from, "cnodeBase"))
                .set(s, "radix", 2);
            Object before = t.get(t.k, "root");
            insert(t, before);
            remove(t, from);
        });
    }

    private void capabilities() {
        add("endpointCaps", t -> t.set(t.slot(Town.ENDPOINTS + 3), "endpoint", null));
        add("notificationCaps", t -> t.set(t.slot(Town.NOTIFICATIONS + 2), "notification", null));
        add("replyCaps", t -> t.set(t.get(t.thread(5), "caller"), "replyTcb", null));
        add("threadCaps", t -> t.set(t.slot(Town.THREADS + 7), "thread", null));
        add("pageTableCaps", t -> t.set(t.slot(Town.TABLE), "pageTable", null));
        add("pageDirectoryCaps", t -> t.set(t.slot(Town.DIRECTORIES + 2), "pageDirectory", null));
        add("asidPoolCaps", t -> t.set(t.slot(Town.POOLS + 2), "asidPool", null));
        add("slotTable", t -> t.set(t.k, "slot", null));
        add("cnodeRanges", t -> t.set(t.slot(Town.CNODE), "guardBits", 32));
        add("cnodeCaps", t -> t.set(t.slot(Abi.BOOT_CNODE), "cnodeBase", 1 << 30));
        add("cnodeSlots", t -> t.set(t.k, "slot", t.num(t.slot(Town.CNODE), "cnodeBase")
            - FIRST + 1, t.get(t.k, "scratch")));
        add("zombieCaps", t -> zombie(t, -1));
        add("zombieSlots", t -> {
            zombie(t, 3);
            t.set(t.k, "slot", t.num(t.slot(Town.CNODE), "cnodeBase") - FIRST + 1, null);
        });
        add("zombiesFinal", t -> {
            zombie(t, 1);
            Object s = insert(t, t.slot(Town.CNODE));
            t.set(s, "type", Slot.ZOMBIE).set(s, "zombieRadix", 2).set(s, "zombieCount", 1)
                .set(s, "zombieBase", t.num(t.slot(Town.CNODE), "zombieBase"));
        });
        add("zombiesRest", t -> {
            zombie(t, 1);
            Object inside = t.element(t.k, "slot",
                t.num(t.slot(Town.CNODE), "cnodeBase") - FIRST + 2);
            Object last = t.slot(Town.SGI);
            Object next = t.get(last, "next");
            t.set(inside, "type", Slot.SGI_SIGNAL).set(inside, "sgi", 9).set(inside, "next", next)
                .set(inside, "prev", last).set(last, "next", inside).set(next, "prev", inside);
        });
        add("handlerCaps", t -> t.set(t.slot(Town.HANDLERS), "irq", 160));
        add("irqSlots", t -> t.set(t.k, "irqSlot", 9, null));
        add("workCount", t -> t.set(t.k, "workUnits", Abi.WORK_UNITS));
        add("extraCaps", t -> t.resize(t.k, "extraCap", 4));
        add("rows", t -> t.resize(t.k, "endpoint", 77));
        add("threadSlotPlaces", t -> t.set(t.get(t.thread(0), "caller"), "place", 0x4000123));
        add("capRights", t -> t.set(t.slot(Town.EMPTY), "rights", 16));
        add("frameRanges", t -> t.set(t.slot(Town.EMPTY), "frameSize", 4));
        add("frameCaps", t -> t.set(t.k, "user",
            256 * t.num(t.slot(Town.FRAMES), "frameBase") - FIRST + 9, false));
        add("frameCopies", t -> t.set(t.slot(Town.FRAMES + 3), "frameRights", 3)
            .set(t.slot(Town.FRAMES), "frameRights", 2));
        add("fpuOwners", t -> t.set(t.k, "fpuOwner", t.dead("tcb")));
    }

    private void untyped() {
        add("untypedCaps", t -> t.set(t.slot(Town.UNTYPEDS), "untypedFree", 257));
        add("untypedPlaces", t -> t.set(device(t), "untypedBase", 1 << 28));
        add("watermarks", t -> t.set(t.slot(Town.UNTYPEDS + 1), "untypedFree", 0));
        add("freeParts", t -> {
            Object s = insert(t, t.slot(Town.UNTYPEDS));
            for (String n : new String[] {"untypedBase", "untypedBits", "untypedFree"}) {
                t.set(s, n, t.get(t.slot(Town.UNTYPEDS), n));
            }
            t.set(s, "type", Slot.UNTYPED).set(s, "revocable", true);
        });
        add("deviceMemory", t -> t.set(t.slot(Town.UNTYPEDS), "untypedDevice", true));
        add("cnodesApart", t -> t.set(insert(t, t.get(t.k, "root")), "type", Slot.CNODE)
            .set(t.slot(Town.EMPTY), "radix", 2).set(t.slot(Town.EMPTY), "cnodeBase",
            t.num(t.slot(Abi.BOOT_CNODE), "cnodeBase") + 4));
        add("threadsApart", t -> t.set(endpoint(t, 0), "place", t.num(t.thread(1), "place") + 9));
        add("endpointsApart", t -> t.set(notification(t, 0), "place",
            t.num(endpoint(t, 0), "place")));
        add("notificationsApart", t -> t.set(t.slot(Town.EMPTY), "place",
            t.num(notification(t, 0), "place")));
        add("tablesApart", t -> t.set(t.slot(Town.EMPTY), "place",
            t.num(t.slot(Town.TABLE), "pageTable.place") + 9));
        add("directoriesApart", t -> t.set(t.slot(Town.EMPTY), "place",
            t.num(directory(t, 0), "place") + 9));
        add("poolsApart", t -> t.set(t.slot(Town.EMPTY), "place",
            t.num(t.slot(Town.POOLS), "asidPool.place") + 9));
        add("slotsApart", t -> t.set(t.k, "user", t.index(t.slot(Town.EMPTY)), true));
        add("kernelPlaces", t -> t.set(t.k, "user", kernel(t) - FIRST + 3000, true));
        add("kernelMemory", t -> t.set(insert(t, t.get(t.k, "root")), "type", Slot.UNTYPED)
            .set(t.slot(Town.EMPTY), "untypedBase", kernel(t))
            .set(t.slot(Town.EMPTY), "untypedBits", 16)
            .set(t.slot(Town.EMPTY), "untypedFree", 4096)
            .set(t.slot(Town.EMPTY), "revocable", true));
        add("kernelSlots", t -> t.set(insert(t, t.get(t.k, "root")), "type", Slot.CNODE)
            .set(t.slot(Town.EMPTY), "radix", 2).set(t.slot(Town.EMPTY), "cnodeBase", kernel(t)));
    }

    private void queues() {
        add("links", t -> t.set(t.get(t.thread(0), "link"), "prev",
            t.get(t.thread(1), "link")));
        add("queues", t -> t.set(t.get(t.thread(0), "link"), "queue",
            t.get(endpoint(t, 1), "sendQueue")));
        add("queueHeads", t -> t.set(t.get(t.thread(7), "link"), "queue",
            t.get(t.thread(0), "link")));
        add("homes", t -> t.set(t.element(t.k, "ready", 9), "queue", t.element(t.k, "ready", 10)));
        add("threadLinks", t -> t.set(t.get(t.thread(7), "link"), "live", false));
        add("sendQueues", t -> t.set(t.get(endpoint(t, 1), "sendQueue"), "sending", false));
        add("receiveQueues", t -> t.set(t.get(endpoint(t, 3), "receiveQueue"), "endpoint", null));
        add("oneSide", t -> wait(t, 2, t.get(endpoint(t, 0), "receiveQueue")));
        add("waitQueues", t -> t.set(t.get(notification(t, 1), "waitQueue"), "endpoint",
            endpoint(t, 0)));
        add("readyQueues", t -> t.set(t.element(t.k, "ready", 9), "ready", 10));
        add("endpointWaiters", t -> t.set(t.thread(0), "state", Abi.BLOCKED_ON_REPLY));
        add("notificationWaiters", t -> t.set(t.thread(3), "state", Abi.INACTIVE));
        add("readyThreads", t -> ready(t, t.thread(7)));
        add("boundThreads", t -> t.set(notification(t, 1), "boundTcb", t.thread(3)));
        add("boundNotifications", t -> t.set(t.thread(2), "boundNotification",
            notification(t, 0)));
        add("endpointsNamed", t -> remove(t, t.slot(Town.ENDPOINTS + 1)));
        add("notificationsNamed", t -> remove(t, t.slot(Town.NOTIFICATIONS)));
        add("signals", t -> t.set(notification(t, 1), "signals", 4));
        add("boundWaiters", t -> {
            wait(t, 2, t.get(notification(t, 0), "waitQueue"));
            t.set(t.thread(2), "state", Abi.BLOCKED_ON_NOTIFICATION);
        });
        add("senders", t -> t.set(t.thread(6), "state", Abi.BLOCKED_ON_SEND));
        add("receivers", t -> t.set(t.thread(6), "state", Abi.BLOCKED_ON_RECEIVE));
        add("waiters", t -> t.set(t.thread(6), "state", Abi.BLOCKED_ON_NOTIFICATION));
    }

    private void threads() {
        add("threadSlots", t -> t.set(t.thread(0), "vspace", null));
        add("threadRanges", t -> t.set(t.thread(0), "maxPriority", 256));
        add("registers", t -> t.resize(t.thread(0), "register", 19));
        add("threadsNamed", t -> remove(t, t.slot(Town.THREADS)));
        add("masters", t -> t.set(t.get(t.thread(0), "master"), "revocable", false));
        add("mastered", t -> remove(t, t.get(t.thread(0), "master")));
        add("replies", t -> t.set(t.thread(4), "state", Abi.INACTIVE));
        add("oneReply", t -> t.set(insert(t, t.get(t.thread(5), "caller")), "type", Slot.REPLY)
            .set(t.slot(Town.EMPTY), "replyTcb", t.thread(4)));
        add("callers", t -> {
            Object own = t.get(t.thread(4), "caller");
            remove(t, t.get(t.thread(5), "caller"));
            link(t, own, t.get(t.thread(4), "master"));
            t.set(own, "type", Slot.REPLY).set(own, "replyTcb", t.thread(4));
        });
        add("faults", t -> t.set(t.thread(2), "faultType", 1));
        add("buffers", t -> t.set(t.get(t.k, "current"), "bufferAddress", 0x1001));
        add("userMode", t -> t.set(t.thread(0), "register", 16, 0x1D3));
    }

    private void dead() {
        add("deadSlots", t -> t.set(t.get(t.dead("tcb"), "vspace"), "type", Slot.DOMAIN));
        add("deadLinks", t -> t.set(t.get(t.dead("tcb"), "link"), "queue",
            t.element(t.k, "ready", 3)));
        add("deadThreads", t -> t.set(t.dead("tcb"), "faultType", 1));
        add("deadThreadNumbers", t -> t.set(t.dead("tcb"), "priority", 1));
        add("deadThreadFlags", t -> t.set(t.dead("tcb"), "blockingCall", true));
        add("deadThreadFaults", t -> t.set(t.dead("tcb"), "lookupType", 1));
        add("deadNotifications", t -> t.set(t.dead("notification"), "signals", 1));
        add("deadTableEntries", t -> t.set(t.element(t.dead("pageTable"), "pte", 3), "type",
            Pte.SMALL));
        add("deadDirectoryEntries", t -> t.set(t.element(t.dead("pageDirectory"), "pde", 3),
            "type", Pde.SECTION));
        add("deadDirectories", t -> t.set(t.dead("pageDirectory"), "hardwareAsid", 1));
    }

    private void scheduler() {
        add("kernelThreads", t -> {
            ready(t, t.get(t.k, "current"));
            t.set(t.k, "current", null);
        });
        add("kernelVariables", t -> t.set(t.k, "hw", null));
        add("readyBits", t -> t.set(t.k, "readyBits", 20, 4).set(t.k, "readySummary", 2, 16));
        add("readySummaries", t -> t.set(t.k, "readySummary", 3, 1));
        add("currentThread", t -> t.set(t.k, "domain", 1));
        add("decided", t -> t.set(t.k, "reschedule", true));
        add("nothingLost", t -> t.set(t.thread(6), "state", Abi.RESTART));
        add("idleThread", t -> t.set(t.get(t.k, "idle"), "state", Abi.INACTIVE));
        add("onlyOneIdle", t -> t.set(t.thread(6), "state", Abi.IDLE));
        add("domainSchedule", t -> t.set(t.k, "domainScheduleDomain", 0, Abi.DOMAINS));
        add("domainTurn", t -> t.set(t.k, "domainTime", 0).set(t.k, "domainTimeHigh", 0));
        add("nothingUnderWay", t -> t.set(t.k, "extraCap", 1, t.slot(4)));
    }

    private void spaces() {
        add("tableEntries", t -> t.resize(t.get(t.slot(Town.TABLE), "pageTable"), "pte", 255));
        add("directoryEntries", t -> t.set(directory(t, 1), "pde", 9, null));
        add("kernelEntries", t -> t.set(t.element(directory(t, 1), "pde", 4095), "type",
            Pde.INVALID));
        add("tableCaps", t -> t.set(t.slot(Town.TABLE), "mapped", false));
        add("sectionEntries", t -> t.set(t.slot(Town.FRAMES + 2), "frameAddress", 0));
        add("pageEntries", t -> t.set(t.slot(Town.FRAMES + 1), "frameAsid", 0));
        add("pools", t -> t.set(t.k, "asidTable", 7, t.get(t.slot(Town.POOLS + 1), "asidPool")));
        add("spaces", t -> t.set(t.slot(Town.DIRECTORIES + 1), "asid", 3)
            .set(t.slot(Town.DIRECTORY_COPY), "asid", 3));
        add("oneAsid", t -> t.set(t.get(t.slot(Town.POOLS + 1), "asidPool"), "directory", 3,
            directory(t, 1))
            .set(t.slot(Town.DIRECTORY_COPY), "asid", t.num(t.slot(Town.POOLS + 1), "asid") + 3));
        add("hardwareAsids", t -> t.set(t.k, "hardwareAsidOwner", 77, 9));
        add("directoryTags", t -> t.set(directory(t, 1), "hardwareAsidValid", true)
            .set(directory(t, 1), "hardwareAsid", 9));
    }

    private void interrupts() {
        add("handlers", t -> t.set(t.k, "irqState", Town.IRQ + 1, Abi.IRQ_INACTIVE));
        add("oneControl", t -> t.set(insert(t, t.slot(Abi.BOOT_IRQ_CONTROL)), "type",
            Slot.IRQ_CONTROL)
            .set(t.slot(Town.EMPTY), "revocable", true));
        add("irqCaps", t -> {
            Object s = t.element(t.k, "irqSlot", 50);
            link(t, s, t.slot(Town.NOTIFICATIONS + 2));
            t.set(s, "type", Slot.NOTIFICATION).set(s, "notification", notification(t, 2));
        });
    }
}
