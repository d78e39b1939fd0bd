// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.kernel.Bits;
import sel4j.kernel.Inv;
import sel4j.platform.Hardware;

/**
 * The kernel's own variables at a fixed address; there is no other kernel state. Proof view:
 * plain fields; without life all have their initial values.
 */
public final class Kernel {
    /** Notification capability of each interrupt. */
    /*@ spec_public nullable @*/ private Slot[] irqSlot;

    /** Sentinel of the derivation ring; holds no capability. */
    /*@ spec_public nullable @*/ private Slot root;

    /** An unlinked slot for capabilities under construction. */
    /*@ spec_public nullable @*/ private Slot scratch;

    /** Words from byte 0x0A40. */
    /*@ spec_public nullable @*/ private Tcb current;

    /** Thread that the scheduler switches to, if any. */
    /*@ spec_public nullable @*/ private Tcb candidate;

    /** A full scheduling decision is due. */
    /*@ spec_public @*/ private boolean reschedule;

    /** 0..15. */
    /*@ spec_public @*/ private int domain;

    /*@ spec_public @*/ private int workUnits;

    /** Value of the acknowledge register until the interrupt ends. */
    /*@ spec_public @*/ private int activeInterrupt;

    /** 0..255. */
    /*@ spec_public @*/ private int nextHardwareAsid;

    /** Ticks that the current domain has left, low word. */
    /*@ spec_public @*/ private int domainTime;

    /** Schedule entry that is running, 0..255. */
    /*@ spec_public @*/ private int domainIndex;

    /** Schedule entry behind an end marker, 0..255. */
    /*@ spec_public @*/ private int domainStart;

    /** Size of RAM / 16, set at boot. */
    /*@ spec_public @*/ private int ramGranules;

    /** High word of domainTime. */
    /*@ spec_public @*/ private int domainTimeHigh;

    /** Last decode error: seL4 error number, 0..15. */
    /*@ spec_public @*/ private int errorType;

    /** Argument or capability number, range minimum, memory left. */
    /*@ spec_public @*/ private int errorArg0;

    /** Range maximum. */
    /*@ spec_public @*/ private int errorArg1;

    /** Failed lookup was of a source. */
    /*@ spec_public @*/ private boolean errorSource;

    /** Last lookup failure (ABI syscalls-and-ipc 6), 0..7. */
    /*@ spec_public @*/ private int lookupType;

    /*@ spec_public @*/ private int lookupBitsLeft;

    /*@ spec_public @*/ private int lookupGuard;

    /*@ spec_public @*/ private int lookupBitsFound;

    /** Bits left over by the last successful lookup. */
    /*@ spec_public @*/ private int bitsLeft;

    /** Fault under construction (ABI syscalls-and-ipc 7), 0..7. */
    /*@ spec_public @*/ private int faultType;

    /*@ spec_public @*/ private int faultWord0;

    /*@ spec_public @*/ private int faultWord1;

    /** Thread whose floating-point state is in the unit, if any. */
    /*@ spec_public nullable @*/ private Tcb fpuOwner;

    /** Slots of the extra capabilities of the current invocation. */
    /*@ spec_public nullable @*/ private Slot[] extraCap;

    /** Per domain: bit i set when readyBits(domain*8+i) is not 0. */
    /*@ spec_public nullable @*/ private int[] readySummary;

    /** Per domain 8 words: bit set when the queue is not empty. */
    /*@ spec_public nullable @*/ private int[] readyBits;

    /** 0 inactive, 1 signal, 2 timer, 3 reserved. */
    /*@ spec_public nullable @*/ private int[] irqState;

    /** Pool of each high ASID part. */
    /*@ spec_public nullable @*/ private AsidPool[] asidTable;

    /** ASID that owns each hardware ASID; 0 none. */
    /*@ spec_public nullable @*/ private int[] hardwareAsidOwner;

    /*@ spec_public nullable @*/ private int[] domainScheduleDomain;

    /** Duration in ticks, low word. */
    /*@ spec_public nullable @*/ private int[] domainScheduleLow;

    /*@ spec_public nullable @*/ private int[] domainScheduleHigh;

    /** The idle thread. */
    /*@ spec_public nullable @*/ private Tcb idle;

    /** Second level of the last MiB: kernel devices, exception vectors. */
    /*@ spec_public nullable @*/ private PageTable globalTable;

    /** Kernel mappings only. */
    /*@ spec_public nullable @*/ private PageDirectory globalDirectory;

    /** Ready queue of domain*256 + priority. */
    /*@ spec_public nullable @*/ private Link[] ready;

    /** Place of the first granule of RAM: index 0 of the arrays below. */
    public static final int FIRST = 0x4000000;

    /** Everything outside memory. */
    /*@ spec_public nullable @*/ private Hardware hw;

    /** User memory. */
    /*@ spec_public nullable @*/ private Outside outside;

    /** Which granules hold user memory. */
    /*@ spec_public nullable @*/ private boolean[] user;

    /** The Slot that is or may become live at each place of RAM. */
    /*@ spec_public nullable @*/ private Slot[] slot;

    /** The Tcb that is or may become live at each place of RAM. */
    /*@ spec_public nullable @*/ private Tcb[] tcb;

    /** The Endpoint that is or may become live at each place of RAM. */
    /*@ spec_public nullable @*/ private Endpoint[] endpoint;

    /** The Notification that is or may become live at each place of RAM. */
    /*@ spec_public nullable @*/ private Notification[] notification;

    /** The PageTable that is or may become live at each place of RAM. */
    /*@ spec_public nullable @*/ private PageTable[] pageTable;

    /** The PageDirectory that is or may become live at each place of RAM. */
    /*@ spec_public nullable @*/ private PageDirectory[] pageDirectory;

    /** The AsidPool that is or may become live at each place of RAM. */
    /*@ spec_public nullable @*/ private AsidPool[] asidPool;

    /**
     * A kernel after reset: its own objects are live, all else is not there yet. granules is the
     * size of RAM / 16.
     */
    public Kernel(Hardware hw, Outside outside, int granules) {
        this.hw = hw;
        this.outside = outside;
        user = new boolean[granules];
        slot = new Slot[granules];
        tcb = new Tcb[granules];
        endpoint = new Endpoint[granules];
        notification = new Notification[granules];
        pageTable = new PageTable[granules];
        pageDirectory = new PageDirectory[granules];
        asidPool = new AsidPool[granules];
        irqSlot = new Slot[160];
        for (int i = 0; i < 160; i = i + 1) {
            irqSlot[i] = new Slot(0x402E000 + i);
        }
        for (int i = 0; i < 160; i = i + 1) {
            putSlot(irqSlot[i]);
            irqSlot[i].create();
        }
        root = new Slot(0x402E000 + 0xA0);
        putSlot(root);
        root.create();
        scratch = new Slot(0x402E000 + 0xA1);
        putSlot(scratch);
        scratch.create();
        extraCap = new Slot[3];
        readySummary = new int[16];
        readyBits = new int[128];
        irqState = new int[160];
        asidTable = new AsidPool[128];
        hardwareAsidOwner = new int[256];
        domainScheduleDomain = new int[100];
        domainScheduleLow = new int[100];
        domainScheduleHigh = new int[100];
        idle = new Tcb(0x402E000 + 0x200);
        putTcb(idle);
        idle.create();
        globalTable = new PageTable(0x402E000 + 0x240);
        putPageTable(globalTable);
        globalTable.create();
        globalDirectory = new PageDirectory(0x402E000 + 0x400);
        putPageDirectory(globalDirectory);
        globalDirectory.create();
        ready = new Link[4096];
        for (int i = 0; i < 4096; i = i + 1) {
            ready[i] = new Link(null, true, null, false, null, i);
        }
        for (int i = 0; i < 4096; i = i + 1) {
            ready[i].create();
        }
    }

    public Hardware hw() {
        return hw;
    }

    public Slot slot(int place) {
        Slot o = slot[place - FIRST];
        //@ assert o != null && o.live;
        return o;
    }

    public Tcb tcb(int place) {
        Tcb o = tcb[place - FIRST];
        //@ assert o != null && o.live;
        return o;
    }

    public Endpoint endpoint(int place) {
        Endpoint o = endpoint[place - FIRST];
        //@ assert o != null && o.live;
        return o;
    }

    public Notification notification(int place) {
        Notification o = notification[place - FIRST];
        //@ assert o != null && o.live;
        return o;
    }

    public PageTable pageTable(int place) {
        PageTable o = pageTable[place - FIRST];
        //@ assert o != null && o.live;
        return o;
    }

    public PageDirectory pageDirectory(int place) {
        PageDirectory o = pageDirectory[place - FIRST];
        //@ assert o != null && o.live;
        return o;
    }

    public AsidPool asidPool(int place) {
        AsidPool o = asidPool[place - FIRST];
        //@ assert o != null && o.live;
        return o;
    }

    public Frame frame(int place) {
        //@ assert user[place - FIRST];
        return outside.frame(place);
    }

    /** Makes a slot live that lies in from..to-1. */
    /*@ private normal_behavior
      @ requires Inv.inv(this) && s != null && !s.live && from <= s.place && s.place < to;
      @ requires Inv.unclaimed(from, to);
      @ ensures Inv.inv(this) && Inv.unclaimed(from, to);
      @ ensures s.live && s.type == Slot.NULL && s.next == s && s.prev == s;
      @ assignable s.live;
      @ helper @*/
    private void wakeSlot(Slot s, int from, int to) {
        //@ assert s.type == Slot.NULL && s.next == s && s.prev == s && s != root;
        s.create();
    }

    /** Makes a Tcb live whose slots are. */
    /*@ private normal_behavior
      @ requires Inv.inv(this) && o != null && !o.live;
      @ requires o.cspace != null && o.cspace.live;
      @ requires o.vspace != null && o.vspace.live;
      @ requires o.master != null && o.master.live;
      @ requires o.caller != null && o.caller.live;
      @ requires o.buffer != null && o.buffer.live;
      @ requires Inv.unclaimed(o.place, o.place + 64);
      @ ensures Inv.inv(this) && o.live;
      @ ensures o.register[16] == 336;
      @ ensures o.timeSlice == 5;
      @ ensures o.link != null && o.link.queue == null;
      @ assignable o.live, o.link.live, o.register[16], o.timeSlice;
      @ helper @*/
    private void wakeTcb(Tcb o) {
        //@ assert o.link != null && !o.link.live && o.link.tcb == o;
        //@ assert o.link.next == o.link && o.link.prev == o.link;
        //@ assert o.link.queue == null;
        //@ assert o.register != null && o.register.length == 20;
        o.createAlone();
    }

    /** Makes a Tcb live, and its slots before it. */
    /*@ private normal_behavior
      @ requires Inv.inv(this) && o != null && !o.live && o.place == place;
      @ requires 0 <= place && place <= 0x8000000;
      @ requires Inv.unclaimed(place, place + 64);
      @ requires o.cspace != null && !o.cspace.live && o.cspace.place == place;
      @ requires o.vspace != null && !o.vspace.live && o.vspace.place == place + 1;
      @ requires o.master != null && !o.master.live && o.master.place == place + 2;
      @ requires o.caller != null && !o.caller.live && o.caller.place == place + 3;
      @ requires o.buffer != null && !o.buffer.live && o.buffer.place == place + 4;
      @ ensures Inv.inv(this) && o.live;
      @ ensures o.register[16] == 336;
      @ ensures o.timeSlice == 5;
      @ ensures o.link != null && o.link.queue == null;
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ assignable o.live,
      @   o.cspace.live,
      @   o.vspace.live,
      @   o.master.live,
      @   o.caller.live,
      @   o.buffer.live,
      @   o.link.live,
      @   o.register[16],
      @   o.timeSlice;
      @ helper @*/
    private void wakeAllOfTcb(Tcb o, int place) {
        wakeSlot(o.cspace(), place, place + 64);
        wakeSlot(o.vspace(), place, place + 64);
        wakeSlot(o.master(), place, place + 64);
        wakeSlot(o.caller(), place, place + 64);
        wakeSlot(o.buffer(), place, place + 64);
        wakeTcb(o);
    }

    /**
     * A lemma, which does nothing: in unused RAM lies a Tcb without life, and so do its slots.
     */
    /*@ private normal_behavior
      @ requires Inv.inv(this) && FIRST <= place && place - FIRST + 64 <= slot.length;
      @ requires (place - FIRST) % 64 == 0;
      @ requires Inv.unused(this, place, place + 64);
      @ ensures slot != null && slot.length <= 67108864;
      @ ensures tcb != null && tcb.length == slot.length;
      @ ensures tcb[place - FIRST] != null && !tcb[place - FIRST].live;
      @ ensures tcb[place - FIRST].place == place;
      @ ensures tcb[place - FIRST].cspace != null && !tcb[place - FIRST].cspace.live;
      @ ensures tcb[place - FIRST].cspace.place == place;
      @ ensures tcb[place - FIRST].vspace != null && !tcb[place - FIRST].vspace.live;
      @ ensures tcb[place - FIRST].vspace.place == place + 1;
      @ ensures tcb[place - FIRST].master != null && !tcb[place - FIRST].master.live;
      @ ensures tcb[place - FIRST].master.place == place + 2;
      @ ensures tcb[place - FIRST].caller != null && !tcb[place - FIRST].caller.live;
      @ ensures tcb[place - FIRST].caller.place == place + 3;
      @ ensures tcb[place - FIRST].buffer != null && !tcb[place - FIRST].buffer.live;
      @ ensures tcb[place - FIRST].buffer.place == place + 4;
      @ assignable \strictly_nothing;
      @ helper @*/
    private void vacantTcb(int place) {
    }

    /*@ public normal_behavior
      @ requires Inv.inv(this) && FIRST <= place && place - FIRST + 64 <= slot.length;
      @ requires (place - FIRST) % 64 == 0;
      @ requires Inv.unused(this, place, place + 64);
      @ requires Inv.unclaimed(place, place + 64);
      @ ensures Inv.inv(this) && \result == tcb[place - FIRST] && \result.live;
      @ ensures \result.place == place && !\old(tcb[place - FIRST].live);
      @ ensures \result.register[16] == 336;
      @ ensures \result.timeSlice == 5;
      @ ensures \result.link != null && \result.link.queue == null;
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ assignable tcb[place - FIRST].live,
      @   tcb[place - FIRST].cspace.live,
      @   tcb[place - FIRST].vspace.live,
      @   tcb[place - FIRST].master.live,
      @   tcb[place - FIRST].caller.live,
      @   tcb[place - FIRST].buffer.live,
      @   tcb[place - FIRST].link.live,
      @   tcb[place - FIRST].register[16],
      @   tcb[place - FIRST].timeSlice;
      @ helper @*/
    public Tcb createTcb(int place) {
        vacantTcb(place);
        Tcb o = tcb[place - FIRST];
        wakeAllOfTcb(o, place);
        return o;
    }

    /*@ public normal_behavior
      @ requires Inv.inv(this) && FIRST <= place && place - FIRST + 1 <= slot.length;
      @ requires Inv.unused(this, place, place + 1);
      @ requires Inv.unclaimed(place, place + 1);
      @ ensures Inv.inv(this) && \result == endpoint[place - FIRST] && \result.live;
      @ ensures \result.place == place && !\old(endpoint[place - FIRST].live);
      @ ensures \result.sendQueue.next == \result.sendQueue
              && \result.sendQueue.prev == \result.sendQueue;
      @ ensures \result.receiveQueue.next == \result.receiveQueue
              && \result.receiveQueue.prev == \result.receiveQueue;
      @ assignable endpoint[place - FIRST].live,
      @   endpoint[place - FIRST].sendQueue.live,
      @   endpoint[place - FIRST].receiveQueue.live;
      @ helper @*/
    public Endpoint createEndpoint(int place) {
        //@ assert slot != null && endpoint != null && endpoint.length == slot.length;
        //@ assert endpoint[place - FIRST] != null && !endpoint[place - FIRST].live;
        //@ assert endpoint[place - FIRST].place == place;
        Endpoint o = endpoint[place - FIRST];
        //@ assert o.sendQueue != null && !o.sendQueue.live && o.sendQueue.tcb == null;
        //@ assert o.sendQueue.next == o.sendQueue && o.sendQueue.prev == o.sendQueue;
        //@ assert o.sendQueue.queue == o.sendQueue;
        //@ assert o.sendQueue.endpoint == o;
        //@ assert o.receiveQueue != null && !o.receiveQueue.live && o.receiveQueue.tcb == null;
        //@ assert o.receiveQueue.next == o.receiveQueue && o.receiveQueue.prev == o.receiveQueue;
        //@ assert o.receiveQueue.queue == o.receiveQueue;
        //@ assert o.receiveQueue.endpoint == o;
        o.create();
        return o;
    }

    /*@ public normal_behavior
      @ requires Inv.inv(this) && FIRST <= place && place - FIRST + 1 <= slot.length;
      @ requires Inv.unused(this, place, place + 1);
      @ requires Inv.unclaimed(place, place + 1);
      @ ensures Inv.inv(this) && \result == notification[place - FIRST] && \result.live;
      @ ensures \result.place == place && !\old(notification[place - FIRST].live);
      @ ensures \result.waitQueue.next == \result.waitQueue
              && \result.waitQueue.prev == \result.waitQueue;
      @ ensures \result.signals == 0;
      @ ensures \result.boundTcb == null;
      @ ensures !\result.active;
      @ assignable notification[place - FIRST].live,
      @   notification[place - FIRST].waitQueue.live;
      @ helper @*/
    public Notification createNotification(int place) {
        //@ assert slot != null && notification != null && notification.length == slot.length;
        //@ assert notification[place - FIRST] != null && !notification[place - FIRST].live;
        //@ assert notification[place - FIRST].place == place;
        Notification o = notification[place - FIRST];
        //@ assert o.waitQueue != null && !o.waitQueue.live && o.waitQueue.tcb == null;
        //@ assert o.waitQueue.next == o.waitQueue && o.waitQueue.prev == o.waitQueue;
        //@ assert o.waitQueue.queue == o.waitQueue;
        //@ assert o.waitQueue.notification == o;
        //@ assert o.waitQueue.endpoint == null;
        o.create();
        return o;
    }

    /*@ public normal_behavior
      @ requires Inv.inv(this) && FIRST <= place && place - FIRST + 64 <= slot.length;
      @ requires (place - FIRST) % 64 == 0;
      @ requires Inv.unused(this, place, place + 64);
      @ requires Inv.unclaimed(place, place + 64);
      @ ensures Inv.inv(this) && \result == pageTable[place - FIRST] && \result.live;
      @ ensures \result.place == place && !\old(pageTable[place - FIRST].live);
      @ ensures (\forall int i; 0 <= i && i < 256; \result.pte[i].type == 0);
      @ assignable pageTable[place - FIRST].live;
      @ helper @*/
    public PageTable createPageTable(int place) {
        //@ assert slot != null && pageTable != null && pageTable.length == slot.length;
        //@ assert pageTable[place - FIRST] != null && !pageTable[place - FIRST].live;
        //@ assert pageTable[place - FIRST].place == place;
        PageTable o = pageTable[place - FIRST];
        o.create();
        return o;
    }

    /*@ public normal_behavior
      @ requires Inv.inv(this) && FIRST <= place && place - FIRST + 1024 <= slot.length;
      @ requires (place - FIRST) % 1024 == 0;
      @ requires Inv.unused(this, place, place + 1024);
      @ requires Inv.unclaimed(place, place + 1024);
      @ ensures Inv.inv(this) && \result == pageDirectory[place - FIRST] && \result.live;
      @ ensures \result.place == place && !\old(pageDirectory[place - FIRST].live);
      @ ensures (\forall int i; 0 <= i && i < 4096; \result.pde[i].type == 0);
      @ ensures \result.hardwareAsid == 0;
      @ ensures !\result.hardwareAsidValid;
      @ assignable pageDirectory[place - FIRST].live;
      @ helper @*/
    public PageDirectory createPageDirectory(int place) {
        //@ assert slot != null && pageDirectory != null && pageDirectory.length == slot.length;
        //@ assert pageDirectory[place - FIRST] != null && !pageDirectory[place - FIRST].live;
        //@ assert pageDirectory[place - FIRST].place == place;
        PageDirectory o = pageDirectory[place - FIRST];
        o.create();
        return o;
    }

    /*@ public normal_behavior
      @ requires Inv.inv(this) && FIRST <= place && place - FIRST + 256 <= slot.length;
      @ requires (place - FIRST) % 256 == 0;
      @ requires Inv.unused(this, place, place + 256);
      @ requires Inv.unclaimed(place, place + 256);
      @ ensures Inv.inv(this) && \result == asidPool[place - FIRST] && \result.live;
      @ ensures \result.place == place && !\old(asidPool[place - FIRST].live);
      @ assignable asidPool[place - FIRST].live;
      @ helper @*/
    public AsidPool createAsidPool(int place) {
        //@ assert slot != null && asidPool != null && asidPool.length == slot.length;
        //@ assert asidPool[place - FIRST] != null && !asidPool[place - FIRST].live;
        //@ assert asidPool[place - FIRST].place == place;
        AsidPool o = asidPool[place - FIRST];
        o.create();
        return o;
    }

    /** A lemma, which does nothing: RAM has user memory or not, granule by granule. */
    /*@ private normal_behavior
      @ requires Inv.inv(this);
      @ ensures slot != null && user != null && user.length == slot.length;
      @ ensures slot.length <= 67108864;
      @ assignable \strictly_nothing;
      @ helper @*/
    private void ram() {
    }

    /**
     * A lemma, which does nothing: in the unused granules from..to-1 of RAM are slots, empty and
     * without life.
     */
    /*@ private normal_behavior
      @ requires Inv.inv(this) && 0 <= from && from <= to && to <= slot.length;
      @ requires Inv.unused(this, from + FIRST, to + FIRST);
      @ ensures slot != null && slot.length <= 67108864;
      @ ensures (\forall int i; from <= i && i < to; slot[i] != null
      @   && slot[i].place == i + FIRST && !slot[i].live);
      @ ensures (\forall int i; from <= i && i < to; slot[i].type == Slot.NULL
      @   && slot[i].next == slot[i] && slot[i] != root && slot[i] != scratch);
      @ assignable \strictly_nothing;
      @ helper @*/
    private void emptyRam(int from, int to) {
    }

    /** Makes the slots of the granules from..to-1 of RAM live. */
    /*@ private normal_behavior
      @ requires Inv.inv(this) && slot != null && slot.length <= 67108864;
      @ requires 0 <= from && from <= to && to <= slot.length;
      @ requires Inv.unclaimed(from + FIRST, to + FIRST);
      @ requires (\forall int i; from <= i && i < to; slot[i] != null
      @   && slot[i].place == i + FIRST && !slot[i].live);
      @ requires (\forall int i; from <= i && i < to; slot[i].type == Slot.NULL
      @   && slot[i].next == slot[i]);
      @ ensures Inv.inv(this);
      @ ensures (\forall int i; from <= i && i < to; slot[i].live);
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ assignable \infinite_union(Slot s; true; s.live);
      @ helper @*/
    private void wakeSlots(int from, int to) {
        int i = from;
        /*@ loop_invariant from <= i && i <= to;
          @ loop_invariant Inv.inv(this) && Inv.unclaimed(from + FIRST, to + FIRST);
          @ loop_invariant (\forall int j; from <= j && j < i; slot[j].live);
          @ loop_invariant (\forall int j; i <= j && j < to; !slot[j].live);
          @ loop_invariant (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
          @ decreases to - i;
          @ loop_assigns \infinite_union(Slot s; true; s.live); @*/
        while (i < to) {
            Slot s = slot[i];
            //@ assert s != null && !s.live && s.place == i + FIRST;
            wakeSlot(s, from + FIRST, to + FIRST);
            i = i + 1;
        }
    }

    /*@ public normal_behavior
      @ requires 1 <= radix && radix <= 25;
      @ requires Inv.inv(this) && FIRST <= place && place - FIRST + (1 << radix) <= slot.length;
      @ requires Inv.unused(this, place, place + (1 << radix));
      @ requires Inv.unclaimed(place, place + (1 << radix));
      @ ensures Inv.inv(this);
      @ ensures (\forall int i; place - FIRST <= i && i < place - FIRST + (1 << radix);
      @   slot[i] != null && slot[i].live && slot[i].type == Slot.NULL
      @   && slot[i].next == slot[i] && slot[i] != root && slot[i] != scratch);
      @ ensures (\forall Slot s; !\fresh(s) && \old(s.live) ==> s.live);
      @ assignable \infinite_union(Slot s; true; s.live);
      @ helper @*/
    public void createCNode(int place, int radix) {
        int from = place - FIRST;
        int to = from + Bits.power(radix);
        emptyRam(from, to);
        wakeSlots(from, to);
    }

    /** Makes a granule of RAM that lies in from..to-1 user memory. */
    /*@ private normal_behavior
      @ requires Inv.inv(this) && user != null && 0 <= i && i < user.length;
      @ requires from <= i + FIRST && i + FIRST < to && Inv.unclaimed(from, to);
      @ ensures Inv.inv(this) && Inv.unclaimed(from, to) && user[i];
      @ assignable user[i];
      @ helper @*/
    private void wakeGranule(int i, int from, int to) {
        user[i] = true;
    }

    /** Makes the granules from..to-1 of RAM user memory. */
    /*@ private normal_behavior
      @ requires Inv.inv(this) && user != null && user.length <= 67108864;
      @ requires 0 <= from && from <= to && to <= user.length;
      @ requires Inv.unclaimed(from + FIRST, to + FIRST);
      @ ensures Inv.inv(this);
      @ ensures (\forall int i; from <= i && i < to; user[i]);
      @ assignable user[from .. to - 1];
      @ helper @*/
    private void wakeGranules(int from, int to) {
        int i = from;
        /*@ loop_invariant from <= i && i <= to;
          @ loop_invariant Inv.inv(this) && Inv.unclaimed(from + FIRST, to + FIRST);
          @ loop_invariant (\forall int j; from <= j && j < i; user[j]);
          @ decreases to - i;
          @ loop_assigns user[from .. to - 1]; @*/
        while (i < to) {
            wakeGranule(i, from + FIRST, to + FIRST);
            i = i + 1;
        }
    }

    /*@ public normal_behavior
      @ requires 12 <= bits && bits <= 24;
      @ requires Inv.inv(this) && FIRST <= place
              && place - FIRST + (1 << (bits - 4)) <= slot.length;
      @ requires Inv.unused(this, place, place + (1 << (bits - 4)));
      @ requires Inv.unclaimed(place, place + (1 << (bits - 4)));
      @ ensures Inv.inv(this);
      @ ensures (\forall int i; place - FIRST <= i && i < place - FIRST + (1 << (bits - 4));
      @   user[i]);
      @ assignable user[place - FIRST .. place - FIRST + (1 << (bits - 4)) - 1];
      @ helper @*/
    public void createFrame(int place, int bits) {
        int from = place - FIRST;
        int to = from + Bits.power(bits - 4);
        ram();
        wakeGranules(from, to);
    }

    public void forget(int place, int granules) {
        int g = place - FIRST;
        int end = g + granules;
        while (g < end) {
            forgetAt(g);
            g = g + 1;
        }
    }

    private void forgetAt(int g) {
        user[g] = false;
        if (slot[g] != null) {
            slot[g].forget();
        }
        if (tcb[g] != null) {
            tcb[g].forget();
        }
        if (endpoint[g] != null) {
            endpoint[g].forget();
        }
        if (notification[g] != null) {
            notification[g].forget();
        }
        if (pageTable[g] != null) {
            pageTable[g].forget();
        }
        if (pageDirectory[g] != null) {
            pageDirectory[g].forget();
        }
        if (asidPool[g] != null) {
            asidPool[g].forget();
        }
    }

    private void putSlot(Slot o) {
        slot[o.place() - FIRST] = o;
    }

    /** Builds what createCNode makes live at a place. */
    public void populateSlot(int place) {
        if (slot[place - FIRST] == null) {
            putSlot(new Slot(place));
        }
    }

    private void putTcb(Tcb o) {
        tcb[o.place() - FIRST] = o;
        putSlot(o.cspace());
        putSlot(o.vspace());
        putSlot(o.master());
        putSlot(o.caller());
        putSlot(o.buffer());
    }

    /** Builds what createTcb makes live at a place. */
    public void populateTcb(int place) {
        if (tcb[place - FIRST] == null) {
            putTcb(new Tcb(place));
        }
    }

    private void putEndpoint(Endpoint o) {
        endpoint[o.place() - FIRST] = o;
    }

    /** Builds what createEndpoint makes live at a place. */
    public void populateEndpoint(int place) {
        if (endpoint[place - FIRST] == null) {
            putEndpoint(new Endpoint(place));
        }
    }

    private void putNotification(Notification o) {
        notification[o.place() - FIRST] = o;
    }

    /** Builds what createNotification makes live at a place. */
    public void populateNotification(int place) {
        if (notification[place - FIRST] == null) {
            putNotification(new Notification(place));
        }
    }

    private void putPageTable(PageTable o) {
        pageTable[o.place() - FIRST] = o;
    }

    /** Builds what createPageTable makes live at a place. */
    public void populatePageTable(int place) {
        if (pageTable[place - FIRST] == null) {
            putPageTable(new PageTable(place));
        }
    }

    private void putPageDirectory(PageDirectory o) {
        pageDirectory[o.place() - FIRST] = o;
    }

    /** Builds what createPageDirectory makes live at a place. */
    public void populatePageDirectory(int place) {
        if (pageDirectory[place - FIRST] == null) {
            putPageDirectory(new PageDirectory(place));
        }
    }

    private void putAsidPool(AsidPool o) {
        asidPool[o.place() - FIRST] = o;
    }

    /** Builds what createAsidPool makes live at a place. */
    public void populateAsidPool(int place) {
        if (asidPool[place - FIRST] == null) {
            putAsidPool(new AsidPool(place));
        }
    }

    public Slot irqSlot(int i) {
        return irqSlot[i];
    }

    public Slot root() {
        return root;
    }

    public Slot scratch() {
        return scratch;
    }

    public Tcb current() {
        return current;
    }

    public void setCurrent(Tcb v) {
        current = v;
    }

    public Tcb candidate() {
        return candidate;
    }

    public void setCandidate(Tcb v) {
        candidate = v;
    }

    public boolean reschedule() {
        return reschedule;
    }

    public void setReschedule(boolean v) {
        reschedule = v;
    }

    /*@ public normal_behavior
      @ ensures \result == domain;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int domain() {
        return domain;
    }

    public void setDomain(int v) {
        //@ assert 0 <= v && v <= 15;
        domain = v;
    }

    /*@ public normal_behavior
      @ ensures \result == workUnits;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int workUnits() {
        return workUnits;
    }

    public void setWorkUnits(int v) {
        workUnits = v;
    }

    /*@ public normal_behavior
      @ ensures \result == activeInterrupt;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int activeInterrupt() {
        return activeInterrupt;
    }

    public void setActiveInterrupt(int v) {
        activeInterrupt = v;
    }

    /*@ public normal_behavior
      @ ensures \result == nextHardwareAsid;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int nextHardwareAsid() {
        return nextHardwareAsid;
    }

    public void setNextHardwareAsid(int v) {
        //@ assert 0 <= v && v <= 255;
        nextHardwareAsid = v;
    }

    /*@ public normal_behavior
      @ ensures \result == domainTime;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int domainTime() {
        return domainTime;
    }

    public void setDomainTime(int v) {
        domainTime = v;
    }

    /*@ public normal_behavior
      @ ensures \result == domainIndex;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int domainIndex() {
        return domainIndex;
    }

    public void setDomainIndex(int v) {
        //@ assert 0 <= v && v <= 255;
        domainIndex = v;
    }

    /*@ public normal_behavior
      @ ensures \result == domainStart;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int domainStart() {
        return domainStart;
    }

    public void setDomainStart(int v) {
        //@ assert 0 <= v && v <= 255;
        domainStart = v;
    }

    /*@ public normal_behavior
      @ ensures \result == ramGranules;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int ramGranules() {
        return ramGranules;
    }

    public void setRamGranules(int v) {
        ramGranules = v;
    }

    /*@ public normal_behavior
      @ ensures \result == domainTimeHigh;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int domainTimeHigh() {
        return domainTimeHigh;
    }

    public void setDomainTimeHigh(int v) {
        domainTimeHigh = v;
    }

    /*@ public normal_behavior
      @ ensures \result == errorType;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int errorType() {
        return errorType;
    }

    public void setErrorType(int v) {
        //@ assert 0 <= v && v <= 15;
        errorType = v;
    }

    /*@ public normal_behavior
      @ ensures \result == errorArg0;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int errorArg0() {
        return errorArg0;
    }

    public void setErrorArg0(int v) {
        errorArg0 = v;
    }

    /*@ public normal_behavior
      @ ensures \result == errorArg1;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int errorArg1() {
        return errorArg1;
    }

    public void setErrorArg1(int v) {
        errorArg1 = v;
    }

    public boolean errorSource() {
        return errorSource;
    }

    public void setErrorSource(boolean v) {
        errorSource = v;
    }

    /*@ public normal_behavior
      @ ensures \result == lookupType;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int lookupType() {
        return lookupType;
    }

    public void setLookupType(int v) {
        //@ assert 0 <= v && v <= 7;
        lookupType = v;
    }

    /*@ public normal_behavior
      @ ensures \result == lookupBitsLeft;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int lookupBitsLeft() {
        return lookupBitsLeft;
    }

    public void setLookupBitsLeft(int v) {
        lookupBitsLeft = v;
    }

    /*@ public normal_behavior
      @ ensures \result == lookupGuard;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int lookupGuard() {
        return lookupGuard;
    }

    public void setLookupGuard(int v) {
        lookupGuard = v;
    }

    /*@ public normal_behavior
      @ ensures \result == lookupBitsFound;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int lookupBitsFound() {
        return lookupBitsFound;
    }

    public void setLookupBitsFound(int v) {
        lookupBitsFound = v;
    }

    /*@ public normal_behavior
      @ ensures \result == bitsLeft;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int bitsLeft() {
        return bitsLeft;
    }

    public void setBitsLeft(int v) {
        bitsLeft = v;
    }

    /*@ public normal_behavior
      @ ensures \result == faultType;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int faultType() {
        return faultType;
    }

    public void setFaultType(int v) {
        //@ assert 0 <= v && v <= 7;
        faultType = v;
    }

    /*@ public normal_behavior
      @ ensures \result == faultWord0;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int faultWord0() {
        return faultWord0;
    }

    public void setFaultWord0(int v) {
        faultWord0 = v;
    }

    /*@ public normal_behavior
      @ ensures \result == faultWord1;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int faultWord1() {
        return faultWord1;
    }

    public void setFaultWord1(int v) {
        faultWord1 = v;
    }

    public Tcb fpuOwner() {
        return fpuOwner;
    }

    public void setFpuOwner(Tcb v) {
        fpuOwner = v;
    }

    public Slot extraCap(int i) {
        return extraCap[i];
    }

    public void setExtraCap(int i, Slot v) {
        extraCap[i] = v;
    }

    /*@ public normal_behavior
      @ requires readySummary != null && readySummary.length == 16 && 0 <= i && i <= 15;
      @ ensures \result == readySummary[i];
      @ assignable \strictly_nothing;
      @ helper @*/
    public int readySummary(int i) {
        return readySummary[i];
    }

    public void setReadySummary(int i, int v) {
        readySummary[i] = v;
    }

    /*@ public normal_behavior
      @ requires readyBits != null && readyBits.length == 128 && 0 <= i && i <= 127;
      @ ensures \result == readyBits[i];
      @ assignable \strictly_nothing;
      @ helper @*/
    public int readyBits(int i) {
        return readyBits[i];
    }

    public void setReadyBits(int i, int v) {
        readyBits[i] = v;
    }

    /*@ public normal_behavior
      @ requires irqState != null && irqState.length == 160 && 0 <= i && i <= 159;
      @ ensures \result == irqState[i];
      @ assignable \strictly_nothing;
      @ helper @*/
    public int irqState(int i) {
        return irqState[i];
    }

    public void setIrqState(int i, int v) {
        irqState[i] = v;
    }

    public AsidPool asidTable(int i) {
        return asidTable[i];
    }

    public void setAsidTable(int i, AsidPool v) {
        asidTable[i] = v;
    }

    /*@ public normal_behavior
      @ requires hardwareAsidOwner != null && hardwareAsidOwner.length == 256 && 0 <= i && i <= 255;
      @ ensures \result == hardwareAsidOwner[i];
      @ assignable \strictly_nothing;
      @ helper @*/
    public int hardwareAsidOwner(int i) {
        return hardwareAsidOwner[i];
    }

    public void setHardwareAsidOwner(int i, int v) {
        hardwareAsidOwner[i] = v;
    }

    /*@ public normal_behavior
      @ requires domainScheduleDomain != null && domainScheduleDomain.length == 100 && 0 <= i
              && i <= 99;
      @ ensures \result == domainScheduleDomain[i];
      @ assignable \strictly_nothing;
      @ helper @*/
    public int domainScheduleDomain(int i) {
        return domainScheduleDomain[i];
    }

    public void setDomainScheduleDomain(int i, int v) {
        domainScheduleDomain[i] = v;
    }

    /*@ public normal_behavior
      @ requires domainScheduleLow != null && domainScheduleLow.length == 100 && 0 <= i && i <= 99;
      @ ensures \result == domainScheduleLow[i];
      @ assignable \strictly_nothing;
      @ helper @*/
    public int domainScheduleLow(int i) {
        return domainScheduleLow[i];
    }

    public void setDomainScheduleLow(int i, int v) {
        domainScheduleLow[i] = v;
    }

    /*@ public normal_behavior
      @ requires domainScheduleHigh != null && domainScheduleHigh.length == 100 && 0 <= i
              && i <= 99;
      @ ensures \result == domainScheduleHigh[i];
      @ assignable \strictly_nothing;
      @ helper @*/
    public int domainScheduleHigh(int i) {
        return domainScheduleHigh[i];
    }

    public void setDomainScheduleHigh(int i, int v) {
        domainScheduleHigh[i] = v;
    }

    public Tcb idle() {
        return idle;
    }

    public PageTable globalTable() {
        return globalTable;
    }

    public PageDirectory globalDirectory() {
        return globalDirectory;
    }

    public Link ready(int i) {
        return ready[i];
    }
}
