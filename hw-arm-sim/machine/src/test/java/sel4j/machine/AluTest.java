package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Shifts by a register at every amount, against the pseudocode of ARM ARM A2.2.1 and A8.4.3. */
class AluTest {
    private static final int[] VALUES = {0, 1, 2, 0x40000000, 0x80000000, 0x80000001, 0x7FFFFFFE,
        -1, 0x12345678};
    private static final int LSL = 0;
    private static final int LSR = 1 << 5;
    private static final int ASR = 2 << 5;
    private static final int ROR = 3 << 5;

    private static int result(int type, int value, int amount) {
        return Alu.shiftBy(type, value, amount);
    }

    private static int carry(int type, int value, int amount) {
        return Alu.shiftByCarry(type, value, amount, 0);
    }

    private static int bit(BigInteger x, int n) {
        return x.testBit(n) ? 1 : 0;
    }

    @Test
    void shiftsByARegisterTakeEveryAmountOfItsLowByte() {
        for (int v : VALUES) {
            BigInteger signed = BigInteger.valueOf(v);
            BigInteger unsigned = BigInteger.valueOf(v & 0xFFFFFFFFL);
            for (int n = 1; n < 256; n++) {
                String what = Integer.toHexString(v) + " by " + n;
                assertEquals(unsigned.shiftLeft(n).intValue(), result(LSL, v, n), "LSL " + what);
                assertEquals(bit(unsigned.shiftLeft(n), 32), carry(LSL, v, n), "LSL_C " + what);
                assertEquals(unsigned.shiftRight(n).intValue(), result(LSR, v, n), "LSR " + what);
                assertEquals(bit(unsigned, n - 1), carry(LSR, v, n), "LSR_C " + what);
                assertEquals(signed.shiftRight(n).intValue(), result(ASR, v, n), "ASR " + what);
                assertEquals(bit(signed, n - 1), carry(ASR, v, n), "ASR_C " + what);
                assertEquals(v >>> n % 32 | v << 32 - n % 32, result(ROR, v, n), "ROR " + what);
                assertEquals(result(ROR, v, n) >>> 31, carry(ROR, v, n), "ROR_C " + what);
            }
        }
    }

    @Test
    void aShiftByZeroKeepsValueAndCarryWhateverTheHighBitsOfTheRegister() {
        for (int type : new int[] {LSL, LSR, ASR, ROR}) {
            assertEquals(0x80000001, Alu.shiftBy(type, 0x80000001, 0xFFFFFF00));
            assertEquals(0, Alu.shiftByCarry(type, 0x80000001, 0xFFFFFF00, 0));
            assertEquals(1, Alu.shiftByCarry(type, 0, 0xFFFFFF00, 1));
        }
    }
}
