package sel4j.tests.defects;

import sel4j.hosted.HostedSystem;

/** A second board, to which everything is done that a test does to a hosted one. */
public interface Beside {
    /** Boots a root task on both; the hosted system is the one that the test looks at. */
    HostedSystem boot(byte[] elf, int ramBytes);

    /** A word of RAM at a physical address was written from outside. */
    void setWord(int physical, int value);

    /** An interrupt line got a level. */
    void setLine(int irq, boolean high);

    /** Takes over the registers that the test gave the current thread, and runs both. */
    void run(long end);
}
