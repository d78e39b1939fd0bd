package sel4j.machine.device;

/**
 * The generic interrupt controller, version 2, of a board with one processor and
 * {@link #INTERRUPTS} interrupts: the state machine of every interrupt and the signal to the
 * processor. Its registers are in {@link GicDistributor} and {@link GicCpuInterface}; both they and
 * the direct methods here act on this one state.
 *
 * <p>IDs 0..15 are software generated, 16..31 private to the processor, 32 and up shared. Where the
 * architecture leaves a choice, this controller does what QEMU's does: 256 priorities, interrupts
 * 0..15 always enabled, no Security Extensions but both groups. Source: ARM IHI 0048B.
 */
public final class Gic {
    /** Number of interrupt IDs: 0..159. */
    public static final int INTERRUPTS = 160;

    /** Answer of the acknowledge registers when there is nothing to acknowledge. */
    public static final int SPURIOUS = 1023;

    /** Answer when the pending interrupt is of group 1 and the register is for group 0. */
    public static final int OTHER_GROUP = 1022;

    /** Number of software generated interrupts. */
    static final int SGIS = 16;

    /** Running priority when no interrupt is active (as a number below all others). */
    static final int IDLE_PRIORITY = 0x100;

    /** What the controller drives: the interrupt inputs of the processor. */
    public interface Output {
        /** The levels of the IRQ and the FIQ input from now on; called when one of them changes. */
        void lines(boolean irq, boolean fiq);
    }

    static final int WORDS = INTERRUPTS / 32;

    // One bit per interrupt. `latched` is what edges and writes to GICD_ISPENDR leave behind.
    final int[] enabled = new int[WORDS];
    final int[] latched = new int[WORDS];
    final int[] active = new int[WORDS];
    final int[] line = new int[WORDS];
    final int[] edge = new int[WORDS];
    final int[] group1 = new int[WORDS];
    final byte[] priority = new byte[INTERRUPTS];

    /** GICD_CTLR: bit 0 forwards group 0, bit 1 group 1. */
    int distributorControl;
    /** GICC_CTLR. */
    int control;
    int priorityMask;
    int binaryPoint;
    int aliasedBinaryPoint = 1;
    /** Active priorities (GICC_APRn): bit p of the map is group priority 2p, for each group. */
    final int[][] activePriorities = new int[2][4];

    static final int ENABLE_GROUP_0 = 1;
    static final int ENABLE_GROUP_1 = 2;
    static final int ACK_CONTROL = 4;
    static final int FIQ_ENABLE = 8;
    static final int COMMON_BINARY_POINT = 0x10;
    static final int SPLIT_END = 0x200;

    private final Output output;
    private boolean irq;
    private boolean fiq;

    /** A controller as after reset: everything disabled, nothing pending. */
    public Gic(Output output) {
        this.output = output;
        enabled[0] = 0xFFFF;
        edge[0] = 0xFFFF;
    }

    // ---- inputs ----

    /**
     * Sets the level of an interrupt's input line. A rising edge makes an edge triggered interrupt
     * pending; a level triggered one is pending as long as the line is high.
     *
     * @param id 16..159
     */
    public void setLine(int id, boolean high) {
        if (id < SGIS || id >= INTERRUPTS) {
            throw new IllegalArgumentException("no interrupt line " + id);
        }
        if (high && !bit(line, id) && bit(edge, id)) {
            set(latched, id, true);
        }
        set(line, id, high);
        update();
    }

    /**
     * Makes a software generated interrupt (0..15) pending, as GICD_SGIR does for this processor.
     */
    public void softwareInterrupt(int id) {
        set(latched, id & SGIS - 1, true);
        update();
    }

    // ---- configuration (GICD_ISENABLER/ICENABLER, GICD_ICFGR); other IDs are ignored ----

    /** Enables or disables an interrupt; IDs 0..15 stay enabled. */
    public void enable(int id, boolean on) {
        if (id >= SGIS && id < INTERRUPTS) {
            set(enabled, id, on);
            update();
        }
    }

    /** Configures an interrupt as edge triggered (true) or level triggered; 0..15 stay edge. */
    public void configure(int id, boolean edgeTriggered) {
        if (id >= SGIS && id < INTERRUPTS) {
            set(edge, id, edgeTriggered);
            update();
        }
    }

    // ---- processor side ----

    /** Whether the IRQ input of the processor is high. */
    public boolean irqLine() {
        return irq;
    }

    /** Whether the FIQ input of the processor is high. */
    public boolean fiqLine() {
        return fiq;
    }

    /** Reads GICC_IAR: acknowledges the highest pending interrupt. 1022 and 1023: there is none. */
    public int acknowledge() {
        return acknowledge(false);
    }

    /** Writes GICC_EOIR: ends the interrupt that was acknowledged with this value. */
    public void end(int acknowledged) {
        end(acknowledged, false);
    }

    /**
     * Reads GICC_HPPIR: the highest pending interrupt of an enabled group, whether or not its
     * priority suffices; 1022 and 1023: there is none.
     */
    public int highestPending() {
        return highestPending(false);
    }

    /** GICC_RPR: the highest active group priority, 0xFF if none. */
    public int runningPriority() {
        return Math.min(running(), 0xFF);
    }

    /**
     * GICC_IAR or GICC_AIAR. The interrupt becomes active and, unless its line holds it, is not
     * pending any more; its group priority becomes the running one.
     *
     * @param aliased whether only interrupts of group 1 are meant
     */
    int acknowledge(boolean aliased) {
        int id = highestPending(aliased);
        if (id >= OTHER_GROUP || !suffices(id)) {
            return id == OTHER_GROUP ? OTHER_GROUP : SPURIOUS;
        }
        int level = groupPriority(id) >>> 1;
        activePriorities[bit(group1, id) ? 1 : 0][level >>> 5] |= 1 << (level & 31);
        set(active, id, true);
        set(latched, id, false);
        update();
        return id;
    }

    /**
     * GICC_EOIR or GICC_AEOIR: drops the running priority and, unless ends are split (EOImode),
     * makes the interrupt inactive. Without an active priority, or for an ID that does not exist,
     * nothing.
     */
    void end(int acknowledged, boolean aliased) {
        int id = acknowledged & 0x3FF;
        if (id >= INTERRUPTS || running() == IDLE_PRIORITY) {
            return;
        }
        // The register of group 1 does not end an interrupt of group 0. (The other way round is
        // unpredictable without AckCtl; as with QEMU it ends it.)
        boolean one = bit(group1, id);
        if (aliased && !one) {
            return;
        }
        dropHighest(activePriorities[one ? 1 : 0]);
        if ((control & SPLIT_END) == 0) {
            set(active, id, false);
        }
        update();
    }

    /** GICC_DIR: makes an interrupt inactive when ends are split; otherwise nothing. */
    void deactivate(int value) {
        int id = value & 0x3FF;
        if (id < INTERRUPTS && (control & SPLIT_END) != 0) {
            set(active, id, false);
            update();
        }
    }

    /** GICC_HPPIR or GICC_AHPPIR. */
    int highestPending(boolean aliased) {
        int id = candidate();
        if (id == SPURIOUS) {
            return SPURIOUS;
        }
        boolean one = bit(group1, id);
        // A group that the processor interface does not take is not seen.
        if ((control & (one ? ENABLE_GROUP_1 : ENABLE_GROUP_0)) == 0) {
            return SPURIOUS;
        }
        if (aliased) {
            return one ? id : SPURIOUS;
        }
        return one && (control & ACK_CONTROL) == 0 ? OTHER_GROUP : id;
    }

    /** Whether an interrupt is pending: latched, or level triggered with its line high. */
    boolean pending(int id) {
        return (pendingWord(id >>> 5) >>> (id & 31) & 1) != 0;
    }

    int pendingWord(int word) {
        return latched[word] | line[word] & ~edge[word];
    }

    /** Recomputes the signals to the processor; called after every change of state. */
    void update() {
        int id = candidate();
        boolean one = id != SPURIOUS && bit(group1, id);
        boolean signal = id != SPURIOUS && suffices(id)
            && (control & (one ? ENABLE_GROUP_1 : ENABLE_GROUP_0)) != 0;
        boolean fast = signal && !one && (control & FIQ_ENABLE) != 0;
        boolean normal = signal && !fast;
        if (normal != irq || fast != fiq) {
            irq = normal;
            fiq = fast;
            output.lines(irq, fiq);
        }
    }

    /**
     * The enabled, pending, not active interrupt of the highest priority (lowest number) among the
     * groups that the distributor forwards; the lowest ID among equals; 1023 if there is none.
     */
    private int candidate() {
        int best = SPURIOUS;
        int bestPriority = IDLE_PRIORITY;
        for (int w = 0; w < WORDS; w++) {
            int bits = enabled[w] & pendingWord(w) & ~active[w]
                & ((distributorControl & 1) != 0 ? -1 : group1[w])
                & ((distributorControl & 2) != 0 ? -1 : ~group1[w]);
            for (; bits != 0; bits &= bits - 1) {
                int id = w * 32 + Integer.numberOfTrailingZeros(bits);
                int p = priority[id] & 0xFF;
                if (p < bestPriority) {
                    best = id;
                    bestPriority = p;
                }
            }
        }
        return best;
    }

    /** Whether the priority is above the mask, and the group priority above the running one. */
    private boolean suffices(int id) {
        return (priority[id] & 0xFF) < priorityMask && groupPriority(id) < running();
    }

    /** The part of the priority that decides about preemption (IHI 0048B 3.3.3). */
    private int groupPriority(int id) {
        boolean aliased = bit(group1, id) && (control & COMMON_BINARY_POINT) == 0;
        int subBits = aliased ? aliasedBinaryPoint : binaryPoint + 1;
        return priority[id] & 0xFF & -1 << subBits;
    }

    private int running() {
        for (int w = 0; w < 4; w++) {
            int bits = activePriorities[0][w] | activePriorities[1][w];
            if (bits != 0) {
                return (w * 32 + Integer.numberOfTrailingZeros(bits)) << 1;
            }
        }
        return IDLE_PRIORITY;
    }

    private static void dropHighest(int[] map) {
        for (int w = 0; w < map.length; w++) {
            if (map[w] != 0) {
                map[w] &= map[w] - 1;
                return;
            }
        }
    }

    static boolean bit(int[] map, int id) {
        return (map[id >>> 5] >>> (id & 31) & 1) != 0;
    }

    static void set(int[] map, int id, boolean on) {
        if (on) {
            map[id >>> 5] |= 1 << (id & 31);
        } else {
            map[id >>> 5] &= ~(1 << (id & 31));
        }
    }
}
