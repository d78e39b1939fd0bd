package sel4j.refinement;

import java.util.ArrayList;
import java.util.List;
import sel4j.abstractspec.Effect;
import sel4j.abstractspec.Region;
import sel4j.kernel.Abi;
import sel4j.platform.Hardware;

/** Hardware of which is known what the kernel did to it since the last look. */
final class Recorder implements Hardware {
    private static final int INTERRUPT = (1 << 10) - 1;
    private static final int BYTE = 0xFF;

    private final Hardware hardware;
    private final int globalDirectory;
    /** What was done, but to caches, TLB and floating point. */
    final List<Effect> effects = new ArrayList<>();
    /** The interrupt that was taken, -1 if none. */
    int interrupt = -1;
    /** Whether a call was cut. */
    boolean cut;
    /** The address space in use, null if it is the kernel's own. */
    Region space;

    Recorder(Hardware hardware, int globalDirectory) {
        this.hardware = hardware;
        this.globalDirectory = globalDirectory;
    }

    private void add(Effect.Kind kind, long a, long b) {
        effects.add(new Effect(kind, a, b));
    }

    @Override
    public void setAddressSpace(int place, int asid) {
        space = place == globalDirectory ? null : new Region(place, Abi.PAGE_DIRECTORY_BITS);
        hardware.setAddressSpace(place, asid);
    }

    @Override
    public int acknowledgeInterrupt() {
        int acknowledged = hardware.acknowledgeInterrupt();
        interrupt = acknowledged & INTERRUPT;
        return acknowledged;
    }

    @Override
    public void maskInterrupt(int irq, boolean masked) {
        add(Effect.Kind.MASK, irq, masked ? 1 : 0);
        hardware.maskInterrupt(irq, masked);
    }

    @Override
    public void setTrigger(int irq, boolean edge) {
        add(Effect.Kind.TRIGGER, irq, edge ? 1 : 0);
        hardware.setTrigger(irq, edge);
    }

    @Override
    public void sendSoftwareInterrupt(int value) {
        add(Effect.Kind.SOFTWARE_INTERRUPT, value, 0);
        hardware.sendSoftwareInterrupt(value);
    }

    @Override
    public void resetTimer() {
        add(Effect.Kind.RESET_TIMER, 0, 0);
        hardware.resetTimer();
    }

    @Override
    public void putChar(int c) {
        add(Effect.Kind.PUT_CHAR, c & BYTE, 0);
        hardware.putChar(c);
    }

    @Override
    public void halt() {
        add(Effect.Kind.HALT, 0, 0);
        hardware.halt();
    }

    @Override
    public void reportUnhandledFault(int tcbPlace) {
        add(Effect.Kind.UNHANDLED_FAULT, tcbPlace, 0);
        hardware.reportUnhandledFault(tcbPlace);
    }

    @Override
    public void dump(int what) {
        add(Effect.Kind.DUMP, what, 0);
        hardware.dump(what);
    }

    // ---- what no user can see ----

    @Override
    public void flushTlbAsid(int asid) {
        hardware.flushTlbAsid(asid);
    }

    @Override
    public void flushTlbPage(int virtual, int asid) {
        hardware.flushTlbPage(virtual, asid);
    }

    @Override
    public void flushTlbAll() {
        hardware.flushTlbAll();
    }

    @Override
    public void cleanToRam(int physical, int bytes) {
        hardware.cleanToRam(physical, bytes);
    }

    @Override
    public void cleanToUnification(int physical, int bytes) {
        hardware.cleanToUnification(physical, bytes);
    }

    @Override
    public void invalidateData(int physical, int bytes) {
        hardware.invalidateData(physical, bytes);
    }

    @Override
    public void cleanInvalidateData(int physical, int bytes) {
        hardware.cleanInvalidateData(physical, bytes);
    }

    @Override
    public void unifyInstruction(int physical, int bytes) {
        hardware.unifyInstruction(physical, bytes);
    }

    @Override
    public int dataFaultStatus() {
        return hardware.dataFaultStatus();
    }

    @Override
    public int dataFaultAddress() {
        return hardware.dataFaultAddress();
    }

    @Override
    public int instructionFaultStatus() {
        return hardware.instructionFaultStatus();
    }

    @Override
    public void endInterrupt(int acknowledged) {
        hardware.endInterrupt(acknowledged);
    }

    /** The kernel asks for this when it cut a call. */
    @Override
    public boolean interruptPending() {
        cut = true;
        return hardware.interruptPending();
    }

    @Override
    public void clearExclusive() {
        hardware.clearExclusive();
    }

    @Override
    public void enableFpu(boolean on) {
        hardware.enableFpu(on);
    }

    @Override
    public void saveFpu(int place) {
        hardware.saveFpu(place);
    }

    @Override
    public void loadFpu(int place) {
        hardware.loadFpu(place);
    }
}
