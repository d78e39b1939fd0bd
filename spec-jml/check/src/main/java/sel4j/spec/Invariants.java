// Generated from invariants.inv by `./sel4j verify --generate`; do not edit.
package sel4j.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import sel4j.kernel.Abi;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/**
 * The invariant of the kernel, to be asked of a kernel that exists: what proofs assume.
 * For proofs it is {@code sel4j.kernel.Inv}.
 */
public final class Invariants {
    private final Heap h;
    private final Object k;

    /** Of the kernel of a heap. */
    public Invariants(Heap heap, Object kernel) {
        h = heap;
        k = kernel;
    }

    /** The question of each, by its name, in the order of the file. */
    public Map<String, BooleanSupplier> all() {
        Map<String, BooleanSupplier> all = new LinkedHashMap<>();
        all.put("ring", this::ring);
        all.put("emptySlots", this::emptySlots);
        all.put("sentinel", this::sentinel);
        all.put("endpointCaps", this::endpointCaps);
        all.put("notificationCaps", this::notificationCaps);
        all.put("replyCaps", this::replyCaps);
        all.put("threadCaps", this::threadCaps);
        all.put("pageTableCaps", this::pageTableCaps);
        all.put("pageDirectoryCaps", this::pageDirectoryCaps);
        all.put("asidPoolCaps", this::asidPoolCaps);
        all.put("slotTable", this::slotTable);
        all.put("cnodeRanges", this::cnodeRanges);
        all.put("cnodeCaps", this::cnodeCaps);
        all.put("cnodeSlots", this::cnodeSlots);
        all.put("zombieCaps", this::zombieCaps);
        all.put("zombieSlots", this::zombieSlots);
        all.put("handlerCaps", this::handlerCaps);
        all.put("irqSlots", this::irqSlots);
        all.put("workCount", this::workCount);
        all.put("extraCaps", this::extraCaps);
        all.put("rows", this::rows);
        all.put("slotPlaces", this::slotPlaces);
        all.put("threadPlaces", this::threadPlaces);
        all.put("endpointPlaces", this::endpointPlaces);
        all.put("notificationPlaces", this::notificationPlaces);
        all.put("pageTablePlaces", this::pageTablePlaces);
        all.put("pageDirectoryPlaces", this::pageDirectoryPlaces);
        all.put("asidPoolPlaces", this::asidPoolPlaces);
        all.put("threadSlotPlaces", this::threadSlotPlaces);
        all.put("capRights", this::capRights);
        all.put("frameRanges", this::frameRanges);
        all.put("untypedCaps", this::untypedCaps);
        all.put("untypedPlaces", this::untypedPlaces);
        all.put("watermarks", this::watermarks);
        all.put("freeParts", this::freeParts);
        all.put("links", this::links);
        all.put("queues", this::queues);
        all.put("queueHeads", this::queueHeads);
        all.put("homes", this::homes);
        all.put("threadLinks", this::threadLinks);
        all.put("sendQueues", this::sendQueues);
        all.put("receiveQueues", this::receiveQueues);
        all.put("oneSide", this::oneSide);
        all.put("waitQueues", this::waitQueues);
        all.put("readyQueues", this::readyQueues);
        all.put("endpointWaiters", this::endpointWaiters);
        all.put("notificationWaiters", this::notificationWaiters);
        all.put("readyThreads", this::readyThreads);
        all.put("threadSlots", this::threadSlots);
        all.put("threadRanges", this::threadRanges);
        all.put("kernelThreads", this::kernelThreads);
        all.put("kernelVariables", this::kernelVariables);
        all.put("tableEntries", this::tableEntries);
        all.put("directoryEntries", this::directoryEntries);
        all.put("registers", this::registers);
        all.put("boundThreads", this::boundThreads);
        all.put("boundNotifications", this::boundNotifications);
        all.put("deadSlots", this::deadSlots);
        all.put("deadLinks", this::deadLinks);
        all.put("deadThreads", this::deadThreads);
        all.put("deadThreadNumbers", this::deadThreadNumbers);
        all.put("deadThreadFlags", this::deadThreadFlags);
        all.put("deadThreadFaults", this::deadThreadFaults);
        all.put("deadNotifications", this::deadNotifications);
        all.put("deadTableEntries", this::deadTableEntries);
        all.put("deadDirectoryEntries", this::deadDirectoryEntries);
        all.put("deadDirectories", this::deadDirectories);
        return all;
    }

    /** Each neighbour of a slot is a slot whose neighbour it is. */
    boolean ring() {
        return h.all("Slot", s -> (!h.is(s, "live") || ((((((h.ref(s, "next") != null)
            && (h.ref(s, "prev") != null)) && h.is(h.ref(s, "next"), "live"))
            && h.is(h.ref(s, "prev"), "live")) && (h.ref(h.ref(s, "next"), "prev") == s))
            && (h.ref(h.ref(s, "prev"), "next") == s))));
    }

    /** An empty slot is in no ring, but for the sentinel. */
    boolean emptySlots() {
        return h.all("Slot", s -> (!((h.is(s, "live") && (h.num(s, "type") == Slot.NULL))
            && (s != h.ref(k, "root"))) || ((h.ref(s, "next") == s) && (h.ref(s, "prev") == s))));
    }

    /** The ring's sentinel holds no capability, and the slot for work is another slot. */
    boolean sentinel() {
        return ((((((h.ref(k, "root") != null) && h.is(h.ref(k, "root"), "live"))
            && (h.num(h.ref(k, "root"), "type") == Slot.NULL)) && (h.ref(k, "scratch") != null))
            && h.is(h.ref(k, "scratch"), "live")) && (h.ref(k, "scratch") != h.ref(k, "root")));
    }

    /** An endpoint capability names a live endpoint. */
    boolean endpointCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.ENDPOINT))
            || ((h.ref(s, "endpoint") != null) && h.is(h.ref(s, "endpoint"), "live"))));
    }

    /** A notification capability names a live notification. */
    boolean notificationCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.NOTIFICATION))
            || ((h.ref(s, "notification") != null) && h.is(h.ref(s, "notification"), "live"))));
    }

    /** A reply capability names a live thread. */
    boolean replyCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.REPLY))
            || ((h.ref(s, "replyTcb") != null) && h.is(h.ref(s, "replyTcb"), "live"))));
    }

    /** A thread capability names a live thread. */
    boolean threadCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.THREAD))
            || ((h.ref(s, "thread") != null) && h.is(h.ref(s, "thread"), "live"))));
    }

    /** A page table capability names a live page table. */
    boolean pageTableCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.PAGE_TABLE))
            || ((h.ref(s, "pageTable") != null) && h.is(h.ref(s, "pageTable"), "live"))));
    }

    /** A page directory capability names a live page directory. */
    boolean pageDirectoryCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.PAGE_DIRECTORY))
            || ((h.ref(s, "pageDirectory") != null) && h.is(h.ref(s, "pageDirectory"), "live"))));
    }

    /** An ASID pool capability names a live ASID pool. */
    boolean asidPoolCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.ASID_POOL))
            || ((h.ref(s, "asidPool") != null) && h.is(h.ref(s, "asidPool"), "live"))));
    }

    /** There is a place for a slot in each granule of RAM, of which there are at most 2^26. */
    boolean slotTable() {
        return ((h.ref(k, "slot") != null) && (h.length(h.ref(k, "slot")) <= 67108864));
    }

    /** A CNode capability has a radix and a guard. */
    boolean cnodeRanges() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.CNODE))
            || ((((1 <= h.num(s, "radix")) && (h.num(s, "radix") <= 25))
            && (0 <= h.num(s, "guardBits"))) && (h.num(s, "guardBits") <= 31))));
    }

    /** The slots of a CNode lie in RAM. */
    boolean cnodeCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.CNODE))
            || ((Heap.FIRST <= h.num(s, "cnodeBase"))
            && (((h.num(s, "cnodeBase") - Heap.FIRST) + (1L << h.num(s, "radix")))
              <= h.length(h.ref(k, "slot"))))));
    }

    /** All slots of a CNode are live, and none is the kernel's own. */
    boolean cnodeSlots() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.CNODE))
            || Heap.range((h.num(s, "cnodeBase") - Heap.FIRST), ((h.num(s,
              "cnodeBase") - Heap.FIRST) + (1L << h.num(s, "radix"))), i -> ((((h.ref(h.ref(k,
              "slot"), i) != null) && h.is(h.ref(h.ref(k, "slot"), i), "live"))
            && (h.ref(h.ref(k, "slot"), i) != h.ref(k, "root")))
            && (h.ref(h.ref(k, "slot"), i) != h.ref(k, "scratch"))))));
    }

    /** The slots that a zombie counts lie in RAM. */
    boolean zombieCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.ZOMBIE))
            || (((((0 <= h.num(s, "zombieCount")) && (0 <= h.num(s, "zombieRadix")))
            && (h.num(s, "zombieRadix") <= 25)) && (Heap.FIRST <= (2 * h.num(s, "zombieBase"))))
            && ((((2 * h.num(s, "zombieBase")) - Heap.FIRST) + h.num(s, "zombieCount"))
              <= h.length(h.ref(k, "slot"))))));
    }

    /** The slots that a zombie counts are live, and none is the kernel's own. */
    boolean zombieSlots() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.ZOMBIE))
            || Heap.range(((2 * h.num(s, "zombieBase")) - Heap.FIRST), (((2 * h.num(s,
              "zombieBase")) - Heap.FIRST) + h.num(s, "zombieCount")), i -> ((((h.ref(h.ref(k,
              "slot"), i) != null) && h.is(h.ref(h.ref(k, "slot"), i), "live"))
            && (h.ref(h.ref(k, "slot"), i) != h.ref(k, "root")))
            && (h.ref(h.ref(k, "slot"), i) != h.ref(k, "scratch"))))));
    }

    /** An interrupt handler capability names an interrupt. */
    boolean handlerCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.IRQ_HANDLER))
            || ((0 <= h.num(s, "irq")) && (h.num(s, "irq") <= 159))));
    }

    /**
     * There is a slot for each interrupt, of the kernel's own but neither sentinel nor for work.
     */
    boolean irqSlots() {
        return (((h.ref(k, "irqSlot") != null) && (h.length(h.ref(k, "irqSlot")) == 160))
            && Heap.range(0, 160, i -> ((((h.ref(h.ref(k, "irqSlot"), i) != null)
            && h.is(h.ref(h.ref(k, "irqSlot"), i), "live"))
            && (h.ref(h.ref(k, "irqSlot"), i) != h.ref(k, "root")))
            && (h.ref(h.ref(k, "irqSlot"), i) != h.ref(k, "scratch")))));
    }

    /** The units of work since the last preemption are fewer than a preemption takes. */
    boolean workCount() {
        return ((0 <= h.num(k, "workUnits")) && (h.num(k, "workUnits") < Abi.WORK_UNITS));
    }

    /** There is room for three extra capabilities. */
    boolean extraCaps() {
        return ((h.ref(k, "extraCap") != null) && (h.length(h.ref(k, "extraCap")) == 3));
    }

    /** There is an array for each kind, all as long as RAM. */
    boolean rows() {
        return ((((((((((((((h.ref(k, "tcb") != null)
            && (h.length(h.ref(k, "tcb")) == h.length(h.ref(k, "slot"))))
            && (h.ref(k, "endpoint") != null))
            && (h.length(h.ref(k, "endpoint")) == h.length(h.ref(k, "slot"))))
            && (h.ref(k, "notification") != null))
            && (h.length(h.ref(k, "notification")) == h.length(h.ref(k, "slot"))))
            && (h.ref(k, "pageTable") != null))
            && (h.length(h.ref(k, "pageTable")) == h.length(h.ref(k, "slot"))))
            && (h.ref(k, "pageDirectory") != null))
            && (h.length(h.ref(k, "pageDirectory")) == h.length(h.ref(k, "slot"))))
            && (h.ref(k, "asidPool") != null))
            && (h.length(h.ref(k, "asidPool")) == h.length(h.ref(k, "slot"))))
            && (h.ref(k, "user") != null))
            && (h.length(h.ref(k, "user")) == h.length(h.ref(k, "slot"))));
    }

    /** Slots know their places. */
    boolean slotPlaces() {
        return Heap.range(0, h.length(h.ref(k, "slot")), i -> ((h.ref(h.ref(k, "slot"), i) != null)
            && (h.num(h.ref(h.ref(k, "slot"), i), "place") == (i + Heap.FIRST))));
    }

    /** Threads know their places. */
    boolean threadPlaces() {
        return Heap.range(0, h.length(h.ref(k, "tcb")), i -> (!((i % 64) == 0)
            || ((h.ref(h.ref(k, "tcb"), i) != null)
            && (h.num(h.ref(h.ref(k, "tcb"), i), "place") == (i + Heap.FIRST)))));
    }

    /** Endpoints know their places. */
    boolean endpointPlaces() {
        return Heap.range(0, h.length(h.ref(k, "endpoint")), i -> ((h.ref(h.ref(k, "endpoint"), i)
              != null) && (h.num(h.ref(h.ref(k, "endpoint"), i), "place") == (i + Heap.FIRST))));
    }

    /** Notifications know their places. */
    boolean notificationPlaces() {
        return Heap.range(0, h.length(h.ref(k, "notification")), i -> ((h.ref(h.ref(k,
              "notification"), i) != null)
            && (h.num(h.ref(h.ref(k, "notification"), i), "place") == (i + Heap.FIRST))));
    }

    /** Page tables know their places. */
    boolean pageTablePlaces() {
        return Heap.range(0, h.length(h.ref(k, "pageTable")), i -> (!((i % 64) == 0)
            || ((h.ref(h.ref(k, "pageTable"), i) != null)
            && (h.num(h.ref(h.ref(k, "pageTable"), i), "place") == (i + Heap.FIRST)))));
    }

    /** Page directories know their places. */
    boolean pageDirectoryPlaces() {
        return Heap.range(0, h.length(h.ref(k, "pageDirectory")), i -> (!((i % 1024) == 0)
            || ((h.ref(h.ref(k, "pageDirectory"), i) != null)
            && (h.num(h.ref(h.ref(k, "pageDirectory"), i), "place") == (i + Heap.FIRST)))));
    }

    /** ASID pools know their places. */
    boolean asidPoolPlaces() {
        return Heap.range(0, h.length(h.ref(k, "asidPool")), i -> (!((i % 256) == 0)
            || ((h.ref(h.ref(k, "asidPool"), i) != null)
            && (h.num(h.ref(h.ref(k, "asidPool"), i), "place") == (i + Heap.FIRST)))));
    }

    /** The slots of a thread are its first granules. */
    boolean threadSlotPlaces() {
        return h.all("Tcb", t -> (((((h.num(h.ref(t, "cspace"), "place") == h.num(t, "place"))
            && (h.num(h.ref(t, "vspace"), "place") == (h.num(t, "place") + 1)))
            && (h.num(h.ref(t, "master"), "place") == (h.num(t, "place") + 2)))
            && (h.num(h.ref(t, "caller"), "place") == (h.num(t, "place") + 3)))
            && (h.num(h.ref(t, "buffer"), "place") == (h.num(t, "place") + 4))));
    }

    /** No slot lives there. */
    boolean noSlots(long from, long to) {
        return h.all("Slot", o -> (!h.is(o, "live") || ((h.num(o, "place") < from)
            || (to <= h.num(o, "place")))));
    }

    /** No thread lives there, or reaches in. */
    boolean noThreads(long from, long to) {
        return h.all("Tcb", o -> (!h.is(o, "live") || (((h.num(o, "place") + 64) <= from)
            || (to <= h.num(o, "place")))));
    }

    /** No endpoint lives there. */
    boolean noEndpoints(long from, long to) {
        return h.all("Endpoint", o -> (!h.is(o, "live") || ((h.num(o, "place") < from)
            || (to <= h.num(o, "place")))));
    }

    /** No notification lives there. */
    boolean noNotifications(long from, long to) {
        return h.all("Notification", o -> (!h.is(o, "live") || ((h.num(o, "place") < from)
            || (to <= h.num(o, "place")))));
    }

    /** No page table lives there, or reaches in. */
    boolean noPageTables(long from, long to) {
        return h.all("PageTable", o -> (!h.is(o, "live") || (((h.num(o, "place") + 64) <= from)
            || (to <= h.num(o, "place")))));
    }

    /** No page directory lives there, or reaches in. */
    boolean noPageDirectories(long from, long to) {
        return h.all("PageDirectory", o -> (!h.is(o, "live")
            || (((h.num(o, "place") + 1024) <= from) || (to <= h.num(o, "place")))));
    }

    /** No ASID pool lives there, or reaches in. */
    boolean noAsidPools(long from, long to) {
        return h.all("AsidPool", o -> (!h.is(o, "live") || (((h.num(o, "place") + 256) <= from)
            || (to <= h.num(o, "place")))));
    }

    /** No user program has memory there. */
    boolean noFrames(long from, long to) {
        return Heap.range(0, h.length(h.ref(k, "user")), i -> (!((from <= (i + Heap.FIRST))
            && ((i + Heap.FIRST) < to)) || !h.is(h.ref(k, "user"), i)));
    }

    /** Nothing lives there. */
    boolean unused(long from, long to) {
        return (((((((noSlots(from, to) && noThreads(from, to)) && noEndpoints(from, to))
            && noNotifications(from, to)) && noPageTables(from, to))
            && noPageDirectories(from, to)) && noAsidPools(from, to)) && noFrames(from, to));
    }

    /** No untyped capability that is in the ring can hand any of it out. */
    boolean unclaimed(long from, long to) {
        return h.all("Slot", s -> (!((h.num(s, "type") == Slot.UNTYPED) && (h.ref(s, "next") != s))
            || (((h.num(s, "untypedBase") + (1L << (h.num(s, "untypedBits") - 4))) <= from)
            || (to <= (h.num(s, "untypedBase") + h.num(s, "untypedFree"))))));
    }

    /** Objects may be made there. */
    boolean vacant(long from, long to) {
        return (unused(from, to) && unclaimed(from, to));
    }

    /** Rights fit into their bits. */
    boolean capRights() {
        return h.all("Slot", s -> ((((0 <= h.num(s, "rights")) && (h.num(s, "rights") <= 15))
            && (0 <= h.num(s, "frameRights"))) && (h.num(s, "frameRights") <= 3)));
    }

    /** A frame has one of four sizes and lies below 2^32. */
    boolean frameRanges() {
        return h.all("Slot", s -> ((((0 <= h.num(s, "frameSize")) && (h.num(s, "frameSize") <= 3))
            && (0 <= h.num(s, "frameBase"))) && (h.num(s, "frameBase") <= 1048575)));
    }

    /** An untyped capability names an aligned block, and its watermark lies inside. */
    boolean untypedCaps() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.UNTYPED))
            || ((((((4 <= h.num(s, "untypedBits")) && (h.num(s, "untypedBits") <= 29))
            && (0 <= h.num(s, "untypedBase")))
            && ((h.num(s, "untypedBase") % (1L << (h.num(s, "untypedBits") - 4))) == 0))
            && (0 <= h.num(s, "untypedFree")))
            && (h.num(s, "untypedFree") <= (1L << (h.num(s, "untypedBits") - 4))))));
    }

    /** Untyped memory lies below 2^32 bytes, and in RAM if it belongs to no device. */
    boolean untypedPlaces() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.UNTYPED))
            || (((h.num(s, "untypedBase") + (1L << (h.num(s, "untypedBits") - 4))) <= 268435456)
            && (!!h.is(s, "untypedDevice") || ((Heap.FIRST <= h.num(s, "untypedBase"))
            && (((h.num(s, "untypedBase") - Heap.FIRST) + (1L << (h.num(s, "untypedBits") - 4)))
              <= h.length(h.ref(k, "slot"))))))));
    }

    /** Nothing lives above the watermark of an untyped capability in the ring. */
    boolean watermarks() {
        return h.all("Slot", s -> (!((h.num(s, "type") == Slot.UNTYPED) && (h.ref(s, "next") != s))
            || unused((h.num(s, "untypedBase") + h.num(s, "untypedFree")), (h.num(s,
              "untypedBase") + (1L << (h.num(s, "untypedBits") - 4))))));
    }

    /** No memory can be handed out by two untyped capabilities in the ring. */
    boolean freeParts() {
        return h.all("Slot", a -> (!(h.num(a, "type") == Slot.UNTYPED) || !(h.ref(a, "next") != a)
            || h.all("Slot", b -> (!(((h.num(b, "type") == Slot.UNTYPED)
            && (h.ref(b, "next") != b)) && (a != b))
            || (((h.num(a, "untypedBase") + (1L << (h.num(a, "untypedBits") - 4))) <= (h.num(b,
              "untypedBase") + h.num(b, "untypedFree")))
            || ((h.num(b, "untypedBase") + (1L << (h.num(b, "untypedBits") - 4))) <= (h.num(a,
              "untypedBase") + h.num(a, "untypedFree"))))))));
    }

    /** If it is an untyped capability, it is in the ring. */
    boolean inRing(Object s) {
        return (!(h.num(s, "type") == Slot.UNTYPED) || (h.ref(s, "next") != s));
    }

    /** Every untyped capability is in the ring, as it is between operations. */
    boolean settled() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") == Slot.UNTYPED))
            || (h.ref(s, "next") != s)));
    }

    /**
     * If the first is an untyped capability, the second is one and could hand out the same memory.
     */
    boolean sameMemory(Object a, Object b) {
        return (!(h.num(a, "type") == Slot.UNTYPED) || (((((h.num(b, "type") == Slot.UNTYPED)
            && (h.num(a, "untypedBase") == h.num(b, "untypedBase")))
            && (h.num(a, "untypedBits") == h.num(b, "untypedBits")))
            && (h.num(a, "untypedFree") == h.num(b, "untypedFree")))
            && (h.is(a, "untypedDevice") == h.is(b, "untypedDevice"))));
    }

    /** What the capability could hand out is vacant: it may come into the ring. */
    boolean apart(Object s) {
        return (!(h.num(s, "type") == Slot.UNTYPED)
            || vacant((h.num(s, "untypedBase") + h.num(s, "untypedFree")), (h.num(s,
              "untypedBase") + (1L << (h.num(s, "untypedBits") - 4)))));
    }

    /** Each neighbour of a link is a link whose neighbour it is. */
    boolean links() {
        return h.all("Link", n -> (!h.is(n, "live") || ((((((h.ref(n, "next") != null)
            && (h.ref(n, "prev") != null)) && h.is(h.ref(n, "next"), "live"))
            && h.is(h.ref(n, "prev"), "live")) && (h.ref(h.ref(n, "next"), "prev") == n))
            && (h.ref(h.ref(n, "prev"), "next") == n))));
    }

    /** Neighbours are in the same queue, and a link in no queue stands alone. */
    boolean queues() {
        return h.all("Link", n -> (!h.is(n, "live")
            || (((h.ref(h.ref(n, "next"), "queue") == h.ref(n, "queue"))
            && (h.ref(h.ref(n, "prev"), "queue") == h.ref(n, "queue")))
            && (!(h.ref(n, "queue") == null) || ((h.ref(n, "next") == n)
            && (h.ref(n, "prev") == n))))));
    }

    /** What a link names as its queue is a sentinel, no thread's link. */
    boolean queueHeads() {
        return h.all("Link", n -> (!(h.ref(n, "queue") != null)
            || (h.ref(h.ref(n, "queue"), "tcb") == null)));
    }

    /** A link is a thread's, or a sentinel, which is in its own queue. */
    boolean homes() {
        return h.all("Link", n -> (!h.is(n, "live")
            || ((h.ref(n, "tcb") == null) ? (h.ref(n, "queue") == n) : (h.is(h.ref(n, "tcb"),
              "live") && (h.ref(h.ref(n, "tcb"), "link") == n)))));
    }

    /** A thread has a link, and the link knows it. */
    boolean threadLinks() {
        return h.all("Tcb", t -> (((h.ref(t, "link") != null)
            && (h.ref(h.ref(t, "link"), "tcb") == t))
            && (h.is(t, "live") == h.is(h.ref(t, "link"), "live"))));
    }

    /** An endpoint's first sentinel is of its senders. */
    boolean sendQueues() {
        return h.all("Endpoint", e -> ((((((h.ref(e, "sendQueue") != null)
            && (h.ref(h.ref(e, "sendQueue"), "tcb") == null))
            && (h.ref(h.ref(e, "sendQueue"), "queue") == h.ref(e, "sendQueue")))
            && (h.ref(h.ref(e, "sendQueue"), "endpoint") == e))
            && h.is(h.ref(e, "sendQueue"), "sending"))
            && (h.is(e, "live") == h.is(h.ref(e, "sendQueue"), "live"))));
    }

    /** An endpoint's second sentinel is of its receivers. */
    boolean receiveQueues() {
        return h.all("Endpoint", e -> ((((((h.ref(e, "receiveQueue") != null)
            && (h.ref(h.ref(e, "receiveQueue"), "tcb") == null))
            && (h.ref(h.ref(e, "receiveQueue"), "queue") == h.ref(e, "receiveQueue")))
            && (h.ref(h.ref(e, "receiveQueue"), "endpoint") == e))
            && !h.is(h.ref(e, "receiveQueue"), "sending"))
            && (h.is(e, "live") == h.is(h.ref(e, "receiveQueue"), "live"))));
    }

    /** Nobody waits to send while somebody waits to receive. */
    boolean oneSide() {
        return h.all("Endpoint", e -> (!h.is(e, "live")
            || ((h.ref(h.ref(e, "sendQueue"), "next") == h.ref(e, "sendQueue"))
            || (h.ref(h.ref(e, "receiveQueue"), "next") == h.ref(e, "receiveQueue")))));
    }

    /** A notification has a sentinel. */
    boolean waitQueues() {
        return h.all("Notification", n -> ((((((h.ref(n, "waitQueue") != null)
            && (h.ref(h.ref(n, "waitQueue"), "tcb") == null))
            && (h.ref(h.ref(n, "waitQueue"), "queue") == h.ref(n, "waitQueue")))
            && (h.ref(h.ref(n, "waitQueue"), "notification") == n))
            && (h.ref(h.ref(n, "waitQueue"), "endpoint") == null))
            && (h.is(n, "live") == h.is(h.ref(n, "waitQueue"), "live"))));
    }

    /** There is a sentinel for each domain and priority. */
    boolean readyQueues() {
        return (((h.ref(k, "ready") != null) && (h.length(h.ref(k, "ready")) == 4096))
            && Heap.range(0, 4096, i -> (((((h.ref(h.ref(k, "ready"), i) != null)
            && h.is(h.ref(h.ref(k, "ready"), i), "live"))
            && (h.ref(h.ref(h.ref(k, "ready"), i), "tcb") == null))
            && (h.ref(h.ref(h.ref(k, "ready"), i), "queue") == h.ref(h.ref(k, "ready"), i)))
            && (h.num(h.ref(h.ref(k, "ready"), i), "ready") == i))));
    }

    /** A thread in an endpoint's queue is blocked on sending or receiving, as the queue says. */
    boolean endpointWaiters() {
        return h.all("Tcb", t -> (!((h.is(t, "live") && (h.ref(h.ref(t, "link"), "queue") != null))
            && (h.ref(h.ref(h.ref(t, "link"), "queue"), "endpoint") != null))
            || (h.num(t, "state") == (h.is(h.ref(h.ref(t, "link"), "queue"), "sending")
              ? Abi.BLOCKED_ON_SEND : Abi.BLOCKED_ON_RECEIVE))));
    }

    /** A thread in a notification's queue is blocked on it. */
    boolean notificationWaiters() {
        return h.all("Tcb", t -> (!((h.is(t, "live") && (h.ref(h.ref(t, "link"), "queue") != null))
            && (h.ref(h.ref(h.ref(t, "link"), "queue"), "notification") != null))
            || (h.num(t, "state") == Abi.BLOCKED_ON_NOTIFICATION)));
    }

    /** A thread in a ready queue can run, and the queue is that of its domain and priority. */
    boolean readyThreads() {
        return h.all("Tcb", t -> (!((h.is(t, "live") && (h.ref(h.ref(t, "link"), "queue") != null))
            && (0 <= h.num(h.ref(h.ref(t, "link"), "queue"), "ready")))
            || ((h.num(h.ref(h.ref(t, "link"), "queue"), "ready") == ((h.num(t,
              "domain") * 256) + h.num(t, "priority"))) && ((h.num(t, "state") == Abi.RUNNING)
            || (h.num(t, "state") == Abi.RESTART)))));
    }

    /** The five slots of a thread. */
    boolean threadSlots() {
        return h.all("Tcb", t -> ((((((h.ref(t, "cspace") != null) && (h.ref(t, "vspace") != null))
            && (h.ref(t, "master") != null)) && (h.ref(t, "caller") != null))
            && (h.ref(t, "buffer") != null)) && (!h.is(t, "live")
            || ((((h.is(h.ref(t, "cspace"), "live") && h.is(h.ref(t, "vspace"), "live"))
            && h.is(h.ref(t, "master"), "live")) && h.is(h.ref(t, "caller"), "live"))
            && h.is(h.ref(t, "buffer"), "live")))));
    }

    /** Priorities and domain of a thread. */
    boolean threadRanges() {
        return h.all("Tcb", t -> ((((((0 <= h.num(t, "priority")) && (h.num(t, "priority") <= 255))
            && (0 <= h.num(t, "maxPriority"))) && (h.num(t, "maxPriority") <= 255))
            && (0 <= h.num(t, "domain"))) && (h.num(t, "domain") <= 15)));
    }

    /**
     * There is always a current thread, and the threads that the kernel's variables name are live.
     */
    boolean kernelThreads() {
        return (((((h.ref(k, "current") != null) && h.is(h.ref(k, "current"), "live"))
            && (!(h.ref(k, "candidate") != null) || h.is(h.ref(k, "candidate"), "live")))
            && (h.ref(k, "idle") != null)) && h.is(h.ref(k, "idle"), "live"));
    }

    /** The domain is one of 16, and the kernel's own address space is there. */
    boolean kernelVariables() {
        return (((((0 <= h.num(k, "domain")) && (h.num(k, "domain") <= 15))
            && (h.ref(k, "hw") != null)) && (h.ref(k, "globalDirectory") != null))
            && h.is(h.ref(k, "globalDirectory"), "live"));
    }

    /** The 256 entries of a page table know it. */
    boolean tableEntries() {
        return h.all("PageTable", t -> (((h.ref(t, "pte") != null)
            && (h.length(h.ref(t, "pte")) == 256))
            && Heap.range(0, 256, i -> ((h.ref(h.ref(t, "pte"), i) != null)
            && (h.ref(h.ref(h.ref(t, "pte"), i), "whole") == t)))));
    }

    /** The 4096 entries of a page directory know it. */
    boolean directoryEntries() {
        return h.all("PageDirectory", d -> (((h.ref(d, "pde") != null)
            && (h.length(h.ref(d, "pde")) == 4096))
            && Heap.range(0, 4096, i -> ((h.ref(h.ref(d, "pde"), i) != null)
            && (h.ref(h.ref(h.ref(d, "pde"), i), "whole") == d)))));
    }

    /** A thread has 20 registers. */
    boolean registers() {
        return h.all("Tcb", t -> ((h.ref(t, "register") != null)
            && (h.length(h.ref(t, "register")) == 20)));
    }

    /** The thread that a notification is bound to lives and is bound to it. */
    boolean boundThreads() {
        return h.all("Notification", n -> (!(h.ref(n, "boundTcb") != null) || ((h.is(n, "live")
            && h.is(h.ref(n, "boundTcb"), "live"))
            && (h.ref(h.ref(n, "boundTcb"), "boundNotification") == n))));
    }

    /** The notification that a thread is bound to lives and is bound to it. */
    boolean boundNotifications() {
        return h.all("Tcb", t -> (!(h.ref(t, "boundNotification") != null) || ((h.is(t, "live")
            && h.is(h.ref(t, "boundNotification"), "live"))
            && (h.ref(h.ref(t, "boundNotification"), "boundTcb") == t))));
    }

    /** A slot without life is empty and in no ring. */
    boolean deadSlots() {
        return h.all("Slot", s -> (!!h.is(s, "live") || (((h.num(s, "type") == Slot.NULL)
            && (h.ref(s, "next") == s)) && (h.ref(s, "prev") == s))));
    }

    /** A link without life is in no queue. */
    boolean deadLinks() {
        return h.all("Link", n -> (!!h.is(n, "live") || (((h.ref(n, "next") == n)
            && (h.ref(n, "prev") == n))
            && ((h.ref(n, "tcb") == null) ? (h.ref(n, "queue") == n) : (h.ref(n, "queue")
              == null)))));
    }

    /** A thread without life is inactive and bound to nothing. */
    boolean deadThreads() {
        return h.all("Tcb", t -> (!!h.is(t, "live") || (((((h.num(t, "state") == 0)
            && (h.ref(t, "boundNotification") == null)) && (h.num(t, "faultType") == 0))
            && (h.num(t, "faultHandler") == 0)) && (h.num(t, "bufferAddress") == 0))));
    }

    /** A thread without life has no priority and nothing under way. */
    boolean deadThreadNumbers() {
        return h.all("Tcb", t -> (!!h.is(t, "live") || (((((h.num(t, "priority") == 0)
            && (h.num(t, "maxPriority") == 0)) && (h.num(t, "domain") == 0))
            && (h.num(t, "timeSlice") == 0)) && (h.num(t, "progress") == 0))));
    }

    /** A thread without life may grant nothing and waits for nothing. */
    boolean deadThreadFlags() {
        return h.all("Tcb", t -> (!!h.is(t, "live") || ((((!h.is(t, "blockingGrant")
            && !h.is(t, "blockingGrantReply")) && !h.is(t, "blockingCall"))
            && !h.is(t, "fpuDisabled")) && (h.num(t, "blockingBadge") == 0))));
    }

    /** A thread without life has no words of a fault. */
    boolean deadThreadFaults() {
        return h.all("Tcb", t -> (!!h.is(t, "live") || ((((((h.num(t, "faultWord0") == 0)
            && (h.num(t, "faultWord1") == 0)) && (h.num(t, "lookupType") == 0))
            && (h.num(t, "lookupBitsLeft") == 0)) && (h.num(t, "lookupGuard") == 0))
            && (h.num(t, "lookupBitsFound") == 0))));
    }

    /** A notification without life is idle and bound to no thread. */
    boolean deadNotifications() {
        return h.all("Notification", n -> (!!h.is(n, "live") || (((h.num(n, "signals") == 0)
            && (h.ref(n, "boundTcb") == null)) && !h.is(n, "active"))));
    }

    /** A page table without life maps nothing. */
    boolean deadTableEntries() {
        return h.all("Pte", e -> ((h.ref(e, "whole") != null) && (!!h.is(h.ref(e, "whole"), "live")
            || (h.num(e, "type") == Pte.INVALID))));
    }

    /** A page directory without life maps nothing. */
    boolean deadDirectoryEntries() {
        return h.all("Pde", e -> ((h.ref(e, "whole") != null) && (!!h.is(h.ref(e, "whole"), "live")
            || (h.num(e, "type") == Pde.INVALID))));
    }

    /** A page directory without life has no hardware ASID. */
    boolean deadDirectories() {
        return h.all("PageDirectory", d -> (!!h.is(d, "live") || ((h.num(d, "hardwareAsid") == 0)
            && !h.is(d, "hardwareAsidValid"))));
    }

    /** The link is the sentinel of a queue. */
    boolean head(Object q) {
        return ((h.is(q, "live") && (h.ref(q, "tcb") == null)) && (h.ref(q, "queue") == q));
    }

    /** An object of the type has 2^bits bytes. */
    boolean sized(long type, long bits) {
        return (((((((((((0 <= type) && (type < Abi.OBJECT_COUNT)) && (4 <= bits)) && (bits <= 29))
            && (!(type == Abi.OBJECT_TCB) || (bits == Abi.TCB_BITS)))
            && (!(type == Abi.OBJECT_ENDPOINT) || (bits == Abi.ENDPOINT_BITS)))
            && (!(type == Abi.OBJECT_NOTIFICATION) || (bits == Abi.NOTIFICATION_BITS)))
            && (!(type == Abi.OBJECT_CNODE) || (Abi.SLOT_BITS < bits)))
            && (!(type == Abi.OBJECT_PAGE_DIRECTORY) || (bits == Abi.PAGE_DIRECTORY_BITS)))
            && (!(type == Abi.OBJECT_PAGE_TABLE) || (bits == Abi.PAGE_TABLE_BITS)))
            && (!((Abi.OBJECT_SMALL_PAGE <= type) && (type <= Abi.OBJECT_SUPERSECTION))
            || (bits == (Abi.SMALL_PAGE_BITS + (4 * (type - Abi.OBJECT_SMALL_PAGE))))));
    }

    /** Memory of 2^bits bytes may begin there. */
    boolean aligned(long place, long bits) {
        return ((place % (1L << (bits - 4))) == 0);
    }

    /** The slots from..to-1 of the CNode are empty. */
    boolean window(Object node, long from, long to) {
        return Heap.range(((h.num(node, "cnodeBase") - Heap.FIRST) + from), ((h.num(node,
              "cnodeBase") - Heap.FIRST) + to), i -> (h.num(h.ref(h.ref(k, "slot"), i), "type")
              == Slot.NULL));
    }

    /** A thread in this state may be in the queue. */
    boolean fits(Object q, Object t, long state) {
        return (((!(h.ref(q, "endpoint") != null)
            || (state == (h.is(q, "sending") ? Abi.BLOCKED_ON_SEND : Abi.BLOCKED_ON_RECEIVE)))
            && (!(h.ref(q, "notification") != null) || (state == Abi.BLOCKED_ON_NOTIFICATION)))
            && (!(0 <= h.num(q, "ready"))
            || ((h.num(q, "ready") == ((h.num(t, "domain") * 256) + h.num(t, "priority")))
            && ((state == Abi.RUNNING) || (state == Abi.RESTART)))));
    }

    /** Of an endpoint's two queues, the other one is empty. */
    boolean sideFree(Object q) {
        return (!(h.ref(q, "endpoint") != null)
            || (h.is(q, "sending") ? (h.ref(h.ref(h.ref(q, "endpoint"), "receiveQueue"), "next")
              == h.ref(h.ref(q, "endpoint"), "receiveQueue")) : (h.ref(h.ref(h.ref(q, "endpoint"),
              "sendQueue"), "next") == h.ref(h.ref(q, "endpoint"), "sendQueue"))));
    }

    /** The extra capabilities of the message lie in slots. */
    boolean extraSlots() {
        return (((!(h.ref(h.ref(k, "extraCap"), 0) != null)
            || h.is(h.ref(h.ref(k, "extraCap"), 0), "live"))
            && (!(h.ref(h.ref(k, "extraCap"), 1) != null)
            || h.is(h.ref(h.ref(k, "extraCap"), 1), "live")))
            && (!(h.ref(h.ref(k, "extraCap"), 2) != null)
            || h.is(h.ref(h.ref(k, "extraCap"), 2), "live")));
    }

    /** The record says why a lookup ended at this CNode: its guard, or guard and index too long. */
    boolean stopped(Object n) {
        return ((h.is(n, "live") && (h.num(n, "type") == Slot.CNODE))
            && (((((h.num(k, "lookupType") == Abi.GUARD_MISMATCH)
            && (h.num(k, "lookupGuard") == h.num(n, "guard")))
            && (h.num(k, "lookupBitsFound") == h.num(n, "guardBits")))
            && (1 <= h.num(n, "guardBits"))) || (((h.num(k, "lookupType") == Abi.DEPTH_MISMATCH)
            && (h.num(k, "lookupBitsFound") == (h.num(n, "guardBits") + h.num(n, "radix"))))
            && (h.num(k, "lookupBitsLeft") < h.num(k, "lookupBitsFound")))));
    }

    /** The slot for work is empty, as it is between operations. */
    boolean idle() {
        return (h.num(h.ref(k, "scratch"), "type") == Slot.NULL);
    }

    /** It is a slot: a word for contracts that say that no slot ceases to be one. */
    boolean alive(Object s) {
        return h.is(s, "live");
    }
}
