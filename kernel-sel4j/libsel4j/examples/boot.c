/* What a root task is given: the bootinfo, its capabilities, its memory. */
#include <sel4j.h>

static void region(const char *what, seL4_SlotRegion r)
{
    print("%s: slots %u to %u\n", what, r.start, r.end);
}

int main(const seL4_BootInfo *bootinfo)
{
    print("root CNode of 2^%u slots\n", bootinfo->initThreadCNodeSizeBits);
    region("page tables", bootinfo->userImagePaging);
    region("extra pages", bootinfo->extraBIPages);
    region("image", bootinfo->userImageFrames);
    print("IPC buffer at 0x%x, as the TLS register says: %s\n", bootinfo->ipcBuffer,
          bootinfo->ipcBuffer == (seL4_Word)seL4_GetIPCBuffer() ? "yes" : "no");

    seL4_Word ram = 0, devices = 0;
    for (seL4_Word i = 0; i < bootinfo->untyped.end - bootinfo->untyped.start; i++) {
        const seL4_UntypedDesc *u = &bootinfo->untypedList[i];
        if (u->isDevice) {
            devices++;
        } else {
            ram += 1u << u->sizeBits;
        }
    }
    print("untyped memory: %u KiB of RAM, %u pieces of devices\n", ram >> 10, devices);
    print("the UART at 0x9000000 is in an untyped: %s\n",
          seL4_BootInfo_at(bootinfo, 0x09000000) ? "yes" : "no");
    print("the interrupt controller at 0x8000000 is in an untyped: %s\n",
          seL4_BootInfo_at(bootinfo, 0x08000000) ? "yes" : "no");

    const seL4_BootInfoHeader *tree = seL4_BootInfo_extra(bootinfo, seL4_BootInfoDeviceTree);
    print("device tree: %s\n", tree && ((const seL4_Word *)(tree + 1))[0] == 0xEDFE0DD0 ? "found"
        : "missing");
    for (seL4_CPtr slot = 0; slot < seL4_NumInitialCaps; slot++) {
        seL4_Word tag = seL4_DebugCapIdentify(slot);
        if (tag) {
            print("slot %u: type %u\n", slot, tag);
        }
    }
    return 0;
}
