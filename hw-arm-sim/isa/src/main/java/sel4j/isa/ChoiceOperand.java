package sel4j.isa;

/**
 * Fields whose values have names: conditions, shift types, barriers, optional suffixes.
 *
 * <p>The value is that of the fields put together, first letter highest. Values without a name are
 * written {@code #N}.
 */
final class ChoiceOperand implements Operand {
    private final String letters;
    private final String[] names;

    ChoiceOperand(String letters, String... names) {
        this.letters = letters;
        this.names = names;
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        int value = 0;
        for (char letter : letters.toCharArray()) {
            value = value << row.width(letter) | row.get(letter, word);
        }
        String name = value < names.length ? names[value] : null;
        out.append(name == null ? "#" + value : name);
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        int best = -1;
        for (int i = 0; i < names.length; i++) {
            if (names[i] != null && in.sees(names[i])
                    && (best < 0 || names[i].length() > names[best].length())) {
                best = i;
            }
        }
        if (best >= 0) {
            in.expect(names[best]);
        } else {
            in.expect("#");
            best = (int) in.number();
        }
        int value = best;
        int result = word;
        for (int i = letters.length() - 1; i >= 0; i--) {
            int width = row.width(letters.charAt(i));
            result = row.set(letters.charAt(i), result, value & (1 << width) - 1);
            value >>>= width;
        }
        if (value != 0) {
            throw in.mismatch("a value that fits before");
        }
        return result;
    }
}
