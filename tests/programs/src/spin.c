/* Loops for ever: what --max-instructions is for. */
#include <sel4j.h>

int main(const seL4_BootInfo *bootinfo)
{
    (void)bootinfo;
    print("spinning\n");
    for (;;) {
        asm volatile("");
    }
}
