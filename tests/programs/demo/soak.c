/* The demo's system, made, run and taken back again and again, out of the same MiB, slots and addresses.
 * It prints "round over" after each round, with nothing left of it; it never ends. */
#include "system.h"

static void one_round(const seL4_BootInfo *info, seL4_CPtr mib)
{
    build_from(mib);
    seL4_CPtr service = make("an endpoint", seL4_EndpointObject, 0);
    seL4_CPtr faults = make("an endpoint", seL4_EndpointObject, 0);
    seL4_CPtr done = make("an endpoint", seL4_EndpointObject, 0);
    seL4_CPtr report = new_slot(), irq = new_slot(), device;
    build_server(service);
    build_clients(service, done, faults);
    must("badge the reports", seL4_CNode_Mint(ROOT, report, 32, ROOT, done, 32, seL4_CanWrite, BADGE_PAGER));
    pager_start(faults, report, clients, PRIO_PAGER);
    component_run(&server, 0);
    component_run(&clients[BADGE_CLIENT1], BADGE_CLIENT1);
    component_run(&clients[BADGE_CLIENT2], BADGE_CLIENT2);
    wait_for_report(done);
    wait_for_report(done);
    seL4_CPtr page = clock_page(info, &device);
    must("get the interrupt", seL4_IRQControl_Get(seL4_CapIRQControl, CLOCK_IRQ, ROOT, irq, 32));
    build_driver(page, irq, done);
    component_run(&driver, 0);
    wait_for_report(done);
    must("revoke", seL4_CNode_Revoke(ROOT, mib, 32));
    must("revoke the device", seL4_CNode_Revoke(ROOT, device, 32));
    must("give the interrupt back", seL4_CNode_Delete(ROOT, irq, 32));
}

int main(const seL4_BootInfo *info)
{
    build_start(info);
    seL4_CPtr mib = take_mib(info), first = new_slot();
    for (;;) {
        build_again(first);
        one_round(info, mib);
        print("round over\n");
    }
}
