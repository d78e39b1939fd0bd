package sel4j.lockstep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import sel4j.machine.Board;
import sel4j.machine.device.GicCpuInterface;
import sel4j.machine.device.GicDistributor;
import sel4j.machine.device.Pl011;
import sel4j.machine.device.Pl031;

/**
 * What a board holds beside memory: user registers, system registers, floating point, time, and
 * the registers of devices that reading does not change.
 */
final class Devices {
    private static final int WORD = 4;
    private static final int GIC_WORDS = 5;
    private static final int[] GIC_BITS = {0x80, 0x100, 0x200, 0x300};

    /** One value with its name. */
    private record Value(String name, ToLongFunction<Board> of) { }

    private static final List<Value> VALUES = values();

    private Devices() { }

    /** The first value that differs, in words; null if there is none. */
    static String difference(Board hosted, Board found) {
        for (Value v : VALUES) {
            long a = v.of.applyAsLong(hosted);
            long b = v.of.applyAsLong(found);
            if (a != b) {
                return String.format("%s: hosted 0x%x, native 0x%x", v.name, a, b);
            }
        }
        return null;
    }

    private static List<Value> values() {
        List<Value> all = new ArrayList<>();
        all.add(new Value("machine time", b -> b.clock.now()));
        for (int i = 0; i < 16; i++) {
            int n = i;
            word(all, i == 15 ? "pc" : "r" + i, b -> b.cpu.r[n]);
        }
        word(all, "cpsr", b -> b.cpu.cpsr());
        word(all, "TPIDRURW", b -> b.cpu.cp15.tpidrurw());
        word(all, "TPIDRURO", b -> b.cpu.cp15.tpidruro());
        word(all, "TTBR0", b -> b.cpu.cp15.ttbr0());
        word(all, "CONTEXTIDR", b -> b.cpu.cp15.contextidr());
        word(all, "DFSR", b -> b.cpu.cp15.dfsr());
        word(all, "DFAR", b -> b.cpu.cp15.dfar());
        word(all, "IFSR", b -> b.cpu.cp15.ifsr());
        word(all, "FPEXC", b -> b.cpu.fpu.fpexc());
        word(all, "FPSCR", b -> b.cpu.fpu.fpscr());
        for (int i = 0; i < 64; i++) {
            int n = i;
            word(all, "d" + i / 2 + (i % 2 == 0 ? " low" : " high"), b -> b.cpu.fpu.word(n));
        }
        all.add(new Value("CNTV_CTL", b -> b.timer.virtual.control()));
        all.add(new Value("CNTV_CVAL", b -> b.timer.virtual.compareValue()));
        all.add(new Value("CNTP_CTL", b -> b.timer.physical.control()));
        all.add(new Value("CNTP_CVAL", b -> b.timer.physical.compareValue()));
        devices(all);
        return all;
    }

    private static void devices(List<Value> all) {
        register(all, "GICD", GicDistributor.BASE, 0);
        for (int from : GIC_BITS) {
            registers(all, "GICD", GicDistributor.BASE + from, from, GIC_WORDS);
        }
        registers(all, "GICD", GicDistributor.BASE + 0xC00, 0xC00, 2 * GIC_WORDS);
        registers(all, "GICD", GicDistributor.BASE + 0x400, 0x400, 8 * GIC_WORDS);
        registers(all, "GICC", GicCpuInterface.BASE, 0, 3);
        for (int at : new int[] {0x14, 0x18, 0x1C, 0xD0, 0xD4, 0xD8, 0xDC}) {
            register(all, "GICC", GicCpuInterface.BASE + at, at);
        }
        // Behind the data register, whose reading takes what was typed.
        registers(all, "PL011", Pl011.BASE + 0x24, 0x24, 8);
        registers(all, "PL031", Pl031.BASE, 0, 7);
    }

    private static void registers(List<Value> all, String device, int address, int offset,
            int count) {
        for (int i = 0; i < count; i++) {
            register(all, device, address + WORD * i, offset + WORD * i);
        }
    }

    private static void register(List<Value> all, String device, int address, int offset) {
        word(all, String.format("%s register 0x%x", device, offset),
            b -> b.bus.read(address, WORD));
    }

    private static void word(List<Value> all, String name, java.util.function.ToIntFunction<Board>
            of) {
        all.add(new Value(name, b -> Integer.toUnsignedLong(of.applyAsInt(b))));
    }
}
