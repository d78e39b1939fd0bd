/* See system.h. */
#include "system.h"

extern const char image_server[], image_server_end[], image_client[], image_client_end[];
extern const char image_driver[], image_driver_end[];

struct component server, clients[3], driver;

seL4_CPtr take_mib(const seL4_BootInfo *info)
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

seL4_CPtr clock_page(const seL4_BootInfo *info, seL4_CPtr *device)
{
    seL4_Word skip = 0;
    *device = find_device(info, CLOCK_ADDRESS, &skip);
    return device_page(*device, skip);
}

void build_clients(seL4_CPtr service, seL4_CPtr done, seL4_CPtr faults)
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

void build_server(seL4_CPtr service)
{
    component_build(&server, "server", image_server, image_server_end, PRIO_SERVER);
    component_give(&server, SLOT_SERVICE, service, seL4_CanRead, 0);
    component_give(&server, SLOT_CNODE, server.cnode, seL4_AllRights, CNODE_GUARD);
}

void build_driver(seL4_CPtr frame, seL4_CPtr irq, seL4_CPtr done)
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

seL4_Word wait_for_report(seL4_CPtr done)
{
    seL4_Word badge;
    seL4_Recv(done, &badge);
    return badge;
}
