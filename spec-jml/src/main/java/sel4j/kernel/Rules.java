// Generated from rules.inv by `./sel4j verify --generate`; do not edit.
package sel4j.kernel;

import sel4j.view.AsidPool;
import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Notification;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * What holds between two kernel entries, beside the invariant, as JML model predicates. The
 * same, executable, is {@code sel4j.spec.Rules}.
 */
public final class Rules {
    private Rules() { }

    /** No user program has memory there, which is RAM. */
    /*@ public static helper model boolean noUser(Kernel k, \bigint from, \bigint to) {
      @   return (\forall int i; from - Kernel.FIRST <= i && i < to - Kernel.FIRST; !k.user[i]);
      @ } @*/

    /** All of it is memory of user programs. */
    /*@ public static helper model boolean allUser(Kernel k, \bigint from, \bigint to) {
      @   return (\forall int i; from - Kernel.FIRST <= i && i < to - Kernel.FIRST; k.user[i]);
      @ } @*/

    /** The page directory has the page table for a MiB. */
    /*@ public static helper model boolean usesTable(PageDirectory d, \bigint mib, PageTable t) {
      @   return d != null && d.pde[mib].type == Pde.COARSE && 64 * d.pde[mib].tableBase == t.place;
      @ } @*/

    /** The page directory that has the ASID has the hardware ASID. */
    /*@ public static helper model boolean tagged(Kernel k, \bigint asid, \bigint tag) {
      @   return 0 < asid && asid < 131072 && k.asidTable[asid / 1024] != null
      @     && k.asidTable[asid / 1024].directory[asid % 1024] != null
      @     && k.asidTable[asid / 1024].directory[asid % 1024].hardwareAsidValid
      @     && k.asidTable[asid / 1024].directory[asid % 1024].hardwareAsid == tag;
      @ } @*/

    /** The memory that the capability names lies there, all of it. */
    /*@ public static helper model boolean within(Slot s, \bigint from, \bigint to) {
      @   return s.type == Slot.UNTYPED && from <= s.untypedBase
      @     && s.untypedBase + (1 << (s.untypedBits - 4)) <= to || s.type == Slot.ENDPOINT
      @     && from <= s.endpoint.place && s.endpoint.place + 1 <= to
      @     || s.type == Slot.NOTIFICATION && from <= s.notification.place
      @     && s.notification.place + 1 <= to || s.type == Slot.CNODE && from <= s.cnodeBase
      @     && s.cnodeBase + (1 << s.radix) <= to || s.type == Slot.THREAD
      @     && from <= s.thread.place && s.thread.place + 64 <= to || s.type == Slot.ZOMBIE
      @     && from <= 2 * s.zombieBase
      @     && 2 * s.zombieBase + ((s.zombieRadix == 0) ? 64 : (1 << s.zombieRadix)) <= to
      @     || s.type == Slot.FRAME && from <= 256 * s.frameBase
      @     && 256 * s.frameBase + 256 * (1 << (4 * s.frameSize)) <= to
      @     || s.type == Slot.PAGE_TABLE && from <= s.pageTable.place
      @     && s.pageTable.place + 64 <= to || s.type == Slot.PAGE_DIRECTORY
      @     && from <= s.pageDirectory.place && s.pageDirectory.place + 1024 <= to
      @     || s.type == Slot.ASID_POOL && from <= s.asidPool.place && s.asidPool.place + 256 <= to;
      @ } @*/

    /** Two capabilities of one type, neither untyped nor frame, name the same thing. */
    /*@ public static helper model boolean sameThing(Slot a, Slot b) {
      @   return a.type == b.type && (a.type == Slot.ENDPOINT && a.endpoint == b.endpoint
      @     || a.type == Slot.NOTIFICATION && a.notification == b.notification
      @     || a.type == Slot.THREAD && a.thread == b.thread || a.type == Slot.CNODE
      @     && a.cnodeBase == b.cnodeBase && a.radix == b.radix || a.type == Slot.REPLY
      @     && a.replyTcb == b.replyTcb || a.type == Slot.PAGE_TABLE && a.pageTable == b.pageTable
      @     || a.type == Slot.PAGE_DIRECTORY && a.pageDirectory == b.pageDirectory
      @     || a.type == Slot.ASID_POOL && a.asidPool == b.asidPool || a.type == Slot.IRQ_HANDLER
      @     && a.irq == b.irq || a.type == Slot.SGI_SIGNAL && a.sgi == b.sgi
      @     && a.sgiTarget == b.sgiTarget || a.type == Slot.ASID_CONTROL || a.type == Slot.DOMAIN);
      @ } @*/

    /**
     * The second capability names what the first names, or a part of it (ABI objects-and-caps
     * 4.2).
     */
    /*@ public static helper model boolean sameRegion(Slot a, Slot b) {
      @   return a.type == Slot.UNTYPED
      @     && within(b, a.untypedBase, a.untypedBase + (1 << (a.untypedBits - 4)))
      @     || a.type == Slot.FRAME && b.type == Slot.FRAME
      @     && within(b, 256 * a.frameBase, 256 * a.frameBase + 256 * (1 << (4 * a.frameSize)))
      @     || a.type == Slot.IRQ_CONTROL && (b.type == Slot.IRQ_CONTROL
      @     || b.type == Slot.IRQ_HANDLER || b.type == Slot.SGI_SIGNAL) || sameThing(a, b);
      @ } @*/

    /** Two capabilities of one object: neither is its last (ABI objects-and-caps 4.3). */
    /*@ public static helper model boolean sameObject(Slot a, Slot b) {
      @   return a.type == Slot.FRAME && b.type == Slot.FRAME && a.frameSize == b.frameSize
      @     && a.frameBase == b.frameBase && a.frameDevice == b.frameDevice
      @     || a.type != Slot.SGI_SIGNAL && sameThing(a, b);
      @ } @*/

    /** The second, behind the first, was derived from it (ABI objects-and-caps 4.4). */
    /*@ public static helper model boolean parent(Slot a, Slot b) {
      @   return a.revocable && sameRegion(a, b) && (a.type == Slot.SGI_SIGNAL ==> !b.firstBadged)
      @     && (a.type == Slot.ENDPOINT || a.type == Slot.NOTIFICATION ==> a.badge == 0
      @     || a.badge == b.badge && !b.firstBadged);
      @ } @*/

    /** The ASID is that of the page directory. */
    /*@ public static helper model boolean hasSpace(Kernel k, PageDirectory d, \bigint asid) {
      @   return 0 < asid && k.asidTable[asid / 1024] != null
      @     && k.asidTable[asid / 1024].directory[asid % 1024] == d;
      @ } @*/

    /** Where a thread is, nothing else is. */
    /*@ public static helper model boolean threadsApart(Kernel k) {
      @   return (\forall Tcb t; t.live ==> t.place % 64 == 0
      @     && Inv.noSlots(t.place + 5, t.place + 64) && Inv.noEndpoints(t.place, t.place + 64)
      @     && Inv.noNotifications(t.place, t.place + 64)
      @     && Inv.noPageTables(t.place, t.place + 64)
      @     && Inv.noPageDirectories(t.place, t.place + 64)
      @     && Inv.noAsidPools(t.place, t.place + 64) && noUser(k, t.place, t.place + 64));
      @ } @*/

    /** Where a CNode is, no thread is; of one place, there is one CNode. */
    /*@ public static helper model boolean cnodesApart() {
      @   return (\forall Slot s; (\forall Slot o; s.type == Slot.CNODE
      @     ==> s.cnodeBase % (1 << s.radix) == 0
      @     && Inv.noThreads(s.cnodeBase, s.cnodeBase + (1 << s.radix)) && (o.type == Slot.CNODE
      @     ==> o.cnodeBase == s.cnodeBase && o.radix == s.radix
      @     || o.cnodeBase + (1 << o.radix) <= s.cnodeBase
      @     || s.cnodeBase + (1 << s.radix) <= o.cnodeBase)));
      @ } @*/

    /** Where an endpoint is, nothing else is. */
    /*@ public static helper model boolean endpointsApart(Kernel k) {
      @   return (\forall Endpoint e; e.live ==> Inv.noSlots(e.place, e.place + 1)
      @     && Inv.noNotifications(e.place, e.place + 1) && Inv.noPageTables(e.place, e.place + 1)
      @     && Inv.noPageDirectories(e.place, e.place + 1) && Inv.noAsidPools(e.place, e.place + 1)
      @     && noUser(k, e.place, e.place + 1));
      @ } @*/

    /** Where a notification is, nothing else is. */
    /*@ public static helper model boolean notificationsApart(Kernel k) {
      @   return (\forall Notification n; n.live ==> Inv.noSlots(n.place, n.place + 1)
      @     && Inv.noPageTables(n.place, n.place + 1)
      @     && Inv.noPageDirectories(n.place, n.place + 1) && Inv.noAsidPools(n.place, n.place + 1)
      @     && noUser(k, n.place, n.place + 1));
      @ } @*/

    /** Where a page table is, nothing else is. */
    /*@ public static helper model boolean tablesApart(Kernel k) {
      @   return (\forall PageTable t; t.live ==> t.place % 64 == 0
      @     && Inv.noSlots(t.place, t.place + 64) && Inv.noPageDirectories(t.place, t.place + 64)
      @     && Inv.noAsidPools(t.place, t.place + 64) && noUser(k, t.place, t.place + 64));
      @ } @*/

    /** Where a page directory is, nothing else is. */
    /*@ public static helper model boolean directoriesApart(Kernel k) {
      @   return (\forall PageDirectory d; d.live ==> d.place % 1024 == 0
      @     && Inv.noSlots(d.place, d.place + 1024) && Inv.noAsidPools(d.place, d.place + 1024)
      @     && noUser(k, d.place, d.place + 1024));
      @ } @*/

    /** Where an ASID pool is, nothing else is. */
    /*@ public static helper model boolean poolsApart(Kernel k) {
      @   return (\forall AsidPool p; p.live ==> p.place % 256 == 0
      @     && Inv.noSlots(p.place, p.place + 256) && noUser(k, p.place, p.place + 256));
      @ } @*/

    /** No user program has memory where a slot is. */
    /*@ public static helper model boolean slotsApart(Kernel k) {
      @   return (\forall Slot s; s.live ==> noUser(k, s.place, s.place + 1));
      @ } @*/

    /** A frame is aligned, and is user memory in RAM, or a device's, which is outside. */
    /*@ public static helper model boolean frameCaps(Kernel k) {
      @   return (\forall Slot s; s.type == Slot.FRAME
      @     ==> s.frameBase % (1 << (4 * s.frameSize)) == 0
      @     && (s.frameDevice ? (256 * s.frameBase + 256 * (1 << (4 * s.frameSize)) <= Kernel.FIRST
      @     || Kernel.FIRST + k.slot.length <= 256 * s.frameBase) : (Kernel.FIRST
      @       <= 256 * s.frameBase
      @     && 256 * s.frameBase + 256 * (1 << (4 * s.frameSize)) <= Kernel.FIRST + k.slot.length
      @     && allUser(k, 256 * s.frameBase, 256 * s.frameBase + 256 * (1 << (4 * s.frameSize))))));
      @ } @*/

    /** A thread that is in use has a capability, or a zombie that is about to be none. */
    /*@ public static helper model boolean threadsNamed(Kernel k) {
      @   return (\forall Tcb t; t.live && t != k.idle && (t.state != Abi.INACTIVE
      @     || t.boundNotification != null) ==> (\exists Slot s; s.live && (s.type == Slot.THREAD
      @     && s.thread == t || s.type == Slot.ZOMBIE && s.zombieRadix == 0
      @     && 2 * s.zombieBase == t.place)));
      @ } @*/

    /** An endpoint at which somebody waits has a capability. */
    /*@ public static helper model boolean endpointsNamed() {
      @   return (\forall Endpoint e; e.live && (e.sendQueue.next != e.sendQueue
      @     || e.receiveQueue.next != e.receiveQueue) ==> (\exists Slot s; s.live
      @     && s.type == Slot.ENDPOINT && s.endpoint == e));
      @ } @*/

    /** A notification for which somebody waits, or that is bound, has a capability. */
    /*@ public static helper model boolean notificationsNamed() {
      @   return (\forall Notification n; n.live && (n.waitQueue.next != n.waitQueue
      @     || n.boundTcb != null) ==> (\exists Slot s; s.live && s.type == Slot.NOTIFICATION
      @     && s.notification == n));
      @ } @*/

    /** A zombie is the only capability of its container. */
    /*@ public static helper model boolean zombiesFinal() {
      @   return (\forall Slot z; (\forall Slot s; z.type == Slot.ZOMBIE && s != z
      @     ==> !(s.type == Slot.ZOMBIE && s.zombieBase == z.zombieBase) && !(s.type == Slot.CNODE
      @     && s.cnodeBase == 2 * z.zombieBase) && !(s.type == Slot.THREAD
      @     && s.thread.place == 2 * z.zombieBase)));
      @ } @*/

    /** Of its container's slots, those that a zombie does not count are empty. */
    /*@ public static helper model boolean zombiesRest(Kernel k) {
      @   return (\forall Slot z; z.type == Slot.ZOMBIE
      @     ==> (\forall int i; (2 * z.zombieBase - Kernel.FIRST) + z.zombieCount <= i
      @     && i < (2 * z.zombieBase - Kernel.FIRST) + ((z.zombieRadix == 0) ? 5
      @       : (1 << z.zombieRadix)); k.slot[i].type == Slot.NULL));
      @ } @*/

    /** A capability is in the ring. */
    /*@ public static helper model boolean linked() {
      @   return (\forall Slot s; s.live && s.type != Slot.NULL ==> s.next != s);
      @ } @*/

    /** There is one ring. */
    /*@ public static helper model boolean oneRing(Kernel k) {
      @   return (\forall Slot s; s.live && s.next != s && s != k.root
      @     ==> follows(k, k.root, s, k.slot.length));
      @ } @*/

    /**
     * The descendants of a slot stand behind it without a gap. A group of one badge ends where the
     * next begins.
     */
    /*@ public static helper model boolean contiguous(Kernel k) {
      @   return (\forall Slot a; (\forall Slot b; a.type != Slot.NULL && a.next != a
      @     && a.revocable && a.type != Slot.SGI_SIGNAL && (a.type == Slot.ENDPOINT
      @     || a.type == Slot.NOTIFICATION ==> a.badge == 0) && b.next != b && b.prev != a
      @     && follows(k, a, b, k.slot.length) && parent(a, b) ==> parent(a, b.prev)));
      @ } @*/

    /** Between two capabilities of one object stand only such of the same memory. */
    /*@ public static helper model boolean chunks(Kernel k) {
      @   return (\forall Slot a; (\forall Slot b; a.type != Slot.NULL && a.next != a
      @     && b.type == a.type && b.next != b && b.prev != a && follows(k, a, b, k.slot.length)
      @     && sameObject(a, b) ==> sameRegion(a, b.prev)));
      @ } @*/

    /** The first of a group of badged capabilities is marked. */
    /*@ public static helper model boolean badgeGroups() {
      @   return (\forall Slot s; (s.type == Slot.ENDPOINT || s.type == Slot.NOTIFICATION)
      @     && s.badge != 0 && s.next != s && sameThing(s.prev, s) && s.prev.badge != s.badge
      @     ==> s.firstBadged);
      @ } @*/

    /** Untyped and interrupt control capabilities are always revocable. */
    /*@ public static helper model boolean revocableCaps() {
      @   return (\forall Slot s; s.type == Slot.UNTYPED || s.type == Slot.IRQ_CONTROL
      @     ==> s.revocable);
      @ } @*/

    /** A capability of what lies in untyped memory stands behind that of the memory. */
    /*@ public static helper model boolean descendants(Kernel k) {
      @   return (\forall Slot u; (\forall Slot s; u.type == Slot.UNTYPED && s != u
      @     && sameRegion(u, s) ==> follows(k, u, s, k.slot.length) || s.type == Slot.UNTYPED
      @     && s.untypedBits == u.untypedBits && follows(k, s, u, k.slot.length)));
      @ } @*/

    /** From memory of a device come only such memory and frames of it. */
    /*@ public static helper model boolean deviceMemory() {
      @   return (\forall Slot u; (\forall Slot s; u.type == Slot.UNTYPED && sameRegion(u, s)
      @     ==> ((s.type == Slot.UNTYPED) ? (s.untypedDevice == u.untypedDevice) : ((s.type
      @       == Slot.FRAME) ? (s.frameDevice == u.untypedDevice) : !u.untypedDevice))));
      @ } @*/

    /** A copy of a frame capability allows no more than the original. */
    /*@ public static helper model boolean frameCopies(Kernel k) {
      @   return (\forall Slot a; (\forall Slot b; a.type == Slot.FRAME && a.revocable
      @     && b.type == Slot.FRAME && sameObject(a, b) && follows(k, a, b, k.slot.length)
      @     ==> b.frameRights <= a.frameRights));
      @ } @*/

    /** A master reply capability is its thread's own, and revocable. */
    /*@ public static helper model boolean masters() {
      @   return (\forall Slot s; s.type == Slot.REPLY && s.replyMaster ==> s.revocable
      @     && s == s.replyTcb.master);
      @ } @*/

    /** A thread that was started has its master reply capability. */
    /*@ public static helper model boolean mastered(Kernel k) {
      @   return (\forall Tcb t; t.live && t != k.idle && t.state != Abi.INACTIVE
      @     ==> t.master.type == Slot.REPLY && t.master.replyMaster);
      @ } @*/

    /** A reply is due only to who waits for it; the capability was derived from the master. */
    /*@ public static helper model boolean replies(Kernel k) {
      @   return (\forall Slot s; s.type == Slot.REPLY && !s.replyMaster
      @     ==> s.replyTcb.state == Abi.BLOCKED_ON_REPLY
      @     && follows(k, s.replyTcb.master, s, k.slot.length));
      @ } @*/

    /** A thread waits for one reply. */
    /*@ public static helper model boolean oneReply() {
      @   return (\forall Slot a; (\forall Slot b; a.type == Slot.REPLY && !a.replyMaster
      @     && b.type == Slot.REPLY && !b.replyMaster && a != b ==> a.replyTcb != b.replyTcb));
      @ } @*/

    /** What a thread owes is a reply to another thread. */
    /*@ public static helper model boolean callers() {
      @   return (\forall Tcb t; t.live && t.caller.type != Slot.NULL
      @     ==> t.caller.type == Slot.REPLY && !t.caller.replyMaster && t.caller.replyTcb != t);
      @ } @*/

    /** A thread that is blocked on sending is in such a queue. */
    /*@ public static helper model boolean senders() {
      @   return (\forall Tcb t; t.live && t.state == Abi.BLOCKED_ON_SEND ==> t.link.queue != null
      @     && t.link.queue.endpoint != null && t.link.queue.sending);
      @ } @*/

    /** A thread that is blocked on receiving is in such a queue. */
    /*@ public static helper model boolean receivers() {
      @   return (\forall Tcb t; t.live && t.state == Abi.BLOCKED_ON_RECEIVE
      @     ==> t.link.queue != null && t.link.queue.endpoint != null && !t.link.queue.sending);
      @ } @*/

    /** A thread that is blocked on a notification is in its queue. */
    /*@ public static helper model boolean waiters() {
      @   return (\forall Tcb t; t.live && t.state == Abi.BLOCKED_ON_NOTIFICATION
      @     ==> t.link.queue != null && t.link.queue.notification != null);
      @ } @*/

    /** A signal is for who waits; without one there are no bits of it. */
    /*@ public static helper model boolean signals() {
      @   return (\forall Notification n; n.live
      @     ==> (n.active ? (n.waitQueue.next == n.waitQueue) : (n.signals == 0)));
      @ } @*/

    /** For a bound notification, nobody waits but its thread. */
    /*@ public static helper model boolean boundWaiters() {
      @   return (\forall Notification n; n.live && n.boundTcb != null
      @     ==> n.waitQueue.next == n.waitQueue || n.waitQueue.next == n.boundTcb.link
      @     && n.waitQueue.prev == n.boundTcb.link);
      @ } @*/

    /** A fault is pending while it waits for its handler, or the thread was stopped. */
    /*@ public static helper model boolean faults() {
      @   return (\forall Tcb t; t.live && t.faultType != 0 ==> t.state == Abi.BLOCKED_ON_SEND
      @     || t.state == Abi.BLOCKED_ON_REPLY || t.state == Abi.INACTIVE);
      @ } @*/

    /** A bit says for each ready queue whether somebody is in it. */
    /*@ public static helper model boolean readyBits(Kernel k) {
      @   return (\forall int w; 0 <= w && w < 128; (\forall int i; 0 <= i
      @     && i < 32; ((k.readyBits[w] >> i & 1) == 1) <==> k.ready[32 * w + i].next
      @       != k.ready[32 * w + i]));
      @ } @*/

    /** A bit says for each word of these whether it is zero. */
    /*@ public static helper model boolean readySummaries(Kernel k) {
      @   return (\forall int d; 0 <= d && d < 16; (\forall int w; 0 <= w
      @     && w < 8; ((k.readySummary[d] >> w & 1) == 1) <==> k.readyBits[8 * d + w] != 0));
      @ } @*/

    /**
     * The current thread runs, is of the current domain, and in no queue; or it is the idle
     * thread.
     */
    /*@ public static helper model boolean currentThread(Kernel k) {
      @   return k.current.link.queue == null && (k.current == k.idle
      @     || k.current.state == Abi.RUNNING && k.current.domain == k.domain);
      @ } @*/

    /** No decision of the scheduler is left over. */
    /*@ public static helper model boolean decided(Kernel k) {
      @   return k.candidate == null && !k.reschedule;
      @ } @*/

    /** A thread that can run is the current one, or waits for its turn. */
    /*@ public static helper model boolean nothingLost(Kernel k) {
      @   return (\forall Tcb t; t.live && (t.state == Abi.RUNNING || t.state == Abi.RESTART)
      @     ==> t == k.current || t.link.queue != null);
      @ } @*/

    /** The idle thread is idle, and in no queue. */
    /*@ public static helper model boolean idleThread(Kernel k) {
      @   return k.idle.state == Abi.IDLE && k.idle.link.queue == null;
      @ } @*/

    /** No other thread is idle for ever, and no capability names the idle thread. */
    /*@ public static helper model boolean onlyOneIdle(Kernel k) {
      @   return (\forall Slot s; s.type == Slot.THREAD ==> s.thread != k.idle
      @     && s.thread.state != Abi.IDLE);
      @ } @*/

    /**
     * The schedule of domains goes on for ever: it starts at an entry, and its last is an end
     * marker.
     */
    /*@ public static helper model boolean domainSchedule(Kernel k) {
      @   return (\forall int i; 0 <= i
      @     && i < Abi.DOMAIN_SCHEDULE_ENTRIES; 0 <= k.domainScheduleDomain[i]
      @     && k.domainScheduleDomain[i] < Abi.DOMAINS)
      @     && k.domainScheduleLow[Abi.DOMAIN_SCHEDULE_ENTRIES - 1] == 0
      @     && k.domainScheduleHigh[Abi.DOMAIN_SCHEDULE_ENTRIES - 1] == 0 && 0 <= k.domainStart
      @     && k.domainStart < Abi.DOMAIN_SCHEDULE_ENTRIES - 1
      @     && (k.domainScheduleLow[k.domainStart] != 0
      @     || k.domainScheduleHigh[k.domainStart] != 0);
      @ } @*/

    /** An entry of the schedule runs, and has time left. */
    /*@ public static helper model boolean domainTurn(Kernel k) {
      @   return 0 <= k.domainIndex && k.domainIndex < Abi.DOMAIN_SCHEDULE_ENTRIES - 1
      @     && (k.domainTime != 0 || k.domainTimeHigh != 0);
      @ } @*/

    /**
     * Every address space has the kernel's own entries, and none but these, where users cannot
     * map.
     */
    /*@ public static helper model boolean kernelEntries(Kernel k) {
      @   return (\forall int t; 0 <= t && t < 128; k.asidTable[t] != null
      @     ==> (\forall int j; 0 <= j && j < 1024; k.asidTable[t].directory[j] != null
      @     ==> (\forall int i; 2560 <= i
      @     && i < 4096; ((i == Abi.HARDWARE_ASID_PDE) ? (k.asidTable[t].directory[j].pde[i].type
      @       == Pde.INVALID) : (k.asidTable[t].directory[j].pde[i].type
      @       == k.globalDirectory.pde[i].type
      @     && k.asidTable[t].directory[j].pde[i].tableBase == k.globalDirectory.pde[i].tableBase
      @     && k.asidTable[t].directory[j].pde[i].sectionBase
      @       == k.globalDirectory.pde[i].sectionBase)))));
      @ } @*/

    /** A page table that an address space uses has a capability that says where. */
    /*@ public static helper model boolean tableCaps(Kernel k) {
      @   return (\forall int t; 0 <= t && t < 128; k.asidTable[t] != null
      @     ==> (\forall int j; 0 <= j && j < 1024; k.asidTable[t].directory[j] != null
      @     ==> (\forall int i; 0 <= i
      @     && i < 2560; k.asidTable[t].directory[j].pde[i].type == Pde.COARSE
      @     ==> (\exists Slot s; s.live && s.type == Slot.PAGE_TABLE && s.mapped
      @     && s.asid == 1024 * t + j && s.tableAddress == i
      @     && s.pageTable.place == 64 * k.asidTable[t].directory[j].pde[i].tableBase))));
      @ } @*/

    /** A section that an address space maps is a frame's with a capability that says where. */
    /*@ public static helper model boolean sectionEntries(Kernel k) {
      @   return (\forall int t; 0 <= t && t < 128; k.asidTable[t] != null
      @     ==> (\forall int j; 0 <= j && j < 1024; k.asidTable[t].directory[j] != null
      @     ==> (\forall int i; 0 <= i
      @     && i < 2560; k.asidTable[t].directory[j].pde[i].type == Pde.SECTION
      @     ==> (\exists Slot s; s.live && s.type == Slot.FRAME && s.frameAsid == 1024 * t + j
      @     && s.frameBase == 256 * k.asidTable[t].directory[j].pde[i].sectionBase
      @     && (k.asidTable[t].directory[j].pde[i].supersection ? (s.frameSize == 3
      @     && s.frameAddress / 4096 == i / 16) : (s.frameSize == 2
      @     && s.frameAddress / 256 == i))))));
      @ } @*/

    /** A page that an address space maps is a frame's with a capability that says where. */
    /*@ public static helper model boolean pageEntries(Kernel k) {
      @   return (\forall Slot p; p.type == Slot.PAGE_TABLE && p.mapped
      @     && k.asidTable[p.asid / 1024] != null
      @     && usesTable(k.asidTable[p.asid / 1024].directory[p.asid % 1024], p.tableAddress,
      @       p.pageTable) ==> (\forall int i; 0 <= i
      @     && i < 256; p.pageTable.pte[i].type != Pte.INVALID ==> (\exists Slot s; s.live
      @     && s.type == Slot.FRAME && s.frameAsid == p.asid
      @     && ((p.pageTable.pte[i].type == Pte.SMALL) ? (s.frameSize == 0
      @     && s.frameAddress == 256 * p.tableAddress + i
      @     && s.frameBase == p.pageTable.pte[i].smallBase) : (s.frameSize == 1
      @     && s.frameAddress / 16 == 16 * p.tableAddress + i / 16
      @     && s.frameBase == 16 * p.pageTable.pte[i].largeBase)))));
      @ } @*/

    /** An ASID pool in the table has a capability that says where, and is there once. */
    /*@ public static helper model boolean pools(Kernel k) {
      @   return (\forall int t; 0 <= t && t < 128; k.asidTable[t] != null ==> k.asidTable[t].live
      @     && (\exists Slot s; s.live && s.type == Slot.ASID_POOL && s.asidPool == k.asidTable[t]
      @     && s.asid == 1024 * t) && (\forall int u; t + 1 <= u
      @     && u < 128; k.asidTable[u] != k.asidTable[t]));
      @ } @*/

    /** An ASID is of a page directory with a capability that says so; ASID 0 is none's. */
    /*@ public static helper model boolean spaces(Kernel k) {
      @   return (\forall int t; 0 <= t && t < 128; k.asidTable[t] != null
      @     ==> (\forall int j; 0 <= j && j < 1024; k.asidTable[t].directory[j] != null
      @     ==> k.asidTable[t].directory[j].live && 0 < t + j && (\exists Slot s; s.live
      @     && s.type == Slot.PAGE_DIRECTORY && s.mapped
      @     && s.pageDirectory == k.asidTable[t].directory[j] && s.asid == 1024 * t + j)));
      @ } @*/

    /** A page directory has one ASID. */
    /*@ public static helper model boolean oneAsid(Kernel k) {
      @   return (\forall Slot a; (\forall Slot b; a.type == Slot.PAGE_DIRECTORY && a.mapped
      @     && hasSpace(k, a.pageDirectory, a.asid) && b.type == Slot.PAGE_DIRECTORY && b.mapped
      @     && a.pageDirectory == b.pageDirectory && hasSpace(k, b.pageDirectory, b.asid)
      @     ==> a.asid == b.asid));
      @ } @*/

    /** A hardware ASID that is lent is known to the page directory that has it. */
    /*@ public static helper model boolean hardwareAsids(Kernel k) {
      @   return (\forall int i; 0 <= i && i < 256; k.hardwareAsidOwner[i] != 0
      @     ==> tagged(k, k.hardwareAsidOwner[i], i));
      @ } @*/

    /** A hardware ASID that a page directory has was lent to it. */
    /*@ public static helper model boolean directoryTags(Kernel k) {
      @   return (\forall Slot s; s.type == Slot.PAGE_DIRECTORY && s.mapped
      @     && hasSpace(k, s.pageDirectory, s.asid) && s.pageDirectory.hardwareAsidValid
      @     ==> k.hardwareAsidOwner[s.pageDirectory.hardwareAsid] == s.asid);
      @ } @*/

    /** A message buffer lies in a frame, at a multiple of its size. */
    /*@ public static helper model boolean buffers() {
      @   return (\forall Tcb t; t.live && t.buffer.type != Slot.NULL
      @     ==> t.buffer.type == Slot.FRAME && t.bufferAddress % 512 == 0);
      @ } @*/

    /** A handler's interrupt signals. */
    /*@ public static helper model boolean handlers(Kernel k) {
      @   return (\forall Slot s; s.type == Slot.IRQ_HANDLER
      @     ==> k.irqState[s.irq] == Abi.IRQ_SIGNAL);
      @ } @*/

    /** There is one interrupt control capability. */
    /*@ public static helper model boolean oneControl() {
      @   return (\forall Slot a; (\forall Slot b; a.type == Slot.IRQ_CONTROL
      @     && b.type == Slot.IRQ_CONTROL ==> a == b));
      @ } @*/

    /**
     * What an interrupt signals is a notification, and only an interrupt with a handler signals.
     */
    /*@ public static helper model boolean irqCaps(Kernel k) {
      @   return (\forall int i; 0 <= i && i < 160; k.irqSlot[i].type != Slot.NULL
      @     ==> k.irqSlot[i].type == Slot.NOTIFICATION && k.irqState[i] == Abi.IRQ_SIGNAL);
      @ } @*/

    /** Where the kernel's variables are, no user program has memory, and nothing was made. */
    /*@ public static helper model boolean kernelPlaces(Kernel k) {
      @   return noUser(k, k.irqSlot[0].place, k.irqSlot[0].place + 4096)
      @     && Inv.noEndpoints(k.irqSlot[0].place, k.irqSlot[0].place + 4096)
      @     && Inv.noNotifications(k.irqSlot[0].place, k.irqSlot[0].place + 4096)
      @     && Inv.noAsidPools(k.irqSlot[0].place, k.irqSlot[0].place + 4096);
      @ } @*/

    /** No untyped capability names the kernel's memory. */
    /*@ public static helper model boolean kernelMemory(Kernel k) {
      @   return (\forall Slot s; s.type == Slot.UNTYPED && !s.untypedDevice
      @     ==> s.untypedBase + (1 << (s.untypedBits - 4)) <= k.irqSlot[0].place
      @     || k.irqSlot[0].place + 4096 <= s.untypedBase);
      @ } @*/

    /** No CNode capability names the kernel's memory. */
    /*@ public static helper model boolean kernelSlots(Kernel k) {
      @   return (\forall Slot s; s.type == Slot.CNODE
      @     ==> s.cnodeBase + (1 << s.radix) <= k.irqSlot[0].place
      @     || k.irqSlot[0].place + 4096 <= s.cnodeBase);
      @ } @*/

    /** Every thread runs in user mode, with interrupts on and fast ones off. */
    /*@ public static helper model boolean userMode(Kernel k) {
      @   return (\forall Tcb t; t.live && t != k.idle ==> ((t.register[16] >> 4 & 1) == 1)
      @     && !((t.register[16] >> 3 & 1) == 1) && !((t.register[16] >> 2 & 1) == 1)
      @     && !((t.register[16] >> 1 & 1) == 1) && !((t.register[16] >> 0 & 1) == 1)
      @     && ((t.register[16] >> 6 & 1) == 1) && !((t.register[16] >> 7 & 1) == 1));
      @ } @*/

    /** The floating-point unit holds the state of a live thread, or of none. */
    /*@ public static helper model boolean fpuOwners(Kernel k) {
      @   return k.fpuOwner != null ==> k.fpuOwner.live;
      @ } @*/

    /** Nothing is under construction. */
    /*@ public static helper model boolean nothingUnderWay(Kernel k) {
      @   return k.scratch.type == Slot.NULL && k.extraCap[0] == null && k.extraCap[1] == null
      @     && k.extraCap[2] == null;
      @ } @*/

    /** In the derivation ring, b stands at most n behind a, and before the sentinel. */
    /*@ public static helper model boolean follows(Kernel k, Slot a, Slot b, \bigint n) {
      @   return 0 < n && a.next != k.root
      @     && (a.next == b || follows(k, a.next, b, n - 1));
      @ } @*/

    /** All of them. */
    /*@ public static helper model boolean rules(Kernel k) {
      @   return threadsApart(k) && cnodesApart() && endpointsApart(k) && notificationsApart(k)
      @     && tablesApart(k) && directoriesApart(k) && poolsApart(k) && slotsApart(k)
      @     && frameCaps(k) && threadsNamed(k) && endpointsNamed() && notificationsNamed()
      @     && zombiesFinal() && zombiesRest(k) && linked() && oneRing(k) && contiguous(k)
      @     && chunks(k) && badgeGroups() && revocableCaps() && descendants(k) && deviceMemory()
      @     && frameCopies(k) && masters() && mastered(k) && replies(k) && oneReply() && callers()
      @     && senders() && receivers() && waiters() && signals() && boundWaiters() && faults()
      @     && readyBits(k) && readySummaries(k) && currentThread(k) && decided(k)
      @     && nothingLost(k) && idleThread(k) && onlyOneIdle(k) && domainSchedule(k)
      @     && domainTurn(k) && kernelEntries(k) && tableCaps(k) && sectionEntries(k)
      @     && pageEntries(k) && pools(k) && spaces(k) && oneAsid(k) && hardwareAsids(k)
      @     && directoryTags(k) && buffers() && handlers(k) && oneControl() && irqCaps(k)
      @     && kernelPlaces(k) && kernelMemory(k) && kernelSlots(k) && userMode(k) && fpuOwners(k)
      @     && nothingUnderWay(k);
      @ } @*/
}
