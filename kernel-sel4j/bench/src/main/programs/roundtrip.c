/* Call and ReplyRecv for ever, without words: the client is the root task, the server another thread,
 * in an address space of its own if SPACES is 2. Prints "ready" before the first call. */
#include "../../../../libsel4j/examples/start.h"

enum { PAGE = 4096, IMAGE = 0x10000 };  /* program.ld: where the image begins */

/* The server needs a page of code and nothing else: no stack, no buffer. */
__attribute__((naked, noreturn, section(".text.server"), aligned(PAGE)))
static void server(void)
{
    __asm__ volatile(
        "   mov r7, %0\n"
        "   mov r8, r0\n"                /* the endpoint, as the first argument */
        "1: mov r0, r8\n"
        "   mov r1, #0\n"
        "   svc #0\n"
        "   b 1b\n"
        "   .balign 4096\n"              /* nothing else lies in its page */
        : : "i" (seL4_SysReplyRecv));
}

#if SPACES == 2
/* An address space with the server's page, by a copy of the frame that the image has. */
static seL4_CPtr server_space(const seL4_BootInfo *bootinfo)
{
    seL4_CPtr space = make(seL4_ARM_PageDirectoryObject, 0), frame = free_slot();
    seL4_CPtr of = bootinfo->userImageFrames.start + ((seL4_Word)server - IMAGE) / PAGE;
    must("asid", seL4_ARM_ASIDPool_Assign(seL4_CapInitThreadASIDPool, space));
    must("table", seL4_ARM_PageTable_Map(make(seL4_ARM_PageTableObject, 0), space,
        (seL4_Word)server, RAM_ATTRIBUTES));
    must("copy", seL4_CNode_Copy(ROOT, frame, 32, ROOT, of, 32, seL4_CanRead));
    must("page", seL4_ARM_Page_Map(frame, space, (seL4_Word)server, seL4_CanRead, RAM_ATTRIBUTES));
    return space;
}
#else
static seL4_CPtr server_space(const seL4_BootInfo *bootinfo)
{
    (void)bootinfo;
    return VSPACE;
}
#endif

int main(const seL4_BootInfo *bootinfo)
{
    start(bootinfo);
    seL4_CPtr endpoint = make(seL4_EndpointObject, 0), tcb = make(seL4_TCBObject, 0);
    seL4_CPtr space = server_space(bootinfo);
    must("space", seL4_TCB_SetSpace(tcb, 0, ROOT, 0, space, 0));
    must("priority", seL4_TCB_SetPriority(tcb, SELF, 255));
    seL4_UserContext c = {.pc = (seL4_Word)server, .r0 = endpoint};
    must("registers", seL4_TCB_WriteRegisters(tcb, 1, seL4_UserContextLength, &c));
    seL4_Yield();
    print("ready\n");
    for (;;) {
        seL4_CallWithMRs(endpoint, message(0, 0), 0, 0, 0, 0);
    }
}
