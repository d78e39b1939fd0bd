package sel4j.aot;

import java.util.List;

/**
 * The methods of {@code Hardware} as native code: system registers, device registers, and calls of
 * the routines in {@code routines.s}. Trusted: nothing but runs on the machines compares it with
 * what the methods promise.
 */
final class HardwareCalls {
    /** Where the kernel maps its devices (KernelSpace; ABI boot-and-memory 4). */
    static final int DISTRIBUTOR = 0xFFF00000;
    static final int CPU_INTERFACE = 0xFFF01000;

    private static final int ACKNOWLEDGE = 0xC;
    private static final int END = 0x10;
    private static final int SET_ENABLE = 0x100;
    private static final int CLEAR_ENABLE = 0x180;
    private static final int CONFIGURATION = 0xC00;
    private static final int SOFTWARE_INTERRUPT = 0xF00;
    private static final int IRQ_PENDING_BIT = 7;

    private final Builder to;

    HardwareCalls(Builder to) {
        this.to = to;
    }

    /** Builds a call. Result: null if there is none. */
    Node call(String method, List<Node> in) {
        Node a = in.isEmpty() ? null : in.get(0);
        Node b = in.size() < 2 ? null : in.get(1);
        switch (method) {
            case "dataFaultStatus" -> {
                return to.named(Kind.READ_SYSTEM, "DFSR");
            }
            case "dataFaultAddress" -> {
                return to.named(Kind.READ_SYSTEM, "DFAR");
            }
            case "instructionFaultStatus" -> {
                return to.named(Kind.READ_SYSTEM, "IFSR");
            }
            case "interruptPending" -> {
                return to.extract(to.named(Kind.READ_SYSTEM, "ISR"), IRQ_PENDING_BIT, 1);
            }
            case "acknowledgeInterrupt" -> {
                return to.load(to.constant(CPU_INTERFACE), ACKNOWLEDGE, Node.DEVICE);
            }
            case "endInterrupt" ->
                to.store(to.constant(CPU_INTERFACE), END, a, Node.DEVICE);
            case "sendSoftwareInterrupt" ->
                to.store(to.constant(DISTRIBUTOR), SOFTWARE_INTERRUPT, a, Node.DEVICE);
            case "maskInterrupt" -> mask(a, b);
            case "setTrigger" -> trigger(a, b);
            case "clearExclusive" -> to.named(Kind.INSTRUCTION, "CLREX");
            case "setAddressSpace", "flushTlbAsid", "flushTlbPage", "flushTlbAll", "cleanToRam",
                "cleanToUnification", "invalidateData", "cleanInvalidateData", "unifyInstruction",
                "resetTimer", "enableFpu", "saveFpu", "loadFpu", "putChar", "halt" ->
                to.named(Kind.CALL, "Hardware." + method, in.toArray(new Node[0]));
            case "reportUnhandledFault", "dump" -> {
                // Messages of a hosted run to its user; they are not on the board's console.
            }
            default -> throw new CompileError(to.place, "no such method of Hardware: " + method);
        }
        return null;
    }

    /** One bit of a word of the set-enable or clear-enable registers. */
    private void mask(Node irq, Node masked) {
        Node register = to.select(Condition.NE, masked, to.constant(0),
            to.constant(DISTRIBUTOR + CLEAR_ENABLE), to.constant(DISTRIBUTOR + SET_ENABLE));
        Node bit = to.op(Kind.SHL, to.constant(1), to.op(Kind.AND, irq, 31));
        Node word = to.op(Kind.SHL, to.op(Kind.SHR, irq, 5), 2);
        to.store(to.op(Kind.ADD, register, word), 0, bit, Node.DEVICE);
    }

    /** The high bit of a pair in the configuration registers. */
    private void trigger(Node irq, Node edge) {
        Node word = to.op(Kind.SHL, to.op(Kind.SHR, irq, 4), 2);
        Node register = to.op(Kind.ADD, to.constant(DISTRIBUTOR + CONFIGURATION), word);
        Node shift = to.op(Kind.SHL, to.op(Kind.AND, irq, 15), 1);
        Node bit = to.op(Kind.SHL, to.constant(2), shift);
        Node old = to.load(register, 0, Node.DEVICE);
        Node set = to.op(Kind.OR, old, bit);
        Node value = to.select(Condition.NE, edge, to.constant(0), set,
            to.op(Kind.XOR, set, bit));
        to.store(register, 0, value, Node.DEVICE);
    }
}
