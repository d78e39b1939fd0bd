/* Domains take turns by the schedule. Needs a kernel of 16 domains. */
#include "kit.h"

enum { DOMAIN = seL4_CapDomain, OTHER = 3, MINE = 2, THEIRS = 3 };

static volatile seL4_Word count, woken, seen_at_once, seen_later;
static seL4_CPtr bell;

/* In the other domain: wakes a thread of main's domain, sees that it does not run, and counts. */
static void counts(seL4_Word unused)
{
    (void)unused;
    seL4_Signal(bell);
    seen_at_once = woken;
    for (;;) {
        count++;
    }
}

static void waits(seL4_Word unused)
{
    (void)unused;
    seL4_Wait(bell, 0);
    woken = 1;
    seen_later = count;
    kit_stop();
}

/* How often the counter moved while main did not run, in n turns of main. */
static seL4_Word turns(seL4_Word n)
{
    seL4_Word moved = 0, last = count;
    for (seL4_Word i = 0; i < n; i++) {
        for (int spins = 0; spins < 3000000 && count == last; spins++) {
        }
        moved += count != last;
        last = count;
    }
    return moved;
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "domains", 20);
    bell = kit_object(seL4_NotificationObject, 0);
    check("my domain at boot", bootinfo->initThreadDomain, 0);
    seL4_TCB_Resume(kit_thread(waits, 0, KIT_PRIORITY + 1, 0));
    seL4_CPtr other = kit_thread(counts, 0, KIT_PRIORITY + 2, 0);
    check("no such domain", seL4_DomainSet_Set(DOMAIN, 16, other), seL4_InvalidArgument);
    check("set the domain", seL4_DomainSet_Set(DOMAIN, OTHER, other), 0);
    seL4_TCB_Resume(other);
    seL4_Yield();
    check("a higher thread of another domain does not run", count, 0);
    check("its turn is in the schedule", seL4_DomainSet_ScheduleConfigure(DOMAIN, 1, OTHER, THEIRS), 0);
    check("mine as well", seL4_DomainSet_ScheduleConfigure(DOMAIN, 0, 0, MINE), 0);
    check("no time for another domain", seL4_DomainSet_ScheduleConfigure(DOMAIN, 2, OTHER, 0), seL4_InvalidArgument);
    check("the last entry", seL4_DomainSet_ScheduleConfigure(DOMAIN, 99, 0, 1), seL4_RangeError);
    seL4_Yield();
    check("what runs goes on for its time", count, 0);
    check("the schedule starts", seL4_DomainSet_ScheduleSetStart(DOMAIN, 0), 0);
    check("the other domain ran at once", count != 0, 1);
    check("whom it woke did not run before his domain", seen_at_once, 0);
    check("but then", woken && seen_later != 0, 1);
    check("both take turns", turns(6), 6);
    check("the end marker", seL4_DomainSet_ScheduleConfigure(DOMAIN, 1, 0, 0), 0);
    turns(1);
    check("my domain is alone again", turns(4), 0);
    check("the start is no end marker", seL4_DomainSet_ScheduleConfigure(DOMAIN, 0, 0, 0), seL4_InvalidArgument);
    check("nor becomes one the start", seL4_DomainSet_ScheduleSetStart(DOMAIN, 1), seL4_InvalidArgument);
    check("domain 0 again", seL4_DomainSet_Set(DOMAIN, 0, other), 0);
    kit_end();
}
