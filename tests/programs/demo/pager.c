/* See pager.h. */
#include "pager.h"

enum { PAGER_BUFFER = 0x10010000 };

static unsigned char stack[4096] __attribute__((aligned(8)));
static seL4_CPtr faults_endpoint, done_endpoint;
static struct component *components;

/* Waits for faults; those in a client's heap get a fresh page, after others the client stays stopped:
 * a thread whose fault nobody answers never runs again. */
static void pager(void)
{
    seL4_Word badge;
    for (;;) {
        seL4_MessageInfo info = seL4_Recv(faults_endpoint, &badge);
        seL4_Word address = seL4_GetMR(seL4_VMFault_Addr);
        if (seL4_MessageInfo_label(info) == seL4_Fault_VMFault && address >= HEAP && address < HEAP_END) {
            print("[pager]    client %u faulted at 0x%x: it gets a page and goes on\n", badge, address);
            seL4_CPtr frame = make("a page", seL4_ARM_SmallPageObject, 0);
            component_map(&components[badge], frame, address & ~0xFFFu, seL4_ARM_Default_VMAttributes);
            seL4_Reply(0);
        } else {
            print("[pager]    client %u faulted at 0x%x: not its memory, it stays stopped\n", badge, address);
            seL4_Send(done_endpoint, 0);
        }
    }
}

void pager_start(seL4_CPtr faults, seL4_CPtr done, struct component *clients, seL4_Word priority)
{
    seL4_UserContext registers = {
        .pc = (seL4_Word)pager, .sp = (seL4_Word)(stack + sizeof stack), .tpidruro = PAGER_BUFFER
    };
    faults_endpoint = faults;
    done_endpoint = done;
    components = clients;
    seL4_CPtr buffer = map_here(PAGER_BUFFER);
    seL4_CPtr tcb = make("a thread", seL4_TCBObject, 0);
    must("configure the pager", seL4_TCB_Configure(tcb, 0, ROOT, 0, seL4_CapInitThreadVSpace, 0, PAGER_BUFFER,
                                                   buffer));
    must("set a priority", seL4_TCB_SetPriority(tcb, seL4_CapInitThreadTCB, priority));
    seL4_DebugNameThread(tcb, "pager");
    must("start the pager", seL4_TCB_WriteRegisters(tcb, 1, seL4_UserContextLength, &registers));
}
