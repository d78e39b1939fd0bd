// Generated from rules.inv by `./sel4j verify --generate`; do not edit.
package sel4j.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import sel4j.kernel.Abi;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/**
 * What holds between two kernel entries, to be asked of a kernel that exists.
 * For proofs it is {@code sel4j.kernel.Rules}.
 */
public final class Rules {
    private final Heap h;
    private final Object k;
    private final Invariants words;

    /** Of the kernel of a heap. */
    public Rules(Heap heap, Object kernel) {
        h = heap;
        k = kernel;
        words = new Invariants(heap, kernel);
    }

    /** The question of each, by its name, in the order of the file. */
    public Map<String, BooleanSupplier> all() {
        Map<String, BooleanSupplier> all = new LinkedHashMap<>();
        all.put("threadsApart", this::threadsApart);
        all.put("cnodesApart", this::cnodesApart);
        all.put("endpointsApart", this::endpointsApart);
        all.put("notificationsApart", this::notificationsApart);
        all.put("tablesApart", this::tablesApart);
        all.put("directoriesApart", this::directoriesApart);
        all.put("poolsApart", this::poolsApart);
        all.put("slotsApart", this::slotsApart);
        all.put("frameCaps", this::frameCaps);
        all.put("threadsNamed", this::threadsNamed);
        all.put("endpointsNamed", this::endpointsNamed);
        all.put("notificationsNamed", this::notificationsNamed);
        all.put("zombiesFinal", this::zombiesFinal);
        all.put("zombiesRest", this::zombiesRest);
        all.put("linked", this::linked);
        all.put("oneRing", this::oneRing);
        all.put("contiguous", this::contiguous);
        all.put("chunks", this::chunks);
        all.put("badgeGroups", this::badgeGroups);
        all.put("revocableCaps", this::revocableCaps);
        all.put("descendants", this::descendants);
        all.put("deviceMemory", this::deviceMemory);
        all.put("frameCopies", this::frameCopies);
        all.put("masters", this::masters);
        all.put("mastered", this::mastered);
        all.put("replies", this::replies);
        all.put("oneReply", this::oneReply);
        all.put("callers", this::callers);
        all.put("senders", this::senders);
        all.put("receivers", this::receivers);
        all.put("waiters", this::waiters);
        all.put("signals", this::signals);
        all.put("boundWaiters", this::boundWaiters);
        all.put("faults", this::faults);
        all.put("readyBits", this::readyBits);
        all.put("readySummaries", this::readySummaries);
        all.put("currentThread", this::currentThread);
        all.put("decided", this::decided);
        all.put("nothingLost", this::nothingLost);
        all.put("idleThread", this::idleThread);
        all.put("onlyOneIdle", this::onlyOneIdle);
        all.put("domainSchedule", this::domainSchedule);
        all.put("domainTurn", this::domainTurn);
        all.put("kernelEntries", this::kernelEntries);
        all.put("tableCaps", this::tableCaps);
        all.put("sectionEntries", this::sectionEntries);
        all.put("pageEntries", this::pageEntries);
        all.put("pools", this::pools);
        all.put("spaces", this::spaces);
        all.put("oneAsid", this::oneAsid);
        all.put("hardwareAsids", this::hardwareAsids);
        all.put("directoryTags", this::directoryTags);
        all.put("buffers", this::buffers);
        all.put("handlers", this::handlers);
        all.put("oneControl", this::oneControl);
        all.put("irqCaps", this::irqCaps);
        all.put("kernelPlaces", this::kernelPlaces);
        all.put("kernelMemory", this::kernelMemory);
        all.put("kernelSlots", this::kernelSlots);
        all.put("userMode", this::userMode);
        all.put("fpuOwners", this::fpuOwners);
        all.put("nothingUnderWay", this::nothingUnderWay);
        return all;
    }

    /** No user program has memory there, which is RAM. */
    boolean noUser(long from, long to) {
        return Heap.range((from - Heap.FIRST), (to - Heap.FIRST), i -> !h.is(h.ref(k, "user"), i));
    }

    /** All of it is memory of user programs. */
    boolean allUser(long from, long to) {
        return Heap.range((from - Heap.FIRST), (to - Heap.FIRST), i -> h.is(h.ref(k, "user"), i));
    }

    /** The page directory has the page table for a MiB. */
    boolean usesTable(Object d, long mib, Object t) {
        return (((d != null) && (h.num(h.ref(h.ref(d, "pde"), mib), "type") == Pde.COARSE))
            && ((64 * h.num(h.ref(h.ref(d, "pde"), mib), "tableBase")) == h.num(t, "place")));
    }

    /** The page directory that has the ASID has the hardware ASID. */
    boolean tagged(long asid, long tag) {
        return ((((((0 < asid) && (asid < 131072))
            && (h.ref(h.ref(k, "asidTable"), (asid / 1024)) != null))
            && (h.ref(h.ref(h.ref(h.ref(k, "asidTable"), (asid / 1024)), "directory"),
              (asid % 1024)) != null))
            && h.is(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), (asid / 1024)), "directory"),
              (asid % 1024)), "hardwareAsidValid"))
            && (h.num(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), (asid / 1024)), "directory"),
              (asid % 1024)), "hardwareAsid") == tag));
    }

    /** The memory that the capability names lies there, all of it. */
    boolean within(Object s, long from, long to) {
        return ((((((((((((h.num(s, "type") == Slot.UNTYPED) && (from <= h.num(s, "untypedBase")))
            && ((h.num(s, "untypedBase") + (1L << (h.num(s, "untypedBits") - 4))) <= to))
            || (((h.num(s, "type") == Slot.ENDPOINT)
            && (from <= h.num(h.ref(s, "endpoint"), "place")))
            && ((h.num(h.ref(s, "endpoint"), "place") + 1) <= to)))
            || (((h.num(s, "type") == Slot.NOTIFICATION)
            && (from <= h.num(h.ref(s, "notification"), "place")))
            && ((h.num(h.ref(s, "notification"), "place") + 1) <= to)))
            || (((h.num(s, "type") == Slot.CNODE) && (from <= h.num(s, "cnodeBase")))
            && ((h.num(s, "cnodeBase") + (1L << h.num(s, "radix"))) <= to)))
            || (((h.num(s, "type") == Slot.THREAD) && (from <= h.num(h.ref(s, "thread"), "place")))
            && ((h.num(h.ref(s, "thread"), "place") + 64) <= to)))
            || (((h.num(s, "type") == Slot.ZOMBIE) && (from <= (2 * h.num(s, "zombieBase"))))
            && (((2 * h.num(s, "zombieBase")) + ((h.num(s, "zombieRadix") == 0) ? 64
              : (1L << h.num(s, "zombieRadix")))) <= to))) || (((h.num(s, "type") == Slot.FRAME)
            && (from <= (256 * h.num(s, "frameBase"))))
            && (((256 * h.num(s, "frameBase")) + (256 * (1L << (4 * h.num(s, "frameSize")))))
              <= to))) || (((h.num(s, "type") == Slot.PAGE_TABLE)
            && (from <= h.num(h.ref(s, "pageTable"), "place")))
            && ((h.num(h.ref(s, "pageTable"), "place") + 64) <= to)))
            || (((h.num(s, "type") == Slot.PAGE_DIRECTORY)
            && (from <= h.num(h.ref(s, "pageDirectory"), "place")))
            && ((h.num(h.ref(s, "pageDirectory"), "place") + 1024) <= to)))
            || (((h.num(s, "type") == Slot.ASID_POOL)
            && (from <= h.num(h.ref(s, "asidPool"), "place")))
            && ((h.num(h.ref(s, "asidPool"), "place") + 256) <= to)));
    }

    /** Two capabilities of one type, neither untyped nor frame, name the same thing. */
    boolean sameThing(Object a, Object b) {
        return ((h.num(a, "type") == h.num(b, "type"))
            && (((((((((((((h.num(a, "type") == Slot.ENDPOINT)
            && (h.ref(a, "endpoint") == h.ref(b, "endpoint")))
            || ((h.num(a, "type") == Slot.NOTIFICATION)
            && (h.ref(a, "notification") == h.ref(b, "notification"))))
            || ((h.num(a, "type") == Slot.THREAD) && (h.ref(a, "thread") == h.ref(b, "thread"))))
            || (((h.num(a, "type") == Slot.CNODE)
            && (h.num(a, "cnodeBase") == h.num(b, "cnodeBase")))
            && (h.num(a, "radix") == h.num(b, "radix")))) || ((h.num(a, "type") == Slot.REPLY)
            && (h.ref(a, "replyTcb") == h.ref(b, "replyTcb"))))
            || ((h.num(a, "type") == Slot.PAGE_TABLE)
            && (h.ref(a, "pageTable") == h.ref(b, "pageTable"))))
            || ((h.num(a, "type") == Slot.PAGE_DIRECTORY)
            && (h.ref(a, "pageDirectory") == h.ref(b, "pageDirectory"))))
            || ((h.num(a, "type") == Slot.ASID_POOL)
            && (h.ref(a, "asidPool") == h.ref(b, "asidPool"))))
            || ((h.num(a, "type") == Slot.IRQ_HANDLER) && (h.num(a, "irq") == h.num(b, "irq"))))
            || (((h.num(a, "type") == Slot.SGI_SIGNAL) && (h.num(a, "sgi") == h.num(b, "sgi")))
            && (h.num(a, "sgiTarget") == h.num(b, "sgiTarget"))))
            || (h.num(a, "type") == Slot.ASID_CONTROL)) || (h.num(a, "type") == Slot.DOMAIN)));
    }

    /**
     * The second capability names what the first names, or a part of it (ABI objects-and-caps
     * 4.2).
     */
    boolean sameRegion(Object a, Object b) {
        return (((((h.num(a, "type") == Slot.UNTYPED)
            && within(b, h.num(a, "untypedBase"), (h.num(a, "untypedBase") + (1L << (h.num(a,
              "untypedBits") - 4))))) || (((h.num(a, "type") == Slot.FRAME)
            && (h.num(b, "type") == Slot.FRAME))
            && within(b, (256 * h.num(a, "frameBase")), ((256 * h.num(a,
              "frameBase")) + (256 * (1L << (4 * h.num(a, "frameSize"))))))))
            || ((h.num(a, "type") == Slot.IRQ_CONTROL) && (((h.num(b, "type") == Slot.IRQ_CONTROL)
            || (h.num(b, "type") == Slot.IRQ_HANDLER)) || (h.num(b, "type") == Slot.SGI_SIGNAL))))
            || sameThing(a, b));
    }

    /** Two capabilities of one object: neither is its last (ABI objects-and-caps 4.3). */
    boolean sameObject(Object a, Object b) {
        return ((((((h.num(a, "type") == Slot.FRAME) && (h.num(b, "type") == Slot.FRAME))
            && (h.num(a, "frameSize") == h.num(b, "frameSize")))
            && (h.num(a, "frameBase") == h.num(b, "frameBase")))
            && (h.is(a, "frameDevice") == h.is(b, "frameDevice")))
            || ((h.num(a, "type") != Slot.SGI_SIGNAL) && sameThing(a, b)));
    }

    /** The second, behind the first, was derived from it (ABI objects-and-caps 4.4). */
    boolean parent(Object a, Object b) {
        return (((h.is(a, "revocable") && sameRegion(a, b))
            && (!(h.num(a, "type") == Slot.SGI_SIGNAL) || !h.is(b, "firstBadged")))
            && (!((h.num(a, "type") == Slot.ENDPOINT) || (h.num(a, "type") == Slot.NOTIFICATION))
            || ((h.num(a, "badge") == 0) || ((h.num(a, "badge") == h.num(b, "badge"))
            && !h.is(b, "firstBadged")))));
    }

    /** The ASID is that of the page directory. */
    boolean hasSpace(Object d, long asid) {
        return (((0 < asid) && (h.ref(h.ref(k, "asidTable"), (asid / 1024)) != null))
            && (h.ref(h.ref(h.ref(h.ref(k, "asidTable"), (asid / 1024)), "directory"),
              (asid % 1024)) == d));
    }

    /** Where a thread is, nothing else is. */
    boolean threadsApart() {
        return h.all("Tcb", t -> (!h.is(t, "live") || (((((((((h.num(t, "place") % 64) == 0)
            && words.noSlots((h.num(t, "place") + 5), (h.num(t, "place") + 64)))
            && words.noEndpoints(h.num(t, "place"), (h.num(t, "place") + 64)))
            && words.noNotifications(h.num(t, "place"), (h.num(t, "place") + 64)))
            && words.noPageTables(h.num(t, "place"), (h.num(t, "place") + 64)))
            && words.noPageDirectories(h.num(t, "place"), (h.num(t, "place") + 64)))
            && words.noAsidPools(h.num(t, "place"), (h.num(t, "place") + 64)))
            && noUser(h.num(t, "place"), (h.num(t, "place") + 64)))));
    }

    /** Where a CNode is, no thread is; of one place, there is one CNode. */
    boolean cnodesApart() {
        return h.all("Slot", s -> (!(h.num(s, "type") == Slot.CNODE)
            || h.all("Slot", o -> ((((h.num(s, "cnodeBase") % (1L << h.num(s, "radix"))) == 0)
            && words.noThreads(h.num(s, "cnodeBase"), (h.num(s, "cnodeBase") + (1L << h.num(s,
              "radix"))))) && (!(h.num(o, "type") == Slot.CNODE)
            || ((((h.num(o, "cnodeBase") == h.num(s, "cnodeBase"))
            && (h.num(o, "radix") == h.num(s, "radix")))
            || ((h.num(o, "cnodeBase") + (1L << h.num(o, "radix"))) <= h.num(s, "cnodeBase")))
            || ((h.num(s, "cnodeBase") + (1L << h.num(s, "radix"))) <= h.num(o, "cnodeBase"))))))));
    }

    /** Where an endpoint is, nothing else is. */
    boolean endpointsApart() {
        return h.all("Endpoint", e -> (!h.is(e, "live")
            || (((((words.noSlots(h.num(e, "place"), (h.num(e, "place") + 1))
            && words.noNotifications(h.num(e, "place"), (h.num(e, "place") + 1)))
            && words.noPageTables(h.num(e, "place"), (h.num(e, "place") + 1)))
            && words.noPageDirectories(h.num(e, "place"), (h.num(e, "place") + 1)))
            && words.noAsidPools(h.num(e, "place"), (h.num(e, "place") + 1)))
            && noUser(h.num(e, "place"), (h.num(e, "place") + 1)))));
    }

    /** Where a notification is, nothing else is. */
    boolean notificationsApart() {
        return h.all("Notification", n -> (!h.is(n, "live")
            || ((((words.noSlots(h.num(n, "place"), (h.num(n, "place") + 1))
            && words.noPageTables(h.num(n, "place"), (h.num(n, "place") + 1)))
            && words.noPageDirectories(h.num(n, "place"), (h.num(n, "place") + 1)))
            && words.noAsidPools(h.num(n, "place"), (h.num(n, "place") + 1)))
            && noUser(h.num(n, "place"), (h.num(n, "place") + 1)))));
    }

    /** Where a page table is, nothing else is. */
    boolean tablesApart() {
        return h.all("PageTable", t -> (!h.is(t, "live") || ((((((h.num(t, "place") % 64) == 0)
            && words.noSlots(h.num(t, "place"), (h.num(t, "place") + 64)))
            && words.noPageDirectories(h.num(t, "place"), (h.num(t, "place") + 64)))
            && words.noAsidPools(h.num(t, "place"), (h.num(t, "place") + 64)))
            && noUser(h.num(t, "place"), (h.num(t, "place") + 64)))));
    }

    /** Where a page directory is, nothing else is. */
    boolean directoriesApart() {
        return h.all("PageDirectory", d -> (!h.is(d, "live")
            || (((((h.num(d, "place") % 1024) == 0)
            && words.noSlots(h.num(d, "place"), (h.num(d, "place") + 1024)))
            && words.noAsidPools(h.num(d, "place"), (h.num(d, "place") + 1024)))
            && noUser(h.num(d, "place"), (h.num(d, "place") + 1024)))));
    }

    /** Where an ASID pool is, nothing else is. */
    boolean poolsApart() {
        return h.all("AsidPool", p -> (!h.is(p, "live") || ((((h.num(p, "place") % 256) == 0)
            && words.noSlots(h.num(p, "place"), (h.num(p, "place") + 256)))
            && noUser(h.num(p, "place"), (h.num(p, "place") + 256)))));
    }

    /** No user program has memory where a slot is. */
    boolean slotsApart() {
        return h.all("Slot", s -> (!h.is(s, "live")
            || noUser(h.num(s, "place"), (h.num(s, "place") + 1))));
    }

    /** A frame is aligned, and is user memory in RAM, or a device's, which is outside. */
    boolean frameCaps() {
        return h.all("Slot", s -> (!(h.num(s, "type") == Slot.FRAME)
            || (((h.num(s, "frameBase") % (1L << (4 * h.num(s, "frameSize")))) == 0)
            && (h.is(s, "frameDevice") ? ((((256 * h.num(s,
              "frameBase")) + (256 * (1L << (4 * h.num(s, "frameSize"))))) <= Heap.FIRST)
            || ((Heap.FIRST + h.length(h.ref(k, "slot"))) <= (256 * h.num(s, "frameBase"))))
              : (((Heap.FIRST <= (256 * h.num(s, "frameBase")))
            && (((256 * h.num(s, "frameBase")) + (256 * (1L << (4 * h.num(s, "frameSize")))))
              <= (Heap.FIRST + h.length(h.ref(k, "slot")))))
            && allUser((256 * h.num(s, "frameBase")), ((256 * h.num(s,
              "frameBase")) + (256 * (1L << (4 * h.num(s, "frameSize")))))))))));
    }

    /** A thread that is in use has a capability, or a zombie that is about to be none. */
    boolean threadsNamed() {
        return h.all("Tcb", t -> (!((h.is(t, "live") && (t != h.ref(k, "idle")))
            && ((h.num(t, "state") != Abi.INACTIVE) || (h.ref(t, "boundNotification") != null)))
            || h.any("Slot", s -> (h.is(s, "live") && (((h.num(s, "type") == Slot.THREAD)
            && (h.ref(s, "thread") == t)) || (((h.num(s, "type") == Slot.ZOMBIE)
            && (h.num(s, "zombieRadix") == 0))
            && ((2 * h.num(s, "zombieBase")) == h.num(t, "place"))))))));
    }

    /** An endpoint at which somebody waits has a capability. */
    boolean endpointsNamed() {
        return h.all("Endpoint", e -> (!(h.is(e, "live")
            && ((h.ref(h.ref(e, "sendQueue"), "next") != h.ref(e, "sendQueue"))
            || (h.ref(h.ref(e, "receiveQueue"), "next") != h.ref(e, "receiveQueue"))))
            || h.any("Slot", s -> ((h.is(s, "live") && (h.num(s, "type") == Slot.ENDPOINT))
            && (h.ref(s, "endpoint") == e)))));
    }

    /** A notification for which somebody waits, or that is bound, has a capability. */
    boolean notificationsNamed() {
        return h.all("Notification", n -> (!(h.is(n, "live")
            && ((h.ref(h.ref(n, "waitQueue"), "next") != h.ref(n, "waitQueue"))
            || (h.ref(n, "boundTcb") != null))) || h.any("Slot", s -> ((h.is(s, "live")
            && (h.num(s, "type") == Slot.NOTIFICATION)) && (h.ref(s, "notification") == n)))));
    }

    /** A zombie is the only capability of its container. */
    boolean zombiesFinal() {
        return h.all("Slot", z -> (!(h.num(z, "type") == Slot.ZOMBIE)
            || h.all("Slot", s -> (!(s != z) || ((!((h.num(s, "type") == Slot.ZOMBIE)
            && (h.num(s, "zombieBase") == h.num(z, "zombieBase")))
            && !((h.num(s, "type") == Slot.CNODE)
            && (h.num(s, "cnodeBase") == (2 * h.num(z, "zombieBase")))))
            && !((h.num(s, "type") == Slot.THREAD)
            && (h.num(h.ref(s, "thread"), "place") == (2 * h.num(z, "zombieBase")))))))));
    }

    /** Of its container's slots, those that a zombie does not count are empty. */
    boolean zombiesRest() {
        return h.all("Slot", z -> (!(h.num(z, "type") == Slot.ZOMBIE)
            || Heap.range((((2 * h.num(z, "zombieBase")) - Heap.FIRST) + h.num(z, "zombieCount")),
              (((2 * h.num(z, "zombieBase")) - Heap.FIRST) + ((h.num(z, "zombieRadix") == 0) ? 5
              : (1L << h.num(z, "zombieRadix")))), i -> (h.num(h.ref(h.ref(k, "slot"), i), "type")
              == Slot.NULL))));
    }

    /** A capability is in the ring. */
    boolean linked() {
        return h.all("Slot", s -> (!(h.is(s, "live") && (h.num(s, "type") != Slot.NULL))
            || (h.ref(s, "next") != s)));
    }

    /** There is one ring. */
    boolean oneRing() {
        return h.all("Slot", s -> (!((h.is(s, "live") && (h.ref(s, "next") != s))
            && (s != h.ref(k, "root"))) || h.follows(k, h.ref(k, "root"), s)));
    }

    /**
     * The descendants of a slot stand behind it without a gap. A group of one badge ends where the
     * next begins.
     */
    boolean contiguous() {
        return h.all("Slot", a -> (!(h.num(a, "type") != Slot.NULL) || !(h.ref(a, "next") != a)
            || !h.is(a, "revocable") || !(h.num(a, "type") != Slot.SGI_SIGNAL)
            || !(!((h.num(a, "type") == Slot.ENDPOINT) || (h.num(a, "type") == Slot.NOTIFICATION))
            || (h.num(a, "badge") == 0)) || h.all("Slot", b -> (!((((h.ref(b, "next") != b)
            && (h.ref(b, "prev") != a)) && h.follows(k, a, b)) && parent(a, b))
            || parent(a, h.ref(b, "prev"))))));
    }

    /** Between two capabilities of one object stand only such of the same memory. */
    boolean chunks() {
        return h.all("Slot", a -> (!(h.num(a, "type") != Slot.NULL) || !(h.ref(a, "next") != a)
            || h.all("Slot", b -> (!(((((h.num(b, "type") == h.num(a, "type"))
            && (h.ref(b, "next") != b)) && (h.ref(b, "prev") != a)) && h.follows(k, a, b))
            && sameObject(a, b)) || sameRegion(a, h.ref(b, "prev"))))));
    }

    /** The first of a group of badged capabilities is marked. */
    boolean badgeGroups() {
        return h.all("Slot", s -> (!((((((h.num(s, "type") == Slot.ENDPOINT)
            || (h.num(s, "type") == Slot.NOTIFICATION)) && (h.num(s, "badge") != 0))
            && (h.ref(s, "next") != s)) && sameThing(h.ref(s, "prev"), s))
            && (h.num(h.ref(s, "prev"), "badge") != h.num(s, "badge"))) || h.is(s, "firstBadged")));
    }

    /** Untyped and interrupt control capabilities are always revocable. */
    boolean revocableCaps() {
        return h.all("Slot", s -> (!((h.num(s, "type") == Slot.UNTYPED)
            || (h.num(s, "type") == Slot.IRQ_CONTROL)) || h.is(s, "revocable")));
    }

    /** A capability of what lies in untyped memory stands behind that of the memory. */
    boolean descendants() {
        return h.all("Slot", u -> (!(h.num(u, "type") == Slot.UNTYPED)
            || h.all("Slot", s -> (!((s != u) && sameRegion(u, s)) || (h.follows(k, u, s)
            || (((h.num(s, "type") == Slot.UNTYPED)
            && (h.num(s, "untypedBits") == h.num(u, "untypedBits"))) && h.follows(k, s, u)))))));
    }

    /** From memory of a device come only such memory and frames of it. */
    boolean deviceMemory() {
        return h.all("Slot", u -> (!(h.num(u, "type") == Slot.UNTYPED)
            || h.all("Slot", s -> (!sameRegion(u, s)
            || ((h.num(s, "type") == Slot.UNTYPED) ? (h.is(s, "untypedDevice") == h.is(u,
              "untypedDevice")) : ((h.num(s, "type") == Slot.FRAME) ? (h.is(s, "frameDevice")
              == h.is(u, "untypedDevice")) : !h.is(u, "untypedDevice")))))));
    }

    /** A copy of a frame capability allows no more than the original. */
    boolean frameCopies() {
        return h.all("Slot", a -> (!(h.num(a, "type") == Slot.FRAME) || !h.is(a, "revocable")
            || h.all("Slot", b -> (!(((h.num(b, "type") == Slot.FRAME) && sameObject(a, b))
            && h.follows(k, a, b)) || (h.num(b, "frameRights") <= h.num(a, "frameRights"))))));
    }

    /** A master reply capability is its thread's own, and revocable. */
    boolean masters() {
        return h.all("Slot", s -> (!((h.num(s, "type") == Slot.REPLY) && h.is(s, "replyMaster"))
            || (h.is(s, "revocable") && (s == h.ref(h.ref(s, "replyTcb"), "master")))));
    }

    /** A thread that was started has its master reply capability. */
    boolean mastered() {
        return h.all("Tcb", t -> (!((h.is(t, "live") && (t != h.ref(k, "idle")))
            && (h.num(t, "state") != Abi.INACTIVE))
            || ((h.num(h.ref(t, "master"), "type") == Slot.REPLY)
            && h.is(h.ref(t, "master"), "replyMaster"))));
    }

    /** A reply is due only to who waits for it; the capability was derived from the master. */
    boolean replies() {
        return h.all("Slot", s -> (!((h.num(s, "type") == Slot.REPLY) && !h.is(s, "replyMaster"))
            || ((h.num(h.ref(s, "replyTcb"), "state") == Abi.BLOCKED_ON_REPLY)
            && h.follows(k, h.ref(h.ref(s, "replyTcb"), "master"), s))));
    }

    /** A thread waits for one reply. */
    boolean oneReply() {
        return h.all("Slot", a -> (!(h.num(a, "type") == Slot.REPLY) || !!h.is(a, "replyMaster")
            || h.all("Slot", b -> (!(((h.num(b, "type") == Slot.REPLY) && !h.is(b, "replyMaster"))
            && (a != b)) || (h.ref(a, "replyTcb") != h.ref(b, "replyTcb"))))));
    }

    /** What a thread owes is a reply to another thread. */
    boolean callers() {
        return h.all("Tcb", t -> (!(h.is(t, "live")
            && (h.num(h.ref(t, "caller"), "type") != Slot.NULL))
            || (((h.num(h.ref(t, "caller"), "type") == Slot.REPLY)
            && !h.is(h.ref(t, "caller"), "replyMaster"))
            && (h.ref(h.ref(t, "caller"), "replyTcb") != t))));
    }

    /** A thread that is blocked on sending is in such a queue. */
    boolean senders() {
        return h.all("Tcb", t -> (!(h.is(t, "live") && (h.num(t, "state") == Abi.BLOCKED_ON_SEND))
            || (((h.ref(h.ref(t, "link"), "queue") != null)
            && (h.ref(h.ref(h.ref(t, "link"), "queue"), "endpoint") != null))
            && h.is(h.ref(h.ref(t, "link"), "queue"), "sending"))));
    }

    /** A thread that is blocked on receiving is in such a queue. */
    boolean receivers() {
        return h.all("Tcb", t -> (!(h.is(t, "live")
            && (h.num(t, "state") == Abi.BLOCKED_ON_RECEIVE))
            || (((h.ref(h.ref(t, "link"), "queue") != null)
            && (h.ref(h.ref(h.ref(t, "link"), "queue"), "endpoint") != null))
            && !h.is(h.ref(h.ref(t, "link"), "queue"), "sending"))));
    }

    /** A thread that is blocked on a notification is in its queue. */
    boolean waiters() {
        return h.all("Tcb", t -> (!(h.is(t, "live")
            && (h.num(t, "state") == Abi.BLOCKED_ON_NOTIFICATION))
            || ((h.ref(h.ref(t, "link"), "queue") != null)
            && (h.ref(h.ref(h.ref(t, "link"), "queue"), "notification") != null))));
    }

    /** A signal is for who waits; without one there are no bits of it. */
    boolean signals() {
        return h.all("Notification", n -> (!h.is(n, "live")
            || (h.is(n, "active") ? (h.ref(h.ref(n, "waitQueue"), "next") == h.ref(n, "waitQueue"))
              : (h.num(n, "signals") == 0))));
    }

    /** For a bound notification, nobody waits but its thread. */
    boolean boundWaiters() {
        return h.all("Notification", n -> (!(h.is(n, "live") && (h.ref(n, "boundTcb") != null))
            || ((h.ref(h.ref(n, "waitQueue"), "next") == h.ref(n, "waitQueue"))
            || ((h.ref(h.ref(n, "waitQueue"), "next") == h.ref(h.ref(n, "boundTcb"), "link"))
            && (h.ref(h.ref(n, "waitQueue"), "prev") == h.ref(h.ref(n, "boundTcb"), "link"))))));
    }

    /** A fault is pending while it waits for its handler, or the thread was stopped. */
    boolean faults() {
        return h.all("Tcb", t -> (!(h.is(t, "live") && (h.num(t, "faultType") != 0))
            || (((h.num(t, "state") == Abi.BLOCKED_ON_SEND)
            || (h.num(t, "state") == Abi.BLOCKED_ON_REPLY))
            || (h.num(t, "state") == Abi.INACTIVE))));
    }

    /** A bit says for each ready queue whether somebody is in it. */
    boolean readyBits() {
        return Heap.range(0, 128, w -> Heap.range(0, 32, i -> (Heap.bit(h.num(h.ref(k,
              "readyBits"), w), i) == (h.ref(h.ref(h.ref(k, "ready"), ((32 * w) + i)), "next")
              != h.ref(h.ref(k, "ready"), ((32 * w) + i))))));
    }

    /** A bit says for each word of these whether it is zero. */
    boolean readySummaries() {
        return Heap.range(0, 16, d -> Heap.range(0, 8, w -> (Heap.bit(h.num(h.ref(k,
              "readySummary"), d), w) == (h.num(h.ref(k, "readyBits"), ((8 * d) + w)) != 0))));
    }

    /**
     * The current thread runs, is of the current domain, and in no queue; or it is the idle
     * thread.
     */
    boolean currentThread() {
        return ((h.ref(h.ref(h.ref(k, "current"), "link"), "queue") == null)
            && ((h.ref(k, "current") == h.ref(k, "idle"))
            || ((h.num(h.ref(k, "current"), "state") == Abi.RUNNING)
            && (h.num(h.ref(k, "current"), "domain") == h.num(k, "domain")))));
    }

    /** No decision of the scheduler is left over. */
    boolean decided() {
        return ((h.ref(k, "candidate") == null) && !h.is(k, "reschedule"));
    }

    /** A thread that can run is the current one, or waits for its turn. */
    boolean nothingLost() {
        return h.all("Tcb", t -> (!(h.is(t, "live") && ((h.num(t, "state") == Abi.RUNNING)
            || (h.num(t, "state") == Abi.RESTART))) || ((t == h.ref(k, "current"))
            || (h.ref(h.ref(t, "link"), "queue") != null))));
    }

    /** The idle thread is idle, and in no queue. */
    boolean idleThread() {
        return ((h.num(h.ref(k, "idle"), "state") == Abi.IDLE)
            && (h.ref(h.ref(h.ref(k, "idle"), "link"), "queue") == null));
    }

    /** No other thread is idle for ever, and no capability names the idle thread. */
    boolean onlyOneIdle() {
        return h.all("Slot", s -> (!(h.num(s, "type") == Slot.THREAD)
            || ((h.ref(s, "thread") != h.ref(k, "idle"))
            && (h.num(h.ref(s, "thread"), "state") != Abi.IDLE))));
    }

    /**
     * The schedule of domains goes on for ever: it starts at an entry, and its last is an end
     * marker.
     */
    boolean domainSchedule() {
        return (((((Heap.range(0, Abi.DOMAIN_SCHEDULE_ENTRIES, i -> ((0 <= h.num(h.ref(k,
              "domainScheduleDomain"), i))
            && (h.num(h.ref(k, "domainScheduleDomain"), i) < Abi.DOMAINS)))
            && (h.num(h.ref(k, "domainScheduleLow"), (Abi.DOMAIN_SCHEDULE_ENTRIES - 1)) == 0))
            && (h.num(h.ref(k, "domainScheduleHigh"), (Abi.DOMAIN_SCHEDULE_ENTRIES - 1)) == 0))
            && (0 <= h.num(k, "domainStart")))
            && (h.num(k, "domainStart") < (Abi.DOMAIN_SCHEDULE_ENTRIES - 1)))
            && ((h.num(h.ref(k, "domainScheduleLow"), h.num(k, "domainStart")) != 0)
            || (h.num(h.ref(k, "domainScheduleHigh"), h.num(k, "domainStart")) != 0)));
    }

    /** An entry of the schedule runs, and has time left. */
    boolean domainTurn() {
        return (((0 <= h.num(k, "domainIndex"))
            && (h.num(k, "domainIndex") < (Abi.DOMAIN_SCHEDULE_ENTRIES - 1)))
            && ((h.num(k, "domainTime") != 0) || (h.num(k, "domainTimeHigh") != 0)));
    }

    /**
     * Every address space has the kernel's own entries, and none but these, where users cannot
     * map.
     */
    boolean kernelEntries() {
        return Heap.range(0, 128, t -> (!(h.ref(h.ref(k, "asidTable"), t) != null)
            || Heap.range(0, 1024, j -> (!(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t),
              "directory"), j) != null)
            || Heap.range(2560, 4096, i -> ((i == Abi.HARDWARE_ASID_PDE)
              ? (h.num(h.ref(h.ref(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t), "directory"), j),
              "pde"), i), "type") == Pde.INVALID) : (((h.num(h.ref(h.ref(h.ref(h.ref(h.ref(h.ref(k,
              "asidTable"), t), "directory"), j), "pde"), i), "type") == h.num(h.ref(h.ref(h.ref(k,
              "globalDirectory"), "pde"), i), "type"))
            && (h.num(h.ref(h.ref(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t), "directory"), j),
              "pde"), i), "tableBase") == h.num(h.ref(h.ref(h.ref(k, "globalDirectory"), "pde"),
              i), "tableBase")))
            && (h.num(h.ref(h.ref(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t), "directory"), j),
              "pde"), i), "sectionBase") == h.num(h.ref(h.ref(h.ref(k, "globalDirectory"), "pde"),
              i), "sectionBase")))))))));
    }

    /** A page table that an address space uses has a capability that says where. */
    boolean tableCaps() {
        return Heap.range(0, 128, t -> (!(h.ref(h.ref(k, "asidTable"), t) != null)
            || Heap.range(0, 1024, j -> (!(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t),
              "directory"), j) != null)
            || Heap.range(0, 2560, i -> (!(h.num(h.ref(h.ref(h.ref(h.ref(h.ref(h.ref(k,
              "asidTable"), t), "directory"), j), "pde"), i), "type") == Pde.COARSE)
            || h.any("Slot", s -> (((((h.is(s, "live") && (h.num(s, "type") == Slot.PAGE_TABLE))
            && h.is(s, "mapped")) && (h.num(s, "asid") == ((1024 * t) + j)))
            && (h.num(s, "tableAddress") == i))
            && (h.num(h.ref(s, "pageTable"), "place")
              == (64 * h.num(h.ref(h.ref(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t), "directory"),
              j), "pde"), i), "tableBase")))))))))));
    }

    /** A section that an address space maps is a frame's with a capability that says where. */
    boolean sectionEntries() {
        return Heap.range(0, 128, t -> (!(h.ref(h.ref(k, "asidTable"), t) != null)
            || Heap.range(0, 1024, j -> (!(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t),
              "directory"), j) != null)
            || Heap.range(0, 2560, i -> (!(h.num(h.ref(h.ref(h.ref(h.ref(h.ref(h.ref(k,
              "asidTable"), t), "directory"), j), "pde"), i), "type") == Pde.SECTION)
            || h.any("Slot", s -> ((((h.is(s, "live") && (h.num(s, "type") == Slot.FRAME))
            && (h.num(s, "frameAsid") == ((1024 * t) + j)))
            && (h.num(s, "frameBase") == (256 * h.num(h.ref(h.ref(h.ref(h.ref(h.ref(h.ref(k,
              "asidTable"), t), "directory"), j), "pde"), i), "sectionBase"))))
            && (h.is(h.ref(h.ref(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t), "directory"), j),
              "pde"), i), "supersection") ? ((h.num(s, "frameSize") == 3)
            && ((h.num(s, "frameAddress") / 4096) == (i / 16))) : ((h.num(s, "frameSize") == 2)
            && ((h.num(s, "frameAddress") / 256) == i)))))))))));
    }

    /** A page that an address space maps is a frame's with a capability that says where. */
    boolean pageEntries() {
        return h.all("Slot", p -> (!((((h.num(p, "type") == Slot.PAGE_TABLE) && h.is(p, "mapped"))
            && (h.ref(h.ref(k, "asidTable"), (h.num(p, "asid") / 1024)) != null))
            && usesTable(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), (h.num(p, "asid") / 1024)),
              "directory"), (h.num(p, "asid") % 1024)), h.num(p, "tableAddress"), h.ref(p,
              "pageTable")))
            || Heap.range(0, 256, i -> (!(h.num(h.ref(h.ref(h.ref(p, "pageTable"), "pte"), i),
              "type") != Pte.INVALID) || h.any("Slot", s -> (((h.is(s, "live")
            && (h.num(s, "type") == Slot.FRAME)) && (h.num(s, "frameAsid") == h.num(p, "asid")))
            && ((h.num(h.ref(h.ref(h.ref(p, "pageTable"), "pte"), i), "type") == Pte.SMALL)
              ? (((h.num(s, "frameSize") == 0)
            && (h.num(s, "frameAddress") == ((256 * h.num(p, "tableAddress")) + i)))
            && (h.num(s, "frameBase") == h.num(h.ref(h.ref(h.ref(p, "pageTable"), "pte"), i),
              "smallBase"))) : (((h.num(s, "frameSize") == 1)
            && ((h.num(s, "frameAddress") / 16) == ((16 * h.num(p, "tableAddress")) + (i / 16))))
            && (h.num(s, "frameBase") == (16 * h.num(h.ref(h.ref(h.ref(p, "pageTable"), "pte"), i),
              "largeBase")))))))))));
    }

    /** An ASID pool in the table has a capability that says where, and is there once. */
    boolean pools() {
        return Heap.range(0, 128, t -> (!(h.ref(h.ref(k, "asidTable"), t) != null)
            || ((h.is(h.ref(h.ref(k, "asidTable"), t), "live")
            && h.any("Slot", s -> (((h.is(s, "live") && (h.num(s, "type") == Slot.ASID_POOL))
            && (h.ref(s, "asidPool") == h.ref(h.ref(k, "asidTable"), t)))
            && (h.num(s, "asid") == (1024 * t)))))
            && Heap.range((t + 1), 128, u -> (h.ref(h.ref(k, "asidTable"), u) != h.ref(h.ref(k,
              "asidTable"), t))))));
    }

    /** An ASID is of a page directory with a capability that says so; ASID 0 is none's. */
    boolean spaces() {
        return Heap.range(0, 128, t -> (!(h.ref(h.ref(k, "asidTable"), t) != null)
            || Heap.range(0, 1024, j -> (!(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t),
              "directory"), j) != null)
            || ((h.is(h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t), "directory"), j), "live")
            && (0 < (t + j))) && h.any("Slot", s -> ((((h.is(s, "live")
            && (h.num(s, "type") == Slot.PAGE_DIRECTORY)) && h.is(s, "mapped"))
            && (h.ref(s, "pageDirectory") == h.ref(h.ref(h.ref(h.ref(k, "asidTable"), t),
              "directory"), j))) && (h.num(s, "asid") == ((1024 * t) + j)))))))));
    }

    /** A page directory has one ASID. */
    boolean oneAsid() {
        return h.all("Slot", a -> (!(h.num(a, "type") == Slot.PAGE_DIRECTORY) || !h.is(a, "mapped")
            || !hasSpace(h.ref(a, "pageDirectory"), h.num(a, "asid"))
            || h.all("Slot", b -> (!((((h.num(b, "type") == Slot.PAGE_DIRECTORY)
            && h.is(b, "mapped")) && (h.ref(a, "pageDirectory") == h.ref(b, "pageDirectory")))
            && hasSpace(h.ref(b, "pageDirectory"), h.num(b, "asid")))
            || (h.num(a, "asid") == h.num(b, "asid"))))));
    }

    /** A hardware ASID that is lent is known to the page directory that has it. */
    boolean hardwareAsids() {
        return Heap.range(0, 256, i -> (!(h.num(h.ref(k, "hardwareAsidOwner"), i) != 0)
            || tagged(h.num(h.ref(k, "hardwareAsidOwner"), i), i)));
    }

    /** A hardware ASID that a page directory has was lent to it. */
    boolean directoryTags() {
        return h.all("Slot", s -> (!((((h.num(s, "type") == Slot.PAGE_DIRECTORY)
            && h.is(s, "mapped")) && hasSpace(h.ref(s, "pageDirectory"), h.num(s, "asid")))
            && h.is(h.ref(s, "pageDirectory"), "hardwareAsidValid"))
            || (h.num(h.ref(k, "hardwareAsidOwner"), h.num(h.ref(s, "pageDirectory"),
              "hardwareAsid")) == h.num(s, "asid"))));
    }

    /** A message buffer lies in a frame, at a multiple of its size. */
    boolean buffers() {
        return h.all("Tcb", t -> (!(h.is(t, "live")
            && (h.num(h.ref(t, "buffer"), "type") != Slot.NULL))
            || ((h.num(h.ref(t, "buffer"), "type") == Slot.FRAME)
            && ((h.num(t, "bufferAddress") % 512) == 0))));
    }

    /** A handler's interrupt signals. */
    boolean handlers() {
        return h.all("Slot", s -> (!(h.num(s, "type") == Slot.IRQ_HANDLER)
            || (h.num(h.ref(k, "irqState"), h.num(s, "irq")) == Abi.IRQ_SIGNAL)));
    }

    /** There is one interrupt control capability. */
    boolean oneControl() {
        return h.all("Slot", a -> (!(h.num(a, "type") == Slot.IRQ_CONTROL)
            || h.all("Slot", b -> (!(h.num(b, "type") == Slot.IRQ_CONTROL) || (a == b)))));
    }

    /**
     * What an interrupt signals is a notification, and only an interrupt with a handler signals.
     */
    boolean irqCaps() {
        return Heap.range(0, 160, i -> (!(h.num(h.ref(h.ref(k, "irqSlot"), i), "type")
              != Slot.NULL) || ((h.num(h.ref(h.ref(k, "irqSlot"), i), "type") == Slot.NOTIFICATION)
            && (h.num(h.ref(k, "irqState"), i) == Abi.IRQ_SIGNAL))));
    }

    /** Where the kernel's variables are, no user program has memory, and nothing was made. */
    boolean kernelPlaces() {
        return (((noUser(h.num(h.ref(h.ref(k, "irqSlot"), 0), "place"), (h.num(h.ref(h.ref(k,
              "irqSlot"), 0), "place") + 4096))
            && words.noEndpoints(h.num(h.ref(h.ref(k, "irqSlot"), 0), "place"),
              (h.num(h.ref(h.ref(k, "irqSlot"), 0), "place") + 4096)))
            && words.noNotifications(h.num(h.ref(h.ref(k, "irqSlot"), 0), "place"),
              (h.num(h.ref(h.ref(k, "irqSlot"), 0), "place") + 4096)))
            && words.noAsidPools(h.num(h.ref(h.ref(k, "irqSlot"), 0), "place"),
              (h.num(h.ref(h.ref(k, "irqSlot"), 0), "place") + 4096)));
    }

    /** No untyped capability names the kernel's memory. */
    boolean kernelMemory() {
        return h.all("Slot", s -> (!((h.num(s, "type") == Slot.UNTYPED)
            && !h.is(s, "untypedDevice"))
            || (((h.num(s, "untypedBase") + (1L << (h.num(s, "untypedBits") - 4)))
              <= h.num(h.ref(h.ref(k, "irqSlot"), 0), "place"))
            || ((h.num(h.ref(h.ref(k, "irqSlot"), 0), "place") + 4096) <= h.num(s,
              "untypedBase")))));
    }

    /** No CNode capability names the kernel's memory. */
    boolean kernelSlots() {
        return h.all("Slot", s -> (!(h.num(s, "type") == Slot.CNODE)
            || (((h.num(s, "cnodeBase") + (1L << h.num(s, "radix"))) <= h.num(h.ref(h.ref(k,
              "irqSlot"), 0), "place"))
            || ((h.num(h.ref(h.ref(k, "irqSlot"), 0), "place") + 4096) <= h.num(s, "cnodeBase")))));
    }

    /** Every thread runs in user mode, with interrupts on and fast ones off. */
    boolean userMode() {
        return h.all("Tcb", t -> (!(h.is(t, "live") && (t != h.ref(k, "idle")))
            || ((((((Heap.bit(h.num(h.ref(t, "register"), 16), 4)
            && !Heap.bit(h.num(h.ref(t, "register"), 16), 3))
            && !Heap.bit(h.num(h.ref(t, "register"), 16), 2))
            && !Heap.bit(h.num(h.ref(t, "register"), 16), 1))
            && !Heap.bit(h.num(h.ref(t, "register"), 16), 0))
            && Heap.bit(h.num(h.ref(t, "register"), 16), 6))
            && !Heap.bit(h.num(h.ref(t, "register"), 16), 7))));
    }

    /** The floating-point unit holds the state of a live thread, or of none. */
    boolean fpuOwners() {
        return (!(h.ref(k, "fpuOwner") != null) || h.is(h.ref(k, "fpuOwner"), "live"));
    }

    /** Nothing is under construction. */
    boolean nothingUnderWay() {
        return ((((h.num(h.ref(k, "scratch"), "type") == Slot.NULL)
            && (h.ref(h.ref(k, "extraCap"), 0) == null))
            && (h.ref(h.ref(k, "extraCap"), 1) == null))
            && (h.ref(h.ref(k, "extraCap"), 2) == null));
    }
}
