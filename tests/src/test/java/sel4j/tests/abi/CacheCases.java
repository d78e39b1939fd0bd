package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import sel4j.kernel.Abi;
import sel4j.view.Slot;

/** Cache operations of frames and page directories: ABI invocations 8, 9. */
final class CacheCases {
    private static final int V = 0x10000000;
    private static final String[] OPERATIONS = {"Clean_Data", "Invalidate_Data",
        "CleanInvalidate_Data", "Unify_Instruction"};
    private static final String[] TOLD = {"cleanToRam", "invalidateData", "cleanInvalidateData",
        "unifyInstruction"};

    private CacheCases() { }

    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        all.add(new Case("PageDirectory", s -> new Call(s, 0, s.directory(9)))
            .check("label before the first", c -> c.label = Abi.PD_CLEAN_DATA - 1)
            .check("label behind the last", c -> c.label = Abi.PD_UNIFY_INSTRUCTION + 1));
        for (int i = 0; i < 4; i++) {
            all.add(directory(i));
        }
        for (int i = 0; i < 4; i++) {
            all.add(frame(i));
        }
        return all;
    }

    /** A small frame is mapped at V; the call is one of it, or of the directory. */
    private static Call mapped(Stage s, int label, boolean frame, int start, int end) {
        Call map = VSpaceCases.frame(0).apply(s);
        map.perform();
        s.told.clear();
        return new Call(s, label, frame ? map.cap : map.caps[0]).words(start, end)
            .caps(map.cap, map.caps[0]);
    }

    /** The operation, and no other, was done on this range, in pieces from its start to its end. */
    private static void done(Call c, int operation, int offset, int bytes) {
        int next = (c.caps[0].frameBase() << 12) + offset;
        int end = next + bytes;
        for (String told : c.s.told) {
            String[] words = told.split(" ");
            assertEquals(TOLD[operation] + " " + Integer.toHexString(next),
                words[0] + " " + words[1]);
            next += Integer.parseInt(words[2], 16);
        }
        assertEquals(end, next);
    }

    private static Case frame(int op) {
        return new Case("ARMPage" + OPERATIONS[op],
            s -> mapped(s, Abi.PAGE_CLEAN_DATA + op, true, 0x40, 0x1000))
            .check("fewer than 2 words", c -> {
                c.length(1);
                c.cap = c.s.frame();
            })
            .check("the frame is not mapped", c -> c.cap = c.s.frame())
            .check("the ASID names nothing",
                c -> c.s.k.asidTable(0).setDirectory(VSpaceCases.ASID, null))
            .check("the range is empty", c -> c.words(0x40, 0x40))
            .check("the range is upside down", c -> c.words(0x80, 0x40))
            .check("another frame is mapped there", c -> {
                Slot other = c.s.deviceFrame(0);
                other.setFrameAsid(c.cap.frameAsid());
                other.setFrameAddress(c.cap.frameAddress());
                c.cap = other;
            })
            .check("the start lies behind the frame", c -> c.words(0x1000, 0x1010))
            .check("the end lies behind the frame", c -> c.words(0x40, 0x1001))
            .success("the range is done", c -> done(c, op, 0x40, 0xFC0))
            .success("of one byte: nothing happens", c -> c.words(0x40, 0x41),
                c -> assertEquals(List.of(), c.s.told));
    }

    private static Case directory(int op) {
        return new Case("ARMPD" + OPERATIONS[op],
            s -> mapped(s, Abi.PD_CLEAN_DATA + op, false, V + 0x40, V + 0x1000))
            .check("fewer than 2 words", c -> {
                c.length(1);
                c.word(0, 0xA0000000);
            })
            .check("the range is empty", c -> c.words(V, V))
            .check("the range is upside down", c -> c.words(V, V - 1))
            .check("the start is no user address", c -> c.words(0xA0000000, 0xA0000001))
            .check("the end is no user address", c -> c.words(V, 0xA0000001))
            .check("the directory has no ASID", c -> c.cap.setMapped(false))
            .check("the ASID names nothing",
                c -> c.s.k.asidTable(0).setDirectory(VSpaceCases.ASID, null))
            .check("the ASID names another directory", c -> c.s.k.asidTable(0)
                .setDirectory(VSpaceCases.ASID, c.s.bareDirectory().pageDirectory()))
            .check("the range leaves the page", c -> c.word(1, V + 0x1001))
            .success("the range is done", c -> done(c, op, 0x40, 0xFC0))
            .success("nothing is mapped: nothing happens", c -> c.words(V + 0x1000, V + 0x1010),
                c -> assertEquals(List.of(), c.s.told));
    }
}
