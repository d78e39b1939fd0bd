/* Integer arithmetic as gcc compiles it, checked against sums that the host computed; and loads and stores
 * of every size against each other. */
#include "kit.h"
#include "isa-cases.h"

extern const u32 isa_golden[];

#define FUNCTION(name, expression) \
    static __attribute__((noinline)) u32 case_##name(u32 a, u32 b) { (void)a; (void)b; return expression; }
ISA_CASES(FUNCTION)

static const struct {
    const char *name;
    u32 (*run)(u32, u32);
} cases[] = {
#define ENTRY(name, expression) {#name, case_##name},
    ISA_CASES(ENTRY)
};

static void memory_accesses(void)
{
    static volatile unsigned char bytes[16] __attribute__((aligned(8)));
    volatile unsigned char *b = bytes;
    for (int i = 0; i < 16; i++) {
        b[i] = (unsigned char)(0x81 + i * 7);
    }
    check("load half", *(volatile unsigned short *)(b + 2), 0x968F);
    check("load signed half", (u32)*(volatile short *)(b + 2), 0xFFFF968Fu);
    check("load signed byte", (u32)*(volatile signed char *)b, 0xFFFFFF81u);
    check("load word", *(volatile u32 *)(b + 4), 0xB2ABA49D);
    check("load double", (u32)(*(volatile u64 *)(b + 8) >> 32), 0xEAE3DCD5u);
    *(volatile unsigned short *)(b + 6) = 0x1234;
    check("store half", *(volatile u32 *)(b + 4), 0x1234A49Du);
    *(volatile u64 *)b = 0x1122334455667788ull;
    check("store double", *(volatile u32 *)(b + 4), 0x11223344u);
    check("unaligned load", *(volatile u32 *)(b + 1), 0x44556677u);
}

static void exclusives(void)
{
    static u32 cell = 5;
    u32 old, failed;
    asm volatile("ldrex %0, [%2]\n add %0, %0, #1\n strex %1, %0, [%2]"
                 : "=&r"(old), "=&r"(failed) : "r"(&cell) : "memory");
    check("store exclusive after load exclusive", failed, 0);
    check("its value is stored", *(volatile u32 *)&cell, 6);
    asm volatile("ldrex %0, [%2]\n clrex\n strex %1, %0, [%2]"
                 : "=&r"(old), "=&r"(failed) : "r"(&cell) : "memory");
    check("store exclusive after clear", failed, 1);
}

static void divide_instructions(void)
{
    u32 q, r;
    asm(".arch_extension idiv\n udiv %0, %2, %3\n sdiv %1, %2, %3"
        : "=&r"(q), "=&r"(r) : "r"(0x80000000u), "r"(0xFFFFFFFFu));
    check("unsigned division", q, 0);
    check("signed division that overflows", r, 0x80000000u);
    asm("udiv %0, %1, %2" : "=r"(q) : "r"(7), "r"(0));
    check("division by zero", q, 0);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "isa", 20);
    for (u32 n = 0; n < sizeof cases / sizeof *cases; n++) {
        u32 sum = 0;
        for (u32 i = 0; i < ISA_WORDS; i++) {
            for (u32 j = 0; j < ISA_WORDS; j++) {
                sum = ISA_MIX(sum, cases[n].run(isa_word(i), isa_word(j)));
            }
        }
        check(cases[n].name, sum, isa_golden[n]);
    }
    memory_accesses();
    exclusives();
    divide_instructions();
    kit_end();
}
