package sel4j.abstractspec;

/**
 * What a kernel's builder chooses (ABI boot-and-memory 1).
 *
 * @param domains         how many there are
 * @param scheduleEntries of the domain schedule; the last is always an end marker
 * @param timeSlice       ticks that a thread runs before others of its priority
 * @param fanOut          most objects of one Retype
 * @param userTop         first address that no user has
 * @param maxIrq          largest number of an interrupt
 * @param fpu             whether threads have floating point
 */
public record Configuration(int domains, int scheduleEntries, int timeSlice, int fanOut,
    long userTop, int maxIrq, boolean fpu) { }
