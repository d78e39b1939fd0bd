package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.view.Frame;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Every label on every sort of object straight after its creation (S5), with arguments of all
 * sorts: only Call is answered (F6), the answer has exactly its length, and no register changes
 * that is not named (F12).
 */
class AnswersTest {
    private static final int LABELS = 52;

    private static final class Setting {
        final Bench b = new Bench();
        final Tcb cur = b.running(255);
        final Frame buffer = b.buffer(cur);
        final int invoked;
        final int[] caps;

        Setting(int type) {
            Tcb t = b.thread(1);
            int node = b.emptySlot();
            int nodePlace = b.place(256);
            b.k.createCNode(nodePlace, 4);
            put(node).setCNode(nodePlace, 4, 0, 0);
            insert(node);
            int directory = b.emptySlot();
            put(directory).setPageDirectory(b.k.createPageDirectory(b.place(16384)), false, 0);
            insert(directory);
            int free = b.emptySlot();
            put(free).setUntyped(b.place(4096), 12, false, 256);
            insert(free);
            caps = new int[] {b.cap(t), node, directory, free, b.cap(b.notification(), 0, 15),
                b.capOfFrame(3, false), b.emptySlot()};
            invoked = create(type);
        }

        private Slot put(int cptr) {
            return b.slot(cptr);
        }

        private void insert(int cptr) {
            Slots.insertOriginal(b.k, b.k.root(), b.slot(cptr));
        }

        private int create(int type) {
            if (type == Slot.THREAD) {
                return b.cap(b.k.createTcb(b.place(1024)));
            }
            if (type == Slot.FRAME) {
                return b.capOfFrame(3, false);
            }
            int cptr = b.emptySlot();
            Slot s = b.slot(cptr);
            switch (type) {
                case Slot.UNTYPED -> s.setUntyped(b.place(4096), 12, false, 0);
                case Slot.CNODE -> {
                    int place = b.place(256);
                    b.k.createCNode(place, 4);
                    s.setCNode(place, 4, 0, 0);
                }
                case Slot.PAGE_TABLE ->
                    s.setPageTable(b.k.createPageTable(b.place(1024)), false, 0, 0);
                case Slot.PAGE_DIRECTORY ->
                    s.setPageDirectory(b.k.createPageDirectory(b.place(16384)), false, 0);
                case Slot.ASID_POOL -> s.setAsidPool(b.k.createAsidPool(b.place(4096)), 1024);
                case Slot.ASID_CONTROL -> s.setAsidControl();
                case Slot.IRQ_CONTROL -> s.setIrqControl();
                case Slot.IRQ_HANDLER -> s.setIrqHandler(40);
                case Slot.DOMAIN -> s.setDomain();
                case Slot.SGI_SIGNAL -> s.setSgiSignal(3, 1);
                default -> throw new IllegalArgumentException("type " + type);
            }
            insert(cptr);
            return cptr;
        }

        /** Makes a call with random words and capabilities; the registers before it. */
        int[] call(Random random, int number, int label) {
            int extra = random.nextInt(4);
            for (int i = 0; i < 3; i++) {
                buffer.setWord(122 + i, caps[random.nextInt(caps.length)]);
            }
            int[] words = new int[4];
            for (int i = 0; i < 4; i++) {
                words[i] = word(random);
                buffer.setWord(5 + i, word(random));
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(6) : 8;
            int info = Bench.info(label, extra, length);
            b.k.setWorkUnits(0);
            int[] sent = Bench.registers(cur);
            sent[0] = invoked;
            sent[1] = info;
            System.arraycopy(words, 0, sent, 2, 4);
            sent[7] = number;
            b.syscall(number, invoked, info, words);
            return sent;
        }

        private static int word(Random random) {
            int r = random.nextInt(8);
            return r < 4 ? random.nextInt(6) : r < 6 ? 4 : r == 6 ? 0x100000 : random.nextInt();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Slot.THREAD, Slot.FRAME, Slot.UNTYPED, Slot.CNODE, Slot.PAGE_TABLE,
        Slot.PAGE_DIRECTORY, Slot.ASID_POOL, Slot.ASID_CONTROL, Slot.IRQ_CONTROL, Slot.IRQ_HANDLER,
        Slot.DOMAIN, Slot.SGI_SIGNAL})
    void onlyCallIsAnsweredAndWithExactLength(int type) {
        for (int label = 0; label < LABELS; label++) {
            Random random = new Random(type * 1000 + label);
            Setting s = new Setting(type);
            for (int i = 0; i < 24; i++) {
                int number = i % 3 == 0 ? Abi.SYS_SEND : i % 3 == 1
                    ? Abi.SYS_NB_SEND : Abi.SYS_CALL;
                int[] sent = s.call(random, number, label);
                String what = "type " + type + ", label " + label + ", call " + i;
                assertEquals(Abi.RUNNING, s.cur.state(), what);
                assertEquals(Bench.PC + 4, s.cur.register(Abi.REG_NEXT_PC), what);
                if (number == Abi.SYS_CALL) {
                    // A software interrupt capability ignores the label.
                    checkAnswer(s, sent, type == Slot.SGI_SIGNAL ? 0 : label, what);
                } else {
                    assertEquals("", Bench.changed(sent, s.cur), what);
                }
            }
        }
    }

    /**
     * Every object decodes the labels of its own (syscalls-and-ipc 4): calls without arguments
     * succeed where none are needed, and are too short where some are. Whoever gets another's label
     * answers IllegalOperation.
     */
    @ParameterizedTest
    @CsvSource({Slot.UNTYPED + "," + Abi.UNTYPED_RETYPE + "," + Abi.TRUNCATED_MESSAGE,
        Slot.CNODE + "," + Abi.CNODE_DELETE + "," + Abi.TRUNCATED_MESSAGE,
        Slot.THREAD + "," + Abi.TCB_READ_REGISTERS + "," + Abi.TRUNCATED_MESSAGE,
        Slot.FRAME + "," + Abi.PAGE_GET_ADDRESS + "," + Abi.NO_ERROR,
        Slot.PAGE_TABLE + "," + Abi.PAGE_TABLE_UNMAP + "," + Abi.NO_ERROR,
        Slot.PAGE_DIRECTORY + "," + Abi.PD_CLEAN_DATA + "," + Abi.TRUNCATED_MESSAGE,
        Slot.ASID_CONTROL + "," + Abi.ASID_CONTROL_MAKE_POOL + "," + Abi.TRUNCATED_MESSAGE,
        Slot.ASID_POOL + "," + Abi.ASID_POOL_ASSIGN + "," + Abi.TRUNCATED_MESSAGE,
        Slot.IRQ_CONTROL + "," + Abi.IRQ_ISSUE_HANDLER + "," + Abi.TRUNCATED_MESSAGE,
        Slot.IRQ_HANDLER + "," + Abi.IRQ_ACK + "," + Abi.NO_ERROR,
        Slot.DOMAIN + "," + Abi.DOMAIN_SET + "," + Abi.TRUNCATED_MESSAGE})
    void everyObjectDecodesItsOwnLabels(int type, int label, int answer) {
        Setting s = new Setting(type);
        assertEquals(answer, s.b.invoke(s.invoked, label, new int[0]));
        if (type != Slot.ASID_CONTROL) {
            int other = type == Slot.THREAD ? Abi.UNTYPED_RETYPE : Abi.TCB_READ_REGISTERS;
            assertEquals(Abi.ILLEGAL_OPERATION, s.b.invoke(s.invoked, other, new int[0]));
        }
    }

    @Test
    void aSoftwareInterruptCapabilityIgnoresTheLabel() {
        for (int label : new int[] {0, 1, 49, 1000}) {
            Setting s = new Setting(Slot.SGI_SIGNAL);
            s.b.hw.calls.clear();
            assertEquals(Abi.NO_ERROR, s.b.invoke(s.invoked, label, new int[0]));
            assertEquals(1, s.b.hw.take("sendSoftwareInterrupt").size());
        }
    }

    private static void checkAnswer(Setting s, int[] sent, int label, String what) {
        int info = s.cur.register(1);
        int code = Message.label(info);
        int length = Message.length(info);
        assertEquals(0, s.cur.register(0), what);
        assertEquals(0, Message.extraCaps(info), what);
        assertEquals(Bench.info(code, 0, length), info, what);
        assertEquals(true, code <= Abi.NOT_ENOUGH_MEMORY, what);
        assertTrue(length >= least(code, label, sent) && length <= most(code, label, sent),
            what + ": length " + length + " of answer " + code);
        for (int r = 2; r < 20; r++) {
            if (r < 2 + 4 && r - 2 < length) {
                continue;
            }
            assertEquals(sent[r], s.cur.register(r), what + ", register " + r);
        }
    }

    private static int least(int code, int label, int[] sent) {
        switch (code) {
            case Abi.NO_ERROR:
                return label == Abi.TCB_READ_REGISTERS ? sent[3]
                    : label == Abi.TCB_SET_FLAGS || label == Abi.PAGE_GET_ADDRESS ? 1 : 0;
            case Abi.INVALID_ARGUMENT:
            case Abi.INVALID_CAPABILITY:
            case Abi.NOT_ENOUGH_MEMORY:
                return 1;
            case Abi.RANGE_ERROR:
            case Abi.FAILED_LOOKUP:
                return 2;
            default:
                return 0;
        }
    }

    private static int most(int code, int label, int[] sent) {
        return code == Abi.FAILED_LOOKUP ? 5 : least(code, label, sent);
    }
}
