package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.hosted.HostedSystem;
import sel4j.platform.Memory;

/**
 * F15: boot went wrong when the bootinfo lay at the border of what one page directory entry maps.
 * Ours maps every page of image, IPC buffer, bootinfo and extra pages by its own address, with as
 * many tables as they touch: here the end of the image takes every page of a megabyte.
 */
class F15BootTest {
    private static final int PAGES_PER_TABLE = 256;
    private static final int HALT = -11;
    /**
     * Reads all of the bootinfo and the extra pages, writes the IPC buffer, reads its own last
     * word; r4 counts words that are not zero, then the machine halts.
     */
    private static final String[] PROGRAM = {
        "ldr r1, [r0, #0x10]", "mov r5, #0x200", "str r5, [r1]", "ldr r6, [r1, #0x1fc]",
        "ldr r2, [r0]", "add r2, r2, #0x1000", "add r2, r0, r2", "mov r4, #0x0",
        "ldr r3, [r0], #0x4", "cmp r3, #0x0", "addne r4, r4, #0x1", "cmp r0, r2",
        "bcc -0x18", "ldr r5, [r1]", "mvn r7, #0xa", "svc 0x0"};

    private static int[] words(int start) {
        String[] p = PROGRAM.clone();
        p[12] = "bcc 0x" + Integer.toHexString(start + 32);
        return Program.words(start, p);
    }

    /** Boots an image of some pages at an address; it must come to its end. */
    private static void boot(int start, int pages) {
        String what = Integer.toHexString(start) + " with " + pages + " pages";
        HostedSystem s = Program.boot(Program.elf(start, words(start), pages << 12), 16 << 20);
        s.run(50_000);
        int[] r = s.board().cpu.r;
        assertEquals(HALT, r[7], what);
        assertEquals(0x200, r[5], what);
        assertEquals(0, r[6], what);
        int end = start + (pages << 12);
        assertEquals(end, r[1], what + ": the IPC buffer is behind the image");
        assertTrue(r[4] > 100, what + ": words of bootinfo and device tree: " + r[4]);
        // It has read to the end of the extra pages, whose bytes the bootinfo counts.
        int extra = r[2] - (end + 0x2000);
        assertTrue(extra > 0 && extra < 0x10000, what + ": bytes of extra pages: " + extra);
    }

    @Test
    void everyPageOfAMegabyteAsTheEndOfTheImage() {
        for (int page = 0; page < PAGES_PER_TABLE; page++) {
            boot(0x10000000 + (page << 12), 1);
        }
    }

    @Test
    void imagesOfEveryLengthAcrossTheBorder() {
        for (int pages = 1; pages <= 12; pages++) {
            for (int before = 0; before <= 12; before++) {
                boot(0x200000 - (before << 12), pages);
            }
        }
    }

    @Test
    void bothEndsOfUserMemory() {
        boot(0x1000, 1);
        boot(0, 1);
        boot(Memory.WINDOW_BASE - 0x20000, 2);
    }
}
