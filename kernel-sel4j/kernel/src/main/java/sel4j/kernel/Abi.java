package sel4j.kernel;

/**
 * The numbers of the ABI: seL4 16.0.0, AArch32, classic, one core, platform {@code virt}.
 *
 * <p>It is a table, not logic. The tags of capabilities ({@code Slot.ENDPOINT} ...) come from the
 * object layout and are not repeated here. Sources are named by section of the ABI pages.
 */
public final class Abi {
    private Abi() { }

    // ---- results of kernel operations (internal) ----

    /** Done. */
    public static final int OK = 0;
    /** Refused; the error record of the kernel says why; nothing has changed. */
    public static final int ERROR = 1;
    /** The current thread has a fault, described in the fault record of the kernel. */
    public static final int FAULT = 2;
    /** Cut at a preemption point; the call will be restarted. */
    public static final int PREEMPTED = 3;

    // ---- system calls, r7 (syscalls-and-ipc 1) ----

    public static final int SYS_CALL = -1;
    public static final int SYS_REPLY_RECV = -2;
    public static final int SYS_SEND = -3;
    public static final int SYS_NB_SEND = -4;
    public static final int SYS_RECV = -5;
    public static final int SYS_REPLY = -6;
    public static final int SYS_YIELD = -7;
    public static final int SYS_NB_RECV = -8;
    public static final int SYS_DEBUG_PUT_CHAR = -9;
    public static final int SYS_DEBUG_DUMP_SCHEDULER = -10;
    public static final int SYS_DEBUG_HALT = -11;
    public static final int SYS_DEBUG_CAP_IDENTIFY = -12;
    public static final int SYS_DEBUG_SNAPSHOT = -13;
    public static final int SYS_DEBUG_NAME_THREAD = -14;
    public static final int SYS_SET_TLS_BASE = -30;

    // ---- invocation labels, column A (invocations 1) ----

    public static final int UNTYPED_RETYPE = 1;
    public static final int TCB_READ_REGISTERS = 2;
    public static final int TCB_WRITE_REGISTERS = 3;
    public static final int TCB_COPY_REGISTERS = 4;
    public static final int TCB_CONFIGURE = 5;
    public static final int TCB_SET_PRIORITY = 6;
    public static final int TCB_SET_MC_PRIORITY = 7;
    public static final int TCB_SET_SCHED_PARAMS = 8;
    public static final int TCB_SET_IPC_BUFFER = 9;
    public static final int TCB_SET_SPACE = 10;
    public static final int TCB_SUSPEND = 11;
    public static final int TCB_RESUME = 12;
    public static final int TCB_BIND_NOTIFICATION = 13;
    public static final int TCB_UNBIND_NOTIFICATION = 14;
    public static final int TCB_SET_TLS_BASE = 15;
    public static final int TCB_SET_FLAGS = 16;
    public static final int CNODE_REVOKE = 17;
    public static final int CNODE_DELETE = 18;
    public static final int CNODE_CANCEL_BADGED_SENDS = 19;
    public static final int CNODE_COPY = 20;
    public static final int CNODE_MINT = 21;
    public static final int CNODE_MOVE = 22;
    public static final int CNODE_MUTATE = 23;
    public static final int CNODE_ROTATE = 24;
    public static final int CNODE_SAVE_CALLER = 25;
    public static final int IRQ_ISSUE_HANDLER = 26;
    public static final int IRQ_ACK = 27;
    public static final int IRQ_SET_HANDLER = 28;
    public static final int IRQ_CLEAR_HANDLER = 29;
    public static final int DOMAIN_SET = 30;
    public static final int DOMAIN_SCHEDULE_CONFIGURE = 31;
    public static final int DOMAIN_SCHEDULE_SET_START = 32;
    public static final int PD_CLEAN_DATA = 33;
    public static final int PD_INVALIDATE_DATA = 34;
    public static final int PD_CLEAN_INVALIDATE_DATA = 35;
    public static final int PD_UNIFY_INSTRUCTION = 36;
    public static final int PAGE_TABLE_MAP = 37;
    public static final int PAGE_TABLE_UNMAP = 38;
    public static final int PAGE_MAP = 39;
    public static final int PAGE_UNMAP = 40;
    public static final int PAGE_CLEAN_DATA = 41;
    public static final int PAGE_INVALIDATE_DATA = 42;
    public static final int PAGE_CLEAN_INVALIDATE_DATA = 43;
    public static final int PAGE_UNIFY_INSTRUCTION = 44;
    public static final int PAGE_GET_ADDRESS = 45;
    public static final int ASID_CONTROL_MAKE_POOL = 46;
    public static final int ASID_POOL_ASSIGN = 47;
    public static final int IRQ_ISSUE_HANDLER_TRIGGER = 48;
    public static final int IRQ_ISSUE_SGI_SIGNAL = 49;

    // ---- object types of Retype (objects-and-caps 1) ----

    public static final int OBJECT_UNTYPED = 0;
    public static final int OBJECT_TCB = 1;
    public static final int OBJECT_ENDPOINT = 2;
    public static final int OBJECT_NOTIFICATION = 3;
    public static final int OBJECT_CNODE = 4;
    public static final int OBJECT_PAGE_DIRECTORY = 5;
    public static final int OBJECT_SMALL_PAGE = 6;
    public static final int OBJECT_LARGE_PAGE = 7;
    public static final int OBJECT_SECTION = 8;
    public static final int OBJECT_SUPERSECTION = 9;
    public static final int OBJECT_PAGE_TABLE = 10;
    public static final int OBJECT_COUNT = 11;

    // ---- sizes of objects, log2 of bytes (objects-and-caps 1) ----

    public static final int TCB_BITS = 10;
    public static final int ENDPOINT_BITS = 4;
    public static final int NOTIFICATION_BITS = 4;
    public static final int SLOT_BITS = 4;
    public static final int PAGE_DIRECTORY_BITS = 14;
    public static final int SMALL_PAGE_BITS = 12;
    public static final int LARGE_PAGE_BITS = 16;
    public static final int SECTION_BITS = 20;
    public static final int SUPERSECTION_BITS = 24;
    public static final int PAGE_TABLE_BITS = 10;
    public static final int ASID_POOL_BITS = 12;
    public static final int IPC_BUFFER_BITS = 9;
    public static final int MIN_UNTYPED_BITS = 4;
    public static final int MAX_UNTYPED_BITS = 29;
    /** A place counts granules of 2^4 bytes. */
    public static final int GRANULE_BITS = 4;

    // ---- frame sizes and rights of frame capabilities (objects-and-caps 2.2, 2.3) ----

    public static final int FRAME_SMALL = 0;
    public static final int FRAME_LARGE = 1;
    public static final int FRAME_SECTION = 2;
    public static final int FRAME_SUPERSECTION = 3;

    public static final int FRAME_NO_ACCESS = 0;
    public static final int FRAME_KERNEL_ONLY = 1;
    public static final int FRAME_READ_ONLY = 2;
    public static final int FRAME_READ_WRITE = 3;

    // ---- rights word (objects-and-caps 2.3) ----

    public static final int RIGHT_WRITE = 1;
    public static final int RIGHT_READ = 2;
    public static final int RIGHT_GRANT = 4;
    public static final int RIGHT_GRANT_REPLY = 8;
    public static final int RIGHTS_ALL = 15;

    // ---- errors (syscalls-and-ipc 6) ----

    public static final int NO_ERROR = 0;
    public static final int INVALID_ARGUMENT = 1;
    public static final int INVALID_CAPABILITY = 2;
    public static final int ILLEGAL_OPERATION = 3;
    public static final int RANGE_ERROR = 4;
    public static final int ALIGNMENT_ERROR = 5;
    public static final int FAILED_LOOKUP = 6;
    public static final int TRUNCATED_MESSAGE = 7;
    public static final int DELETE_FIRST = 8;
    public static final int REVOKE_FIRST = 9;
    public static final int NOT_ENOUGH_MEMORY = 10;

    // ---- lookup failures (syscalls-and-ipc 6) ----

    public static final int INVALID_ROOT = 1;
    public static final int MISSING_CAPABILITY = 2;
    public static final int DEPTH_MISMATCH = 3;
    public static final int GUARD_MISMATCH = 4;

    // ---- faults: message labels, 0 is none (syscalls-and-ipc 7) ----

    public static final int FAULT_NONE = 0;
    public static final int CAP_FAULT = 1;
    public static final int UNKNOWN_SYSCALL = 2;
    public static final int USER_EXCEPTION = 3;
    public static final int VM_FAULT = 5;

    // ---- thread states (syscalls-and-ipc 9) ----

    public static final int INACTIVE = 0;
    public static final int RUNNING = 1;
    public static final int RESTART = 2;
    public static final int BLOCKED_ON_RECEIVE = 3;
    public static final int BLOCKED_ON_SEND = 4;
    public static final int BLOCKED_ON_REPLY = 5;
    public static final int BLOCKED_ON_NOTIFICATION = 6;
    public static final int IDLE = 7;

    // ---- registers of a thread: Tcb.register(i) ----

    public static final int REG_BADGE = 0;
    public static final int REG_INFO = 1;
    /** Message registers MR0..MR3 are r2..r5. */
    public static final int REG_MR0 = 2;
    public static final int REG_SYSCALL = 7;
    public static final int REG_SP = 13;
    public static final int REG_LR = 14;
    public static final int REG_RESTART_PC = 15;
    public static final int REG_CPSR = 16;
    public static final int REG_NEXT_PC = 17;
    /** User read-write thread ID register. */
    public static final int REG_TPIDRURW = 18;
    /** User read-only thread ID register: the TLS base of this configuration. */
    public static final int REG_TPIDRURO = 19;
    /** User-mode CPSR of a new thread; the bits that a user cannot change. */
    public static final int USER_CPSR = 0x150;
    /** The bits of CPSR that a user may set (syscalls-and-ipc 7.3). */
    public static final int USER_CPSR_MASK = 0xF8000000;

    // ---- messages (syscalls-and-ipc 2) ----

    public static final int MESSAGE_REGISTERS = 4;
    public static final int MAX_MESSAGE_LENGTH = 120;
    public static final int MAX_EXTRA_CAPS = 3;
    /** Words of a user context (invocations 4.1). */
    public static final int CONTEXT_WORDS = 19;
    /** Bytes of an IPC buffer; also its alignment. */
    public static final int IPC_BUFFER_BYTES = 512;
    /** Word index of MR0 in the IPC buffer. */
    public static final int BUFFER_MESSAGE = 1;
    /** Word index of the first of three capability pointers or badges. */
    public static final int BUFFER_CAPS = 122;
    public static final int BUFFER_RECEIVE_CNODE = 125;
    public static final int BUFFER_RECEIVE_INDEX = 126;
    public static final int BUFFER_RECEIVE_DEPTH = 127;

    // ---- address spaces (boot-and-memory 5, 6) ----

    /** Number of the first page directory entry that belongs to the kernel: window base / 1 MiB. */
    public static final int FIRST_KERNEL_PDE = 0xA00;
    /** Page directory entry that holds the hardware ASID and is never copied. */
    public static final int HARDWARE_ASID_PDE = 4080;
    public static final int PDE_COUNT = 4096;
    public static final int PTE_COUNT = 256;
    public static final int ASID_POOL_COUNT = 128;
    public static final int ASIDS_PER_POOL = 1024;
    /** Attribute bits of Map (invocations 8). */
    public static final int ATTRIBUTE_CACHEABLE = 1;
    public static final int ATTRIBUTE_PARITY = 2;
    public static final int ATTRIBUTE_EXECUTE_NEVER = 4;
    public static final int ATTRIBUTES_DEFAULT = 3;

    // ---- interrupts (objects-and-caps 9, boot-and-memory 1, 10) ----

    public static final int IRQ_INACTIVE = 0;
    public static final int IRQ_SIGNAL = 1;
    public static final int IRQ_TIMER = 2;
    public static final int IRQ_RESERVED = 3;
    public static final int MAX_IRQ = 159;
    public static final int TIMER_IRQ = 27;
    /** Acknowledged numbers from here up are spurious. */
    public static final int SPURIOUS_IRQ = 1020;
    public static final int SGI_COUNT = 16;
    public static final int SGI_TARGETS = 8;

    // ---- scheduling (boot-and-memory 1, 9) ----

    /** Ready queues of a domain. */
    public static final int PRIORITIES = 256;
    /** Ticks. */
    public static final int TIME_SLICE = 5;

    // ---- configuration: generated from kernel.config, do not edit ----

    /** Highest priority. */
    public static final int MAX_PRIORITY = 255;
    /** Scheduling domains. */
    public static final int DOMAINS = 1;
    /** Entries of the domain schedule; the last one is an end marker. */
    public static final int DOMAIN_SCHEDULE_ENTRIES = 2;
    /** Microseconds between two ticks. */
    public static final int TICK_MICROSECONDS = 2000;
    /** log2 of the slots of the root task's CNode. */
    public static final int ROOT_CNODE_BITS = 13;
    /** Slots of the root task's CNode. */
    public static final int ROOT_CNODE_SLOTS = 8192;
    /** Objects of one Retype. */
    public static final int RETYPE_FAN_OUT = 256;
    /** log2 of the bytes that a reset zeroes between two preemption points. */
    public static final int RESET_CHUNK_BITS = 8;
    /** log2 of the bytes that a cache operation works on between two preemption points. */
    public static final int CACHE_CHUNK_BITS = 10;
    /** Work units between two looks for a pending interrupt. */
    public static final int WORK_UNITS = 100;
    /** First virtual address above user memory; compare unsigned. */
    public static final int USER_TOP = 0xA0000000;
    /** Page number of it. */
    public static final int USER_TOP_PAGE = 0xA0000;
    /** Whether threads have floating-point registers. */
    public static final boolean FPU = true;
    /** Tags for address spaces in the TLB. */
    public static final int HARDWARE_ASID_COUNT = 256;

    // ---- end of the configuration ----

    // ---- limits (boot-and-memory 1, bounded-syscalls) ----

    public static final int MAX_BOOT_UNTYPEDS = 230;
    /** Largest number of slots of a CNode, log2. */
    public static final int MAX_RADIX = 25;
    /** No more threads than this fit into the largest RAM, 2^30 bytes. */
    public static final int MAX_THREADS = 1048576;
    /** Bits of a badge. */
    public static final int BADGE_MASK = 0x0FFFFFFF;
    /** Bits of a CNode's guard. */
    public static final int GUARD_MASK = 0x3FFFF;
    /** Bits of a capability pointer. */
    public static final int WORD_BITS = 32;

    // ---- slots of a thread (objects-and-caps 7.2) ----

    public static final int TCB_SLOTS = 5;

    // ---- slots of the root CNode (boot-and-memory 3.3) ----

    public static final int BOOT_TCB = 1;
    public static final int BOOT_CNODE = 2;
    public static final int BOOT_VSPACE = 3;
    public static final int BOOT_IRQ_CONTROL = 4;
    public static final int BOOT_ASID_CONTROL = 5;
    public static final int BOOT_ASID_POOL = 6;
    public static final int BOOT_BOOT_INFO = 9;
    public static final int BOOT_IPC_BUFFER = 10;
    public static final int BOOT_DOMAIN = 11;
    public static final int BOOT_FIRST_FREE = 16;
}
