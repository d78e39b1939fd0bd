package sel4j.machine;

import sel4j.isa.Fields;
import sel4j.isa.Op;

/**
 * MRC, MCR, MRRC and MCRR: coprocessor 15 exists, all others are undefined. ARM ARM A8.8.98 to
 * A8.8.119.
 */
final class Coprocessor {
    private Coprocessor() {
    }

    static int execute(Cpu cpu, int word, int op) {
        if (Fields.coprocessor(word) != 15) {
            throw Undefined.INSTANCE;
        }
        int key = Cp15.key(Fields.opc1(word), Fields.rn(word), Fields.rm(word), Fields.opc2(word));
        int t = Fields.rd(word);
        switch (op) {
            case Op.MRC:
                int value = cpu.cp15.read(key, cpu.user());
                // R15 as destination means the condition flags.
                if (t == 15) {
                    cpu.setFlags(value);
                } else {
                    cpu.r[t] = value;
                }
                return Rare.NEXT;
            case Op.MCR:
                cpu.cp15.write(key, Rare.register(cpu, t), cpu.user());
                return Rare.next(cpu);
            default:
                return pair(cpu, word, op);
        }
    }

    private static int pair(Cpu cpu, int word, int op) {
        int opc1 = word >>> 4 & 15;
        int low = Fields.rd(word);
        int high = Fields.rn(word);
        int crm = Fields.rm(word);
        if (low == 15 || high == 15) {
            throw Undefined.INSTANCE;
        }
        if (op == Op.MRRC) {
            long value = cpu.cp15.readLong(opc1, crm, cpu.user());
            cpu.r[low] = (int) value;
            cpu.r[high] = (int) (value >>> 32);
            return Rare.NEXT;
        }
        cpu.cp15.writeLong(opc1, crm, (long) cpu.r[high] << 32 | cpu.r[low] & 0xFFFFFFFFL,
            cpu.user());
        return Rare.next(cpu);
    }
}
