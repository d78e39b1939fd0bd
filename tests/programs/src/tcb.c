/* Threads: registers, priorities, spaces, suspend and resume, and their errors. */
#include "kit.h"

enum { LOW = 100 };

static volatile seL4_Word counter, argument_seen;

static void counts(seL4_Word argument)
{
    argument_seen = argument;
    for (;;) {
        counter++;
        seL4_Yield();
    }
}

/* Gives the threads of low priority a turn. */
static void let_it_run(void)
{
    seL4_TCB_SetPriority(SELF, SELF, LOW);
    seL4_Yield();
    seL4_TCB_SetPriority(SELF, SELF, KIT_PRIORITY);
}

static void registers(seL4_CPtr tcb)
{
    seL4_UserContext c, d;
    check("read all registers", seL4_TCB_ReadRegisters(tcb, 0, 19, &c), seL4_NoError);
    check("the argument is in r0", c.r0, 42);
    check("the program counter is the entry", c.pc, (seL4_Word)counts);
    check("user mode", c.cpsr & 0x1F, 0x10);
    check("ARM state", c.cpsr & 0x20, 0);
    check("interrupts on", c.cpsr & 0x80, 0);
    check("count 0: range", seL4_TCB_ReadRegisters(tcb, 0, 0, &d), seL4_RangeError);
    check("from 1", seL4_GetMR(0), 1);
    check("to 19", seL4_GetMR(1), 19);
    check("count 20: range", seL4_TCB_ReadRegisters(tcb, 0, 20, &d), seL4_RangeError);
    check("one's own: illegal", seL4_TCB_ReadRegisters(SELF, 0, 19, &d), seL4_IllegalOperation);
    for (int i = 1; i < 19; i++) {
        ((seL4_Word *)&d)[i] = 0x1000 + (seL4_Word)i;
    }
    d.pc = c.pc;
    d.cpsr = 0xF800003F;
    check("write all registers", seL4_TCB_WriteRegisters(tcb, 0, 19, &d), seL4_NoError);
    check("read them again", seL4_TCB_ReadRegisters(tcb, 0, 19, &c), seL4_NoError);
    check("r12", c.r12, d.r12);
    check("r14", c.r14, d.r14);
    check("both thread registers", c.tpidrurw + c.tpidruro, d.tpidrurw + d.tpidruro);
    check("the flags are taken", c.cpsr >> 27, 0x1F);
    check("the mode is not", c.cpsr & 0x3F, 0x10);
    check("three registers only", seL4_TCB_WriteRegisters(tcb, 0, 3, &(seL4_UserContext){.sp = 8}),
          seL4_NoError);
    seL4_TCB_ReadRegisters(tcb, 0, 19, &c);
    check("the second is written", c.sp, 8);
    check("the fourth is not", c.r0, d.r0);
    seL4_SetMR(0, 0);
    seL4_SetMR(1, 19);
    check("fewer words than registers: truncated", seL4_Invoke(tcb, TCBWriteRegisters, 0, 20),
          seL4_TruncatedMessage);
}

static void running(void)
{
    seL4_CPtr tcb = kit_thread(counts, 42, LOW, 0);
    registers(kit_thread(counts, 42, LOW, 0));
    check("a new thread does not run", counter, 0);
    check("resume", seL4_TCB_Resume(tcb), seL4_NoError);
    check("a lower priority waits", counter, 0);
    let_it_run();
    check("then it runs", counter > 0, 1);
    check("with its argument", argument_seen, 42);
    check("suspend", seL4_TCB_Suspend(tcb), seL4_NoError);
    seL4_Word before = counter;
    let_it_run();
    check("a suspended thread does not run", counter, before);
    check("resume again", seL4_TCB_Resume(tcb), seL4_NoError);
    let_it_run();
    check("it goes on where it was", counter > before, 1);
    before = counter;
    check("a priority just below", seL4_TCB_SetPriority(tcb, SELF, KIT_PRIORITY - 1), seL4_NoError);
    check("waits as well", counter, before);
    seL4_TCB_Suspend(tcb);
    check("deleting a thread", kit_delete(tcb), seL4_NoError);
    check("its slot is empty", seL4_DebugCapIdentify(tcb), seL4_CapTag_Null);
}

static void priorities(void)
{
    seL4_CPtr tcb = kit_object(seL4_TCBObject, 0), weak = kit_object(seL4_TCBObject, 0);
    seL4_CPtr ep = kit_object(seL4_EndpointObject, 0);
    check("a limit of 50", seL4_TCB_SetMCPriority(weak, SELF, 50), seL4_NoError);
    check("priority 51 by its authority: range", seL4_TCB_SetPriority(tcb, weak, 51), seL4_RangeError);
    check("from 0", seL4_GetMR(0), 0);
    check("to 50", seL4_GetMR(1), 50);
    check("priority 50 by its authority", seL4_TCB_SetPriority(tcb, weak, 50), seL4_NoError);
    check("limit 51 by its authority: range", seL4_TCB_SetMCPriority(tcb, weak, 51), seL4_RangeError);
    check("256: range", seL4_TCB_SetPriority(tcb, SELF, 256), seL4_RangeError);
    check("to 255", seL4_GetMR(1), 255);
    check("authority of an endpoint: invalid capability", seL4_TCB_SetPriority(tcb, ep, 1),
          seL4_InvalidCapability);
    check("number 1", seL4_GetMR(0), 1);
    check("both at once", seL4_TCB_SetSchedParams(tcb, SELF, 60, 40), seL4_NoError);
    check("no authority: truncated", seL4_Invoke(tcb, TCBSetPriority, 0, 1), seL4_TruncatedMessage);
    check("label of a page: illegal", seL4_Invoke(tcb, ARMPageMap, 0, 1), seL4_IllegalOperation);
}

static void spaces(void)
{
    seL4_CPtr tcb = kit_object(seL4_TCBObject, 0), ep = kit_object(seL4_EndpointObject, 0);
    seL4_CPtr pd = kit_object(seL4_ARM_PageDirectoryObject, 0);
    seL4_CPtr frame = kit_object(seL4_ARM_SmallPageObject, 0);
    check("an endpoint as CSpace: illegal", seL4_TCB_SetSpace(tcb, 0, ep, 0, VSPACE, 0), seL4_IllegalOperation);
    check("an endpoint as VSpace: illegal", seL4_TCB_SetSpace(tcb, 0, ROOT, 0, ep, 0), seL4_IllegalOperation);
    check("a page directory without ASID: illegal", seL4_TCB_SetSpace(tcb, 0, ROOT, 0, pd, 0),
          seL4_IllegalOperation);
    check("with an ASID", seL4_ARM_ASIDPool_Assign(seL4_CapInitThreadASIDPool, pd), seL4_NoError);
    check("it is a VSpace", seL4_TCB_SetSpace(tcb, 0, ROOT, 0, pd, 0), seL4_NoError);
    check("a second ASID: invalid capability", seL4_ARM_ASIDPool_Assign(seL4_CapInitThreadASIDPool, pd),
          seL4_InvalidCapability);
    check("an unaligned buffer: alignment", seL4_TCB_SetIPCBuffer(tcb, 0x1004, frame), seL4_AlignmentError);
    check("an endpoint as buffer: illegal", seL4_TCB_SetIPCBuffer(tcb, 0x1000, ep), seL4_IllegalOperation);
    check("a buffer", seL4_TCB_SetIPCBuffer(tcb, 0x1200, frame), seL4_NoError);
    check("two capabilities of three: truncated", seL4_Invoke(tcb, TCBConfigure, 2, 4), seL4_TruncatedMessage);
}

static void copied(void)
{
    seL4_CPtr from = kit_object(seL4_TCBObject, 0), to = kit_object(seL4_TCBObject, 0);
    seL4_UserContext c = {.pc = 0x1000, .r0 = 5, .r2 = 6}, d;
    seL4_TCB_WriteRegisters(from, 0, 19, &c);
    check("copy frame registers", seL4_TCB_CopyRegisters(to, from, 4), seL4_NoError);
    seL4_TCB_ReadRegisters(to, 0, 19, &d);
    check("r0 is one of them", d.r0, 5);
    check("r2 is not", d.r2, 0);
    check("copy integer registers", seL4_TCB_CopyRegisters(to, from, 8), seL4_NoError);
    seL4_TCB_ReadRegisters(to, 0, 19, &d);
    check("r2 is one of them", d.r2, 6);
    check("TLS base of another", seL4_TCB_SetTLSBase(to, 0x1234), seL4_NoError);
    seL4_TCB_ReadRegisters(to, 0, 19, &d);
    check("is the read-only thread register", d.tpidruro, 0x1234);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "tcb", 20);
    running();
    priorities();
    spaces();
    copied();
    kit_end();
}
