package sel4j.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import sel4j.platform.Hardware;

/** Hardware for kernel tests: it does nothing and remembers what it was asked to do. */
final class RecordingHardware implements Hardware {
    /** One line a call, in order, such as {@code flushTlbAsid 3}; numbers are hexadecimal. */
    final List<String> calls = new ArrayList<>();

    /** Whether calls are remembered. */
    boolean recording = true;

    /** The interrupts that are disabled at the controller. */
    final BitSet masked = new BitSet();

    /** The address space of the processor. */
    int directoryPlace;
    int hardwareAsid;

    /** Whether the floating-point unit is on. */
    boolean fpuOn;

    /** Answers of the fault status registers and the interrupt controller. */
    int dataFaultStatus;
    int dataFaultAddress;
    int instructionFaultStatus;
    int acknowledge = 1023;
    boolean pending;

    /** The calls since the last look that begin with a word. */
    List<String> take(String start) {
        List<String> found = calls.stream().filter(c -> c.startsWith(start)).toList();
        calls.clear();
        return found;
    }

    private void call(String name, int... arguments) {
        if (!recording) {
            return;
        }
        StringBuilder line = new StringBuilder(name);
        for (int a : arguments) {
            line.append(' ').append(Integer.toHexString(a));
        }
        calls.add(line.toString());
    }

    @Override public void setAddressSpace(int directoryPlace, int hardwareAsid) {
        this.directoryPlace = directoryPlace;
        this.hardwareAsid = hardwareAsid;
        call("setAddressSpace", directoryPlace, hardwareAsid);
    }

    @Override public void flushTlbAsid(int hardwareAsid) {
        call("flushTlbAsid", hardwareAsid);
    }

    @Override public void flushTlbPage(int virtual, int hardwareAsid) {
        call("flushTlbPage", virtual, hardwareAsid);
    }

    @Override public void flushTlbAll() {
        call("flushTlbAll");
    }

    @Override public void cleanToRam(int physical, int bytes) {
        call("cleanToRam", physical, bytes);
    }

    @Override public void cleanToUnification(int physical, int bytes) {
        call("cleanToUnification", physical, bytes);
    }

    @Override public void invalidateData(int physical, int bytes) {
        call("invalidateData", physical, bytes);
    }

    @Override public void cleanInvalidateData(int physical, int bytes) {
        call("cleanInvalidateData", physical, bytes);
    }

    @Override public void unifyInstruction(int physical, int bytes) {
        call("unifyInstruction", physical, bytes);
    }

    @Override public int dataFaultStatus() {
        return dataFaultStatus;
    }

    @Override public int dataFaultAddress() {
        return dataFaultAddress;
    }

    @Override public int instructionFaultStatus() {
        return instructionFaultStatus;
    }

    @Override public int acknowledgeInterrupt() {
        return acknowledge;
    }

    @Override public void endInterrupt(int acknowledged) {
        call("endInterrupt", acknowledged);
    }

    @Override public boolean interruptPending() {
        return pending;
    }

    @Override public void maskInterrupt(int irq, boolean masked) {
        this.masked.set(irq, masked);
        call(masked ? "mask" : "unmask", irq);
    }

    @Override public void setTrigger(int irq, boolean edge) {
        call(edge ? "edge" : "level", irq);
    }

    @Override public void sendSoftwareInterrupt(int value) {
        call("sendSoftwareInterrupt", value);
    }

    @Override public void resetTimer() {
        call("resetTimer");
    }

    @Override public void clearExclusive() {
        call("clearExclusive");
    }

    @Override public void enableFpu(boolean on) {
        fpuOn = on;
        call("enableFpu", on ? 1 : 0);
    }

    @Override public void saveFpu(int place) {
        call("saveFpu", place);
    }

    @Override public void loadFpu(int place) {
        call("loadFpu", place);
    }

    @Override public void putChar(int c) {
        call("putChar", c);
    }

    @Override public void halt() {
        call("halt");
    }

    @Override public void reportUnhandledFault(int tcbPlace) {
        call("reportUnhandledFault", tcbPlace);
    }

    @Override public void dump(int what) {
        call("dump", what);
    }
}
