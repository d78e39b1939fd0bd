/*
 * What every kind of descriptor, permission, domain and access does, told on the PL011: one line of
 * fault status values for each case. It runs bare, privileged, with its own vectors, on the simulated
 * processor and on qemu-system-arm -M virt; both must print the same. It ends with the line "end".
 */
typedef unsigned int u32;

#define UART (*(volatile u32 *)0x09000000)
#define TEST 0x12345000u
#define FRAME 0x40345000u

static u32 level1[4096] __attribute__((aligned(16384)));
static u32 level2[256] __attribute__((aligned(1024)));

/*
 * What the last exception was: 0 none, else the vector; and its status and address registers. Bits
 * 7..4 of the IFSR are reserved, QEMU has the domain there: they are left out.
 */
volatile u32 seen, status, address, saved;
/* Where the exception handlers go on, with this stack. */
u32 recover_pc, recover_sp;

static void put(const char *s)
{
    while (*s)
        UART = *s++;
}

static void hex(u32 v, int digits)
{
    while (digits--)
        UART = "0123456789abcdef"[v >> (4 * digits) & 15];
}

static void clean(void)
{
    __asm__ volatile("dsb\n mcr p15, 0, %0, c8, c7, 0\n mcr p15, 0, %0, c7, c5, 0\n dsb\n isb" : : "r"(0) : "memory");
}

static void set_dacr(u32 v)
{
    __asm__ volatile("mcr p15, 0, %0, c3, c0, 0\n isb" : : "r"(v) : "memory");
}

/* Does one access; kind 0 read, 1 write, 2 user read, 3 user write, 4 fetch, 5 user fetch. */
u32 access(u32 va, u32 kind);
__asm__(
    ".global access\n"
    "access:\n"
    "   push {r4-r11, lr}\n"
    "   ldr r2, =recover_sp\n"
    "   str sp, [r2]\n"
    "   ldr r2, =recover_pc\n"
    "   adr r3, 9f\n"
    "   str r3, [r2]\n"
    "   ldr r2, =seen\n"
    "   mov r3, #0\n"
    "   str r3, [r2]\n"
    "   ldr r3, =0xEF000001\n"
    "   cmp r1, #4\n"
    "   addlo pc, pc, r1, lsl #3\n"
    "   b 4f\n"
    "   ldr r3, [r0]\n   b 9f\n"
    "   str r3, [r0]\n   b 9f\n"
    "   ldrt r3, [r0]\n   b 9f\n"
    "   strt r3, [r0]\n   b 9f\n"
    "4: bxeq r0\n"
    "   mov r2, #0x10\n"
    "   msr spsr_cxsf, r2\n"
    "   movs pc, r0\n"
    "9: pop {r4-r11, pc}\n"
    ".align 5\n"
    ".global vectors\n"
    "vectors:\n"
    "   b .\n"
    "   b und\n"
    "   b svc\n"
    "   b pabt\n"
    "   b dabt\n"
    "   b .\n"
    "   b .\n"
    "   b .\n"
    "und: mov r4, #1\n   b record\n"
    "svc: mov r4, #2\n   b record\n"
    "pabt: mov r4, #3\n   mrc p15, 0, r5, c5, c0, 1\n   mrc p15, 0, r6, c6, c0, 2\n   bic r5, r5, #0xf0\n   b record\n"
    "dabt: mov r4, #4\n   mrc p15, 0, r5, c5, c0, 0\n   mrc p15, 0, r6, c6, c0, 0\n"
    "record:\n"
    "   mrs r7, spsr\n"
    "   cps #0x13\n"
    "   ldr r8, =seen\n"
    "   str r4, [r8]\n"
    "   cmp r4, #3\n"
    "   movlo r5, #0\n"
    "   movlo r6, #0\n"
    "   ldr r8, =status\n"
    "   str r5, [r8]\n"
    "   ldr r8, =address\n"
    "   str r6, [r8]\n"
    "   ldr r8, =saved\n"
    "   str r7, [r8]\n"
    "   ldr r8, =recover_sp\n"
    "   ldr sp, [r8]\n"
    "   ldr r8, =recover_pc\n"
    "   ldr pc, [r8]\n");

static void report(u32 va, u32 kind)
{
    access(va, kind);
    UART = ' ';
    hex(seen, 1);
    hex(status, 3);
    if (seen >= 3 && address != va) {
        UART = '@';
        hex(address, 8);
    }
    if (seen) {
        UART = '/';
        hex(saved & 0x1f, 2);
    }
    seen = status = 0;
}

static void line(char name, u32 va)
{
    UART = name;
    for (u32 kind = 0; kind < 6; kind++)
        report(va, kind);
    UART = '\n';
}

static void map(u32 kind, u32 ap, u32 xn)
{
    u32 low = ap & 3, high = ap >> 2, domain = 5;
    for (int i = 0; i < 16; i++)
        level1[0x120 + i] = 0;
    for (int i = 0; i < 256; i++)
        level2[i] = 0;
    switch (kind) {
    case 0:
        level1[0x123] = (u32)level2 | domain << 5 | 1;
        level2[0x45] = FRAME | high << 9 | low << 4 | 0xC | 2 | xn;
        break;
    case 1:
        level1[0x123] = (u32)level2 | domain << 5 | 1;
        for (int i = 0x40; i < 0x50; i++)
            level2[i] = (FRAME & 0xFFFF0000) | xn << 15 | high << 9 | low << 4 | 0xC | 1;
        break;
    case 2:
        level1[0x123] = (FRAME & 0xFFF00000) | high << 15 | low << 10 | domain << 5 | xn << 4 | 0xC | 2;
        break;
    default:
        for (int i = 0; i < 16; i++)
            level1[0x120 + i] = (FRAME & 0xFF000000) | 1 << 18 | high << 15 | low << 10 | xn << 4 | 0xC | 2;
        break;
    }
    clean();
}

static void everything(void)
{
    for (u32 kind = 0; kind < 4; kind++)
        for (u32 ap = 0; ap < 8; ap++)
            for (u32 xn = 0; xn < 2; xn++)
                for (u32 domain = 0; domain < 4; domain++) {
                    map(kind, ap, xn);
                    set_dacr(1 | domain << 10);
                    line("spSP"[kind], TEST);
                }
    set_dacr(0x401);
}

static void others(void)
{
    u32 control;
    map(0, 3, 0);
    line('i', TEST + 0x1000);           /* level 2 invalid */
    line('j', TEST + 0x100000);         /* level 1 invalid */
    level1[0x123] = 0x40300000u | 0x0E | 3 << 10 | 1;
    clean();
    line('n', TEST);                    /* privileged execute never */
    /* Unaligned over a page border into nothing, and its second half. */
    map(0, 3, 0);
    report(TEST + 0xFFE, 0);
    report(TEST + 0xFFD, 1);
    report(TEST + 0xFFC, 0);
    put(" unaligned\n");
    __asm__ volatile("mrc p15, 0, %0, c1, c0, 0" : "=r"(control));
    __asm__ volatile("mcr p15, 0, %0, c1, c0, 0\n isb" : : "r"(control | 2));
    report(TEST + 1, 0);
    report(TEST + 2, 1);
    report(TEST + 3, 2);
    __asm__ volatile("mcr p15, 0, %0, c1, c0, 0\n isb" : : "r"(control));
    put(" alignment\n");
    /* Access flag. */
    __asm__ volatile("mcr p15, 0, %0, c1, c0, 0\n isb" : : "r"(control | 1 << 29));
    for (u32 kind = 0; kind < 3; kind++)
        for (u32 ap = 0; ap < 8; ap++) {
            map(kind, ap, 0);
            line('f', TEST);
        }
    __asm__ volatile("mcr p15, 0, %0, c1, c0, 0\n isb" : : "r"(control));
}

__attribute__((noreturn, used)) void run(void)
{
    u32 control;
    *(volatile u32 *)FRAME = 0xEF000001;                /* svc #1 */
    for (u32 i = 0x400; i < 0x410; i++)
        level1[i] = i << 20 | 3 << 10 | 0xC | 2;
    level1[0x090] = 0x09000000 | 1 << 10 | 16 | 4 | 2;
    __asm__ volatile("mcr p15, 0, %0, c12, c0, 0" : : "r"(({ extern u32 vectors[]; vectors; })));
    __asm__ volatile("mcr p15, 0, %0, c2, c0, 0" : : "r"(level1));
    __asm__ volatile("mcr p15, 0, %0, c2, c0, 2" : : "r"(0));
    set_dacr(1);
    clean();
    __asm__ volatile("mrc p15, 0, %0, c1, c0, 0" : "=r"(control));
    __asm__ volatile("mcr p15, 0, %0, c1, c0, 0\n isb" : : "r"(control | 1));
    everything();
    others();
    put("end\n");
    register u32 r0 __asm__("r0") = 0x18;
    register u32 r1 __asm__("r1") = 0x20026;
    __asm__ volatile("svc 0x123456" : : "r"(r0), "r"(r1));
    for (;;)
        ;
}

__attribute__((naked, section(".start"))) void _start(void)
{
    __asm__ volatile(
        "ldr sp, =stack_end\n"
        "b run\n");
}

__attribute__((used, aligned(8))) char stack[4096];
__asm__(".global stack_end\n.set stack_end, stack + 4096\n");
