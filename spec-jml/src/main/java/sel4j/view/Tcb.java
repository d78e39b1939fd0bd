// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/**
 * A thread: its five slots, its registers, its state. Proof view: plain fields; without life all
 * have their initial values.
 */
public final class Tcb {
    /** This memory holds a Tcb now. */
    /*@ spec_public @*/ private boolean live;

    /** Granule number of its first byte. */
    /*@ spec_public @*/ private int place;

    /*@ spec_public nullable @*/ private Slot cspace;

    /*@ spec_public nullable @*/ private Slot vspace;

    /** Master reply capability. */
    /*@ spec_public nullable @*/ private Slot master;

    /** Reply capability of the last received Call. */
    /*@ spec_public nullable @*/ private Slot caller;

    /** IPC buffer frame. */
    /*@ spec_public nullable @*/ private Slot buffer;

    /** R0..r14, 15 restart pc, 16 cpsr, 17 next pc, 18 tpidrurw, 19 tpidruro. */
    /*@ spec_public nullable @*/ private int[] register;

    /*@ spec_public nullable @*/ private Link link;

    /** ABI syscalls-and-ipc 9, 0..7. */
    /*@ spec_public @*/ private int state;

    /*@ spec_public @*/ private boolean blockingGrant;

    /*@ spec_public @*/ private boolean blockingGrantReply;

    /*@ spec_public @*/ private boolean blockingCall;

    /** 0 none, else the label of ABI syscalls-and-ipc 7.1, 0..7. */
    /*@ spec_public @*/ private int faultType;

    /*@ spec_public @*/ private boolean fpuDisabled;

    /*@ spec_public @*/ private int blockingBadge;

    /** 0..255. */
    /*@ spec_public @*/ private int priority;

    /** MCP, 0..255. */
    /*@ spec_public @*/ private int maxPriority;

    /** 0..15. */
    /*@ spec_public @*/ private int domain;

    /*@ spec_public @*/ private int timeSlice;

    /** CPtr in the thread's own CSpace. */
    /*@ spec_public @*/ private int faultHandler;

    /*@ spec_public @*/ private int bufferAddress;

    /*@ spec_public nullable @*/ private Notification boundNotification;

    /** Fault address, CPtr, system call number or exception number. */
    /*@ spec_public @*/ private int faultWord0;

    /** FSR; bit 31 set: instruction fault; or 1: receive phase. */
    /*@ spec_public @*/ private int faultWord1;

    /** 0..7. */
    /*@ spec_public @*/ private int lookupType;

    /*@ spec_public @*/ private int lookupBitsLeft;

    /*@ spec_public @*/ private int lookupGuard;

    /*@ spec_public @*/ private int lookupBitsFound;

    /** Work already done by a long call that will be restarted. */
    /*@ spec_public @*/ private int progress;

    /** D0..d31, FPSCR, FPEXC. */
    /*@ spec_public nullable @*/ private int[] fpu;

    /** DebugNameThread, NUL-terminated bytes. */
    /*@ spec_public nullable @*/ private int[] name;

    /** A Tcb without life; its parts and constants are set for ever. */
    Tcb(int place) {
        this.place = place;
        cspace = new Slot(place);
        vspace = new Slot(place + 1);
        master = new Slot(place + 2);
        caller = new Slot(place + 3);
        buffer = new Slot(place + 4);
        register = new int[20];
        link = new Link(this, false, null, false, null, -1);
        fpu = new int[66];
        name = new int[106];
    }

    /** Becomes live with its initial values, which it has but for those that are not zero. */
    void create() {
        cspace.create();
        vspace.create();
        master.create();
        caller.create();
        buffer.create();
        createAlone();
    }

    /** The last step of create. */
    void createAlone() {
        live = true;
        link.create();
        register[16] = 336;
        timeSlice = 5;
    }

    /** Ceases to live; everything is zero again. */
    void forget() {
        live = false;
        cspace.forget();
        vspace.forget();
        master.forget();
        caller.forget();
        buffer.forget();
        link.forget();
        for (int i = 0; i < 20; i = i + 1) {
            register[i] = 0;
        }
        state = 0;
        blockingGrant = false;
        blockingGrantReply = false;
        blockingCall = false;
        faultType = 0;
        fpuDisabled = false;
        blockingBadge = 0;
        priority = 0;
        maxPriority = 0;
        domain = 0;
        timeSlice = 0;
        faultHandler = 0;
        bufferAddress = 0;
        boundNotification = null;
        faultWord0 = 0;
        faultWord1 = 0;
        lookupType = 0;
        lookupBitsLeft = 0;
        lookupGuard = 0;
        lookupBitsFound = 0;
        progress = 0;
        for (int i = 0; i < 66; i = i + 1) {
            fpu[i] = 0;
        }
        for (int i = 0; i < 106; i = i + 1) {
            name[i] = 0;
        }
    }

    /*@ public normal_behavior
      @ ensures \result == place;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int place() {
        return place;
    }

    public Slot cspace() {
        return cspace;
    }

    public Slot vspace() {
        return vspace;
    }

    public Slot master() {
        return master;
    }

    public Slot caller() {
        return caller;
    }

    public Slot buffer() {
        return buffer;
    }

    /*@ public normal_behavior
      @ requires live && register != null && register.length == 20 && 0 <= i && i <= 19;
      @ ensures \result == register[i];
      @ assignable \strictly_nothing;
      @ helper @*/
    public int register(int i) {
        return register[i];
    }

    public void setRegister(int i, int v) {
        //@ assert live;
        register[i] = v;
    }

    public Link link() {
        return link;
    }

    public Link queue() {
        //@ assert live;
        return link.heldQueue();
    }

    public void setQueue(Link v) {
        //@ assert live;
        link.holdQueue(v);
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == state;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int state() {
        return state;
    }

    public void setState(int v) {
        //@ assert live && 0 <= v && v <= 7;
        state = v;
    }

    public boolean blockingGrant() {
        //@ assert live;
        return blockingGrant;
    }

    public void setBlockingGrant(boolean v) {
        //@ assert live;
        blockingGrant = v;
    }

    public boolean blockingGrantReply() {
        //@ assert live;
        return blockingGrantReply;
    }

    public void setBlockingGrantReply(boolean v) {
        //@ assert live;
        blockingGrantReply = v;
    }

    public boolean blockingCall() {
        //@ assert live;
        return blockingCall;
    }

    public void setBlockingCall(boolean v) {
        //@ assert live;
        blockingCall = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == faultType;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int faultType() {
        return faultType;
    }

    public void setFaultType(int v) {
        //@ assert live && 0 <= v && v <= 7;
        faultType = v;
    }

    public boolean fpuDisabled() {
        //@ assert live;
        return fpuDisabled;
    }

    public void setFpuDisabled(boolean v) {
        //@ assert live;
        fpuDisabled = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == blockingBadge;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int blockingBadge() {
        return blockingBadge;
    }

    public void setBlockingBadge(int v) {
        //@ assert live;
        blockingBadge = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == priority;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int priority() {
        return priority;
    }

    public void setPriority(int v) {
        //@ assert live && 0 <= v && v <= 255;
        priority = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == maxPriority;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int maxPriority() {
        return maxPriority;
    }

    public void setMaxPriority(int v) {
        //@ assert live && 0 <= v && v <= 255;
        maxPriority = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == domain;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int domain() {
        return domain;
    }

    public void setDomain(int v) {
        //@ assert live && 0 <= v && v <= 15;
        domain = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == timeSlice;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int timeSlice() {
        return timeSlice;
    }

    public void setTimeSlice(int v) {
        //@ assert live;
        timeSlice = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == faultHandler;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int faultHandler() {
        return faultHandler;
    }

    public void setFaultHandler(int v) {
        //@ assert live;
        faultHandler = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == bufferAddress;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int bufferAddress() {
        return bufferAddress;
    }

    public void setBufferAddress(int v) {
        //@ assert live;
        bufferAddress = v;
    }

    public Notification boundNotification() {
        //@ assert live;
        return boundNotification;
    }

    public void setBoundNotification(Notification v) {
        //@ assert live;
        boundNotification = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == faultWord0;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int faultWord0() {
        return faultWord0;
    }

    public void setFaultWord0(int v) {
        //@ assert live;
        faultWord0 = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == faultWord1;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int faultWord1() {
        return faultWord1;
    }

    public void setFaultWord1(int v) {
        //@ assert live;
        faultWord1 = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == lookupType;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int lookupType() {
        return lookupType;
    }

    public void setLookupType(int v) {
        //@ assert live && 0 <= v && v <= 7;
        lookupType = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == lookupBitsLeft;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int lookupBitsLeft() {
        return lookupBitsLeft;
    }

    public void setLookupBitsLeft(int v) {
        //@ assert live;
        lookupBitsLeft = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == lookupGuard;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int lookupGuard() {
        return lookupGuard;
    }

    public void setLookupGuard(int v) {
        //@ assert live;
        lookupGuard = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == lookupBitsFound;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int lookupBitsFound() {
        return lookupBitsFound;
    }

    public void setLookupBitsFound(int v) {
        //@ assert live;
        lookupBitsFound = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == progress;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int progress() {
        return progress;
    }

    public void setProgress(int v) {
        //@ assert live;
        progress = v;
    }

    /*@ public normal_behavior
      @ requires live && fpu != null && fpu.length == 66 && 0 <= i && i <= 65;
      @ ensures \result == fpu[i];
      @ assignable \strictly_nothing;
      @ helper @*/
    public int fpu(int i) {
        return fpu[i];
    }

    public void setFpu(int i, int v) {
        //@ assert live;
        fpu[i] = v;
    }

    /*@ public normal_behavior
      @ requires live && name != null && name.length == 106 && 0 <= i && i <= 105;
      @ ensures \result == name[i];
      @ assignable \strictly_nothing;
      @ helper @*/
    public int name(int i) {
        return name[i];
    }

    public void setName(int i, int v) {
        //@ assert live;
        name[i] = v;
    }
}
