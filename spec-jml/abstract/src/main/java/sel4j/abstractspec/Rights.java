package sel4j.abstractspec;

/**
 * What an endpoint or notification capability allows (ABI objects-and-caps 2.3). A notification has
 * the first two only.
 */
public record Rights(boolean write, boolean read, boolean grant, boolean grantReply) {
    /** Those of a new object. */
    public static final Rights ALL = new Rights(true, true, true, true);
    private static final int WRITE = 1;
    private static final int READ = 2;
    private static final int GRANT = 4;
    private static final int GRANT_REPLY = 8;

    /** Of a word of rights; other bits are ignored. */
    public static Rights of(int word) {
        return new Rights((word & WRITE) != 0, (word & READ) != 0, (word & GRANT) != 0,
            (word & GRANT_REPLY) != 0);
    }

    /** What both allow. */
    public Rights and(Rights o) {
        return new Rights(write && o.write, read && o.read, grant && o.grant,
            grantReply && o.grantReply);
    }
}
