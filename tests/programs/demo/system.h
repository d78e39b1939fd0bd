/* The demo's system: a server, two clients, a driver of the clock. They are made out of the untyped that
 * build_from names. */
#ifndef SYSTEM_H
#define SYSTEM_H

#include "pager.h"

enum { PRIO_PAGER = 210, PRIO_SERVER = 200, PRIO_DRIVER = 150, PRIO_CLIENT1 = 101, PRIO_CLIENT2 = 100 };
enum { MIB_BITS = 20 };

extern struct component server, clients[3], driver;

/* One MiB of RAM as an untyped capability of its own. */
seL4_CPtr take_mib(const seL4_BootInfo *info);

/* The page of the board's clock; *device is the untyped that it was made from. */
seL4_CPtr clock_page(const seL4_BootInfo *info, seL4_CPtr *device);

void build_server(seL4_CPtr service);

/* Two clients of the service, which report to done; faults gets their page faults. */
void build_clients(seL4_CPtr service, seL4_CPtr done, seL4_CPtr faults);

/* The driver gets the device's page, its interrupt and a bell that the interrupt rings. */
void build_driver(seL4_CPtr frame, seL4_CPtr irq, seL4_CPtr done);

/* Sleeps until somebody reports; who it is. */
seL4_Word wait_for_report(seL4_CPtr done);

#endif
