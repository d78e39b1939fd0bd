package sel4j.aot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The line table of one class (DWARF 4, 6.2): for each range of instructions file and line, those
 * of inlined code being its own. The opcodes are the plain ones; short tables are no aim.
 */
final class DwarfLines {
    private static final int VERSION = 4;
    private static final int WORD = 4;
    private static final int LINE_BASE = -5;
    private static final int LINE_RANGE = 14;
    private static final int OPCODE_BASE = 13;
    /** Numbers of operands of the standard opcodes from 1 on. */
    private static final int[] OPERANDS = {0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1};

    private static final int COPY = 1;
    private static final int ADVANCE_PC = 2;
    private static final int ADVANCE_LINE = 3;
    private static final int SET_FILE = 4;
    private static final int SET_PROLOGUE_END = 10;
    private static final int EXTENDED = 0;
    private static final int END_SEQUENCE = 1;
    private static final int SET_ADDRESS = 2;

    private final List<CodeMap.Method> methods;
    /** Numbers of files by name; the class's own file is 1. */
    private final Map<String, Integer> files = new LinkedHashMap<>();
    private final Bytes program = new Bytes();
    private int address;
    private int line = 1;
    private int file = 1;

    DwarfLines(List<CodeMap.Method> methods) {
        this.methods = methods;
        file(methods.get(0).place().file());
        address = methods.get(0).address();
        program.u1(EXTENDED).unsigned(1 + WORD).u1(SET_ADDRESS).u4(address);
        methods.forEach(this::method);
        advance(methods.get(methods.size() - 1).end());
        program.u1(EXTENDED).unsigned(1).u1(END_SEQUENCE);
    }

    /** The number of a file in this table. */
    int file(String name) {
        return files.computeIfAbsent(name, n -> files.size() + 1);
    }

    private void method(CodeMap.Method m) {
        int body = m.address() + WORD * m.code().prologueWords();
        for (CodeMap.Range r : m.ranges()) {
            row(r.from(), r.place(), r.from() == body);
            if (r.from() < body && body < r.to()) {
                // A breakpoint of the method is put at its second row: behind the frame's set-up.
                row(body, r.place(), true);
            }
        }
    }

    private void row(int at, Place place, boolean prologueEnd) {
        advance(at);
        int f = file(place.file());
        if (f != file) {
            file = f;
            program.u1(SET_FILE).unsigned(f);
        }
        if (place.line() != line) {
            program.u1(ADVANCE_LINE).signed(place.line() - line);
            line = place.line();
        }
        if (prologueEnd) {
            program.u1(SET_PROLOGUE_END);
        }
        program.u1(COPY);
    }

    private void advance(int to) {
        if (to != address) {
            program.u1(ADVANCE_PC).unsigned((to - address) / WORD);
            address = to;
        }
    }

    /** The table with its header. */
    Bytes table() {
        Bytes header = new Bytes().u1(WORD).u1(1).u1(1).u1(LINE_BASE).u1(LINE_RANGE);
        header.u1(OPCODE_BASE);
        for (int n : OPERANDS) {
            header.u1(n);
        }
        header.text(Dwarf.PACKAGE).u1(0);
        files.keySet().forEach(f -> header.text(f).unsigned(1).unsigned(0).unsigned(0));
        header.u1(0);
        return new Bytes().counted(new Bytes().u2(VERSION).counted(header).add(program));
    }
}
