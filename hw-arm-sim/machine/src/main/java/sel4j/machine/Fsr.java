package sel4j.machine;

/**
 * Fault status codes of the short-descriptor format: bits 10 and 3..0 of DFSR and IFSR. ARM ARM
 * B3.13.3, table B3-23. Level 1 codes are of sections, level 2 codes of pages.
 */
public final class Fsr {
    public static final int ALIGNMENT = 0x1;
    public static final int DEBUG = 0x2;
    public static final int ACCESS_FLAG_SECTION = 0x3;
    public static final int TRANSLATION_SECTION = 0x5;
    public static final int ACCESS_FLAG_PAGE = 0x6;
    public static final int TRANSLATION_PAGE = 0x7;
    public static final int EXTERNAL = 0x8;
    public static final int DOMAIN_SECTION = 0x9;
    public static final int DOMAIN_PAGE = 0xB;
    public static final int EXTERNAL_WALK_1 = 0xC;
    public static final int PERMISSION_SECTION = 0xD;
    public static final int EXTERNAL_WALK_2 = 0xE;
    public static final int PERMISSION_PAGE = 0xF;

    /** DFSR bit 11, WnR: the access was a write, or a cache or translation operation. */
    public static final int WRITE = 1 << 11;

    /** Position of the domain in the DFSR, four bits. */
    public static final int DOMAIN_SHIFT = 4;

    private Fsr() {
    }
}
