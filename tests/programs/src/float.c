/* The floating-point unit: gcc's VFP code against sums that the host computed; and what the kernel
 * promises of it: each thread has registers of its own, and those without it fault. */
#include "kit.h"
#include "float-cases.h"

extern const u32 float_golden[];

FLOAT_CASES(FLOAT_FUNCTION)

static const struct {
    const char *name;
    double (*run)(double, double, float, float, u32);
} cases[] = {
#define ENTRY(name, expression) {#name, case_##name},
    FLOAT_CASES(ENTRY)
};

/* All registers of the unit: D0 to D31, then FPSCR. */
typedef struct {
    u32 word[64], fpscr;
} state_t;

static void load(const state_t *s)
{
    __asm__ volatile("vldmia %0!, {d0-d15}\n\tvldmia %0!, {d16-d31}\n\tldr r1, [%0]\n\tvmsr fpscr, r1"
                     : "+r"(s) :: "r1", "memory");
}

static void store(state_t *s)
{
    __asm__ volatile("vstmia %0!, {d0-d15}\n\tvstmia %0!, {d16-d31}\n\tvmrs r1, fpscr\n\tstr r1, [%0]"
                     : "+r"(s) :: "r1", "memory");
}

static u32 pattern(u32 who, u32 i)
{
    return who * 0x01010101u + i * 0x00100401u;
}

static void fill(state_t *s, u32 who)
{
    for (u32 i = 0; i < 64; i++) {
        s->word[i] = pattern(who, i);
    }
    s->fpscr = who << 28 | (who << 24 & 0x03000000);
}

static u32 differences(const state_t *s, u32 who)
{
    state_t expected;
    u32 n = 0;
    fill(&expected, who);
    for (u32 i = 0; i < 64; i++) {
        n += s->word[i] != expected.word[i];
    }
    return n + (s->fpscr != expected.fpscr);
}

enum { ROUNDS = 50, WORKERS = 3 };
static volatile u32 wrong[WORKERS + 1], rounds[WORKERS + 1], zeros;
static seL4_CPtr done;

/* Loads a pattern, lets others run, and looks whether it is still there. Yields, or spins over ticks. */
static void worker(seL4_Word who)
{
    state_t s;
    store(&s);
    for (u32 i = 0; i < 64; i++) {
        zeros += s.word[i] != 0;
    }
    zeros += s.fpscr != 0;
    for (u32 round = 0; round < ROUNDS; round++) {
        fill(&s, who);
        load(&s);
        if (round % 16 != 15) {
            seL4_Yield();
        } else {
            for (volatile u32 i = 0; i < 1000000; i++) {
            }
        }
        store(&s);
        wrong[who] += differences(&s, who);
        rounds[who]++;
    }
    seL4_Send(done, kit_info(who, 0));
    kit_stop();
}

static void registers_are_each_threads_own(void)
{
    state_t mine;
    done = kit_object(seL4_EndpointObject, 0);
    for (u32 who = 1; who <= WORKERS; who++) {
        seL4_TCB_Resume(kit_thread((void (*)(seL4_Word))worker, who, 100, 0));
    }
    fill(&mine, 9);
    load(&mine);
    for (u32 who = 1; who <= WORKERS; who++) {
        seL4_Wait(done, 0);
    }
    store(&mine);
    check("my registers after theirs", differences(&mine, 9), 0);
    check("registers of new threads that are not zero", zeros, 0);
    for (u32 who = 1; who <= WORKERS; who++) {
        check("rounds of a worker", rounds[who], ROUNDS);
        check("its registers that others changed", wrong[who], 0);
    }
}

static volatile u32 steps;

/* Uses the unit, then the same registers again when it is told to go on. */
static void user(seL4_Word who)
{
    state_t s;
    fill(&s, who);
    load(&s);
    steps = 1;
    seL4_Send(done, kit_info(0, 0));
    store(&s);
    steps = 2 + differences(&s, who);
    seL4_Send(done, kit_info(0, 0));
    kit_stop();
}

static void a_thread_without_the_unit_faults(void)
{
    seL4_CPtr handler = kit_object(seL4_EndpointObject, 0);
    seL4_CPtr tcb = kit_thread(user, 5, 100, handler);
    seL4_Word badge;
    state_t mine;
    seL4_TCB_Resume(tcb);
    seL4_Wait(done, 0);
    check("it used the unit", steps, 1);
    seL4_TCB_SetFlags_t flags = seL4_TCB_SetFlags(tcb, 0, 1);
    check("off", flags.error, seL4_NoError);
    check("the flag", flags.flags, 1);
    fill(&mine, 3);
    load(&mine);
    seL4_MessageInfo info = seL4_Recv(handler, &badge);
    check("it faults: user exception", seL4_MessageInfo_label(info), seL4_Fault_UserException);
    check("number 0", seL4_GetMR(3), 0);
    store(&mine);
    check("my registers", differences(&mine, 3), 0);
    check("on again", seL4_TCB_SetFlags(tcb, 1, 0).flags, 0);
    seL4_TCB_Resume(tcb);
    seL4_Wait(done, 0);
    check("it goes on with its registers", steps, 2);
    check("off for myself", seL4_TCB_SetFlags(SELF, 0, 1).flags, 1);
    check("and on", seL4_TCB_SetFlags(SELF, 1, 0).flags, 0);
    store(&mine);
    check("my registers", differences(&mine, 3), 0);
    kit_delete(tcb);
    store(&mine);
    check("my registers after its end", differences(&mine, 3), 0);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "float", 18);
    for (u32 i = 0; i < sizeof cases / sizeof *cases; i++) {
        check(cases[i].name, float_sum_of(cases[i].run), float_golden[i]);
    }
    registers_are_each_threads_own();
    a_thread_without_the_unit_faults();
    kit_end();
}
