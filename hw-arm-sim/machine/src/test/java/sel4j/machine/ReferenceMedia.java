package sel4j.machine;

import static sel4j.machine.Reference.bit;
import static sel4j.machine.Reference.is;

import java.util.regex.Pattern;

/**
 * The part of {@link Reference} for multiplies, saturation, lanes, packing and bit fields, by name.
 */
final class ReferenceMedia {
    private static final Pattern PARALLEL =
        Pattern.compile("(S|Q|SH|U|UQ|UH)(ADD16|SUB16|ASX|SAX|ADD8|SUB8)");
    private static final Pattern MULTIPLY =
        Pattern.compile(".*(MUL|ML[AS]|MUAD|MUSD|UMAAL|USAD|DIV).*");
    private static final long LOW = 0xFFFFFFFFL;

    private final Reference s;
    private final int word;
    private final int n;
    private final int d;
    private final int x;
    private final int y;

    ReferenceMedia(Reference s, int word) {
        this.s = s;
        this.word = word;
        this.n = s.field(19, 16);
        this.d = s.field(15, 12);
        this.x = s.reg(s.field(3, 0));
        this.y = s.reg(s.field(11, 8));
    }

    void execute(String name) {
        if (PARALLEL.matcher(name).matches()) {
            parallel(name);
        } else if (MULTIPLY.matcher(name).matches()) {
            multiply(name);
        } else {
            s.r[d] = other(name);
        }
    }

    /** Lanes: 16 bits or 8; exchanged halves of m for ASX and SAX. */
    private void parallel(String name) {
        int size = name.endsWith("8") ? 8 : 16;
        boolean exchange = name.endsWith("X");
        boolean signed = name.startsWith("S") || name.startsWith("Q");
        int result = 0;
        for (int i = 0; i < 32 / size; i++) {
            int j = exchange ? 1 - i : i;
            boolean add = name.contains("ADD") || name.endsWith("ASX") && i == 1
                || name.endsWith("SAX") && i == 0;
            int a = extract(s.r[n], i * size, size, signed);
            int b = extract(x, j * size, size, signed);
            int sum = add ? a + b : a - b;
            int lane = sum;
            boolean before = s.q;
            if (name.startsWith("Q")) {
                lane = s.signedSat(sum, size);
            } else if (name.startsWith("UQ")) {
                lane = s.unsignedSat(sum, size);
            } else if (name.startsWith("SH") || name.startsWith("UH")) {
                lane = Math.floorDiv(sum, 2);
            } else {
                boolean flag = signed || !add ? sum >= 0 : sum >= 1 << size;
                for (int g = i * size / 8; g < (i + 1) * size / 8; g++) {
                    s.ge[g] = flag;
                }
            }
            // The parallel instructions leave Q alone.
            s.q = before;
            result |= (lane & (1 << size) - 1) << i * size;
        }
        s.r[d] = result;
    }

    private static int extract(int value, int at, int size, boolean signed) {
        int field = (int) ((value & LOW) / (1L << at) % (1L << size));
        return signed && is(field, size - 1) ? field - (1 << size) : field;
    }

    private static int half(int value, boolean top) {
        return extract(value, top ? 16 : 0, 16, true);
    }

    private void multiply(String name) {
        // The result register is n here, the accumulator or low half is d.
        int accumulator = d == 15 ? 0 : s.r[d];
        long wide = (long) s.r[n] << 32 | accumulator & LOW;
        long unsigned = (x & LOW) * (y & LOW);
        long signed = (long) x * y;
        long low = (long) half(x, false) * half(y, is(word, 5));
        long high = (long) half(x, true) * half(y, !is(word, 5));
        long xy = (long) half(x, is(word, 5)) * half(y, is(word, 6));
        long wy = Math.floorDiv((long) x * half(y, is(word, 6)), 1L << 16);
        long round = is(word, 5) ? 1L << 31 : 0;
        switch (name) {
            case "MUL": narrow((int) signed, is(word, 20)); break;
            case "MLA": narrow((int) signed + accumulator, is(word, 20)); break;
            case "MLS": narrow(accumulator - (int) signed, false); break;
            case "UMAAL": wide(unsigned + (s.r[n] & LOW) + (accumulator & LOW), false); break;
            case "UMULL": wide(unsigned, is(word, 20)); break;
            case "UMLAL": wide(unsigned + wide, is(word, 20)); break;
            case "SMULL": wide(signed, is(word, 20)); break;
            case "SMLAL": wide(signed + wide, is(word, 20)); break;
            case "SMULXY": narrow((int) xy, false); break;
            case "SMLAXY": sum(xy + accumulator); break;
            case "SMULWY": narrow((int) wy, false); break;
            case "SMLAWY": sum(wy + accumulator); break;
            case "SMLALXY": wide(wide + xy, false); break;
            case "SMUAD": sum(low + high); break;
            case "SMLAD": sum(low + high + accumulator); break;
            case "SMUSD": narrow((int) (low - high), false); break;
            case "SMLSD": sum(low - high + accumulator); break;
            case "SMLALD": wide(wide + low + high, false); break;
            case "SMLSLD": wide(wide + low - high, false); break;
            case "SMMUL": narrow((int) (signed + round >> 32), false); break;
            case "SMMLA": narrow((int) (((long) accumulator << 32) + signed + round >> 32), false);
                break;
            case "SMMLS": narrow((int) (((long) accumulator << 32) - signed + round >> 32), false);
                break;
            case "USAD8": case "USADA8": narrow(accumulator + differences(), false); break;
            case "SDIV": narrow(y == 0 ? 0 : (int) ((long) x / y), false); break;
            case "UDIV": narrow(y == 0 ? 0 : (int) ((x & LOW) / (y & LOW)), false); break;
            default: throw new IllegalArgumentException(name);
        }
    }

    private int differences() {
        int total = 0;
        for (int i = 0; i < 4; i++) {
            total += Math.abs(extract(x, 8 * i, 8, false) - extract(y, 8 * i, 8, false));
        }
        return total;
    }

    private void narrow(int result, boolean flags) {
        s.r[n] = result;
        if (flags) {
            s.n = result < 0;
            s.z = result == 0;
        }
    }

    private void wide(long result, boolean flags) {
        s.r[n] = (int) (result >> 32);
        s.r[d] = (int) result;
        if (flags) {
            s.n = result < 0;
            s.z = result == 0;
        }
    }

    private void sum(long result) {
        s.q |= result > Integer.MAX_VALUE || result < Integer.MIN_VALUE;
        s.r[n] = (int) result;
    }

    private int other(String name) {
        int a = n == 15 ? 0 : s.r[n];
        int rotated = Integer.rotateRight(x, 8 * s.field(11, 10));
        int b0 = extract(rotated, 0, 8, name.startsWith("S"));
        int b2 = extract(rotated, 16, 8, name.startsWith("S"));
        int h0 = extract(rotated, 0, 16, name.startsWith("S"));
        boolean adds = name.contains("XTA");
        int base = adds ? a : 0;
        switch (name) {
            case "QADD": return s.signedSat((long) x + a, 32);
            case "QSUB": return s.signedSat((long) x - a, 32);
            case "QDADD": return s.signedSat((long) x + s.signedSat(2L * a, 32), 32);
            case "QDSUB": return s.signedSat((long) x - s.signedSat(2L * a, 32), 32);
            case "SSAT": return s.signedSat(s.immediateShift(x), s.field(20, 16) + 1);
            case "USAT": return s.unsignedSat(s.immediateShift(x), s.field(20, 16));
            case "SSAT16": {
                int low = s.signedSat(half(x, false), s.field(19, 16) + 1);
                return s.signedSat(half(x, true), s.field(19, 16) + 1) << 16 | low & 0xFFFF;
            }
            case "USAT16": {
                int low = s.unsignedSat(half(x, false), s.field(19, 16));
                return s.unsignedSat(half(x, true), s.field(19, 16)) << 16 | low;
            }
            case "SEL": {
                int result = 0;
                for (int i = 0; i < 4; i++) {
                    result |= extract(s.ge[i] ? a : x, 8 * i, 8, false) << 8 * i;
                }
                return result;
            }
            case "PKHBT": return extract(a, 0, 16, false) | s.immediateShift(x) >>> 16 << 16;
            case "PKHTB": return a >>> 16 << 16 | extract(s.immediateShift(x), 0, 16, false);
            case "SXTB16": case "UXTB16": case "SXTAB16": case "UXTAB16":
                return extract(base, 0, 16, false) + b0 & 0xFFFF | extract(base, 16, 16, false)
                    + b2 << 16;
            case "SXTB": case "UXTB": case "SXTAB": case "UXTAB": return base + b0;
            case "SXTH": case "UXTH": case "SXTAH": case "UXTAH": return base + h0;
            default: return bits(name);
        }
    }

    private int bits(String name) {
        int low = s.field(11, 7);
        int result = 0;
        switch (name) {
            case "CLZ":
                while (result < 32 && !is(x, 31 - result)) {
                    result++;
                }
                return result;
            case "REV": return bytes(3, 2, 1, 0);
            case "REV16": return bytes(1, 0, 3, 2);
            case "REVSH": return half(bytes(1, 0, 3, 2), false);
            case "RBIT":
                for (int i = 0; i < 32; i++) {
                    result |= bit(is(x, i)) << 31 - i;
                }
                return result;
            case "SBFX": case "UBFX": {
                int width = s.field(20, 16) + 1;
                return width == 32 ? x : extract(x, low, width, name.equals("SBFX"));
            }
            case "BFC": case "BFI":
                result = s.r[d];
                for (int i = low; i <= s.field(20, 16); i++) {
                    boolean b = name.equals("BFI") && is(x, i - low);
                    result = result & ~(1 << i) | bit(b) << i;
                }
                return result;
            default: throw new IllegalArgumentException(name);
        }
    }

    /** The bytes of the operand in a new order, least significant byte of the result first. */
    private int bytes(int b0, int b1, int b2, int b3) {
        return extract(x, 8 * b0, 8, false) | extract(x, 8 * b1, 8, false) << 8
            | extract(x, 8 * b2, 8, false) << 16 | extract(x, 8 * b3, 8, false) << 24;
    }
}
