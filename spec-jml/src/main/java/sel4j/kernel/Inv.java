// Generated from invariants.inv by `./sel4j verify --generate`; do not edit.
package sel4j.kernel;

import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * The invariant of the kernel as JML model predicates: one predicate, one question. For proofs alone;
 * the same, executable, is {@code sel4j.spec.Invariants}.
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
      @   return (\forall Slot s; s.live && s.type == Slot.NULL && s != k.root
      @     ==> s.next == s && s.prev == s);
      @ } @*/

    /** The ring's sentinel holds no capability, and the slot for work is another slot. */
    /*@ public static helper model boolean sentinel(Kernel k) {
      @   return k.root != null && k.root.live && k.root.type == Slot.NULL
      @     && k.scratch != null && k.scratch.live && k.scratch != k.root;
      @ } @*/

    /** An endpoint capability names a live endpoint. */
    /*@ public static helper model boolean endpointCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.ENDPOINT ==> s.endpoint != null
      @     && s.endpoint.live);
      @ } @*/

    /** A notification capability names a live notification. */
    /*@ public static helper model boolean notificationCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.NOTIFICATION
      @     ==> s.notification != null && s.notification.live);
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
      @   return (\forall Slot s; s.live && s.type == Slot.CNODE ==> 1 <= s.radix
      @     && s.radix <= 25 && 0 <= s.guardBits && s.guardBits <= 31);
      @ } @*/

    /** The slots of a CNode lie in RAM. */
    /*@ public static helper model boolean cnodeCaps(Kernel k) {
      @   return (\forall Slot s; s.live && s.type == Slot.CNODE
      @     ==> Kernel.FIRST <= s.cnodeBase
      @     && (s.cnodeBase - Kernel.FIRST) + (1 << s.radix) <= k.slot.length);
      @ } @*/

    /** All slots of a CNode are live. */
    /*@ public static helper model boolean cnodeSlots(Kernel k) {
      @   return (\forall Slot s; s.live && s.type == Slot.CNODE
      @     ==> (\forall int i; s.cnodeBase - Kernel.FIRST <= i
      @     && i < (s.cnodeBase - Kernel.FIRST) + (1 << s.radix); k.slot[i] != null
      @     && k.slot[i].live));
      @ } @*/

    /** An untyped capability names an aligned block, and its watermark lies inside. */
    /*@ public static helper model boolean untypedCaps() {
      @   return (\forall Slot s; s.live && s.type == Slot.UNTYPED ==> 4 <= s.untypedBits
      @     && s.untypedBits <= 29 && 0 <= s.untypedBase
      @     && s.untypedBase % (1 << (s.untypedBits - 4)) == 0 && 0 <= s.untypedFree
      @     && s.untypedFree <= (1 << (s.untypedBits - 4)));
      @ } @*/

    /** Each neighbour of a link is a link whose neighbour it is. */
    /*@ public static helper model boolean links() {
      @   return (\forall Link n; n.live ==> n.next != null && n.prev != null && n.next.live
      @     && n.prev.live && n.next.prev == n && n.prev.next == n);
      @ } @*/

    /** Neighbours are in the same queue, and a link in no queue stands alone. */
    /*@ public static helper model boolean queues() {
      @   return (\forall Link n; n.live ==> n.next.queue == n.queue
      @     && n.prev.queue == n.queue && (n.queue == null ==> n.next == n && n.prev == n));
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
      @     && e.sendQueue.queue == e.sendQueue && e.sendQueue.endpoint == e
      @     && e.sendQueue.sending && e.live == e.sendQueue.live);
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
      @     && n.live == n.waitQueue.live);
      @ } @*/

    /** There is a sentinel for each domain and priority. */
    /*@ public static helper model boolean readyQueues(Kernel k) {
      @   return k.ready != null && k.ready.length == 4096 && (\forall int i; 0 <= i
      @     && i < 4096; k.ready[i] != null && k.ready[i].live && k.ready[i].tcb == null
      @     && k.ready[i].queue == k.ready[i] && k.ready[i].ready == i);
      @ } @*/

    /** A thread in an endpoint's queue is blocked on sending or receiving, as the queue says. */
    /*@ public static helper model boolean endpointWaiters() {
      @   return (\forall Tcb t; t.live && t.link.queue != null
      @     && t.link.queue.endpoint != null
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
      @     && t.caller != null && t.buffer != null && (t.live ==> t.cspace.live
      @     && t.vspace.live && t.master.live && t.caller.live && t.buffer.live));
      @ } @*/

    /** Priorities and domain of a thread. */
    /*@ public static helper model boolean threadRanges() {
      @   return (\forall Tcb t; 0 <= t.priority && t.priority <= 255 && 0 <= t.maxPriority
      @     && t.maxPriority <= 255 && 0 <= t.domain && t.domain <= 15);
      @ } @*/

    /** There is always a current thread, and the threads that the kernel's variables name are live. */
    /*@ public static helper model boolean kernelThreads(Kernel k) {
      @   return k.current != null && k.current.live && (k.candidate != null
      @     ==> k.candidate.live) && k.idle != null && k.idle.live;
      @ } @*/

    /** A slot without life is empty and in no ring. */
    /*@ public static helper model boolean deadSlots() {
      @   return (\forall Slot s; !s.live ==> s.type == Slot.NULL && s.next == s
      @     && s.prev == s);
      @ } @*/

    /** A link without life is in no queue. */
    /*@ public static helper model boolean deadLinks() {
      @   return (\forall Link n; !n.live ==> n.next == n && n.prev == n
      @     && ((n.tcb == null) ? (n.queue == n) : (n.queue == null)));
      @ } @*/

    /** The link is the sentinel of a queue. */
    /*@ public static helper model boolean head(Link q) {
      @   return q.live && q.tcb == null && q.queue == q;
      @ } @*/

    /** A thread in this state may be in the queue. */
    /*@ public static helper model boolean fits(Link q, Tcb t, int state) {
      @   return (q.endpoint != null
      @     ==> state == (q.sending ? Abi.BLOCKED_ON_SEND : Abi.BLOCKED_ON_RECEIVE))
      @     && (q.notification != null ==> state == Abi.BLOCKED_ON_NOTIFICATION)
      @     && (0 <= q.ready ==> q.ready == t.domain * 256 + t.priority
      @     && (state == Abi.RUNNING || state == Abi.RESTART));
      @ } @*/

    /** Of an endpoint's two queues, the other one is empty. */
    /*@ public static helper model boolean sideFree(Link q) {
      @   return q.endpoint != null
      @     ==> (q.sending ? (q.endpoint.receiveQueue.next == q.endpoint.receiveQueue) : (q.endpoint.sendQueue.next == q.endpoint.sendQueue));
      @ } @*/

    /** All of them. */
    /*@ public static helper model boolean inv(Kernel k) {
      @   return ring() && emptySlots(k) && sentinel(k) && endpointCaps()
      @     && notificationCaps() && replyCaps() && threadCaps() && pageTableCaps()
      @     && pageDirectoryCaps() && asidPoolCaps() && slotTable(k) && cnodeRanges()
      @     && cnodeCaps(k) && cnodeSlots(k) && untypedCaps() && links() && queues()
      @     && homes() && threadLinks() && sendQueues() && receiveQueues() && oneSide()
      @     && waitQueues() && readyQueues(k) && endpointWaiters() && notificationWaiters()
      @     && readyThreads() && threadSlots() && threadRanges() && kernelThreads(k)
      @     && deadSlots() && deadLinks();
      @ } @*/
}
