/* Faults arrive at the handler as messages, and the handler's reply decides how the thread goes on. */
#include "kit.h"

enum { LOW = 100, UNMAPPED = 0x30000000 };

static seL4_CPtr handler, badged;
static volatile seL4_Word result, reached;

static void reads(seL4_Word address)
{
    result = *(volatile seL4_Word *)address;
    reached = 1;
    kit_stop();
}

static void writes(seL4_Word address)
{
    *(volatile seL4_Word *)address = 5;
    reached = 2;
    kit_stop();
}

static void jumps(seL4_Word address)
{
    ((void (*)(void))address)();
}

static void undefined(seL4_Word argument)
{
    (void)argument;
    asm volatile("udf #0");
    reached = 3;
    kit_stop();
}

static void privileged(seL4_Word argument)
{
    (void)argument;
    asm volatile("mcr p15, 0, r0, c7, c5, 0");
    reached = 4;
    kit_stop();
}

static void unknown_call(seL4_Word argument)
{
    register seL4_Word r0 asm("r0") = argument;
    register seL4_Word r1 asm("r1") = 11;
    register seL4_Word r7 asm("r7") = 1234;
    asm volatile("svc #0" : "+r"(r0), "+r"(r1) : "r"(r7) : "memory");
    result = r0;
    reached = 5;
    kit_stop();
}

static void bad_capability(seL4_Word cptr)
{
    seL4_Send(cptr, kit_info(0, 0));
    reached = 6;
    kit_stop();
}

static void bad_receive(seL4_Word cptr)
{
    seL4_Recv(cptr, 0);
    reached = 7;
    kit_stop();
}

/* Starts a thread that will fault and receives the fault's message. */
static seL4_MessageInfo provoke(void (*entry)(seL4_Word), seL4_Word argument, seL4_CPtr *tcb)
{
    seL4_Word badge;
    reached = 0;
    *tcb = kit_thread(entry, argument, LOW, badged);
    seL4_TCB_Resume(*tcb);
    seL4_MessageInfo info = seL4_Recv(handler, &badge);
    check("the fault comes with the handler capability's badge", badge, 0xF);
    return info;
}

/* Lets the thread of low priority run until it stops. */
static void let_it_run(void)
{
    seL4_TCB_SetPriority(SELF, SELF, LOW);
    seL4_Yield();
    seL4_TCB_SetPriority(SELF, SELF, KIT_PRIORITY);
}

static void memory_faults(void)
{
    seL4_CPtr tcb, frame = kit_object(seL4_ARM_SmallPageObject, 0);
    seL4_CPtr table = kit_object(seL4_ARM_PageTableObject, 0);
    seL4_MessageInfo info = provoke(reads, UNMAPPED + 8, &tcb);
    check("read of unmapped memory: VM fault", seL4_MessageInfo_label(info), seL4_Fault_VMFault);
    check("it has four words", seL4_MessageInfo_length(info), 4);
    check("the address", seL4_GetMR(seL4_VMFault_Addr), UNMAPPED + 8);
    check("no instruction fetch", seL4_GetMR(seL4_VMFault_PrefetchFault), 0);
    check("FSR: section translation", seL4_GetMR(seL4_VMFault_FSR), 0x5);
    check("map a table", seL4_ARM_PageTable_Map(table, VSPACE, UNMAPPED, 3), seL4_NoError);
    seL4_Word badge;
    info = seL4_ReplyRecv(handler, kit_info(0, 0), &badge);
    check("answered too early, it faults again", seL4_MessageInfo_label(info), seL4_Fault_VMFault);
    check("FSR: page translation", seL4_GetMR(seL4_VMFault_FSR), 0x7);
    check("map a page", seL4_ARM_Page_Map(frame, VSPACE, UNMAPPED, seL4_CanRead, 3 | seL4_ARM_ExecuteNever),
          seL4_NoError);
    seL4_Reply(kit_info(0, 0));
    let_it_run();
    check("then the instruction runs again and succeeds", reached, 1);
    check("and reads zero", result, 0);

    info = provoke(writes, UNMAPPED + 12, &tcb);
    check("write to a read-only page: VM fault", seL4_MessageInfo_label(info), seL4_Fault_VMFault);
    check("FSR: page permission, write", seL4_GetMR(seL4_VMFault_FSR), 0x80F);
    seL4_TCB_Suspend(tcb);

    info = provoke(jumps, UNMAPPED, &tcb);
    check("jump into a page without execution: VM fault", seL4_MessageInfo_label(info), seL4_Fault_VMFault);
    check("the program counter is there", seL4_GetMR(seL4_VMFault_IP), UNMAPPED);
    check("an instruction fetch", seL4_GetMR(seL4_VMFault_PrefetchFault), 1);
    check("FSR: page permission", seL4_GetMR(seL4_VMFault_FSR), 0xF);
    seL4_TCB_Suspend(tcb);

    info = provoke(reads, seL4_UserTop, &tcb);
    check("read of kernel memory: VM fault", seL4_MessageInfo_label(info), seL4_Fault_VMFault);
    check("FSR: section permission", seL4_GetMR(seL4_VMFault_FSR), 0xD);
    seL4_TCB_Suspend(tcb);
}

static void exceptions(void)
{
    seL4_CPtr tcb;
    seL4_MessageInfo info = provoke(undefined, 0, &tcb);
    check("undefined instruction: user exception", seL4_MessageInfo_label(info), seL4_Fault_UserException);
    check("it has five words", seL4_MessageInfo_length(info), 5);
    check("number and code are 0", seL4_GetMR(3) | seL4_GetMR(4), 0);
    seL4_SetMR(0, seL4_GetMR(0) + 4);
    seL4_Reply(kit_info(0, 1));
    let_it_run();
    check("a reply with a new program counter skips it", reached, 3);

    info = provoke(privileged, 0, &tcb);
    check("privileged operation: user exception", seL4_MessageInfo_label(info), seL4_Fault_UserException);
    seL4_Reply(kit_info(1, 0));
    let_it_run();
    check("a reply with another label than 0 leaves it stopped", reached, 0);
}

static void unknown_calls(void)
{
    seL4_CPtr tcb;
    seL4_MessageInfo info = provoke(unknown_call, 10, &tcb);
    check("unknown system call: its fault", seL4_MessageInfo_label(info), seL4_Fault_UnknownSyscall);
    check("it has thirteen words", seL4_MessageInfo_length(info), 13);
    check("r0", seL4_GetMR(0), 10);
    check("r1", seL4_GetMR(1), 11);
    check("r7", seL4_GetMR(7), 1234);
    check("the number", seL4_GetMR(12), 1234);
    seL4_SetMR(0, 99);
    seL4_SetMR(8, seL4_GetMR(8) + 4);
    seL4_Reply(kit_info(0, 9));
    let_it_run();
    check("the handler has served the call", reached, 5);
    check("with a result", result, 99);
}

static void capability_faults(void)
{
    seL4_CPtr tcb;
    seL4_MessageInfo info = provoke(bad_capability, 0xFFFF0000, &tcb);
    check("send on an address without slot: capability fault", seL4_MessageInfo_label(info),
          seL4_Fault_CapFault);
    check("the address", seL4_GetMR(1), 0xFFFF0000);
    check("not while receiving", seL4_GetMR(2), 0);
    check("the guard did not match", seL4_GetMR(3), seL4_GuardMismatch);
    check("bits left", seL4_GetMR(4), 32);
    check("the guard", seL4_GetMR(5), 0);
    check("its size", seL4_GetMR(6), 32 - kit_bootinfo->initThreadCNodeSizeBits);
    check("seven words", seL4_MessageInfo_length(info), 7);
    seL4_TCB_Suspend(tcb);

    info = provoke(bad_receive, SELF, &tcb);
    check("receive on a thread capability: capability fault", seL4_MessageInfo_label(info),
          seL4_Fault_CapFault);
    check("while receiving", seL4_GetMR(2), 1);
    check("the capability is missing", seL4_GetMR(3), seL4_MissingCapability);
    check("five words", seL4_MessageInfo_length(info), 5);
    seL4_TCB_Suspend(tcb);
}

static void no_handler(void)
{
    seL4_CPtr tcb = kit_thread(undefined, 0, 255, 0);
    seL4_UserContext c = {0};
    reached = 0;
    seL4_TCB_Resume(tcb);
    seL4_Yield();
    check("a fault without handler stops the thread", reached, 0);
    check("its registers can be read", seL4_TCB_ReadRegisters(tcb, 0, 1, &c), seL4_NoError);
    check("it stands at the instruction", *(seL4_Word *)c.pc, 0xE7F000F0);
    check("others go on", 1, 1);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "faults", 20);
    handler = kit_object(seL4_EndpointObject, 0);
    badged = kit_mint(handler, seL4_CanWrite | seL4_CanGrantReply, 0xF);
    memory_faults();
    exceptions();
    unknown_calls();
    capability_faults();
    no_handler();
    kit_end();
}
