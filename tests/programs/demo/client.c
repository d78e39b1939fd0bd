/* The clients: one image, started twice in two address spaces; the argument says which one it is. */
#include "demo.h"

/* A call that the server answers with the sum; *calls is how many calls it has served. */
static seL4_Word ask_sum(seL4_Word a, seL4_Word b, seL4_Word *calls)
{
    seL4_SetMR(0, a);
    seL4_SetMR(1, b);
    seL4_Call(SLOT_SERVICE, seL4_MessageInfo_new(ASK_ADD, 0, 0, 2));
    *calls = seL4_GetMR(1);
    return seL4_GetMR(0);
}

static void done(void)
{
    seL4_Send(SLOT_DONE, 0);
}

/* Asks, hands over a capability, and sleeps until it is used. */
static void first(void)
{
    seL4_Word calls;
    print("[client 1] the server says 20 + 22 = %u\n", ask_sum(20, 22, &calls));
    print("[client 1] I hand the server a bell, to wake me when somebody else comes\n");
    seL4_SetCap(0, SLOT_BELL);
    seL4_Call(SLOT_SERVICE, seL4_MessageInfo_new(ASK_RING_LATER, 0, 1, 0));
    seL4_Wait(SLOT_BELL, 0);
    print("[client 1] my bell rang\n");
    done();
}

/* Needs memory that the pager gives, and tries two things that nobody allowed it. */
static void second(void)
{
    volatile seL4_Word *heap = (volatile seL4_Word *)HEAP;
    seL4_Word calls;
    print("[client 2] I write to address 0x%x, where nothing is mapped yet\n", HEAP);
    heap[3] = 1234;
    print("[client 2] it worked: there is %u, and %u beside it\n", heap[3], heap[4]);
    seL4_Word sum = ask_sum(1, 2, &calls);
    print("[client 2] the server says 1 + 2 = %u; it has served %u calls\n", sum, calls);
    seL4_Word error = seL4_MessageInfo_label(seL4_Call(SLOT_NOTHING, 0));
    print("[client 2] I call a slot that holds nothing: the kernel answers error %u\n", error);
    print("[client 2] I read the kernel's memory at 0x%x\n", seL4_UserTop);
    print("[client 2] BROKEN: it holds %x\n", *(volatile seL4_Word *)seL4_UserTop);
}

int main(int number)
{
    if (number == BADGE_CLIENT1) {
        first();
    } else {
        second();
    }
    for (;;) {
        seL4_Wait(SLOT_BELL, 0);
    }
}
