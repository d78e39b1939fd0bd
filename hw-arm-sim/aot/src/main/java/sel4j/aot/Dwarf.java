package sel4j.aot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a debugger wants to know of the kernel's machine code, as DWARF 4: a compilation unit for
 * each class, a subprogram for each method with its addresses, the lines ({@link DwarfLines}) and
 * how to walk the stack ({@link DwarfFrames}). It has neither types nor variables, and no absolute
 * path: files are named from the kernel's source folder, and that from the project's folder.
 */
final class Dwarf {
    /** The kernel's sources, from the project's folder. */
    static final String SOURCES = "kernel-sel4j/kernel/src/main/java";
    /** Where the kernel's classes lie there. */
    static final String PACKAGE = "sel4j/kernel";

    private static final int VERSION = 4;
    private static final int WORD = 4;
    private static final int UNIT = 1;
    private static final int SUBPROGRAM = 2;

    private static final int TAG_COMPILE_UNIT = 0x11;
    private static final int TAG_SUBPROGRAM = 0x2E;
    private static final int AT_NAME = 0x03;
    private static final int AT_STMT_LIST = 0x10;
    private static final int AT_LOW_PC = 0x11;
    private static final int AT_HIGH_PC = 0x12;
    private static final int AT_LANGUAGE = 0x13;
    private static final int AT_COMP_DIR = 0x1B;
    private static final int AT_PRODUCER = 0x25;
    private static final int AT_DECL_FILE = 0x3A;
    private static final int AT_DECL_LINE = 0x3B;
    private static final int AT_EXTERNAL = 0x3F;
    private static final int FORM_ADDR = 0x01;
    private static final int FORM_DATA2 = 0x05;
    private static final int FORM_DATA4 = 0x06;
    private static final int FORM_STRING = 0x08;
    private static final int FORM_UDATA = 0x0F;
    private static final int FORM_SEC_OFFSET = 0x17;
    private static final int FORM_FLAG_PRESENT = 0x19;
    private static final int LANG_JAVA = 0x0B;

    private final Map<String, byte[]> sections = new TreeMap<>();

    private Dwarf(CodeMap map) {
        Bytes info = new Bytes();
        Bytes lines = new Bytes();
        for (List<CodeMap.Method> unit : units(map)) {
            DwarfLines l = new DwarfLines(unit);
            info.counted(unit(unit, l, lines.size()));
            lines.add(l.table());
        }
        sections.put("debug_info", info.array());
        sections.put("debug_line", lines.array());
        sections.put("debug_abbrev", abbreviations().array());
        sections.put("debug_frame", DwarfFrames.of(map).array());
    }

    static Dwarf of(CodeMap map) {
        return new Dwarf(map);
    }

    /** The sections by name, without the dot. */
    Map<String, byte[]> sections() {
        return sections;
    }

    /** Methods by class; those of one class lie one behind the other. */
    private static List<List<CodeMap.Method>> units(CodeMap map) {
        Map<String, List<CodeMap.Method>> units = new LinkedHashMap<>();
        String last = null;
        for (CodeMap.Method m : map.methods()) {
            if (!m.type().equals(last) && units.containsKey(m.type())) {
                throw new CompileError(m.name() + " lies apart from the methods of its class");
            }
            last = m.type();
            units.computeIfAbsent(last, t -> new ArrayList<>()).add(m);
        }
        return List.copyOf(units.values());
    }

    private static Bytes unit(List<CodeMap.Method> methods, DwarfLines lines, int linesAt) {
        CodeMap.Method first = methods.get(0);
        int end = methods.get(methods.size() - 1).end();
        Bytes b = new Bytes().u2(VERSION).u4(0).u1(WORD);
        b.unsigned(UNIT).text("SEL4J").u2(LANG_JAVA);
        b.text(PACKAGE + "/" + first.place().file()).text(SOURCES);
        b.u4(first.address()).u4(end - first.address()).u4(linesAt);
        for (CodeMap.Method m : methods) {
            b.unsigned(SUBPROGRAM).text(m.name()).u4(m.address()).u4(m.bytes());
            b.unsigned(lines.file(m.place().file())).unsigned(m.place().line());
        }
        return b.u1(0);
    }

    private static Bytes abbreviations() {
        Bytes b = new Bytes();
        abbreviation(b, UNIT, TAG_COMPILE_UNIT, true, AT_PRODUCER, FORM_STRING, AT_LANGUAGE,
            FORM_DATA2, AT_NAME, FORM_STRING, AT_COMP_DIR, FORM_STRING, AT_LOW_PC, FORM_ADDR,
            AT_HIGH_PC, FORM_DATA4, AT_STMT_LIST, FORM_SEC_OFFSET);
        abbreviation(b, SUBPROGRAM, TAG_SUBPROGRAM, false, AT_NAME, FORM_STRING, AT_LOW_PC,
            FORM_ADDR, AT_HIGH_PC, FORM_DATA4, AT_DECL_FILE, FORM_UDATA, AT_DECL_LINE, FORM_UDATA,
            AT_EXTERNAL, FORM_FLAG_PRESENT);
        return b.u1(0);
    }

    private static void abbreviation(Bytes b, int code, int tag, boolean children, int... pairs) {
        b.unsigned(code).unsigned(tag).u1(children ? 1 : 0);
        for (int p : pairs) {
            b.unsigned(p);
        }
        b.unsigned(0).unsigned(0);
    }
}
