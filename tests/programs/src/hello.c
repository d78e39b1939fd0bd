/* The smallest root task: says hello and halts the machine. */
#include <sel4j.h>

int main(const seL4_BootInfo *bootinfo)
{
    print("hello from user level\n");
    print("ok bootinfo names node %u of %u\n", bootinfo->nodeID, bootinfo->numNodes);
    return 0;
}
