package sel4j.isa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the source of {@link Op} from the table, so that an interpreter can switch over constants.
 * The file is checked in; a test fails when it is stale.
 */
public final class OpSource {
    private OpSource() { }

    /** The text of Op.java. */
    public static String text() {
        StringBuilder s = new StringBuilder();
        s.append("// Generated from a32.table by sel4j.isa.OpSource. Do not edit.\n");
        s.append("package sel4j.isa;\n\n");
        s.append("/** One constant per row of the instruction table, dense from 0. */\n");
        s.append("public final class Op {\n");
        s.append("    /** No row matches: the undefined instruction exception is taken. */\n");
        s.append("    public static final int UNDEFINED = -1;\n\n");
        for (Row row : Table.ROWS) {
            s.append("    /** {@code ").append(row.syntax.replaceAll("[{}]", "")).append("} */\n");
            s.append("    public static final int ").append(row.name).append(" = ")
                    .append(row.op).append(";\n");
        }
        s.append("\n    /** Number of rows: the constants above are smaller. */\n");
        s.append("    public static final int COUNT = ").append(Table.ROWS.size()).append(";\n\n");
        s.append("    private Op() { }\n}\n");
        return s.toString();
    }

    /**
     * Writes Op.java.
     *
     * @param args the path of the file
     */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), text());
    }
}
