package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Frame;
import sel4j.view.Tcb;

/** ABI syscalls-and-ipc 2: message info word and IPC buffer. */
class MessageTest {
    private final Bench b = new Bench();

    @Property
    void infoWordGivesBackItsFields(@ForAll @IntRange(min = 0, max = 0xFFFFF) int label,
            @ForAll @IntRange(min = 0, max = 7) int unwrapped,
            @ForAll @IntRange(min = 0, max = 3) int extra,
            @ForAll @IntRange(min = 0, max = 120) int length) {
        int info = Message.info(label, unwrapped, extra, length);
        assertEquals(label << 12 | unwrapped << 9 | extra << 7 | length, info);
        assertEquals(label, Message.label(info));
        assertEquals(extra, Message.extraCaps(info));
        assertEquals(length, Message.length(info));
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 121, 127})
    void moreThan120WordsCountAs120(int length) {
        assertEquals(120, Message.length(0xFFFFFF80 | length));
    }

    @Test
    void withoutAFrameThereIsNoBuffer() {
        Tcb t = b.thread(1);
        assertNull(Buffer.ofSender(b.k, t));
        assertNull(Buffer.ofReceiver(b.k, t));
        t.buffer().setThread(t);
        assertNull(Buffer.ofSender(b.k, t));
    }

    @Test
    void deviceFramesAreNoBuffer() {
        Tcb t = b.thread(1);
        b.buffer(t, Abi.FRAME_READ_WRITE, true);
        assertNull(Buffer.ofSender(b.k, t));
        assertNull(Buffer.ofReceiver(b.k, t));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void senderNeedsReadReceiverNeedsReadWrite(int rights) {
        Tcb t = b.thread(1);
        Frame expected = b.buffer(t, rights, false);
        assertEquals(rights >= 2 ? expected : null, Buffer.ofSender(b.k, t));
        assertEquals(rights == 3 ? expected : null, Buffer.ofReceiver(b.k, t));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void bufferIsAtItsAddressModuloTheFrameSize(int size) {
        Tcb t = b.thread(1);
        int bits = 12 + 4 * size;
        int place = b.place(1 << bits);
        b.k.createFrame(place, bits);
        t.buffer().setFrame(place / 256, false, 0, Abi.FRAME_READ_WRITE, 0, size);
        int offset = (1 << bits) - 512;
        t.setBufferAddress(0x70000000 + offset);
        Frame buffer = Buffer.ofReceiver(b.k, t);
        assertNotNull(buffer);
        buffer.setWord(127, 0x1234);
        assertEquals(0x1234, b.memory.ram[((place << 4) - 0x40000000 + offset) / 4 + 127]);
    }

    @Test
    void messageRegistersAreR2ToR5AndThenTheBuffer() {
        Tcb t = b.thread(1);
        Frame buffer = b.buffer(t);
        for (int i = 0; i < 120; i++) {
            assertEquals(i + 1, Message.put(b.k, t, buffer, i, 700 + i));
        }
        for (int i = 0; i < 4; i++) {
            assertEquals(700 + i, t.register(2 + i));
            assertEquals(0, buffer.word(1 + i));
        }
        for (int i = 4; i < 120; i++) {
            assertEquals(700 + i, buffer.word(1 + i));
            assertEquals(700 + i, Message.get(b.k, t, buffer, i));
        }
        assertEquals(0, buffer.word(0));
        assertEquals(0, buffer.word(121));
    }

    @Test
    void withoutABufferWordsBeyondFourAreNotStored() {
        Tcb t = b.thread(1);
        int[] before = Bench.registers(t);
        assertEquals(4, Message.put(b.k, t, null, 4, 7));
        assertEquals(4, Message.put(b.k, t, null, 119, 7));
        assertEquals("", Bench.changed(before, t));
        assertEquals(0, Message.get(b.k, t, null, 4));
    }
}
