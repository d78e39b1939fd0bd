package sel4j.isa;

/** The target of a branch: an address, from the word's own address and a signed distance. */
final class BranchOperand implements Operand {
    private final boolean thumb;

    /** @param thumb whether the target is Thumb code, aligned to two bytes by the extra bit H */
    BranchOperand(boolean thumb) {
        this.thumb = thumb;
    }

    @Override
    public void print(Row row, int word, int address, StringBuilder out) {
        int target = address + 8 + Fields.branchOffset(word)
            + (thumb ? row.get('H', word) << 1 : 0);
        out.append("0x").append(Integer.toHexString(target));
    }

    @Override
    public int parse(Row row, int word, int address, Text in) {
        int distance = (int) in.number() - address - 8;
        if ((distance & (thumb ? 1 : 3)) != 0 || distance << 6 >> 6 != distance) {
            throw in.mismatch("a target in reach before");
        }
        int result = row.set('i', word, distance >>> 2 & 0xFFFFFF);
        return thumb ? row.set('H', result, distance >>> 1 & 1) : result;
    }
}
