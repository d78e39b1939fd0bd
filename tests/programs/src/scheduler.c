/* Scheduling: priorities are strict, equals take turns by Yield and by the tick, wake-ups obey the rules. */
#include "kit.h"

enum { LOW = 100, MIDDLE = 150, HIGH = 255, LOG = 32 };

static volatile seL4_Word turns[3], order[LOG], logged, stop;
static seL4_CPtr bell;

static void note(seL4_Word who)
{
    if (logged < LOG) {
        order[logged++] = who;
    }
}

static void yields(seL4_Word who)
{
    for (int i = 0; i < 3; i++) {
        note(who);
        seL4_Yield();
    }
    kit_stop();
}

static void once(seL4_Word who)
{
    note(who);
    kit_stop();
}

static void spins(seL4_Word who)
{
    while (!stop) {
        turns[who]++;
        if (!stop && (logged == 0 || order[logged - 1] != who)) {
            note(who);
        }
        if (logged >= 8) {
            stop = 1;
        }
    }
    kit_stop();
}

static void waits(seL4_Word who)
{
    seL4_Wait(bell, 0);
    note(who);
    kit_stop();
}

/* Lets all threads of LOW priority and above run until they stop. */
static void let_them_run(seL4_Word priority)
{
    seL4_TCB_SetPriority(SELF, SELF, priority);
    seL4_Yield();
    seL4_TCB_SetPriority(SELF, SELF, KIT_PRIORITY);
}

/* The log as one number, most recent last, in base 16. */
static seL4_Word log_word(void)
{
    seL4_Word w = 0;
    for (seL4_Word i = 0; i < logged; i++) {
        w = w << 4 | order[i];
    }
    logged = 0;
    return w;
}

static void priorities(void)
{
    seL4_TCB_Resume(kit_thread(once, 1, LOW, 0));
    seL4_TCB_Resume(kit_thread(once, 2, MIDDLE, 0));
    check("lower priorities wait", logged, 0);
    seL4_TCB_Resume(kit_thread(once, 3, HIGH, 0));
    check("a higher one runs at once", log_word(), 0x3);
    let_them_run(LOW - 1);
    check("then the higher before the lower", log_word(), 0x21);
}

static void taking_turns(void)
{
    seL4_TCB_Resume(kit_thread(yields, 1, LOW, 0));
    seL4_TCB_Resume(kit_thread(yields, 2, LOW, 0));
    let_them_run(LOW - 1);
    check("a resumed thread goes to the head, then they take turns", log_word(), 0x212121);
}

static void the_tick(void)
{
    seL4_TCB_Resume(kit_thread(spins, 1, LOW, 0));
    seL4_TCB_Resume(kit_thread(spins, 2, LOW, 0));
    let_them_run(LOW - 1);
    check("the tick makes equals take turns", log_word(), 0x21212121);
    check("both got on", turns[1] > 1000 && turns[2] > 1000, 1);
}

static void wake_ups(void)
{
    seL4_CPtr same = kit_thread(waits, 1, KIT_PRIORITY, 0), above = kit_thread(waits, 2, KIT_PRIORITY + 1, 0);
    seL4_TCB_Resume(same);
    seL4_Yield();
    seL4_Signal(bell);
    check("waking an equal does not give up the processor", logged, 0);
    seL4_Yield();
    check("it runs when it is its turn", log_word(), 1);
    seL4_TCB_Resume(above);
    seL4_Signal(bell);
    check("waking a higher one does", log_word(), 2);
}

static void changed_priorities(void)
{
    seL4_CPtr tcb = kit_thread(once, 4, LOW, 0);
    seL4_TCB_Resume(tcb);
    check("it waits", logged, 0);
    seL4_TCB_SetPriority(tcb, SELF, HIGH);
    check("raised above, it runs at once", log_word(), 4);
    tcb = kit_thread(once, 5, LOW, 0);
    seL4_TCB_Resume(tcb);
    seL4_TCB_SetPriority(SELF, SELF, LOW - 1);
    check("lowering oneself lets others run", log_word(), 5);
    seL4_TCB_SetPriority(SELF, SELF, KIT_PRIORITY);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "scheduler", 20);
    bell = kit_object(seL4_NotificationObject, 0);
    priorities();
    taking_turns();
    the_tick();
    wake_ups();
    changed_priorities();
    kit_end();
}
