package sel4j.tests.faces;

import sel4j.platform.Hardware;

/** Hardware that does nothing; interrupts and faults are what a test sets. */
public final class Quiet implements Hardware {
    int acknowledge = 1023;
    boolean pending;
    int faultAddress;
    int faultStatus = 5;

    @Override public void setAddressSpace(int directoryPlace, int hardwareAsid) { }

    @Override public void flushTlbAsid(int hardwareAsid) { }

    @Override public void flushTlbPage(int virtual, int hardwareAsid) { }

    @Override public void flushTlbAll() { }

    @Override public void cleanToRam(int physical, int bytes) { }

    @Override public void cleanToUnification(int physical, int bytes) { }

    @Override public void invalidateData(int physical, int bytes) { }

    @Override public void cleanInvalidateData(int physical, int bytes) { }

    @Override public void unifyInstruction(int physical, int bytes) { }

    @Override public int dataFaultStatus() {
        return faultStatus;
    }

    @Override public int dataFaultAddress() {
        return faultAddress;
    }

    @Override public int instructionFaultStatus() {
        return faultStatus;
    }

    @Override public int acknowledgeInterrupt() {
        int a = acknowledge;
        acknowledge = 1023;
        pending = false;
        return a;
    }

    @Override public void endInterrupt(int acknowledged) { }

    @Override public boolean interruptPending() {
        return pending;
    }

    @Override public void maskInterrupt(int irq, boolean masked) { }

    @Override public void setTrigger(int irq, boolean edge) { }

    @Override public void sendSoftwareInterrupt(int value) { }

    @Override public void resetTimer() { }

    @Override public void clearExclusive() { }

    @Override
    public void enableFpu(boolean on) { }

    @Override
    public void saveFpu(int place) { }

    @Override
    public void loadFpu(int place) { }

    @Override public void putChar(int c) { }

    @Override public void halt() { }

    @Override public void reportUnhandledFault(int tcbPlace) { }

    @Override public void dump(int what) { }
}
