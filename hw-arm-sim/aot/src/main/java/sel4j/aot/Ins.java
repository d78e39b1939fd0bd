package sel4j.aot;

import sel4j.isa.Encoder;

/**
 * One machine instruction. Registers below {@link #FIRST} are the processor's, others are to be
 * allocated; {@link #NONE} is no register.
 */
final class Ins {
    static final int NONE = -1;
    /** The first register that is not the processor's. */
    static final int FIRST = 16;
    static final int SP = 13;
    static final int LR = 14;
    static final int PC = 15;

    final Code code;
    Place place;
    int condition = Encoder.AL;
    int d = NONE;
    int n = NONE;
    int m = NONE;
    int s = NONE;
    int a = NONE;
    int imm;
    int width;
    /** Whether the second operand is {@code imm} and not m. */
    boolean immediate;
    /** Shift of m. */
    int shift = Encoder.LSL;
    int amount;
    String target;
    Check check;
    MachineBlock block;

    Ins(Code code, Place place) {
        this.code = code;
        this.place = place;
    }

    /** Whether d is read: an instruction that keeps a part of it, or that may not be executed. */
    boolean readsD() {
        return d != NONE && (code.readsD() || code.writesD() && condition != Encoder.AL);
    }

    boolean writesD() {
        return d != NONE && code.writesD();
    }

    /** A copy that nothing but the copied register depends on. */
    boolean isMove() {
        return code == Code.MOV && condition == Encoder.AL;
    }
}
