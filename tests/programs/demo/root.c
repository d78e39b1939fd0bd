/* The demo: a root task that builds a small system out of one MiB of untyped memory, watches it work, and
 * takes everything back.
 *
 * Its console tells the story and depends on nothing but the program: not on time, on the size of memory,
 * or on how the kernel runs. Priorities make the order: whoever has the higher one runs first. */
#include "system.h"

/* Where the root task looks at the memory after it took it back. */
enum { WHOLE_MIB = 0x20000000 };

/* Counts the words of a MiB that are not zero. */
static seL4_Word dirty_words(const volatile seL4_Word *at)
{
    seL4_Word dirty = 0;
    for (int i = 0; i < 1 << (MIB_BITS - 2); i++) {
        dirty += at[i] != 0;
    }
    return dirty;
}

int main(const seL4_BootInfo *info)
{
    build_start(info);
    print("[root]     I am the first thread. The kernel gave me all memory, as untyped capabilities,\n");
    print("[root]     and made nothing else. I take one MiB; all that follows is made out of it.\n");
    seL4_CPtr mib = take_mib(info);
    build_from(mib);
    seL4_CPtr service = make("an endpoint", seL4_EndpointObject, 0);
    seL4_CPtr faults = make("an endpoint", seL4_EndpointObject, 0);
    seL4_CPtr done = make("an endpoint", seL4_EndpointObject, 0);
    print("[root]     made three endpoints: for a service, for page faults, for reports to me\n");
    build_server(service);
    print("[root]     built the server: an address space, a CNode, a thread\n");
    build_clients(service, done, faults);
    print("[root]     built two clients, each with an endpoint capability that carries its badge\n");
    seL4_CPtr report = new_slot();
    must("badge the reports", seL4_CNode_Mint(ROOT, report, 32, ROOT, done, 32, seL4_CanWrite, BADGE_PAGER));
    pager_start(faults, report, clients, PRIO_PAGER);
    print("[root]     started a pager thread; now all of them may run, and I sleep\n");
    component_run(&server, 0);
    component_run(&clients[BADGE_CLIENT1], BADGE_CLIENT1);
    component_run(&clients[BADGE_CLIENT2], BADGE_CLIENT2);
    for (int reports = 0; reports < 2; reports++) {
        seL4_Word who = wait_for_report(done);
        if (who == BADGE_PAGER) {
            print("[root]     the pager reports a stopped client\n");
        } else {
            print("[root]     client %u reports that it is done\n", who);
        }
    }

    seL4_CPtr device;
    seL4_CPtr page = clock_page(info, &device);
    seL4_CPtr irq = new_slot();
    must("get the interrupt", seL4_IRQControl_Get(seL4_CapIRQControl, CLOCK_IRQ, ROOT, irq, 32));
    build_driver(page, irq, done);
    print("[root]     built a driver with the page and the interrupt of the board's clock\n");
    component_run(&driver, 0);
    wait_for_report(done);
    print("[root]     the driver reports that it is done\n");

    print("[root]     I revoke the MiB: everything that was made of it goes away\n");
    must("revoke", seL4_CNode_Revoke(ROOT, mib, 32));
    print("[root]     the threads' capabilities are now of type %u %u %u %u: 0, nothing\n",
          seL4_DebugCapIdentify(server.tcb), seL4_DebugCapIdentify(clients[1].tcb),
          seL4_DebugCapIdentify(clients[2].tcb), seL4_DebugCapIdentify(driver.tcb));
    must("revoke the device", seL4_CNode_Revoke(ROOT, device, 32));
    must("give the interrupt back", seL4_CNode_Delete(ROOT, irq, 32));
    must("take the interrupt again", seL4_IRQControl_Get(seL4_CapIRQControl, CLOCK_IRQ, ROOT, irq, 32));
    print("[root]     the clock's page and interrupt are free again as well\n");
    seL4_CPtr whole = make("the MiB in one piece", seL4_ARM_SectionObject, 0);
    must("map the MiB", seL4_ARM_Page_Map(whole, seL4_CapInitThreadVSpace, WHOLE_MIB, seL4_AllRights,
                                          seL4_ARM_Default_VMAttributes));
    print("[root]     the MiB is whole again: I made one page of all of it. Words that are not zero: %u;\n",
          dirty_words((const volatile seL4_Word *)WHOLE_MIB));
    print("[root]     nothing is left of what the others had there\n");
    must("revoke", seL4_CNode_Revoke(ROOT, mib, 32));
    print("[root]     that is all. I halt the machine.\n");
    return 0;
}
