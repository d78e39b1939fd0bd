/* The driver of the board's PL031 clock: has the device's page and its interrupt, and nothing else. */
#include "demo.h"

/* Registers, in words. */
enum { DATA = 0, MATCH = 1, INTERRUPT_MASK = 4, INTERRUPT_CLEAR = 7 };

int main(void)
{
    volatile seL4_Word *clock = (volatile seL4_Word *)DEVICE;
    clock[INTERRUPT_MASK] = 1;
    for (int alarm = 1; alarm <= 2; alarm++) {
        seL4_Word word;
        clock[MATCH] = clock[DATA] + 1;
        print("[driver]   alarm %d is set one second ahead; I wait for the interrupt\n", alarm);
        seL4_Wait(SLOT_BELL, &word);
        clock[INTERRUPT_CLEAR] = 1;
        seL4_IRQHandler_Ack(SLOT_IRQ);
        print("[driver]   interrupt %u came as a notification; alarm %d is served\n", word, alarm);
    }
    clock[INTERRUPT_MASK] = 0;
    seL4_Send(SLOT_DONE, 0);
    for (;;) {
        seL4_Wait(SLOT_BELL, 0);
    }
}
