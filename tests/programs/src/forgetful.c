/* Writes code twice and makes the second visible in the data cache's level only: without caches nobody
 * notices; with them the processor goes on executing the first. */
#include "kit.h"

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "forgetful", 16);
    seL4_CPtr frame;
    volatile seL4_Word *page = kit_page(&frame);
    seL4_Word (*code)(void) = (seL4_Word (*)(void))page;
    page[0] = 0xE3A00001;
    page[1] = 0xE12FFF1E;
    check("unify", seL4_ARM_Page_Maintain(frame, ARMPageUnify_Instruction, 0, 64), seL4_NoError);
    check("the code", code(), 1);
    page[0] = 0xE3A00002;
    check("clean", seL4_ARM_Page_Maintain(frame, ARMPageClean_Data, 0, 64), seL4_NoError);
    print("code() is %u\n", code());
    kit_end();
}
