package sel4j.machine;

/** A bus without devices. */
final class Nowhere {
    static final Physical BUS = new Physical() {
        @Override
        public int read(int address, int bytes) {
            throw ExternalAbort.INSTANCE;
        }

        @Override
        public void write(int address, int value, int bytes) {
            throw ExternalAbort.INSTANCE;
        }
    };

    private Nowhere() {
    }
}
