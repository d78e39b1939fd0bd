package sel4j.aot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kernel as an ELF file that boots on a bare board, with device tree and root task: boot code
 * at the start of the kernel's image range, then the kernel's text and constants, stack, vectors,
 * variables, tree; behind the range the root task (ABI boot-and-memory 4).
 */
public final class Image {
    /** What boot code, vectors and entry code call. */
    public static final List<String> ROOTS = List.of("Boot.boot", "Entry.syscall",
        "Entry.undefined", "Entry.prefetchAbort", "Entry.dataAbort", "Entry.interrupt",
        MakeKernel.NAME);

    /**
     * Physical addresses of what native code alone uses: its text, constants, stack and vectors lie
     * from here on, and below {@link #OWN_END}. All other RAM is the kernel's and the users'.
     */
    public static final int OWN_START = 0x40200000;
    /** Behind it: the kernel's variables begin. */
    public static final int OWN_END = sel4j.view.Kernel.ADDRESS;

    private static final int BOOT = OWN_START;
    private static final int TEXT = 0x40201000;
    private static final int VECTORS = 0x402DF000;
    private static final int HIGH_VECTORS = 0xFFFF0000;
    private static final int STACK_BYTES = 4096;
    private static final int VARIABLES = sel4j.view.Kernel.ADDRESS;
    private static final int VARIABLES_BYTES = 0x10000;
    private static final int TREE = 0x402F0000;
    private static final int TREE_BYTES = 0x10000;
    private static final int PROGRAM = 0x40300000;
    private static final int UART = 0xFFF02000;
    private static final int WORD = 4;

    private final Linker linker = new Linker(Window.of(TEXT));
    private final List<MethodCode> code;
    private final Payload payload;
    private byte[] constants;
    private int textBytes;

    private Image(List<MethodCode> code, Payload payload) {
        this.code = code;
        this.payload = payload;
    }

    /**
     * Builds an image.
     *
     * @param code what a {@link Compiler} made of {@link #ROOTS}
     */
    public static Image of(List<MethodCode> code, Payload payload) {
        return new Image(code, payload);
    }

    /** The file: the same bytes for the same code and payload. */
    public byte[] file() {
        if (payload.tree().length > TREE_BYTES) {
            throw new CompileError("the device tree has " + payload.tree().length
                + " bytes, more than " + TREE_BYTES);
        }
        linker.add(code);
        for (String s : List.of("entry.s", "start.s", "routines.s")) {
            linker.add(Assembly.read(s));
        }
        textBytes = linker.end() - Window.of(TEXT);
        Map<String, Integer> text = new TreeMap<>(linker.symbols());
        text.put("$a", Window.of(TEXT));
        constants = constants(linker.end());
        if (Integer.compareUnsigned(linker.end() + constants.length,
                Window.of(VECTORS) - STACK_BYTES) > 0) {
            throw new CompileError("text and constants are too large for the kernel's image");
        }
        define();
        Elf elf = new Elf();
        Assembly boot = Assembly.read("boot.s");
        elf.segment("boot", BOOT, BOOT, bytes(boot.assemble(BOOT, linker.symbols())),
            WORD * boot.words(), Elf.READ | Elf.EXECUTE);
        elf.symbols(Map.of("boot", BOOT, "$a", BOOT));
        byte[] words = bytes(linker.link());
        elf.segment("text", Window.of(TEXT), TEXT, words, words.length, Elf.READ | Elf.EXECUTE);
        elf.symbols(text);
        elf.segment("constants", linker.end(), linker.end() - Window.OFFSET, constants,
            constants.length, Elf.READ);
        Assembly vectors = Assembly.read("vectors.s");
        vectors.define(HIGH_VECTORS, linker.symbols());
        byte[] v = bytes(vectors.assemble(HIGH_VECTORS, linker.symbols()));
        elf.segment("vectors", HIGH_VECTORS, VECTORS, v, v.length, Elf.READ | Elf.EXECUTE);
        elf.symbols(Map.of("vectors", HIGH_VECTORS, "$a", HIGH_VECTORS));
        elf.segment("variables", Window.KERNEL, VARIABLES, new byte[0], VARIABLES_BYTES,
            Elf.READ | Elf.WRITE);
        elf.segment("tree", Window.of(TREE), TREE, payload.tree(), payload.tree().length,
            Elf.READ);
        elf.segment("program", PROGRAM, PROGRAM, payload.program(), payload.program().length,
            Elf.READ | Elf.WRITE);
        Dwarf.of(map()).sections().forEach(elf::section);
        return elf.file(BOOT);
    }

    /** Where each instruction comes from; known after {@link #file}. */
    public CodeMap map() {
        return CodeMap.of(linker.methods());
    }

    /** The methods in it. */
    public List<MethodCode> code() {
        return List.copyOf(code);
    }

    /** Size of the kernel's machine code in bytes; known after {@link #file}. */
    public int textBytes() {
        return textBytes;
    }

    /** Size of messages and tables behind it, in bytes; known after {@link #file}. */
    public int constantBytes() {
        return constants.length;
    }

    private void define() {
        linker.define("kernel", Window.KERNEL);
        linker.define("Kernel.current", 0xA40);
        linker.define("registers15", 0x8C);
        linker.define("stack", Window.of(VECTORS));
        linker.define("globalDirectory", VARIABLES + 0x4000);
        linker.define("globalDirectoryInWindow", Window.KERNEL + 0x4000);
        linker.define("timerTicks", 125_000);
        linker.define("uart", UART);
        linker.define("tree", TREE);
        linker.define("tree.bytes", payload.tree().length);
        linker.define("ram.bytes", payload.ramBytes());
        linker.define("program.entry", payload.entry());
        linker.define("program.start", PROGRAM);
        linker.define("program.end", PROGRAM + payload.program().length);
        linker.define("program.offset", PROGRAM - payload.start());
    }

    /** The table of checks, and the texts that a halted kernel says. */
    private byte[] constants(int at) {
        int traps = code.stream().mapToInt(m -> m.traps.size()).sum();
        int textsAt = at + 4 * WORD * traps;
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        Map<String, Integer> known = new LinkedHashMap<>();
        ByteBuffer table = ByteBuffer.allocate(4 * WORD * traps).order(ByteOrder.LITTLE_ENDIAN);
        linker.methods().forEach((m, start) -> {
            for (MethodCode.Trap t : m.traps) {
                table.putInt(start + WORD * t.word() + WORD);
                table.putInt(text(t.place().file(), textsAt, texts, known));
                table.putInt(t.place().line());
                table.putInt(text(t.check().text, textsAt, texts, known));
            }
        });
        linker.define("trapTable", at);
        linker.define("trapTableEnd", textsAt);
        Map.of("halted", "sel4j: kernel halted: ", "at", " at ",
            "fault", "sel4j: kernel halted: it made an exception; lr is ",
            "boot", "sel4j: the kernel does not boot this program: reason ")
            .entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e ->
                linker.define("message." + e.getKey(), text(e.getValue(), textsAt, texts, known)));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(table.array());
        all.writeBytes(texts.toByteArray());
        while (all.size() % WORD != 0) {
            all.write(0);
        }
        return all.toByteArray();
    }

    private static int text(String s, int at, ByteArrayOutputStream texts,
            Map<String, Integer> known) {
        return known.computeIfAbsent(s, k -> {
            int place = at + texts.size();
            texts.writeBytes(k.getBytes(StandardCharsets.US_ASCII));
            texts.write(0);
            return place;
        });
    }

    private static byte[] bytes(int[] words) {
        ByteBuffer b = ByteBuffer.allocate(WORD * words.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int w : words) {
            b.putInt(w);
        }
        return b.array();
    }
}
