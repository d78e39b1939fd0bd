package sel4j.aot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The machine code of a method, in blocks in the order in which they are laid out. */
final class MachineCode {
    /** What a call may change: r0 to r3, ip and lr. */
    static final int CLOBBERED = 0x500F;
    /** Arguments in registers; the others lie on the stack. */
    static final int ARGUMENT_REGISTERS = 4;

    final String name;
    /** Where the method begins. */
    final Place place;
    final List<MachineBlock> blocks = new ArrayList<>();
    /** Number of registers, the processor's included. */
    int registers = Ins.FIRST;
    /** Words for the arguments of calls, at the low end of the frame. */
    int outgoing;
    /** Words for registers that found no room. */
    int spilled;

    MachineCode(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    int newRegister() {
        return registers++;
    }

    boolean calls() {
        return blocks.stream().flatMap(b -> b.code.stream()).anyMatch(i -> i.code == Code.CALL);
    }

    /** Adds to a set what an instruction reads. */
    static void addReads(Ins i, BitSet to) {
        for (int r : new int[] {i.readsD() ? i.d : Ins.NONE, i.n, i.m, i.s, i.a}) {
            if (r != Ins.NONE) {
                to.set(r);
            }
        }
        if (i.code == Code.CALL) {
            to.set(0, Math.min(i.imm, ARGUMENT_REGISTERS));
        } else if (i.code == Code.RETURN && i.imm == 1) {
            to.set(0);
        }
    }

    /** Adds to a set what an instruction writes. */
    static void addWrites(Ins i, BitSet to) {
        if (i.writesD()) {
            to.set(i.d);
        }
        if (i.code == Code.CALL) {
            for (int r = 0; r < Ins.FIRST; r++) {
                if ((CLOBBERED >>> r & 1) != 0) {
                    to.set(r);
                }
            }
        }
    }
}
