package sel4j.aot;

import java.util.Map;

/**
 * How a debugger finds a method's caller from any instruction (DWARF 4, 6.4): where the frame ends
 * and where the saved registers lie.
 */
final class DwarfFrames {
    private static final int VERSION = 4;
    private static final int WORD = 4;
    private static final int REGISTERS = 16;

    private static final int ADVANCE_LOC4 = 0x04;
    private static final int DEF_CFA = 0x0C;
    private static final int DEF_CFA_OFFSET = 0x0E;
    private static final int OFFSET = 0x80;
    private static final int RESTORE = 0xC0;

    private final Bytes program = new Bytes();
    private final MethodCode code;
    private boolean saved;

    private DwarfFrames(MethodCode code) {
        this.code = code;
        int word = 0;
        for (Map.Entry<Integer, FrameState> e : code.frames.headMap(code.words.length)
                .entrySet()) {
            if (e.getKey() != word) {
                program.u1(ADVANCE_LOC4).u4(e.getKey() - word);
                word = e.getKey();
            }
            state(e.getValue());
        }
    }

    /** The section for all methods. */
    static Bytes of(CodeMap map) {
        Bytes common = new Bytes().u4(-1).u1(VERSION).u1(0).u1(WORD).u1(0);
        common.unsigned(WORD).signed(-WORD).unsigned(Ins.LR);
        common.u1(DEF_CFA).unsigned(Ins.SP).unsigned(0);
        Bytes all = new Bytes().counted(padded(common));
        map.methods().forEach(m -> all.counted(padded(new Bytes().u4(0).u4(m.address())
            .u4(m.bytes()).add(new DwarfFrames(m.code()).program))));
        return all;
    }

    /** With operations that do nothing, to whole words behind the length. */
    private static Bytes padded(Bytes b) {
        while (b.size() % WORD != 0) {
            b.u1(0);
        }
        return b;
    }

    private void state(FrameState s) {
        int pushed = WORD * Integer.bitCount(code.saved);
        program.u1(DEF_CFA_OFFSET).unsigned(s == FrameState.NONE ? 0
            : s == FrameState.SAVED ? pushed : pushed + code.frame);
        boolean on = s != FrameState.NONE;
        if (on == saved) {
            return;
        }
        saved = on;
        int word = Integer.bitCount(code.saved);
        for (int r = 0; r < REGISTERS; r++) {
            if ((code.saved >>> r & 1) != 0) {
                if (on) {
                    program.u1(OFFSET | r).unsigned(word--);
                } else {
                    program.u1(RESTORE | r);
                }
            }
        }
    }
}
