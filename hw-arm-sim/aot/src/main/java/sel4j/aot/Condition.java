package sel4j.aot;

import sel4j.isa.Encoder;

/** How two words compare. */
enum Condition {
    EQ(Encoder.EQ), NE(Encoder.NE),
    /** Signed. */
    LT(Encoder.LT), GE(Encoder.GE), GT(Encoder.GT), LE(Encoder.LE),
    /** Unsigned: lower, higher or same, higher, lower or same. */
    LO(Encoder.CC), HS(Encoder.CS), HI(Encoder.HI), LS(Encoder.LS);

    /** The condition of an instruction behind a comparison of the two. */
    final int code;

    Condition(int code) {
        this.code = code;
    }

    /** Holds exactly when this does not. */
    Condition not() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
            case LO -> HS;
            case HS -> LO;
            case HI -> LS;
            case LS -> HI;
        };
    }

    /** The same with the two words exchanged. */
    Condition swapped() {
        return switch (this) {
            case EQ, NE -> this;
            case LT -> GT;
            case GT -> LT;
            case GE -> LE;
            case LE -> GE;
            case LO -> HI;
            case HI -> LO;
            case HS -> LS;
            case LS -> HS;
        };
    }

    /** Whether it holds for two words. */
    boolean holds(int a, int b) {
        int signed = Integer.compare(a, b);
        int unsigned = Integer.compareUnsigned(a, b);
        return switch (this) {
            case EQ -> a == b;
            case NE -> a != b;
            case LT -> signed < 0;
            case GE -> signed >= 0;
            case GT -> signed > 0;
            case LE -> signed <= 0;
            case LO -> unsigned < 0;
            case HS -> unsigned >= 0;
            case HI -> unsigned > 0;
            case LS -> unsigned <= 0;
        };
    }
}
