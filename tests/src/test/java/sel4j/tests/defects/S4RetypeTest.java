package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;
import sel4j.view.Slot;

/**
 * S4: several objects retyped from one untyped, then deletes and retypes mixed, corrupted the
 * bookkeeping. Ours keeps one watermark, which only a reset with no child left lowers; here it is
 * compared, call by call, with a model that knows nothing but which objects are alive.
 */
class S4RetypeTest {
    private static final int BITS = 17;
    private static final int[] TYPES = {Abi.OBJECT_UNTYPED, Abi.OBJECT_TCB, Abi.OBJECT_ENDPOINT,
        Abi.OBJECT_NOTIFICATION, Abi.OBJECT_CNODE, Abi.OBJECT_PAGE_DIRECTORY, Abi.OBJECT_SMALL_PAGE,
        Abi.OBJECT_LARGE_PAGE, Abi.OBJECT_PAGE_TABLE};
    private static final int[] SIZES = {0, 10, 4, 4, 0, 14, 12, 16, 10};

    private final Root u = new Root();
    private final int parent = u.make(Abi.OBJECT_UNTYPED, BITS);
    private final int start = u.slot(parent).untypedBase() << 4;

    /** A live object: its slot, where it lies in the untyped, its size, all in bytes. */
    private record Live(int slot, int offset, int bytes) { }

    private final List<Live> live = new ArrayList<>();
    private int watermark;

    @Test
    void anyMixtureOfRetypeAndDeleteAgreesWithTheModel() {
        int refused = 0;
        int made = 0;
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < 150; step++) {
                int dice = random.nextInt(20);
                if (dice == 0) {
                    u.revoke(parent);
                    live.clear();
                } else if (dice < 8 && !live.isEmpty()) {
                    u.delete(live.remove(random.nextInt(live.size())).slot);
                } else if (retype(random)) {
                    made++;
                } else {
                    refused++;
                }
                agree();
            }
            Rules.check(u);
        }
        assertEquals(true, made > 300 && refused > 100, "made " + made + ", refused " + refused);
    }

    private boolean retype(Random random) {
        int which = random.nextInt(TYPES.length);
        int argument = TYPES[which] == Abi.OBJECT_UNTYPED ? 4 + random.nextInt(10) : 1
            + random.nextInt(6);
        int bits = TYPES[which] == Abi.OBJECT_UNTYPED ? argument
            : TYPES[which] == Abi.OBJECT_CNODE ? 4 + argument : SIZES[which];
        int count = 1 + random.nextInt(4);
        int first = slots(count);
        int used = live.isEmpty() ? 0 : watermark;
        int left = (1 << BITS) - used;
        String answer = u.call(parent, Abi.UNTYPED_RETYPE, new int[] {Root.CNODE}, TYPES[which],
            argument, 0, 0,
            first, count);
        if (left >> bits < count) {
            assertEquals("NotEnoughMemory " + Root.show(left), answer);
            return false;
        }
        assertEquals("ok", answer);
        int at = used + (1 << bits) - 1 >> bits << bits;
        for (int i = 0; i < count; i++) {
            live.add(new Live(first + i, at + (i << bits), 1 << bits));
        }
        watermark = at + (count << bits);
        return true;
    }

    /** That many empty slots in a row. */
    private int slots(int count) {
        int first = 200;
        for (int i = first; i < first + count; i++) {
            if (u.slot(i).type() != Slot.NULL) {
                first = i + 1;
            }
        }
        return first;
    }

    /**
     * Every live object is where the model has it; no two overlap; the watermark is the
     * model's.
     */
    private void agree() {
        live.sort((a, b) -> a.offset - b.offset);
        int end = 0;
        for (Live l : live) {
            assertEquals(true, l.offset >= end && l.offset + l.bytes <= watermark, "no overlap");
            end = l.offset + l.bytes;
            assertEquals(start + l.offset, place(u.slot(l.slot)));
        }
        if (!live.isEmpty()) {
            assertEquals(watermark, u.slot(parent).untypedFree() << 4);
        }
    }

    private static int place(Slot s) {
        return switch (s.type()) {
            case Slot.UNTYPED -> s.untypedBase() << 4;
            case Slot.THREAD -> s.thread().place() << 4;
            case Slot.ENDPOINT -> s.endpoint().place() << 4;
            case Slot.NOTIFICATION -> s.notification().place() << 4;
            case Slot.CNODE -> s.cnodeBase() << 4;
            case Slot.PAGE_DIRECTORY -> s.pageDirectory().place() << 4;
            case Slot.PAGE_TABLE -> s.pageTable().place() << 4;
            default -> s.frameBase() << 12;
        };
    }

    /** What an object's holder wrote is gone when its memory is another object's. */
    @Test
    void memoryComesBackZero() {
        int page = u.makeOf(parent, Abi.OBJECT_SMALL_PAGE, 0);
        int address = u.slot(page).frameBase() << 12;
        for (int i = 0; i < 4096; i += 4) {
            u.setWord(address + i, 0x66600000 + i);
        }
        u.delete(page);
        int again = u.makeOf(parent, Abi.OBJECT_LARGE_PAGE, 0);
        assertEquals(start, u.slot(again).frameBase() << 12);
        for (int i = 0; i < 0x10000; i += 4) {
            assertEquals(0, u.word(start + i));
        }
    }
}
