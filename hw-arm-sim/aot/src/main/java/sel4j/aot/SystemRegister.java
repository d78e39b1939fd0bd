package sel4j.aot;

import sel4j.isa.Encoder;

/** The system registers of CP15 that compiled code uses, by their names in the ARM ARM. */
enum SystemRegister {
    DFSR(5, 0, 0), IFSR(5, 0, 1), DFAR(6, 0, 0), ISR(12, 1, 0);

    private static final int CP15 = 15;
    private final int crn;
    private final int crm;
    private final int opc2;

    SystemRegister(int crn, int crm, int opc2) {
        this.crn = crn;
        this.crm = crm;
        this.opc2 = opc2;
    }

    /** Completes an MRC or MCR. */
    Encoder in(Encoder e) {
        return e.coprocessor(CP15, 0, crn, crm, opc2);
    }
}
