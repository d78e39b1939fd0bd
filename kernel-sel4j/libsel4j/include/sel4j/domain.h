/* Domains: groups of threads that share the processor by a fixed schedule. This configuration has
 * one domain and a schedule of seL4_NumScheduleEntries entries, whose last one always is an end
 * marker; a kernel can be configured to have more of both. The root task has the only capability. See invocations.h for how to read the errors. */
#ifndef SEL4J_DOMAIN_H
#define SEL4J_DOMAIN_H

#include <sel4j/invoke.h>

/* Moves a thread to a domain, 0..seL4_NumDomains-1.
 * Errors: InvalidArgument 0 (no such domain); InvalidArgument 1 (no thread). */
static inline seL4_Error seL4_DomainSet_Set(seL4_CPtr control, seL4_Word domain, seL4_CPtr thread)
{
    seL4_SetCap(0, thread);
    seL4_SetMR(0, domain);
    return seL4_Invoke(control, DomainSetSet, 1, 1);
}

/* Sets entry `index` of the schedule: domain, and ticks, up to 2^56-1; domain 0 for 0 ticks is an
 * end marker. It counts when the entry is reached next.
 * Errors: RangeError 0 last-but-one (index); RangeError 0 last-domain (domain); InvalidArgument 2
 * (too many ticks); InvalidArgument 1 (an end marker of another domain); InvalidArgument 2 (an end
 * marker where the schedule starts). */
static inline seL4_Error seL4_DomainSet_ScheduleConfigure(seL4_CPtr control, seL4_Word index,
    seL4_Word domain, unsigned long long ticks)
{
    seL4_SetMR(0, index);
    seL4_SetMR(1, domain);
    seL4_SetMR(2, (seL4_Word)ticks);
    seL4_SetMR(3, (seL4_Word)(ticks >> 32));
    return seL4_Invoke(control, DomainScheduleConfigure, 0, 4);
}

/* The schedule starts at entry `index` whenever it starts anew: behind an end marker. The entry that
 * runs ends now, and the one behind it follows.
 * Errors: RangeError 0 last-entry (index); InvalidArgument 0 (that entry is an end marker). */
static inline seL4_Error seL4_DomainSet_ScheduleSetStart(seL4_CPtr control, seL4_Word index)
{
    seL4_SetMR(0, index);
    return seL4_Invoke(control, DomainScheduleSetStart, 0, 1);
}

#endif
