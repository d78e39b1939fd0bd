/* A fault handler: memory on demand, a system call of its own, and instructions that are
 * skipped. */
#include "start.h"

enum { HEAP = 0x50000000, SQUARE = 77 };

static seL4_CPtr faults;

/* System call 77, which the kernel does not know: the handler answers it. */
static seL4_Word square(seL4_Word x) { return seL4_TrapPlain(SQUARE, x); }

static void patient(seL4_Word unused)
{
    (void)unused;
    volatile seL4_Word *heap = (volatile seL4_Word *)HEAP;
    heap[0] = 5;
    heap[1024] = 6;
    print("patient: wrote to two pages, read %u and %u\n", heap[0], heap[1024]);
    print("patient: the square of 12 is %u\n", square(12));
    asm volatile("udf #0");
    print("patient: went on behind an undefined instruction\n");
    seL4_Send(0x7F000000, message(0, 0));
    print("not reached\n");
}

int main(const seL4_BootInfo *bootinfo)
{
    start(bootinfo);
    faults = make(seL4_EndpointObject, 0);
    must("table", seL4_ARM_PageTable_Map(make(seL4_ARM_PageTableObject, 0), VSPACE, HEAP, 0));
    seL4_CPtr t = thread(patient, 0, 100, badged(faults, seL4_CanWrite | seL4_CanGrantReply, 1));
    must("run", seL4_TCB_Resume(t));
    for (;;) {
        seL4_Word badge;
        seL4_Fault f = seL4_GetFault(seL4_Recv(faults, &badge));
        print("handler: thread %u: ", badge);
        seL4_PrintFault(f);
        print("\n");
        switch (f.type) {
        case seL4_Fault_VMFault: {
            /* The message is read; making a page uses the message registers anew. */
            seL4_CPtr page = make(seL4_ARM_SmallPageObject, 0);
            must("map", seL4_ARM_Page_Map(page, VSPACE, f.vm.address & ~4095u, seL4_ReadWrite,
                RAM_ATTRIBUTES));
            seL4_ReplyFault_Retry();
            break;
        }
        case seL4_Fault_UnknownSyscall:
            seL4_ReplyFault_Syscall(f.ip, f.syscall.r[0] * f.syscall.r[0]);
            break;
        case seL4_Fault_UserException:
            seL4_ReplyFault_Exception(f.ip + 4);
            break;
        default:
            must("stop it", seL4_TCB_Suspend(t));
            return 0;
        }
    }
}
