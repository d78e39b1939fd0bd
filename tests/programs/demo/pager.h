/* The pager: a thread of the root task that gets the clients' page faults as messages. */
#ifndef PAGER_H
#define PAGER_H

#include "build.h"

/* Makes the pager's thread and starts it.
 *
 * faults: endpoint of the faults, whose badges are client numbers; done: where it reports a client that it
 * stopped; clients: indexed by client number, entry 0 unused. */
void pager_start(seL4_CPtr faults, seL4_CPtr done, struct component *clients, seL4_Word priority);

#endif
