package sel4j.isa;

import java.util.HashMap;
import java.util.Map;

/** The operands that the syntax column of the table may use, by name. */
final class Operands {
    private static final Map<String, Operand> ALL = new HashMap<>();

    private static final String[] CONDITIONS = {
        "eq", "ne", "cs", "cc", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le", ""};

    /** L and the condition together, since "ldclt" has no l. */
    private static final String[] LONG_CONDITIONS = new String[32];

    /** Bit 4 is R (SPSR), bits 3..0 are f s x c. */
    private static final String[] STATUS_FIELDS = new String[32];

    /** Bit 5 is R, bits 4..0 SYSm (ARM ARM B9.2.3). */
    private static final String[] BANKED = new String[64];

    private static final String[] BARRIERS = {
        "#0", "oshld", "oshst", "osh", "#4", "nshld", "unst", "un",
        "#8", "ishld", "ishst", "ish", "#12", "ld", "st", "sy"};

    private static final String[] ISB = {
        "#0", "#1", "#2", "#3", "#4", "#5", "#6", "#7",
        "#8", "#9", "#10", "#11", "#12", "#13", "#14", "sy"};

    /** System registers of VMRS and VMSR; those that do not exist as objdump writes them. */
    private static final String[] FLOATING = {
        "fpsid", "fpscr", "<impl def 0x2>", "<impl def 0x3>", "<impl def 0x4>", "mvfr2", "mvfr1",
        "mvfr0",
        "fpexc", "fpinst", "fpinst2", "<impl def 0xb>", "<impl def 0xc>", "<impl def 0xd>",
        "<impl def 0xe>", "<impl def 0xf>"};

    static {
        names();
        for (char letter : "dnmsatu".toCharArray()) {
            ALL.put(String.valueOf(letter), new RegisterOperand(letter));
        }
        ALL.put("sm", new SignedRegisterOperand());
        ALL.put("tflags", new FlagsRegisterOperand());
        ALL.put("list", new ListOperand(0, true));
        ALL.put("lists", new ListOperand(0, false));
        ALL.put("pclist", new ListOperand(0x8000, true));

        choice("c", "c", CONDITIONS);
        choice("Lc", "Lc", LONG_CONDITIONS);
        choice("S", "S", "", "s");
        choice("W", "W", "", "!");
        choice("L", "L", "", "l");
        choice("X", "X", "b", "t");
        choice("Y", "Y", "b", "t");
        choice("x", "X", "", "x");
        choice("r", "X", "", "r");
        choice("y", "y", ShiftOperand.NAMES);
        choice("rot", "r", "", ", ror #8", ", ror #16", ", ror #24");
        choice("mode", "PU", "da", "ia", "db", "ib");
        choice("ldmode", "PU", "da", "", "db", "ib");
        choice("psr", "R", "CPSR", "SPSR");
        choice("psrmask", "Rf", STATUS_FIELDS);
        choice("banked", "RHB", BANKED);
        choice("aif", "f", "none", "f", "i", "if", "a", "af", "ai", "aif");
        choice("endian", "E", "le", "be");
        choice("barrier", "g", BARRIERS);
        choice("isb", "g", ISB);

        choice("half", "X", "b", "t");
        choice("int", "X", "u32", "s32");
        choice("round", "X", "r", "");
        choice("toint", "U", "u32", "s32");
        choice("fixed", "UX", "s16", "s32", "u16", "u32");
        choice("word", "X", "0", "1");
        choice("fpreg", "N", FLOATING);

        ALL.put("const", new ConstantOperand());
        ALL.put("shift", new ShiftOperand());
        ALL.put("lsl", new FixedShiftOperand(", lsl #", 0));
        ALL.put("asr", new FixedShiftOperand(", asr #", 32));
        ALL.put("target", new BranchOperand(false));
        ALL.put("thumb", new BranchOperand(true));
        ALL.put("offset", new OffsetOperand(1, true));
        ALL.put("simm", new OffsetOperand(1, false));
        ALL.put("offset4", new OffsetOperand(4, true));
        ALL.put("simm4", new OffsetOperand(4, false));

        for (char letter : "ikbpoqv".toCharArray()) {
            ALL.put(String.valueOf(letter), NumberOperand.decimal(letter));
        }
        ALL.put("k32", new FixedShiftOperand("", 32));
        ALL.put("v1", NumberOperand.plusOne('v'));
        ALL.put("w1", NumberOperand.plusOne('w'));
        ALL.put("width", new WidthOperand());
        ALL.put("hex8", NumberOperand.hex('i', 8));
        ALL.put("hex4", NumberOperand.hex('i', 4));
        for (char letter : "dnm".toCharArray()) {
            ALL.put("S" + letter, new FloatOperand(letter, false, 0));
            ALL.put("D" + letter, new FloatOperand(letter, true, 0));
        }
        ALL.put("Sm1", new FloatOperand('m', false, 1));
        ALL.put("Sdd", new SameOperand(new FloatOperand('d', false, 0)));
        ALL.put("Ddd", new SameOperand(new FloatOperand('d', true, 0)));
        ALL.put("Slist", new FloatListOperand(false));
        ALL.put("Dlist", new FloatListOperand(true));
        ALL.put("fraction", new FractionOperand());
        for (char letter : "DNM".toCharArray()) {
            ALL.put("c" + letter, NumberOperand.prefixed("cr", letter));
        }
    }

    private Operands() { }

    /**
     * The operand of a name.
     *
     * @throws IllegalArgumentException when there is none: the table is wrong
     */
    static Operand of(String name) {
        Operand operand = ALL.get(name);
        if (operand == null) {
            throw new IllegalArgumentException("a32.table: no operand <" + name + ">");
        }
        return operand;
    }

    private static void choice(String name, String letters, String... names) {
        ALL.put(name, new ChoiceOperand(letters, names));
    }

    private static void names() {
        for (int i = 0; i < 15; i++) {
            LONG_CONDITIONS[i] = CONDITIONS[i];
            LONG_CONDITIONS[i + 16] = "l" + CONDITIONS[i];
        }
        for (int i = 0; i < 32; i++) {
            STATUS_FIELDS[i] = (i < 16 ? "CPSR_" : "SPSR_") + ((i & 8) != 0 ? "f" : "")
                    + ((i & 4) != 0 ? "s" : "") + ((i & 2) != 0 ? "x" : "")
                    + ((i & 1) != 0 ? "c" : "");
        }
        String[] modes = {"fiq", "irq", "svc", "abt", "und"};
        String[] banks = {"R8", "R9", "R10", "R11", "R12", "SP", "LR"};
        int[] spsr = {0x2E, 0x30, 0x32, 0x34, 0x36};
        for (int i = 0; i < 5; i++) {
            BANKED[spsr[i]] = "SPSR_" + modes[i];
        }
        for (int i = 0; i < 7; i++) {
            BANKED[i] = banks[i] + "_usr";
            BANKED[i + 8] = banks[i] + "_fiq";
        }
        for (int i = 1; i < 5; i++) {
            BANKED[14 + 2 * i] = "LR_" + modes[i];
            BANKED[15 + 2 * i] = "SP_" + modes[i];
        }
        BANKED[0x1C] = "LR_mon";
        BANKED[0x1D] = "SP_mon";
        BANKED[0x1E] = "ELR_hyp";
        BANKED[0x1F] = "SP_hyp";
        BANKED[0x3C] = "SPSR_mon";
        BANKED[0x3E] = "SPSR_hyp";
    }
}
