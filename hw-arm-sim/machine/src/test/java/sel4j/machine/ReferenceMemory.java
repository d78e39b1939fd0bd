package sel4j.machine;

import static sel4j.machine.Reference.is;

import java.util.regex.Pattern;

/** The part of {@link Reference} for loads and stores. */
final class ReferenceMemory {
    private static final Pattern EXTRA = Pattern.compile("(LDR|STR)(H|SB|SH|D)T?_.*");

    private final Reference s;
    private final int word;

    ReferenceMemory(Reference s, int word) {
        this.s = s;
        this.word = word;
    }

    /** Executes the row; returns the address of the next instruction. */
    int execute(String name, int next) {
        return name.startsWith("LDM_") || name.startsWith("STM_")
            ? multiple(name, next) : single(name, next);
    }

    private int single(String name, int next) {
        boolean extra = EXTRA.matcher(name).matches();
        int offset;
        if (extra) {
            offset = is(word, 22) ? s.field(11, 8) * 16 + s.field(3, 0) : s.reg(s.field(3, 0));
        } else {
            offset = is(word, 25) ? s.immediateShift(s.reg(s.field(3, 0))) : s.field(11, 0);
        }
        int n = s.field(19, 16);
        int t = s.field(15, 12);
        int base = s.reg(n);
        int moved = is(word, 23) ? base + offset : base - offset;
        int address = is(word, 24) ? moved : base;
        boolean writeBack = !is(word, 24) || is(word, 21);
        String kind = name.substring(0, name.indexOf('_')).replaceFirst("T$", "");
        int loaded = 0;
        switch (kind) {
            case "LDR": loaded = s.load(address, 4); break;
            case "LDRB": loaded = s.load(address, 1); break;
            case "LDRH": loaded = s.load(address, 2); break;
            case "LDRSB": loaded = (byte) s.load(address, 1); break;
            case "LDRSH": loaded = (short) s.load(address, 2); break;
            case "LDRD":
                loaded = s.load(address, 4);
                s.r[t + 1] = s.load(address + 4, 4);
                break;
            case "STR": s.store(address, s.reg(t), 4); break;
            case "STRB": s.store(address, s.reg(t), 1); break;
            case "STRH": s.store(address, s.reg(t), 2); break;
            case "STRD":
                s.store(address, s.r[t], 4);
                s.store(address + 4, s.r[t + 1], 4);
                break;
            default: throw new IllegalArgumentException(name);
        }
        if (writeBack) {
            s.r[n] = moved;
        }
        if (kind.startsWith("ST")) {
            return next;
        }
        if (t == 15) {
            return s.bxWritePc(loaded);
        }
        s.r[t] = loaded;
        return next;
    }

    private int multiple(String name, int next) {
        int n = s.field(19, 16);
        int count = Integer.bitCount(s.field(15, 0));
        int address = s.r[n];
        switch (name.substring(4)) {
            case "IA": break;
            case "IB": address += 4; break;
            case "DA": address += 4 - 4 * count; break;
            default: address -= 4 * count; break;
        }
        int moved = is(word, 23) ? s.r[n] + 4 * count : s.r[n] - 4 * count;
        int target = next;
        for (int i = 0; i < 16; i++) {
            if (is(word, i)) {
                if (name.startsWith("STM")) {
                    s.store(address, s.reg(i), 4);
                } else if (i == 15) {
                    target = s.bxWritePc(s.load(address, 4));
                } else {
                    s.r[i] = s.load(address, 4);
                }
                address += 4;
            }
        }
        if (is(word, 21)) {
            s.r[n] = moved;
        }
        return target;
    }
}
