/*
 * Asks the board's devices questions that have one answer on every board of this sort, and prints
 * the answers: lines "what value value..." in hexadecimal, then "end". It depends on no absolute time.
 */
typedef unsigned int u32;
typedef unsigned long long u64;

#define REG(base, offset) (*(volatile u32 *) ((base) + (offset)))
#define UART(o) REG(0x09000000u, o)
#define RTC(o) REG(0x09010000u, o)
#define GICD(o) REG(0x08000000u, o)
#define GICC(o) REG(0x08010000u, o)
#define GICD8(o) (*(volatile unsigned char *) (0x08000000u + (o)))

static void put(char c) { UART(0) = (u32) c; }
static void text(const char *s) { while (*s) put(*s++); }

static void hex(u32 v)
{
    put(' ');
    for (int i = 28; i >= 0; i -= 4) put("0123456789abcdef"[v >> i & 15]);
}

static void line(const char *what, u32 a, u32 b, u32 c)
{
    text(what); hex(a); hex(b); hex(c); put('\n');
}

/* ---- exceptions ---- */

static volatile u32 interrupts, last_interrupt, aborts, fault_status, fault_address;

void on_interrupt(void)
{
    u32 id = GICC(0x0C);
    interrupts++;
    last_interrupt = id;
    if (id == 27) __asm__ volatile("mcr p15, 0, %0, c14, c3, 1" :: "r"(0));
    if (id == 30) __asm__ volatile("mcr p15, 0, %0, c14, c2, 1" :: "r"(0));
    if (id == 33) UART(0x38) = 0;
    if (id == 34) RTC(0x1C) = 1;
    __asm__ volatile("dsb");
    GICC(0x10) = id;
}

void on_abort(void)
{
    aborts++;
    __asm__ volatile("mrc p15, 0, %0, c5, c0, 0" : "=r"(fault_status));
    __asm__ volatile("mrc p15, 0, %0, c6, c0, 0" : "=r"(fault_address));
}

static void irq_on(void) { __asm__ volatile("cpsie i" ::: "memory"); }
static void irq_off(void) { __asm__ volatile("cpsid i" ::: "memory"); }

static void wait_with_interrupts(void)
{
    u32 before = interrupts;
    while (interrupts == before) {
        irq_off();
        if (interrupts == before) __asm__ volatile("wfi" ::: "memory");
        irq_on();
    }
    irq_off();
}

/* ---- the generic timer ---- */

static u64 counter(void)
{
    u32 lo, hi;
    __asm__ volatile("isb; mrrc p15, 0, %0, %1, c14" : "=r"(lo), "=r"(hi));
    return (u64) hi << 32 | lo;
}

#define TIMER(NAME, CRM, OPC) \
    static u32 NAME##_ctl(void) { u32 v; __asm__ volatile("isb; mrc p15, 0, %0, c14, " CRM ", 1" : "=r"(v)); return v; } \
    static void NAME##_set_ctl(u32 v) { __asm__ volatile("mcr p15, 0, %0, c14, " CRM ", 1; isb" :: "r"(v)); } \
    static u32 NAME##_tval(void) { u32 v; __asm__ volatile("isb; mrc p15, 0, %0, c14, " CRM ", 0" : "=r"(v)); return v; } \
    static void NAME##_set_tval(u32 v) { __asm__ volatile("mcr p15, 0, %0, c14, " CRM ", 0; isb" :: "r"(v)); } \
    static void NAME##_set_cval(u64 v) { __asm__ volatile("mcrr p15, " OPC ", %Q0, %R0, c14; isb" :: "r"(v)); } \
    static void NAME##_probe(const char *what, u32 id) \
    { \
        NAME##_set_ctl(0); \
        NAME##_set_cval(0); \
        line(what, NAME##_ctl(), GICD(0x200) >> id & 1, 0); \
        NAME##_set_ctl(3); \
        line(what, NAME##_ctl(), GICD(0x200) >> id & 1, 1); \
        NAME##_set_ctl(1); \
        line(what, NAME##_ctl(), GICD(0x200) >> id & 1, 2); \
        NAME##_set_cval(~0ull); \
        line(what, NAME##_ctl(), GICD(0x200) >> id & 1, 3); \
        NAME##_set_tval(0x7fffffff); \
        line(what, NAME##_ctl(), NAME##_tval() >> 24, 4); \
        NAME##_set_tval(-1000); \
        line(what, NAME##_ctl(), NAME##_tval() >> 28, 5); \
        NAME##_set_ctl(0); \
        NAME##_set_tval(20000); \
        GICD(0x100) = 1u << id; \
        NAME##_set_ctl(1); \
        u64 start = counter(); \
        wait_with_interrupts(); \
        line(what, last_interrupt, counter() - start > 10000, NAME##_ctl()); \
        GICD(0x180) = 1u << id; \
    }

TIMER(physical, "c2", "2")
TIMER(virtual, "c3", "3")

/* ---- the interrupt controller ---- */

static void show(const char *what)
{
    line(what, GICD(0x204), GICD(0x304), GICC(0x14));
    line(what, GICC(0x18), GICD(0x200), GICD(0x300));
}

static void gic_reset(const char *what)
{
    line(what, GICD(0), GICC(0), GICC(4));
    line(what, GICC(8), GICC(0x14), GICC(0x18));
    line(what, GICC(0x0C), GICD(0x100), GICD(0xC00));
    line(what, GICD(0x104), GICD(0x204), GICD(0x304));
    line(what, GICD(0x404), GICD(0x820), GICD(0x84));
    for (u32 i = 0xFD0; i < 0x1000; i += 4) line("GIC id", i, GICD(i), 0);
}

static void gic_masks(void)
{
    GICC(4) = 0x1FF;  line("PMR", GICC(4), 0, 0);
    GICC(8) = 0xFF;   line("BPR", GICC(8), 0, 0);
    GICC(0x1C) = 0;   line("ABPR", GICC(0x1C), 0, 0);
    GICD(0x100) = 0;  GICD(0x180) = 0xFFFF; line("SGI enable", GICD(0x100), GICD(0x180), 0);
    GICD(0x200) = 0xFFFF; line("SGI pend", GICD(0x200), 0, 0);
    GICD(0xC00) = 0;  line("SGI config", GICD(0xC00), 0, 0);
    GICD(0xC08) = 0xFFFFFFFF; line("SPI config", GICD(0xC08), 0, 0);
    GICD(0xC08) = 0x55555555; line("SPI config", GICD(0xC08), 0, 0);
    GICD(0x440) = 0x12345678; line("priority", GICD(0x440), GICD8(0x441), 0);
    GICD8(0x441) = 0xAB; line("priority", GICD(0x440), 0, 0);
    GICD(0x440) = 0;
}

static void gic_flow(void)
{
    GICD(0) = 1; GICC(4) = 0xF0; GICC(8) = 3; GICC(0) = 1;
    GICD(0x104) = 0x300;                    /* interrupts 40, 41: no device drives them */
    line("enabled", GICD(0x104), GICD(0x184), 0);
    GICD8(0x428) = 0x40; GICD8(0x429) = 0x30;
    GICD(0x204) = 0x100; show("40 pending");
    line("ack", GICC(0x0C), 0, 0); show("40 active");
    GICD(0x204) = 0x100; show("40 active, pending");
    GICD(0x204) = 0x200; show("41 pending");
    line("ack", GICC(0x0C), 0, 0); show("41 preempts");
    GICC(0x10) = 41; show("41 ended");
    GICD(0x284) = 0x100; GICC(0x10) = 40; show("40 ended");
    /* same group priority: no preemption */
    GICD8(0x428) = 0x48; GICD8(0x429) = 0x40;
    GICD(0x204) = 0x100; line("ack", GICC(0x0C), GICC(0x14), 0);
    GICD(0x204) = 0x200; line("no preemption", GICC(0x0C), GICC(0x14), 0);
    GICC(0x10) = 40; line("ack", GICC(0x0C), GICC(0x14), 0); GICC(0x10) = 41;
    /* priority mask */
    GICD8(0x428) = 0xF0; GICD(0x204) = 0x100;
    line("masked", GICC(0x0C), GICD(0x204), GICD(0x304));
    GICC(4) = 0xF1; line("unmasked", GICC(0x0C), GICC(0x14), 0); GICC(0x10) = 40;
    GICC(4) = 0xF0;
    /* equal priorities: lowest ID */
    GICD8(0x428) = 0; GICD8(0x429) = 0; GICD(0x204) = 0x300;
    line("equal", GICC(0x18), GICC(0x0C), GICC(0x0C)); GICC(0x10) = 40;
    line("equal", GICC(0x18), GICC(0x0C), GICC(0x0C)); GICC(0x10) = 41;
    /* disabled interrupts pend */
    GICD(0x184) = 0x100; GICD(0x204) = 0x100; show("disabled");
    GICD(0x284) = 0x100;
    /* active bits by hand, end without a running priority */
    GICD(0x304) = 0x100; GICC(0x10) = 40; show("set active"); GICD(0x384) = 0x100; show("clear active");
    /* split priority drop and deactivation */
    GICD(0x104) = 0x100; GICC(0) = 0x201; GICD(0x204) = 0x100;
    line("split", GICC(0x0C), GICC(0), 0); GICC(0x10) = 40; show("split, dropped");
    GICC(0x1000) = 40; show("split, deactivated"); GICC(0) = 1;
    /* software generated */
    GICD(0xF00) = 1u << 16 | 5; line("sgi", GICD(0x200), GICD(0xF24), GICC(0x0C)); GICC(0x10) = 5;
    GICD(0xF00) = 2u << 24 | 6; line("sgi self", GICD(0x200), GICC(0x0C), GICD(0x200)); GICC(0x10) = 6;
    GICD(0xF00) = 1u << 24 | 7; line("sgi others", GICD(0x200), GICC(0x0C), 0);
    GICD8(0xF23) = 1; line("sgi set", GICD(0x200), GICD(0xF20), 0);
    GICD8(0xF13) = 1; line("sgi clear", GICD(0x200), GICD(0xF20), 0);
    /* group 1 */
    GICD(0x84) = 0x100; GICD(0) = 3; GICC(0) = 3; GICD(0x204) = 0x100;
    line("group 1", GICC(0x18), GICC(0x0C), GICD(0x304));
    GICC(0) = 7; line("AckCtl", GICC(0x18), GICC(0x0C), GICD(0x304));
    line("AckCtl", GICC(0x14), GICC(0x18), 0); GICC(0x10) = 40; show("group 1 ended");
    GICD(0x84) = 0; GICD(0) = 1; GICC(0) = 1; GICD(0x184) = 0x300;
}

/* ---- the serial port ---- */

static void uart(void)
{
    /* every printed character raises the transmit interrupt: read first, print afterwards */
    line("UART", UART(0x18), UART(0x30), UART(0x34));
    for (u32 i = 0xFE0; i < 0x1000; i += 4) line("UART id", i, UART(i), 0);
    UART(0x24) = 0x1234; UART(0x28) = 0x21; UART(0x2C) = 0x70; UART(0x34) = 0x24;
    line("UART baud", UART(0x24), UART(0x28), UART(0x2C));
    line("UART fifo", UART(0x34), UART(0x18), UART(0x48));
    u32 before = UART(0x3C);
    UART(0x44) = 0x7FF;
    u32 cleared = UART(0x3C);
    UART(0) = '.';
    u32 sent = UART(0x3C);
    line("UART raw", before, cleared, sent);
    u32 masked = UART(0x40), quiet = GICD(0x204);
    UART(0x38) = 0x20;
    u32 open = UART(0x40), high = GICD(0x204);
    UART(0x44) = 0x20;
    u32 low = GICD(0x204);
    line("UART masked", masked, quiet, 0);
    UART(0x44) = 0x20;
    line("UART open", open, high, low);
    UART(0x38) = 0x20; GICD(0x104) = 2; UART(0) = '.';
    wait_with_interrupts();
    line("UART interrupt", last_interrupt, UART(0x38), GICD(0x204));
    GICD(0x184) = 2;
}

/* ---- the real-time clock ---- */

static void rtc(void)
{
    for (u32 i = 0xFE0; i < 0x1000; i += 4) line("RTC id", i, RTC(i), 0);
    line("RTC", RTC(0x0C), RTC(0x10), RTC(0x08));
    RTC(0x1C) = 1;
    u32 raw = RTC(0x14);
    RTC(0x08) = 1000;
    line("RTC load", RTC(0x08), RTC(0) - 1000 < 2, raw);
    RTC(4) = RTC(0) + 100000;
    line("RTC far", RTC(0x14), RTC(0x18), RTC(4) > 100000);
    RTC(0x10) = 1;
    RTC(4) = RTC(0) + 1;
    GICD(0x104) = 4;
    wait_with_interrupts();
    line("RTC interrupt", last_interrupt, RTC(0) == RTC(4), RTC(0x14));
    GICD(0x184) = 4;
    RTC(4) = 5000;
    RTC(8) = 5000;                          /* meets the match register at once */
    line("RTC pending", RTC(0x18), GICD(0x204), RTC(0x10));
    RTC(0x10) = 0;
    line("RTC masked", RTC(0x18), GICD(0x204), RTC(0x14));
}

/* ---- what is not there ---- */

static void nowhere(u32 address)
{
    aborts = 0;
    fault_status = fault_address = 0;
    (void) *(volatile u32 *) address;
    __asm__ volatile("dsb");
    line("nowhere", aborts, fault_address, fault_status & 0x40F);
}

int main(void)
{
    text("devices\n");
    gic_reset("GIC reset");
    gic_masks();
    gic_flow();
    uart();
    rtc();
    physical_probe("CNTP", 30);
    virtual_probe("CNTV", 27);
    nowhere(0x08001000);
    nowhere(0x0A800000);
    nowhere(0x3FFFFFFC);
    text("end\n");
    return 0;
}
