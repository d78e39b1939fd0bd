package sel4j.machine;

/**
 * The words of RAM as a level of memory below the level 1 data cache holds them. Pages that were
 * never written are zero and take no space.
 */
final class Level {
    private static final int PAGE = 1024;
    private final int[][] pages;

    /** All zero, for so many words. */
    Level(int words) {
        pages = new int[(words + PAGE - 1) / PAGE][];
    }

    /** The word of an index into RAM. */
    int get(int word) {
        int[] page = pages[word / PAGE];
        return page == null ? 0 : page[word % PAGE];
    }

    void set(int word, int value) {
        int[] page = pages[word / PAGE];
        if (page == null) {
            if (value == 0) {
                return;
            }
            page = pages[word / PAGE] = new int[PAGE];
        }
        page[word % PAGE] = value;
    }
}
