package sel4j.machine;

/**
 * The exceptions of an ARMv7-A processor without Security and Virtualization Extensions, with what
 * the architectural entry needs to know of each (ARM ARM B1.8.1, B1.9). Reset is not among them.
 */
public enum Vector {
    UNDEFINED(0x04, Psr.UND, 4),
    SVC(0x08, Psr.SVC, 4),
    PREFETCH_ABORT(0x0C, Psr.ABT, 4),
    DATA_ABORT(0x10, Psr.ABT, 8),
    IRQ(0x18, Psr.IRQ, 4),
    FIQ(0x1C, Psr.FIQ, 4);

    /** Offset of the vector from the exception base address, in bytes. */
    public final int offset;

    /** The mode that handles it: bits 4..0 of the CPSR. */
    public final int mode;

    /**
     * What is added to the address of the instruction (interrupts: of the next one) to give LR, in
     * bytes.
     */
    public final int link;

    Vector(int offset, int mode, int link) {
        this.offset = offset;
        this.mode = mode;
        this.link = link;
    }
}
