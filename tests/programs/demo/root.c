/* The demo: a root task that builds a small system out of one MiB of untyped memory, watches it work, and
 * takes everything back.
 *
 * Its console tells the story and depends on nothing but the program: not on time, on the size of memory,
 * or on how the kernel runs. Priorities make the order: whoever has the higher one runs first. */
#include "pager.h"

enum { PRIO_PAGER = 210, PRIO_SERVER = 200, PRIO_DRIVER = 150, PRIO_CLIENT1 = 101, PRIO_CLIENT2 = 100 };

/* Where the root task looks at the memory after it took it back. */
enum { WHOLE_MIB = 0x20000000, MIB_BITS = 20 };

extern const char image_server[], image_server_end[], image_client[], image_client_end[];
extern const char image_driver[], image_driver_end[];

static struct component server, clients[3], driver;

/* One MiB of RAM as an untyped capability of its own. */
static seL4_CPtr take_mib(const seL4_BootInfo *info)
{
    seL4_Word best = 32;
    seL4_CPtr from = 0, mib = new_slot();
    for (seL4_Word i = 0; i < info->untyped.end - info->untyped.start; i++) {
        const seL4_UntypedDesc *u = &info->untypedList[i];
        if (!u->isDevice && u->sizeBits >= MIB_BITS && u->sizeBits < best) {
            best = u->sizeBits;
            from = info->untyped.start + i;
        }
    }
    must("take one MiB", seL4_Untyped_Retype(from, seL4_UntypedObject, MIB_BITS, ROOT, 0, 0, mib, 1));
    return mib;
}

/* The device untyped that contains an address; *skip is how many bytes come before it. */
static seL4_CPtr find_device(const seL4_BootInfo *info, seL4_Word address, seL4_Word *skip)
{
    for (seL4_Word i = 0; i < info->untyped.end - info->untyped.start; i++) {
        const seL4_UntypedDesc *u = &info->untypedList[i];
        if (u->isDevice && address - u->paddr < 1u << u->sizeBits) {
            *skip = address - u->paddr;
            return info->untyped.start + i;
        }
    }
    must("find the clock", 1);
    return 0;
}

/* The frame of one device page. Memory is handed out from the start of an untyped, so what comes before
 * the page is taken as untypeds of falling sizes first. */
static seL4_CPtr device_page(seL4_CPtr untyped, seL4_Word skip)
{
    seL4_CPtr frame;
    for (seL4_Word bits = 29; bits >= seL4_PageBits; bits--) {
        if (skip & 1u << bits) {
            must("skip to the device", seL4_Untyped_Retype(untyped, seL4_UntypedObject, bits, ROOT, 0, 0,
                                                           new_slot(), 1));
        }
    }
    frame = new_slot();
    must("take the device's page",
         seL4_Untyped_Retype(untyped, seL4_ARM_SmallPageObject, 0, ROOT, 0, 0, frame, 1));
    return frame;
}

static void build_clients(seL4_CPtr service, seL4_CPtr done, seL4_CPtr faults)
{
    static const char *const names[] = {"", "client 1", "client 2"};
    for (seL4_Word i = BADGE_CLIENT1; i <= BADGE_CLIENT2; i++) {
        struct component *c = &clients[i];
        seL4_CPtr bell = make("a notification", seL4_NotificationObject, 0);
        component_build(c, names[i], image_client, image_client_end,
                        i == BADGE_CLIENT1 ? PRIO_CLIENT1 : PRIO_CLIENT2);
        component_give(c, SLOT_SERVICE, service, seL4_CanWrite | seL4_CanGrant | seL4_CanGrantReply, i);
        component_give(c, SLOT_DONE, done, seL4_CanWrite, i);
        component_give(c, SLOT_FAULTS, faults, seL4_CanWrite | seL4_CanGrantReply, i);
        component_give(c, SLOT_BELL, bell, seL4_CanRead | seL4_CanWrite, i);
    }
}

static void build_server(seL4_CPtr service)
{
    component_build(&server, "server", image_server, image_server_end, PRIO_SERVER);
    component_give(&server, SLOT_SERVICE, service, seL4_CanRead, 0);
    component_give(&server, SLOT_CNODE, server.cnode, seL4_AllRights, CNODE_GUARD);
}

/* The driver gets the device's page, its interrupt and a bell that the interrupt rings. */
static void build_driver(seL4_CPtr frame, seL4_CPtr irq, seL4_CPtr done)
{
    seL4_CPtr bell = make("a notification", seL4_NotificationObject, 0);
    seL4_CPtr rung = new_slot();
    component_build(&driver, "driver", image_driver, image_driver_end, PRIO_DRIVER);
    component_map(&driver, frame, DEVICE, 0);
    component_give(&driver, SLOT_DONE, done, seL4_CanWrite, BADGE_DRIVER);
    component_give(&driver, SLOT_BELL, bell, seL4_CanRead, 0);
    component_give(&driver, SLOT_IRQ, irq, seL4_AllRights, 0);
    must("badge the bell", seL4_CNode_Mint(ROOT, rung, 32, ROOT, bell, 32, seL4_CanWrite, CLOCK_IRQ));
    must("connect the interrupt", seL4_IRQHandler_SetNotification(irq, rung));
}

/* Sleeps until somebody reports; who it is. */
static seL4_Word wait_for_report(seL4_CPtr done)
{
    seL4_Word badge;
    seL4_Recv(done, &badge);
    return badge;
}

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
    seL4_Word skip = 0;
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

    seL4_CPtr device = find_device(info, CLOCK_ADDRESS, &skip);
    seL4_CPtr page = device_page(device, skip);
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
