// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/** A thread: its five slots, its registers, its state. Its accessors read and write RAM. */
public final class Tcb extends View {
    private static final int KIND = Kinds.TCB;
    private static final Memory.Factory<Tcb> FACTORY = Tcb::new;

    private Tcb(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the Tcb whose first word is ram[word]. */
    static Tcb at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** bytes from 0x0. */
    public Slot cspace() {
        return Slot.at(memory, word);
    }

    /** bytes from 0x10. */
    public Slot vspace() {
        return Slot.at(memory, word + 4);
    }

    /** bytes from 0x20: master reply capability. */
    public Slot master() {
        return Slot.at(memory, word + 8);
    }

    /** bytes from 0x30: reply capability of the last received Call. */
    public Slot caller() {
        return Slot.at(memory, word + 12);
    }

    /** bytes from 0x40: IPC buffer frame. */
    public Slot buffer() {
        return Slot.at(memory, word + 0x10);
    }

    /**
     * 20 words, bytes from 0x50: r0..r14, 15 restart pc, 16 cpsr, 17 next pc, 18 tpidrurw, 19
     * tpidruro.
     */
    public int register(int i) {
        if (i < 0 || i > 19) {
            throw Stop.index(this, "register", i);
        }
        return memory.ram[word + 0x14 + i];
    }

    /**
     * 20 words, bytes from 0x50: r0..r14, 15 restart pc, 16 cpsr, 17 next pc, 18 tpidrurw, 19
     * tpidruro.
     */
    public void setRegister(int i, int v) {
        if (i < 0 || i > 19) {
            throw Stop.index(this, "register", i);
        }
        memory.ram[word + 0x14 + i] = v;
    }

    /** bytes from 0xA0. */
    public Link link() {
        return Link.at(memory, word + 0x28);
    }

    /** w0x2A, null if none: sentinel of the queue that the link is in; null if in none. */
    public Link queue() {
        int r = memory.ram[word + 0x2A];
        return r == 0 ? null : Link.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0x2A, null if none: sentinel of the queue that the link is in; null if in none. */
    public void setQueue(Link queue) {
        memory.ram[word + 0x2A] = (queue == null ? 0 : queue.reference());
    }

    /** w0x2B[3:0], 0..7: ABI syscalls-and-ipc 9. */
    public int state() {
        return memory.ram[word + 0x2B] & 0xF;
    }

    /** w0x2B[3:0], 0..7: ABI syscalls-and-ipc 9. */
    public void setState(int state) {
        if (state < 0 || state > 7) {
            throw Stop.range(this, "state", state);
        }
        memory.ram[word + 0x2B] = memory.ram[word + 0x2B] & 0xFFFFFFF0 | state;
    }

    /** w0x2B[4]. */
    public boolean blockingGrant() {
        return (memory.ram[word + 0x2B] & 0x10) != 0;
    }

    /** w0x2B[4]. */
    public void setBlockingGrant(boolean blockingGrant) {
        memory.ram[word + 0x2B] = memory.ram[word + 0x2B] & 0xFFFFFFEF | (blockingGrant ? 0x10 : 0);
    }

    /** w0x2B[5]. */
    public boolean blockingGrantReply() {
        return (memory.ram[word + 0x2B] & 0x20) != 0;
    }

    /** w0x2B[5]. */
    public void setBlockingGrantReply(boolean blockingGrantReply) {
        memory.ram[word + 0x2B] = memory.ram[word + 0x2B] & 0xFFFFFFDF
                | (blockingGrantReply ? 0x20 : 0);
    }

    /** w0x2B[6]. */
    public boolean blockingCall() {
        return (memory.ram[word + 0x2B] & 0x40) != 0;
    }

    /** w0x2B[6]. */
    public void setBlockingCall(boolean blockingCall) {
        memory.ram[word + 0x2B] = memory.ram[word + 0x2B] & 0xFFFFFFBF | (blockingCall ? 0x40 : 0);
    }

    /** w0x2B[10:8]: 0 none, else the label of ABI syscalls-and-ipc 7.1. */
    public int faultType() {
        return memory.ram[word + 0x2B] >>> 8 & 7;
    }

    /** w0x2B[10:8]: 0 none, else the label of ABI syscalls-and-ipc 7.1. */
    public void setFaultType(int faultType) {
        if (faultType < 0 || faultType > 7) {
            throw Stop.range(this, "faultType", faultType);
        }
        memory.ram[word + 0x2B] = memory.ram[word + 0x2B] & 0xFFFFF8FF | faultType << 8;
    }

    /** w0x2B[12]. */
    public boolean fpuDisabled() {
        return (memory.ram[word + 0x2B] & 0x1000) != 0;
    }

    /** w0x2B[12]. */
    public void setFpuDisabled(boolean fpuDisabled) {
        memory.ram[word + 0x2B] = memory.ram[word + 0x2B] & 0xFFFFEFFF | (fpuDisabled ? 0x1000 : 0);
    }

    /** w0x2C. */
    public int blockingBadge() {
        return memory.ram[word + 0x2C];
    }

    /** w0x2C. */
    public void setBlockingBadge(int blockingBadge) {
        memory.ram[word + 0x2C] = blockingBadge;
    }

    /** w0x2D[7:0]. */
    public int priority() {
        return memory.ram[word + 0x2D] & 0xFF;
    }

    /** w0x2D[7:0]. */
    public void setPriority(int priority) {
        if (priority < 0 || priority > 255) {
            throw Stop.range(this, "priority", priority);
        }
        memory.ram[word + 0x2D] = memory.ram[word + 0x2D] & 0xFFFFFF00 | priority;
    }

    /** w0x2D[15:8]: MCP. */
    public int maxPriority() {
        return memory.ram[word + 0x2D] >>> 8 & 0xFF;
    }

    /** w0x2D[15:8]: MCP. */
    public void setMaxPriority(int maxPriority) {
        if (maxPriority < 0 || maxPriority > 255) {
            throw Stop.range(this, "maxPriority", maxPriority);
        }
        memory.ram[word + 0x2D] = memory.ram[word + 0x2D] & 0xFFFF00FF | maxPriority << 8;
    }

    /** w0x2D[19:16]. */
    public int domain() {
        return memory.ram[word + 0x2D] >>> 16 & 0xF;
    }

    /** w0x2D[19:16]. */
    public void setDomain(int domain) {
        if (domain < 0 || domain > 15) {
            throw Stop.range(this, "domain", domain);
        }
        memory.ram[word + 0x2D] = memory.ram[word + 0x2D] & 0xFFF0FFFF | domain << 16;
    }

    /** w0x2E. */
    public int timeSlice() {
        return memory.ram[word + 0x2E];
    }

    /** w0x2E. */
    public void setTimeSlice(int timeSlice) {
        memory.ram[word + 0x2E] = timeSlice;
    }

    /** w0x2F: CPtr in the thread's own CSpace. */
    public int faultHandler() {
        return memory.ram[word + 0x2F];
    }

    /** w0x2F: CPtr in the thread's own CSpace. */
    public void setFaultHandler(int faultHandler) {
        memory.ram[word + 0x2F] = faultHandler;
    }

    /** w0x30. */
    public int bufferAddress() {
        return memory.ram[word + 0x30];
    }

    /** w0x30. */
    public void setBufferAddress(int bufferAddress) {
        memory.ram[word + 0x30] = bufferAddress;
    }

    /** w0x31, null if none. */
    public Notification boundNotification() {
        int r = memory.ram[word + 0x31];
        return r == 0 ? null : Notification.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0x31, null if none. */
    public void setBoundNotification(Notification boundNotification) {
        memory.ram[word + 0x31] = (boundNotification == null ? 0 : boundNotification.reference());
    }

    /** w0x32: fault address, CPtr, system call number or exception number. */
    public int faultWord0() {
        return memory.ram[word + 0x32];
    }

    /** w0x32: fault address, CPtr, system call number or exception number. */
    public void setFaultWord0(int faultWord0) {
        memory.ram[word + 0x32] = faultWord0;
    }

    /** w0x33: FSR; bit 31 set: instruction fault; or 1: receive phase. */
    public int faultWord1() {
        return memory.ram[word + 0x33];
    }

    /** w0x33: FSR; bit 31 set: instruction fault; or 1: receive phase. */
    public void setFaultWord1(int faultWord1) {
        memory.ram[word + 0x33] = faultWord1;
    }

    /** w0x34[2:0]. */
    public int lookupType() {
        return memory.ram[word + 0x34] & 7;
    }

    /** w0x34[2:0]. */
    public void setLookupType(int lookupType) {
        if (lookupType < 0 || lookupType > 7) {
            throw Stop.range(this, "lookupType", lookupType);
        }
        memory.ram[word + 0x34] = memory.ram[word + 0x34] & 0xFFFFFFF8 | lookupType;
    }

    /** w0x35. */
    public int lookupBitsLeft() {
        return memory.ram[word + 0x35];
    }

    /** w0x35. */
    public void setLookupBitsLeft(int lookupBitsLeft) {
        memory.ram[word + 0x35] = lookupBitsLeft;
    }

    /** w0x36. */
    public int lookupGuard() {
        return memory.ram[word + 0x36];
    }

    /** w0x36. */
    public void setLookupGuard(int lookupGuard) {
        memory.ram[word + 0x36] = lookupGuard;
    }

    /** w0x37. */
    public int lookupBitsFound() {
        return memory.ram[word + 0x37];
    }

    /** w0x37. */
    public void setLookupBitsFound(int lookupBitsFound) {
        memory.ram[word + 0x37] = lookupBitsFound;
    }

    /** w0x38: work already done by a long call that will be restarted. */
    public int progress() {
        return memory.ram[word + 0x38];
    }

    /** w0x38: work already done by a long call that will be restarted. */
    public void setProgress(int progress) {
        memory.ram[word + 0x38] = progress;
    }

    /** 66 words, bytes from 0xF0: d0..d31, FPSCR, FPEXC. */
    public int fpu(int i) {
        if (i < 0 || i > 65) {
            throw Stop.index(this, "fpu", i);
        }
        return memory.ram[word + 0x3C + i];
    }

    /** 66 words, bytes from 0xF0: d0..d31, FPSCR, FPEXC. */
    public void setFpu(int i, int v) {
        if (i < 0 || i > 65) {
            throw Stop.index(this, "fpu", i);
        }
        memory.ram[word + 0x3C + i] = v;
    }

    /** 106 words, bytes from 0x200: DebugNameThread, NUL-terminated bytes. */
    public int name(int i) {
        if (i < 0 || i > 105) {
            throw Stop.index(this, "name", i);
        }
        return memory.ram[word + 0x80 + i];
    }

    /** 106 words, bytes from 0x200: DebugNameThread, NUL-terminated bytes. */
    public void setName(int i, int v) {
        if (i < 0 || i > 105) {
            throw Stop.index(this, "name", i);
        }
        memory.ram[word + 0x80 + i] = v;
    }
}
