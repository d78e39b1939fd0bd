/* Mapping memory: a page table, a frame twice, rights, physical addresses, caches. */
#include "start.h"

enum { HERE = 0x30000000, THERE = 0x30400000 };

int main(const seL4_BootInfo *bootinfo)
{
    start(bootinfo);
    seL4_CPtr frame = make(seL4_ARM_SmallPageObject, 0), again = free_slot();
    seL4_Error error = seL4_ARM_Page_Map(frame, VSPACE, HERE, seL4_ReadWrite, RAM_ATTRIBUTES);
    print("without a page table: ");
    seL4_PrintError(error);
    print("\n");
    must("table", seL4_ARM_PageTable_Map(make(seL4_ARM_PageTableObject, 0), VSPACE, HERE, 0));
    must("map", seL4_ARM_Page_Map(frame, VSPACE, HERE, seL4_ReadWrite, RAM_ATTRIBUTES));

    /* A capability has one mapping; a copy can have another. */
    must("table", seL4_ARM_PageTable_Map(make(seL4_ARM_PageTableObject, 0), VSPACE, THERE, 0));
    must("copy", seL4_CNode_Copy(ROOT, again, 32, ROOT, frame, 32, seL4_CanRead));
    must("map the copy", seL4_ARM_Page_Map(again, VSPACE, THERE, seL4_CanRead, RAM_ATTRIBUTES));
    volatile seL4_Word *here = (volatile seL4_Word *)HERE, *there = (volatile seL4_Word *)THERE;
    here[5] = 1234;
    print("written here, read there: %u\n", there[5]);

    seL4_ARM_Page_GetAddress_t address = seL4_ARM_Page_GetAddress(frame);
    must("address", address.error);
    print("its physical address is a multiple of 4096: %s\n", address.paddr % 4096 ? "no" : "yes");
    must("clean for a device", seL4_ARM_Page_Clean_Data(frame, 0, 4096));
    must("the same by its address", seL4_ARM_PageDirectory_Clean_Data(VSPACE, HERE, HERE + 4096));

    must("unmap", seL4_ARM_Page_Unmap(frame));
    print("after the first mapping went, read there: %u\n", there[5]);

    /* A MiB in one piece needs no page table. */
    seL4_CPtr large = seL4_BootInfo_memory(bootinfo, 22), section = free_slot();
    must("section", seL4_Untyped_Retype(large, seL4_ARM_SectionObject, 0, ROOT, 0, 0, section, 1));
    must("map it", seL4_ARM_Page_Map(section, VSPACE, 0x40000000, seL4_ReadWrite, RAM_ATTRIBUTES));
    *(volatile seL4_Word *)0x400FFFFC = 77;
    print("the last word of a section: %u\n", *(volatile seL4_Word *)0x400FFFFC);
    return 0;
}
