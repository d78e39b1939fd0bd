// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.platform.View;

/**
 * The kernel's own variables at a fixed address; there is no other kernel state. Its accessors
 * read and write RAM.
 */
public final class Kernel extends View {
    /** Physical address of the kernel's variables. */
    public static final int ADDRESS = 0x402E0000;

    private static final int PLACE = ADDRESS >>> 4;

    private final Hardware hw;

    /**
     * The kernel's variables in a memory: those that are there, or new ones where there are none.
     */
    public Kernel(Memory memory, Hardware hw) {
        super(memory, word(PLACE));
        this.hw = hw;
        if (memory.owner(PLACE) == Memory.FREE) {
            memory.create(PLACE, 4096, Kinds.KERNEL, true);
            memory.own(PLACE + 0x200, 64, Kinds.TCB);
            idle().setRegister(16, 0x150);
            idle().setTimeSlice(5);
            memory.own(PLACE + 0x240, 64, Kinds.PAGE_TABLE);
            memory.own(PLACE + 0x400, 1024, Kinds.PAGE_DIRECTORY);
        }
    }

    /** Everything outside memory. */
    public Hardware hw() {
        return hw;
    }

    /** The live Slot at a place; the run stops if there is none. */
    public Slot slot(int place) {
        int owner = memory.owner(place);
        if ((owner != Kinds.KERNEL || (place & 4095) >= 162) && (owner != Kinds.TCB
                || (place & 63) >= 5) && owner != Kinds.CNODE) {
            throw Stop.place(place, Kinds.SLOT, owner);
        }
        return Slot.at(memory, word(place));
    }

    /** The live Tcb at a place; the run stops if there is none. */
    public Tcb tcb(int place) {
        int owner = memory.owner(place);
        if (owner != Kinds.TCB || (place & 63) != 0) {
            throw Stop.place(place, Kinds.TCB, owner);
        }
        return Tcb.at(memory, word(place));
    }

    /** The live Endpoint at a place; the run stops if there is none. */
    public Endpoint endpoint(int place) {
        int owner = memory.owner(place);
        if (owner != Kinds.ENDPOINT) {
            throw Stop.place(place, Kinds.ENDPOINT, owner);
        }
        return Endpoint.at(memory, word(place));
    }

    /** The live Notification at a place; the run stops if there is none. */
    public Notification notification(int place) {
        int owner = memory.owner(place);
        if (owner != Kinds.NOTIFICATION) {
            throw Stop.place(place, Kinds.NOTIFICATION, owner);
        }
        return Notification.at(memory, word(place));
    }

    /** The live Frame at a place; the run stops if there is none. */
    public Frame frame(int place) {
        int owner = memory.owner(place);
        if (owner != Kinds.FRAME) {
            throw Stop.place(place, Kinds.FRAME, owner);
        }
        return Frame.at(memory, word(place));
    }

    /** The live PageTable at a place; the run stops if there is none. */
    public PageTable pageTable(int place) {
        int owner = memory.owner(place);
        if (owner != Kinds.PAGE_TABLE || (place & 63) != 0) {
            throw Stop.place(place, Kinds.PAGE_TABLE, owner);
        }
        return PageTable.at(memory, word(place));
    }

    /** The live PageDirectory at a place; the run stops if there is none. */
    public PageDirectory pageDirectory(int place) {
        int owner = memory.owner(place);
        if (owner != Kinds.PAGE_DIRECTORY || (place & 1023) != 0) {
            throw Stop.place(place, Kinds.PAGE_DIRECTORY, owner);
        }
        return PageDirectory.at(memory, word(place));
    }

    /** The live AsidPool at a place; the run stops if there is none. */
    public AsidPool asidPool(int place) {
        int owner = memory.owner(place);
        if (owner != Kinds.ASID_POOL || (place & 255) != 0) {
            throw Stop.place(place, Kinds.ASID_POOL, owner);
        }
        return AsidPool.at(memory, word(place));
    }

    /** A new Tcb in zeroed memory. */
    public Tcb createTcb(int place) {
        memory.create(place, 64, Kinds.TCB, true);
        Tcb o = Tcb.at(memory, word(place));
        o.setRegister(16, 0x150);
        o.setTimeSlice(5);
        return o;
    }

    /** A new Endpoint in zeroed memory. */
    public Endpoint createEndpoint(int place) {
        memory.create(place, 1, Kinds.ENDPOINT, true);
        return Endpoint.at(memory, word(place));
    }

    /** A new Notification in zeroed memory. */
    public Notification createNotification(int place) {
        memory.create(place, 1, Kinds.NOTIFICATION, true);
        return Notification.at(memory, word(place));
    }

    /** 2^radix empty slots in zeroed memory. */
    public void createCNode(int place, int radix) {
        memory.create(place, 1 << radix, Kinds.CNODE, true);
    }

    /** User memory of 2^bits bytes, with whatever it holds. */
    public void createFrame(int place, int bits) {
        memory.create(place, 1 << (bits - 4), Kinds.FRAME, false);
    }

    /** A new PageTable in zeroed memory. */
    public PageTable createPageTable(int place) {
        memory.create(place, 64, Kinds.PAGE_TABLE, true);
        return PageTable.at(memory, word(place));
    }

    /** A new PageDirectory in zeroed memory. */
    public PageDirectory createPageDirectory(int place) {
        memory.create(place, 1024, Kinds.PAGE_DIRECTORY, true);
        return PageDirectory.at(memory, word(place));
    }

    /** A new AsidPool in zeroed memory. */
    public AsidPool createAsidPool(int place) {
        memory.create(place, 256, Kinds.ASID_POOL, true);
        return AsidPool.at(memory, word(place));
    }

    /** Zeroes granules of RAM: no object lives there afterwards. */
    public void forget(int place, int granules) {
        memory.forget(place, granules);
    }

    private static int word(int place) {
        return (place - (Memory.RAM_BASE >>> 4)) << 2;
    }

    /** 160 parts, bytes from 0x0: notification capability of each interrupt. */
    public Slot irqSlot(int i) {
        if (i < 0 || i > 159) {
            throw Stop.index(this, "irqSlot", i);
        }
        return Slot.at(memory, word + 4 * i);
    }

    /** bytes from 0xA00: sentinel of the derivation ring; holds no capability. */
    public Slot root() {
        return Slot.at(memory, word + 0x280);
    }

    /** bytes from 0xA10: an unlinked slot for capabilities under construction. */
    public Slot scratch() {
        return Slot.at(memory, word + 0x284);
    }

    /** w0x290, null if none: words from byte 0x0A40. */
    public Tcb current() {
        int r = memory.ram[word + 0x290];
        return r == 0 ? null : Tcb.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0x290, null if none: words from byte 0x0A40. */
    public void setCurrent(Tcb current) {
        memory.ram[word + 0x290] = (current == null ? 0 : current.reference());
    }

    /** w0x291, null if none: thread that the scheduler switches to, if any. */
    public Tcb candidate() {
        int r = memory.ram[word + 0x291];
        return r == 0 ? null : Tcb.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0x291, null if none: thread that the scheduler switches to, if any. */
    public void setCandidate(Tcb candidate) {
        memory.ram[word + 0x291] = (candidate == null ? 0 : candidate.reference());
    }

    /** w0x292[0]: a full scheduling decision is due. */
    public boolean reschedule() {
        return (memory.ram[word + 0x292] & 1) != 0;
    }

    /** w0x292[0]: a full scheduling decision is due. */
    public void setReschedule(boolean reschedule) {
        memory.ram[word + 0x292] = memory.ram[word + 0x292] & 0xFFFFFFFE | (reschedule ? 1 : 0);
    }

    /** w0x293[7:0], 0..15. */
    public int domain() {
        return memory.ram[word + 0x293] & 0xFF;
    }

    /** w0x293[7:0], 0..15. */
    public void setDomain(int domain) {
        if (domain < 0 || domain > 15) {
            throw Stop.range(this, "domain", domain);
        }
        memory.ram[word + 0x293] = memory.ram[word + 0x293] & 0xFFFFFF00 | domain;
    }

    /** w0x294. */
    public int workUnits() {
        return memory.ram[word + 0x294];
    }

    /** w0x294. */
    public void setWorkUnits(int workUnits) {
        memory.ram[word + 0x294] = workUnits;
    }

    /** w0x295: value of the acknowledge register until the interrupt ends. */
    public int activeInterrupt() {
        return memory.ram[word + 0x295];
    }

    /** w0x295: value of the acknowledge register until the interrupt ends. */
    public void setActiveInterrupt(int activeInterrupt) {
        memory.ram[word + 0x295] = activeInterrupt;
    }

    /** w0x296[7:0]. */
    public int nextHardwareAsid() {
        return memory.ram[word + 0x296] & 0xFF;
    }

    /** w0x296[7:0]. */
    public void setNextHardwareAsid(int nextHardwareAsid) {
        if (nextHardwareAsid < 0 || nextHardwareAsid > 255) {
            throw Stop.range(this, "nextHardwareAsid", nextHardwareAsid);
        }
        memory.ram[word + 0x296] = memory.ram[word + 0x296] & 0xFFFFFF00 | nextHardwareAsid;
    }

    /** w0x297: ticks that the current domain has left, low word. */
    public int domainTime() {
        return memory.ram[word + 0x297];
    }

    /** w0x297: ticks that the current domain has left, low word. */
    public void setDomainTime(int domainTime) {
        memory.ram[word + 0x297] = domainTime;
    }

    /** w0x298[7:0]: schedule entry that is running. */
    public int domainIndex() {
        return memory.ram[word + 0x298] & 0xFF;
    }

    /** w0x298[7:0]: schedule entry that is running. */
    public void setDomainIndex(int domainIndex) {
        if (domainIndex < 0 || domainIndex > 255) {
            throw Stop.range(this, "domainIndex", domainIndex);
        }
        memory.ram[word + 0x298] = memory.ram[word + 0x298] & 0xFFFFFF00 | domainIndex;
    }

    /** w0x298[15:8]: schedule entry behind an end marker. */
    public int domainStart() {
        return memory.ram[word + 0x298] >>> 8 & 0xFF;
    }

    /** w0x298[15:8]: schedule entry behind an end marker. */
    public void setDomainStart(int domainStart) {
        if (domainStart < 0 || domainStart > 255) {
            throw Stop.range(this, "domainStart", domainStart);
        }
        memory.ram[word + 0x298] = memory.ram[word + 0x298] & 0xFFFF00FF | domainStart << 8;
    }

    /** w0x299: size of RAM / 16, set at boot. */
    public int ramGranules() {
        return memory.ram[word + 0x299];
    }

    /** w0x299: size of RAM / 16, set at boot. */
    public void setRamGranules(int ramGranules) {
        memory.ram[word + 0x299] = ramGranules;
    }

    /** w0x29A: high word of domainTime. */
    public int domainTimeHigh() {
        return memory.ram[word + 0x29A];
    }

    /** w0x29A: high word of domainTime. */
    public void setDomainTimeHigh(int domainTimeHigh) {
        memory.ram[word + 0x29A] = domainTimeHigh;
    }

    /** w0x2A0[3:0]: last decode error: seL4 error number. */
    public int errorType() {
        return memory.ram[word + 0x2A0] & 0xF;
    }

    /** w0x2A0[3:0]: last decode error: seL4 error number. */
    public void setErrorType(int errorType) {
        if (errorType < 0 || errorType > 15) {
            throw Stop.range(this, "errorType", errorType);
        }
        memory.ram[word + 0x2A0] = memory.ram[word + 0x2A0] & 0xFFFFFFF0 | errorType;
    }

    /** w0x2A1: argument or capability number, range minimum, memory left. */
    public int errorArg0() {
        return memory.ram[word + 0x2A1];
    }

    /** w0x2A1: argument or capability number, range minimum, memory left. */
    public void setErrorArg0(int errorArg0) {
        memory.ram[word + 0x2A1] = errorArg0;
    }

    /** w0x2A2: range maximum. */
    public int errorArg1() {
        return memory.ram[word + 0x2A2];
    }

    /** w0x2A2: range maximum. */
    public void setErrorArg1(int errorArg1) {
        memory.ram[word + 0x2A2] = errorArg1;
    }

    /** w0x2A3[0]: failed lookup was of a source. */
    public boolean errorSource() {
        return (memory.ram[word + 0x2A3] & 1) != 0;
    }

    /** w0x2A3[0]: failed lookup was of a source. */
    public void setErrorSource(boolean errorSource) {
        memory.ram[word + 0x2A3] = memory.ram[word + 0x2A3] & 0xFFFFFFFE | (errorSource ? 1 : 0);
    }

    /** w0x2A4[2:0]: last lookup failure (ABI syscalls-and-ipc 6). */
    public int lookupType() {
        return memory.ram[word + 0x2A4] & 7;
    }

    /** w0x2A4[2:0]: last lookup failure (ABI syscalls-and-ipc 6). */
    public void setLookupType(int lookupType) {
        if (lookupType < 0 || lookupType > 7) {
            throw Stop.range(this, "lookupType", lookupType);
        }
        memory.ram[word + 0x2A4] = memory.ram[word + 0x2A4] & 0xFFFFFFF8 | lookupType;
    }

    /** w0x2A5. */
    public int lookupBitsLeft() {
        return memory.ram[word + 0x2A5];
    }

    /** w0x2A5. */
    public void setLookupBitsLeft(int lookupBitsLeft) {
        memory.ram[word + 0x2A5] = lookupBitsLeft;
    }

    /** w0x2A6. */
    public int lookupGuard() {
        return memory.ram[word + 0x2A6];
    }

    /** w0x2A6. */
    public void setLookupGuard(int lookupGuard) {
        memory.ram[word + 0x2A6] = lookupGuard;
    }

    /** w0x2A7. */
    public int lookupBitsFound() {
        return memory.ram[word + 0x2A7];
    }

    /** w0x2A7. */
    public void setLookupBitsFound(int lookupBitsFound) {
        memory.ram[word + 0x2A7] = lookupBitsFound;
    }

    /** w0x2A8: bits left over by the last successful lookup. */
    public int bitsLeft() {
        return memory.ram[word + 0x2A8];
    }

    /** w0x2A8: bits left over by the last successful lookup. */
    public void setBitsLeft(int bitsLeft) {
        memory.ram[word + 0x2A8] = bitsLeft;
    }

    /** w0x2A9[2:0]: fault under construction (ABI syscalls-and-ipc 7). */
    public int faultType() {
        return memory.ram[word + 0x2A9] & 7;
    }

    /** w0x2A9[2:0]: fault under construction (ABI syscalls-and-ipc 7). */
    public void setFaultType(int faultType) {
        if (faultType < 0 || faultType > 7) {
            throw Stop.range(this, "faultType", faultType);
        }
        memory.ram[word + 0x2A9] = memory.ram[word + 0x2A9] & 0xFFFFFFF8 | faultType;
    }

    /** w0x2AA. */
    public int faultWord0() {
        return memory.ram[word + 0x2AA];
    }

    /** w0x2AA. */
    public void setFaultWord0(int faultWord0) {
        memory.ram[word + 0x2AA] = faultWord0;
    }

    /** w0x2AB. */
    public int faultWord1() {
        return memory.ram[word + 0x2AB];
    }

    /** w0x2AB. */
    public void setFaultWord1(int faultWord1) {
        memory.ram[word + 0x2AB] = faultWord1;
    }

    /** w0x2AC, null if none: thread whose floating-point state is in the unit, if any. */
    public Tcb fpuOwner() {
        int r = memory.ram[word + 0x2AC];
        return r == 0 ? null : Tcb.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0x2AC, null if none: thread whose floating-point state is in the unit, if any. */
    public void setFpuOwner(Tcb fpuOwner) {
        memory.ram[word + 0x2AC] = (fpuOwner == null ? 0 : fpuOwner.reference());
    }

    /** 3 words, bytes from 0xAC0: slots of the extra capabilities of the current invocation. */
    public Slot extraCap(int i) {
        if (i < 0 || i > 2) {
            throw Stop.index(this, "extraCap", i);
        }
        int r = memory.ram[word + 0x2B0 + i];
        return r == 0 ? null : Slot.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** 3 words, bytes from 0xAC0: slots of the extra capabilities of the current invocation. */
    public void setExtraCap(int i, Slot v) {
        if (i < 0 || i > 2) {
            throw Stop.index(this, "extraCap", i);
        }
        memory.ram[word + 0x2B0 + i] = v == null ? 0 : v.reference();
    }

    /** 16 words, bytes from 0xAD0: per domain: bit i set when readyBits(domain*8+i) is not 0. */
    public int readySummary(int i) {
        if (i < 0 || i > 15) {
            throw Stop.index(this, "readySummary", i);
        }
        return memory.ram[word + 0x2B4 + i];
    }

    /** 16 words, bytes from 0xAD0: per domain: bit i set when readyBits(domain*8+i) is not 0. */
    public void setReadySummary(int i, int v) {
        if (i < 0 || i > 15) {
            throw Stop.index(this, "readySummary", i);
        }
        memory.ram[word + 0x2B4 + i] = v;
    }

    /** 128 words, bytes from 0xB10: per domain 8 words: bit set when the queue is not empty. */
    public int readyBits(int i) {
        if (i < 0 || i > 127) {
            throw Stop.index(this, "readyBits", i);
        }
        return memory.ram[word + 0x2C4 + i];
    }

    /** 128 words, bytes from 0xB10: per domain 8 words: bit set when the queue is not empty. */
    public void setReadyBits(int i, int v) {
        if (i < 0 || i > 127) {
            throw Stop.index(this, "readyBits", i);
        }
        memory.ram[word + 0x2C4 + i] = v;
    }

    /** 160 words, bytes from 0xD10: 0 inactive, 1 signal, 2 timer, 3 reserved. */
    public int irqState(int i) {
        if (i < 0 || i > 159) {
            throw Stop.index(this, "irqState", i);
        }
        return memory.ram[word + 0x344 + i];
    }

    /** 160 words, bytes from 0xD10: 0 inactive, 1 signal, 2 timer, 3 reserved. */
    public void setIrqState(int i, int v) {
        if (i < 0 || i > 159) {
            throw Stop.index(this, "irqState", i);
        }
        memory.ram[word + 0x344 + i] = v;
    }

    /** 128 words, bytes from 0x1000: pool of each high ASID part. */
    public AsidPool asidTable(int i) {
        if (i < 0 || i > 127) {
            throw Stop.index(this, "asidTable", i);
        }
        int r = memory.ram[word + 0x400 + i];
        return r == 0 ? null : AsidPool.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** 128 words, bytes from 0x1000: pool of each high ASID part. */
    public void setAsidTable(int i, AsidPool v) {
        if (i < 0 || i > 127) {
            throw Stop.index(this, "asidTable", i);
        }
        memory.ram[word + 0x400 + i] = v == null ? 0 : v.reference();
    }

    /** 256 words, bytes from 0x1200: ASID that owns each hardware ASID; 0 none. */
    public int hardwareAsidOwner(int i) {
        if (i < 0 || i > 255) {
            throw Stop.index(this, "hardwareAsidOwner", i);
        }
        return memory.ram[word + 0x480 + i];
    }

    /** 256 words, bytes from 0x1200: ASID that owns each hardware ASID; 0 none. */
    public void setHardwareAsidOwner(int i, int v) {
        if (i < 0 || i > 255) {
            throw Stop.index(this, "hardwareAsidOwner", i);
        }
        memory.ram[word + 0x480 + i] = v;
    }

    /** 100 words, bytes from 0x1600. */
    public int domainScheduleDomain(int i) {
        if (i < 0 || i > 99) {
            throw Stop.index(this, "domainScheduleDomain", i);
        }
        return memory.ram[word + 0x580 + i];
    }

    /** 100 words, bytes from 0x1600. */
    public void setDomainScheduleDomain(int i, int v) {
        if (i < 0 || i > 99) {
            throw Stop.index(this, "domainScheduleDomain", i);
        }
        memory.ram[word + 0x580 + i] = v;
    }

    /** 100 words, bytes from 0x1800: duration in ticks, low word. */
    public int domainScheduleLow(int i) {
        if (i < 0 || i > 99) {
            throw Stop.index(this, "domainScheduleLow", i);
        }
        return memory.ram[word + 0x600 + i];
    }

    /** 100 words, bytes from 0x1800: duration in ticks, low word. */
    public void setDomainScheduleLow(int i, int v) {
        if (i < 0 || i > 99) {
            throw Stop.index(this, "domainScheduleLow", i);
        }
        memory.ram[word + 0x600 + i] = v;
    }

    /** 100 words, bytes from 0x1A00. */
    public int domainScheduleHigh(int i) {
        if (i < 0 || i > 99) {
            throw Stop.index(this, "domainScheduleHigh", i);
        }
        return memory.ram[word + 0x680 + i];
    }

    /** 100 words, bytes from 0x1A00. */
    public void setDomainScheduleHigh(int i, int v) {
        if (i < 0 || i > 99) {
            throw Stop.index(this, "domainScheduleHigh", i);
        }
        memory.ram[word + 0x680 + i] = v;
    }

    /** bytes from 0x2000: the idle thread. */
    public Tcb idle() {
        return Tcb.at(memory, word + 0x800);
    }

    /** bytes from 0x2400: second level of the last MiB: kernel devices, exception vectors. */
    public PageTable globalTable() {
        return PageTable.at(memory, word + 0x900);
    }

    /** bytes from 0x4000: kernel mappings only. */
    public PageDirectory globalDirectory() {
        return PageDirectory.at(memory, word + 0x1000);
    }

    /** 4096 parts, bytes from 0x8000: ready queue of domain*256 + priority. */
    public Link ready(int i) {
        if (i < 0 || i > 4095) {
            throw Stop.index(this, "ready", i);
        }
        return Link.at(memory, word + 0x2000 + 2 * i);
    }
}
