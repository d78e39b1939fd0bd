// Generated from invariants.inv by `./sel4j verify --generate`; do not edit.
package sel4j.kernel;

import sel4j.view.AsidPool;
import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Notification;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * The invariant of the kernel as JML model predicates: one predicate, one question. For
 * proofs alone; the same, executable, is {@code sel4j.spec.Invariants}.
 */
public final class Inv {
    private Inv() { }

    /** Each neighbour of a slot is a slot whose neighbour it is. */
    /*@ public static helper model boolean ring() {
      @   return (\forall Slot s; s.live ==> s.next != null && s.prev != null && s.next.live
      @     && s.prev.live && s.next.prev == s && s.prev.next == s);
      @ } @*/

    /** An empty slot is in no ring, but for the sentinel. */
    /*@ public static helper model boolean emptySlots(Kernel k) {
      @   return (\forall Slot s; s.live && s.type == Slot.NULL && s != k.root ==> s.next == s
      @     && s.prev == s);
      @ } @*/

    /** The ring's sentinel holds no capability, and the slot for work is another slot. */
    /*@ public static helper model boolean sentinel(Kernel k) {
      @   return k.root != null && k.root.live && k.root.type == Slot.NULL && k.scratch != null
      @     && k.scratch.live && k.scratch != k.root;
      @ } @*/

    /** An endpoint capability names a live endpoint. */
    /*@ public static helper model boolean endpointCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.ENDPOINT ==> s.endpoint != null
      @     && s.endpoint.live);
      @ } @*/

    /** A notification capability names a live notification. */
    /*@ public static helper model boolean notificationCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.NOTIFICATION ==> s.notification != null
      @     && s.notification.live);
      @ } @*/

    /** A reply capability names a live thread. */
    /*@ public static helper model boolean replyCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.REPLY ==> s.replyTcb != null
      @     && s.replyTcb.live);
      @ } @*/

    /** A thread capability names a live thread. */
    /*@ public static helper model boolean threadCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.THREAD ==> s.thread != null
      @     && s.thread.live);
      @ } @*/

    /** A page table capability names a live page table. */
    /*@ public static helper model boolean pageTableCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.PAGE_TABLE ==> s.pageTable != null
      @     && s.pageTable.live);
      @ } @*/

    /** A page directory capability names a live page directory. */
    /*@ public static helper model boolean pageDirectoryCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.PAGE_DIRECTORY
      @     ==> s.pageDirectory != null && s.pageDirectory.live);
      @ } @*/

    /** An ASID pool capability names a live ASID pool. */
    /*@ public static helper model boolean asidPoolCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.ASID_POOL ==> s.asidPool != null
      @     && s.asidPool.live);
      @ } @*/

    /** There is a place for a slot in each granule of RAM, of which there are at most 2^26. */
    /*@ public static helper model boolean slotTable(Kernel k) {
      @   return k.slot != null && k.slot.length <= 67108864;
      @ } @*/

    /** A CNode capability has a radix and a guard. */
    /*@ public static helper model boolean cnodeRanges() {
      @   return (\forall Slot s; s.live && s.type == Slot.CNODE ==> 1 <= s.radix && s.radix <= 25
      @     && 0 <= s.guardBits && s.guardBits <= 31);
      @ } @*/

    /** The slots of a CNode lie in RAM. */
    /*@ public static helper model boolean cnodeCaps(Kernel k) {
      @   return (\forall Slot s; s.live && s.type == Slot.CNODE ==> Kernel.FIRST <= s.cnodeBase
      @     && (s.cnodeBase - Kernel.FIRST) + (1 << s.radix) <= k.slot.length);
      @ } @*/

    /** All slots of a CNode are live, and none is the kernel's own. */
    /*@ public static helper model boolean cnodeSlots(Kernel k) {
      @   return (\forall Slot s; s.live && s.type == Slot.CNODE
      @     ==> (\forall int i; s.cnodeBase - Kernel.FIRST <= i
      @     && i < (s.cnodeBase - Kernel.FIRST) + (1 << s.radix); k.slot[i] != null
      @     && k.slot[i].live && k.slot[i] != k.root && k.slot[i] != k.scratch));
      @ } @*/

    /** The slots that a zombie counts lie in RAM. */
    /*@ public static helper model boolean zombieCaps(Kernel k) {
      @   return (\forall Slot s; s.live && s.type == Slot.ZOMBIE ==> 0 <= s.zombieCount
      @     && 0 <= s.zombieRadix && s.zombieRadix <= 25 && Kernel.FIRST <= 2 * s.zombieBase
      @     && (2 * s.zombieBase - Kernel.FIRST) + s.zombieCount <= k.slot.length);
      @ } @*/

    /** The slots that a zombie counts are live, and none is the kernel's own. */
    /*@ public static helper model boolean zombieSlots(Kernel k) {
      @   return (\forall Slot s; s.live && s.type == Slot.ZOMBIE
      @     ==> (\forall int i; 2 * s.zombieBase - Kernel.FIRST <= i
      @     && i < (2 * s.zombieBase - Kernel.FIRST) + s.zombieCount; k.slot[i] != null
      @     && k.slot[i].live && k.slot[i] != k.root && k.slot[i] != k.scratch));
      @ } @*/

    /** An interrupt handler capability names an interrupt. */
    /*@ public static helper model boolean handlerCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.IRQ_HANDLER ==> 0 <= s.irq
      @     && s.irq <= 159);
      @ } @*/

    /**
     * There is a slot for each interrupt, of the kernel's own but neither sentinel nor for work.
     */
    /*@ public static helper model boolean irqSlots(Kernel k) {
      @   return k.irqSlot != null && k.irqSlot.length == 160 && (\forall int i; 0 <= i
      @     && i < 160; k.irqSlot[i] != null && k.irqSlot[i].live && k.irqSlot[i] != k.root
      @     && k.irqSlot[i] != k.scratch);
      @ } @*/

    /** The units of work since the last preemption are fewer than a preemption takes. */
    /*@ public static helper model boolean workCount(Kernel k) {
      @   return 0 <= k.workUnits && k.workUnits < Abi.WORK_UNITS;
      @ } @*/

    /** There is room for three extra capabilities. */
    /*@ public static helper model boolean extraCaps(Kernel k) {
      @   return k.extraCap != null && k.extraCap.length == 3;
      @ } @*/

    /** There is an array for each kind, all as long as RAM. */
    /*@ public static helper model boolean rows(Kernel k) {
      @   return k.tcb != null && k.tcb.length == k.slot.length && k.endpoint != null
      @     && k.endpoint.length == k.slot.length && k.notification != null
      @     && k.notification.length == k.slot.length && k.pageTable != null
      @     && k.pageTable.length == k.slot.length && k.pageDirectory != null
      @     && k.pageDirectory.length == k.slot.length && k.asidPool != null
      @     && k.asidPool.length == k.slot.length && k.user != null
      @     && k.user.length == k.slot.length;
      @ } @*/

    /** Slots know their places. */
    /*@ public static helper model boolean slotPlaces(Kernel k) {
      @   return (\forall int i; 0 <= i && i < k.slot.length; k.slot[i] != null
      @     && k.slot[i].place == i + Kernel.FIRST);
      @ } @*/

    /** Threads know their places. */
    /*@ public static helper model boolean threadPlaces(Kernel k) {
      @   return (\forall int i; 0 <= i && i < k.tcb.length; i % 64 == 0 ==> k.tcb[i] != null
      @     && k.tcb[i].place == i + Kernel.FIRST);
      @ } @*/

    /** Endpoints know their places. */
    /*@ public static helper model boolean endpointPlaces(Kernel k) {
      @   return (\forall int i; 0 <= i && i < k.endpoint.length; k.endpoint[i] != null
      @     && k.endpoint[i].place == i + Kernel.FIRST);
      @ } @*/

    /** Notifications know their places. */
    /*@ public static helper model boolean notificationPlaces(Kernel k) {
      @   return (\forall int i; 0 <= i && i < k.notification.length; k.notification[i] != null
      @     && k.notification[i].place == i + Kernel.FIRST);
      @ } @*/

    /** Page tables know their places. */
    /*@ public static helper model boolean pageTablePlaces(Kernel k) {
      @   return (\forall int i; 0 <= i && i < k.pageTable.length; i % 64 == 0
      @     ==> k.pageTable[i] != null && k.pageTable[i].place == i + Kernel.FIRST);
      @ } @*/

    /** Page directories know their places. */
    /*@ public static helper model boolean pageDirectoryPlaces(Kernel k) {
      @   return (\forall int i; 0 <= i && i < k.pageDirectory.length; i % 1024 == 0
      @     ==> k.pageDirectory[i] != null && k.pageDirectory[i].place == i + Kernel.FIRST);
      @ } @*/

    /** ASID pools know their places. */
    /*@ public static helper model boolean asidPoolPlaces(Kernel k) {
      @   return (\forall int i; 0 <= i && i < k.asidPool.length; i % 256 == 0
      @     ==> k.asidPool[i] != null && k.asidPool[i].place == i + Kernel.FIRST);
      @ } @*/

    /** The slots of a thread are its first granules. */
    /*@ public static helper model boolean threadSlotPlaces() {
      @   return (\forall Tcb t; t.cspace.place == t.place && t.vspace.place == t.place + 1
      @     && t.master.place == t.place + 2 && t.caller.place == t.place + 3
      @     && t.buffer.place == t.place + 4);
      @ } @*/

    /** No slot lives there. */
    /*@ public static helper model boolean noSlots(\bigint from, \bigint to) {
      @   return (\forall Slot o; o.live ==> o.place < from || to <= o.place);
      @ } @*/

    /** No thread lives there, or reaches in. */
    /*@ public static helper model boolean noThreads(\bigint from, \bigint to) {
      @   return (\forall Tcb o; o.live ==> o.place + 64 <= from || to <= o.place);
      @ } @*/

    /** No endpoint lives there. */
    /*@ public static helper model boolean noEndpoints(\bigint from, \bigint to) {
      @   return (\forall Endpoint o; o.live ==> o.place < from || to <= o.place);
      @ } @*/

    /** No notification lives there. */
    /*@ public static helper model boolean noNotifications(\bigint from, \bigint to) {
      @   return (\forall Notification o; o.live ==> o.place < from || to <= o.place);
      @ } @*/

    /** No page table lives there, or reaches in. */
    /*@ public static helper model boolean noPageTables(\bigint from, \bigint to) {
      @   return (\forall PageTable o; o.live ==> o.place + 64 <= from || to <= o.place);
      @ } @*/

    /** No page directory lives there, or reaches in. */
    /*@ public static helper model boolean noPageDirectories(\bigint from, \bigint to) {
      @   return (\forall PageDirectory o; o.live ==> o.place + 1024 <= from || to <= o.place);
      @ } @*/

    /** No ASID pool lives there, or reaches in. */
    /*@ public static helper model boolean noAsidPools(\bigint from, \bigint to) {
      @   return (\forall AsidPool o; o.live ==> o.place + 256 <= from || to <= o.place);
      @ } @*/

    /** No user program has memory there. */
    /*@ public static helper model boolean noFrames(Kernel k, \bigint from, \bigint to) {
      @   return (\forall int i; 0 <= i && i < k.user.length; from <= i + Kernel.FIRST
      @     && i + Kernel.FIRST < to ==> !k.user[i]);
      @ } @*/

    /** Nothing lives there. */
    /*@ public static helper model boolean unused(Kernel k, \bigint from, \bigint to) {
      @   return noSlots(from, to) && noThreads(from, to) && noEndpoints(from, to)
      @     && noNotifications(from, to) && noPageTables(from, to) && noPageDirectories(from, to)
      @     && noAsidPools(from, to) && noFrames(k, from, to);
      @ } @*/

    /** No untyped capability that is in the ring can hand any of it out. */
    /*@ public static helper model boolean unclaimed(\bigint from, \bigint to) {
      @   return (\forall Slot s; s.type == Slot.UNTYPED && s.next != s
      @     ==> s.untypedBase + (1 << (s.untypedBits - 4)) <= from
      @     || to <= s.untypedBase + s.untypedFree);
      @ } @*/

    /** Objects may be made there. */
    /*@ public static helper model boolean vacant(Kernel k, \bigint from, \bigint to) {
      @   return unused(k, from, to) && unclaimed(from, to);
      @ } @*/

    /** Rights fit into their bits. */
    /*@ public static helper model boolean capRights() {
      @   return (\forall Slot s; 0 <= s.rights && s.rights <= 15 && 0 <= s.frameRights
      @     && s.frameRights <= 3);
      @ } @*/

    /** A frame has one of four sizes and lies below 2^32. */
    /*@ public static helper model boolean frameRanges() {
      @   return (\forall Slot s; 0 <= s.frameSize && s.frameSize <= 3 && 0 <= s.frameBase
      @     && s.frameBase <= 1048575);
      @ } @*/

    /** An untyped capability names an aligned block, and its watermark lies inside. */
    /*@ public static helper model boolean untypedCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.UNTYPED ==> 4 <= s.untypedBits
      @     && s.untypedBits <= 29 && 0 <= s.untypedBase
      @     && s.untypedBase % (1 << (s.untypedBits - 4)) == 0 && 0 <= s.untypedFree
      @     && s.untypedFree <= (1 << (s.untypedBits - 4)));
      @ } @*/

    /** Untyped memory lies below 2^32 bytes, and in RAM if it belongs to no device. */
    /*@ public static helper model boolean untypedPlaces(Kernel k) {
      @   return (\forall Slot s; s.live && s.type == Slot.UNTYPED
      @     ==> s.untypedBase + (1 << (s.untypedBits - 4)) <= 268435456 && (!s.untypedDevice
      @     ==> Kernel.FIRST <= s.untypedBase
      @     && (s.untypedBase - Kernel.FIRST) + (1 << (s.untypedBits - 4)) <= k.slot.length));
      @ } @*/

    /** Nothing lives above the watermark of an untyped capability in the ring. */
    /*@ public static helper model boolean watermarks(Kernel k) {
      @   return (\forall Slot s; s.type == Slot.UNTYPED && s.next != s
      @     ==> unused(k, s.untypedBase + s.untypedFree,
      @       s.untypedBase + (1 << (s.untypedBits - 4))));
      @ } @*/

    /** No memory can be handed out by two untyped capabilities in the ring. */
    /*@ public static helper model boolean freeParts() {
      @   return (\forall Slot a; (\forall Slot b; a.type == Slot.UNTYPED && a.next != a
      @     && b.type == Slot.UNTYPED && b.next != b && a != b
      @     ==> a.untypedBase + (1 << (a.untypedBits - 4)) <= b.untypedBase + b.untypedFree
      @     || b.untypedBase + (1 << (b.untypedBits - 4)) <= a.untypedBase + a.untypedFree));
      @ } @*/

    /** If it is an untyped capability, it is in the ring. */
    /*@ public static helper model boolean inRing(Slot s) {
      @   return s.type == Slot.UNTYPED ==> s.next != s;
      @ } @*/

    /** Every untyped capability is in the ring, as it is between operations. */
    /*@ public static helper model boolean settled() {
      @   return (\forall Slot s; s.live && s.type == Slot.UNTYPED ==> s.next != s);
      @ } @*/

    /**
     * If the first is an untyped capability, the second is one and could hand out the same memory.
     */
    /*@ public static helper model boolean sameMemory(Slot a, Slot b) {
      @   return a.type == Slot.UNTYPED ==> b.type == Slot.UNTYPED
      @     && a.untypedBase == b.untypedBase && a.untypedBits == b.untypedBits
      @     && a.untypedFree == b.untypedFree && a.untypedDevice == b.untypedDevice;
      @ } @*/

    /** What the capability could hand out is vacant: it may come into the ring. */
    /*@ public static helper model boolean apart(Kernel k, Slot s) {
      @   return s.type == Slot.UNTYPED
      @     ==> vacant(k, s.untypedBase + s.untypedFree,
      @       s.untypedBase + (1 << (s.untypedBits - 4)));
      @ } @*/

    /** Each neighbour of a link is a link whose neighbour it is. */
    /*@ public static helper model boolean links() {
      @   return (\forall Link n; n.live ==> n.next != null && n.prev != null && n.next.live
      @     && n.prev.live && n.next.prev == n && n.prev.next == n);
      @ } @*/

    /** Neighbours are in the same queue, and a link in no queue stands alone. */
    /*@ public static helper model boolean queues() {
      @   return (\forall Link n; n.live ==> n.next.queue == n.queue && n.prev.queue == n.queue
      @     && (n.queue == null ==> n.next == n && n.prev == n));
      @ } @*/

    /** What a link names as its queue is a sentinel, no thread's link. */
    /*@ public static helper model boolean queueHeads() {
      @   return (\forall Link n; n.queue != null ==> n.queue.tcb == null);
      @ } @*/

    /** A link is a thread's, or a sentinel, which is in its own queue. */
    /*@ public static helper model boolean homes() {
      @   return (\forall Link n; n.live ==> ((n.tcb == null) ? (n.queue == n) : (n.tcb.live
      @     && n.tcb.link == n)));
      @ } @*/

    /** A thread has a link, and the link knows it. */
    /*@ public static helper model boolean threadLinks() {
      @   return (\forall Tcb t; t.link != null && t.link.tcb == t && t.live == t.link.live);
      @ } @*/

    /** An endpoint's first sentinel is of its senders. */
    /*@ public static helper model boolean sendQueues() {
      @   return (\forall Endpoint e; e.sendQueue != null && e.sendQueue.tcb == null
      @     && e.sendQueue.queue == e.sendQueue && e.sendQueue.endpoint == e && e.sendQueue.sending
      @     && e.live == e.sendQueue.live);
      @ } @*/

    /** An endpoint's second sentinel is of its receivers. */
    /*@ public static helper model boolean receiveQueues() {
      @   return (\forall Endpoint e; e.receiveQueue != null && e.receiveQueue.tcb == null
      @     && e.receiveQueue.queue == e.receiveQueue && e.receiveQueue.endpoint == e
      @     && !e.receiveQueue.sending && e.live == e.receiveQueue.live);
      @ } @*/

    /** Nobody waits to send while somebody waits to receive. */
    /*@ public static helper model boolean oneSide() {
      @   return (\forall Endpoint e; e.live ==> e.sendQueue.next == e.sendQueue
      @     || e.receiveQueue.next == e.receiveQueue);
      @ } @*/

    /** A notification has a sentinel. */
    /*@ public static helper model boolean waitQueues() {
      @   return (\forall Notification n; n.waitQueue != null && n.waitQueue.tcb == null
      @     && n.waitQueue.queue == n.waitQueue && n.waitQueue.notification == n
      @     && n.waitQueue.endpoint == null && n.live == n.waitQueue.live);
      @ } @*/

    /** There is a sentinel for each domain and priority. */
    /*@ public static helper model boolean readyQueues(Kernel k) {
      @   return k.ready != null && k.ready.length == 4096 && (\forall int i; 0 <= i
      @     && i < 4096; k.ready[i] != null && k.ready[i].live && k.ready[i].tcb == null
      @     && k.ready[i].queue == k.ready[i] && k.ready[i].ready == i);
      @ } @*/

    /** A thread in an endpoint's queue is blocked on sending or receiving, as the queue says. */
    /*@ public static helper model boolean endpointWaiters() {
      @   return (\forall Tcb t; t.live && t.link.queue != null && t.link.queue.endpoint != null
      @     ==> t.state == (t.link.queue.sending ? Abi.BLOCKED_ON_SEND : Abi.BLOCKED_ON_RECEIVE));
      @ } @*/

    /** A thread in a notification's queue is blocked on it. */
    /*@ public static helper model boolean notificationWaiters() {
      @   return (\forall Tcb t; t.live && t.link.queue != null
      @     && t.link.queue.notification != null ==> t.state == Abi.BLOCKED_ON_NOTIFICATION);
      @ } @*/

    /** A thread in a ready queue can run, and the queue is that of its domain and priority. */
    /*@ public static helper model boolean readyThreads() {
      @   return (\forall Tcb t; t.live && t.link.queue != null && 0 <= t.link.queue.ready
      @     ==> t.link.queue.ready == t.domain * 256 + t.priority && (t.state == Abi.RUNNING
      @     || t.state == Abi.RESTART));
      @ } @*/

    /** The five slots of a thread. */
    /*@ public static helper model boolean threadSlots() {
      @   return (\forall Tcb t; t.cspace != null && t.vspace != null && t.master != null
      @     && t.caller != null && t.buffer != null && (t.live ==> t.cspace.live && t.vspace.live
      @     && t.master.live && t.caller.live && t.buffer.live));
      @ } @*/

    /** Priorities and domain of a thread. */
    /*@ public static helper model boolean threadRanges() {
      @   return (\forall Tcb t; 0 <= t.priority && t.priority <= 255 && 0 <= t.maxPriority
      @     && t.maxPriority <= 255 && 0 <= t.domain && t.domain <= 15);
      @ } @*/

    /**
     * There is always a current thread, and the threads that the kernel's variables name are live.
     */
    /*@ public static helper model boolean kernelThreads(Kernel k) {
      @   return k.current != null && k.current.live && (k.candidate != null ==> k.candidate.live)
      @     && k.idle != null && k.idle.live;
      @ } @*/

    /** The domain is one of 16, and the kernel's own address space is there. */
    /*@ public static helper model boolean kernelVariables(Kernel k) {
      @   return 0 <= k.domain && k.domain <= 15 && k.hw != null && k.globalDirectory != null
      @     && k.globalDirectory.live;
      @ } @*/

    /** The 256 entries of a page table know it. */
    /*@ public static helper model boolean tableEntries() {
      @   return (\forall PageTable t; t.pte != null && t.pte.length == 256
      @     && (\forall int i; 0 <= i && i < 256; t.pte[i] != null && t.pte[i].whole == t));
      @ } @*/

    /** The 4096 entries of a page directory know it. */
    /*@ public static helper model boolean directoryEntries() {
      @   return (\forall PageDirectory d; d.pde != null && d.pde.length == 4096
      @     && (\forall int i; 0 <= i && i < 4096; d.pde[i] != null && d.pde[i].whole == d));
      @ } @*/

    /** A thread has 20 registers. */
    /*@ public static helper model boolean registers() {
      @   return (\forall Tcb t; t.register != null && t.register.length == 20);
      @ } @*/

    /** The thread that a notification is bound to lives and is bound to it. */
    /*@ public static helper model boolean boundThreads() {
      @   return (\forall Notification n; n.boundTcb != null ==> n.live && n.boundTcb.live
      @     && n.boundTcb.boundNotification == n);
      @ } @*/

    /** The notification that a thread is bound to lives and is bound to it. */
    /*@ public static helper model boolean boundNotifications() {
      @   return (\forall Tcb t; t.boundNotification != null ==> t.live && t.boundNotification.live
      @     && t.boundNotification.boundTcb == t);
      @ } @*/

    /** A slot without life is empty and in no ring. */
    /*@ public static helper model boolean deadSlots() {
      @   return (\forall Slot s; !s.live ==> s.type == Slot.NULL && s.next == s && s.prev == s);
      @ } @*/

    /** A link without life is in no queue. */
    /*@ public static helper model boolean deadLinks() {
      @   return (\forall Link n; !n.live ==> n.next == n && n.prev == n
      @     && ((n.tcb == null) ? (n.queue == n) : (n.queue == null)));
      @ } @*/

    /** A thread without life is inactive and bound to nothing. */
    /*@ public static helper model boolean deadThreads() {
      @   return (\forall Tcb t; !t.live ==> t.state == 0 && t.boundNotification == null
      @     && t.faultType == 0 && t.faultHandler == 0 && t.bufferAddress == 0);
      @ } @*/

    /** A thread without life has no priority and nothing under way. */
    /*@ public static helper model boolean deadThreadNumbers() {
      @   return (\forall Tcb t; !t.live ==> t.priority == 0 && t.maxPriority == 0 && t.domain == 0
      @     && t.timeSlice == 0 && t.progress == 0);
      @ } @*/

    /** A thread without life may grant nothing and waits for nothing. */
    /*@ public static helper model boolean deadThreadFlags() {
      @   return (\forall Tcb t; !t.live ==> !t.blockingGrant && !t.blockingGrantReply
      @     && !t.blockingCall && !t.fpuDisabled && t.blockingBadge == 0);
      @ } @*/

    /** A thread without life has no words of a fault. */
    /*@ public static helper model boolean deadThreadFaults() {
      @   return (\forall Tcb t; !t.live ==> t.faultWord0 == 0 && t.faultWord1 == 0
      @     && t.lookupType == 0 && t.lookupBitsLeft == 0 && t.lookupGuard == 0
      @     && t.lookupBitsFound == 0);
      @ } @*/

    /** A notification without life is idle and bound to no thread. */
    /*@ public static helper model boolean deadNotifications() {
      @   return (\forall Notification n; !n.live ==> n.signals == 0 && n.boundTcb == null
      @     && !n.active);
      @ } @*/

    /** A page table without life maps nothing. */
    /*@ public static helper model boolean deadTableEntries() {
      @   return (\forall Pte e; e.whole != null && (!e.whole.live ==> e.type == Pte.INVALID));
      @ } @*/

    /** A page directory without life maps nothing. */
    /*@ public static helper model boolean deadDirectoryEntries() {
      @   return (\forall Pde e; e.whole != null && (!e.whole.live ==> e.type == Pde.INVALID));
      @ } @*/

    /** A page directory without life has no hardware ASID. */
    /*@ public static helper model boolean deadDirectories() {
      @   return (\forall PageDirectory d; !d.live ==> d.hardwareAsid == 0 && !d.hardwareAsidValid);
      @ } @*/

    /** The link is the sentinel of a queue. */
    /*@ public static helper model boolean head(Link q) {
      @   return q.live && q.tcb == null && q.queue == q;
      @ } @*/

    /** An object of the type has 2^bits bytes. */
    /*@ public static helper model boolean sized(\bigint type, \bigint bits) {
      @   return 0 <= type && type < Abi.OBJECT_COUNT && 4 <= bits && bits <= 29
      @     && (type == Abi.OBJECT_TCB ==> bits == Abi.TCB_BITS) && (type == Abi.OBJECT_ENDPOINT
      @     ==> bits == Abi.ENDPOINT_BITS) && (type == Abi.OBJECT_NOTIFICATION
      @     ==> bits == Abi.NOTIFICATION_BITS) && (type == Abi.OBJECT_CNODE
      @     ==> Abi.SLOT_BITS < bits) && (type == Abi.OBJECT_PAGE_DIRECTORY
      @     ==> bits == Abi.PAGE_DIRECTORY_BITS) && (type == Abi.OBJECT_PAGE_TABLE
      @     ==> bits == Abi.PAGE_TABLE_BITS) && (Abi.OBJECT_SMALL_PAGE <= type
      @     && type <= Abi.OBJECT_SUPERSECTION
      @     ==> bits == Abi.SMALL_PAGE_BITS + 4 * (type - Abi.OBJECT_SMALL_PAGE));
      @ } @*/

    /** Memory of 2^bits bytes may begin there. */
    /*@ public static helper model boolean aligned(\bigint place, \bigint bits) {
      @   return place % (1 << (bits - 4)) == 0;
      @ } @*/

    /** The slots from..to-1 of the CNode are empty. */
    /*@ public static helper model boolean window(Kernel k, Slot node, \bigint from, \bigint to) {
      @   return (\forall int i; (node.cnodeBase - Kernel.FIRST) + from <= i
      @     && i < (node.cnodeBase - Kernel.FIRST) + to; k.slot[i].type == Slot.NULL);
      @ } @*/

    /** A thread in this state may be in the queue. */
    /*@ public static helper model boolean fits(Link q, Tcb t, \bigint state) {
      @   return (q.endpoint != null
      @     ==> state == (q.sending ? Abi.BLOCKED_ON_SEND : Abi.BLOCKED_ON_RECEIVE))
      @     && (q.notification != null ==> state == Abi.BLOCKED_ON_NOTIFICATION) && (0 <= q.ready
      @     ==> q.ready == t.domain * 256 + t.priority && (state == Abi.RUNNING
      @     || state == Abi.RESTART));
      @ } @*/

    /** Of an endpoint's two queues, the other one is empty. */
    /*@ public static helper model boolean sideFree(Link q) {
      @   return q.endpoint != null
      @     ==> (q.sending ? (q.endpoint.receiveQueue.next == q.endpoint.receiveQueue)
      @       : (q.endpoint.sendQueue.next == q.endpoint.sendQueue));
      @ } @*/

    /** The extra capabilities of the message lie in slots. */
    /*@ public static helper model boolean extraSlots(Kernel k) {
      @   return (k.extraCap[0] != null ==> k.extraCap[0].live) && (k.extraCap[1] != null
      @     ==> k.extraCap[1].live) && (k.extraCap[2] != null ==> k.extraCap[2].live);
      @ } @*/

    /** The record says why a lookup ended at this CNode: its guard, or guard and index too long. */
    /*@ public static helper model boolean stopped(Kernel k, Slot n) {
      @   return n.live && n.type == Slot.CNODE && (k.lookupType == Abi.GUARD_MISMATCH
      @     && k.lookupGuard == n.guard && k.lookupBitsFound == n.guardBits && 1 <= n.guardBits
      @     || k.lookupType == Abi.DEPTH_MISMATCH && k.lookupBitsFound == n.guardBits + n.radix
      @     && k.lookupBitsLeft < k.lookupBitsFound);
      @ } @*/

    /** The slot for work is empty, as it is between operations. */
    /*@ public static helper model boolean idle(Kernel k) {
      @   return k.scratch.type == Slot.NULL;
      @ } @*/

    /** It is a slot: a word for contracts that say that no slot ceases to be one. */
    /*@ public static helper model boolean alive(Slot s) {
      @   return s.live;
      @ } @*/

    /** All of them. */
    /*@ public static helper model boolean inv(Kernel k) {
      @   return ring() && emptySlots(k) && sentinel(k) && endpointCaps() && notificationCaps()
      @     && replyCaps() && threadCaps() && pageTableCaps() && pageDirectoryCaps()
      @     && asidPoolCaps() && slotTable(k) && cnodeRanges() && cnodeCaps(k) && cnodeSlots(k)
      @     && zombieCaps(k) && zombieSlots(k) && handlerCaps() && irqSlots(k) && workCount(k)
      @     && extraCaps(k) && rows(k) && slotPlaces(k) && threadPlaces(k) && endpointPlaces(k)
      @     && notificationPlaces(k) && pageTablePlaces(k) && pageDirectoryPlaces(k)
      @     && asidPoolPlaces(k) && threadSlotPlaces() && capRights() && frameRanges()
      @     && untypedCaps() && untypedPlaces(k) && watermarks(k) && freeParts() && links()
      @     && queues() && queueHeads() && homes() && threadLinks() && sendQueues()
      @     && receiveQueues() && oneSide() && waitQueues() && readyQueues(k) && endpointWaiters()
      @     && notificationWaiters() && readyThreads() && threadSlots() && threadRanges()
      @     && kernelThreads(k) && kernelVariables(k) && tableEntries() && directoryEntries()
      @     && registers() && boundThreads() && boundNotifications() && deadSlots() && deadLinks()
      @     && deadThreads() && deadThreadNumbers() && deadThreadFlags() && deadThreadFaults()
      @     && deadNotifications() && deadTableEntries() && deadDirectoryEntries()
      @     && deadDirectories();
      @ } @*/
}
