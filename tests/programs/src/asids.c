/* More address spaces than hardware ASIDs: tags are lent, stolen and lent again, and nobody ever sees the
 * memory of the one who had the tag before. */
#include "kit.h"

enum { SHARED = 0x30000000, RW = seL4_CanRead | seL4_CanWrite, SPACES = 300 };

static seL4_CPtr handler;

/* mov r0, #value; svc with a number that is no system call: the fault message has r0 in it. */
static seL4_CPtr code_page(seL4_Word value)
{
    seL4_CPtr frame, copy = kit_slot();
    seL4_Word *page = kit_page(&frame);
    page[0] = 0xE3A00000 | value;
    page[1] = 0xE3A07063;
    page[2] = 0xEF000000;
    check("unify", seL4_ARM_Page_Maintain(frame, ARMPageUnify_Instruction, 0, 64), seL4_NoError);
    check("copy", seL4_CNode_Copy(ROOT, copy, 32, ROOT, frame, 32, RW), seL4_NoError);
    return copy;
}

static seL4_CPtr space(void)
{
    seL4_CPtr directory = kit_object(seL4_ARM_PageDirectoryObject, 0);
    seL4_Word error = seL4_ARM_ASIDPool_Assign(seL4_CapInitThreadASIDPool, directory);
    if (error) {
        check("an ASID", error, seL4_NoError);
    }
    return directory;
}

/* Runs a thread in a space from the shared address on, until it faults. */
static void run(seL4_CPtr tcb, seL4_CPtr directory)
{
    seL4_UserContext c = {0};
    seL4_Word badge;
    c.pc = SHARED;
    seL4_TCB_SetSpace(tcb, handler, ROOT, 0, directory, 0);
    seL4_TCB_WriteRegisters(tcb, 1, 1, &c);
    seL4_MessageInfo info = seL4_Recv(handler, &badge);
    seL4_SetMR(20, seL4_MessageInfo_label(info));
}

/* What a space with a code page answers: the value in r0; 1000 + label for another fault. */
static seL4_Word answer(seL4_CPtr tcb, seL4_CPtr directory)
{
    run(tcb, directory);
    return seL4_GetMR(20) == seL4_Fault_UnknownSyscall ? seL4_GetMR(0) : 1000 + seL4_GetMR(20);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "asids", 23);
    handler = kit_object(seL4_EndpointObject, 0);
    seL4_CPtr tcb = kit_object(seL4_TCBObject, 0), table = kit_object(seL4_ARM_PageTableObject, 0);
    seL4_CPtr mine = code_page(7), frame = code_page(9), theirs = kit_object(seL4_ARM_PageTableObject, 0);
    seL4_CPtr first = space();
    const volatile seL4_Word *shared = (seL4_Word *)SHARED;
    check("priority", seL4_TCB_SetPriority(tcb, SELF, KIT_PRIORITY - 1), seL4_NoError);
    check("my table", seL4_ARM_PageTable_Map(table, VSPACE, SHARED, 3), seL4_NoError);
    check("my page", seL4_ARM_Page_Map(mine, VSPACE, SHARED, RW, 3), seL4_NoError);
    check("their table", seL4_ARM_PageTable_Map(theirs, first, SHARED, 3), seL4_NoError);
    check("their page", seL4_ARM_Page_Map(frame, first, SHARED, RW, 3), seL4_NoError);
    seL4_Word wrong = 0, value = *shared;
    check("I see mine", value, 0xE3A00007);
    check("they run theirs", answer(tcb, first), 9);
    for (unsigned i = 0; i < SPACES; i++) {
        seL4_CPtr other = space();
        wrong += answer(tcb, other) != 1000 + seL4_Fault_VMFault;
        wrong += *shared != value;
    }
    check("spaces that saw another's memory", wrong, 0);
    check("they still run theirs", answer(tcb, first), 9);
    check("I still see mine", *shared, value);
    kit_end();
}
