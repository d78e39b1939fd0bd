/* What the kernel tells the root task: capabilities in fixed slots and the bootinfo block. */
#ifndef SEL4J_BOOTINFO_H
#define SEL4J_BOOTINFO_H

#include <sel4j/abi.h>

/* Slots of the root CNode that the kernel fills. */
enum {
    seL4_CapNull = 0,
    seL4_CapInitThreadTCB = 1,
    seL4_CapInitThreadCNode = 2,
    seL4_CapInitThreadVSpace = 3,
    seL4_CapIRQControl = 4,
    seL4_CapASIDControl = 5,
    seL4_CapInitThreadASIDPool = 6,
    seL4_CapBootInfoFrame = 9,
    seL4_CapInitThreadIPCBuffer = 10,
    seL4_CapDomain = 11,
    seL4_NumInitialCaps = 16
};

/* Slots start to end-1. */
typedef struct {
    seL4_Word start;
    seL4_Word end;
} seL4_SlotRegion;

typedef struct {
    seL4_Word paddr;
    unsigned char sizeBits;
    unsigned char isDevice;
    unsigned char padding[2];
} seL4_UntypedDesc;

enum { seL4_MaxBootInfoUntypeds = 230 };

typedef struct {
    seL4_Word extraLen; /* bytes of chunks in the pages that follow */
    seL4_Word nodeID;
    seL4_Word numNodes;
    seL4_Word numIOPTLevels;
    seL4_Word ipcBuffer; /* address */
    seL4_SlotRegion empty;
    seL4_SlotRegion sharedFrames;
    seL4_SlotRegion userImageFrames;
    seL4_SlotRegion userImagePaging;
    seL4_SlotRegion ioSpaceCaps;
    seL4_SlotRegion extraBIPages;
    seL4_Word initThreadCNodeSizeBits;
    seL4_Word initThreadDomain;
    seL4_SlotRegion untyped;
    seL4_UntypedDesc untypedList[seL4_MaxBootInfoUntypeds]; /* entry i: slot untyped.start + i */
} seL4_BootInfo;

/* A chunk of extra information, in the pages after the bootinfo page. */
typedef struct {
    seL4_Word id; /* 6: flattened device tree; 0: padding */
    seL4_Word len; /* bytes with this header */
} seL4_BootInfoHeader;

_Static_assert(sizeof(seL4_BootInfo) == 0x784, "bootinfo is 1924 bytes");

#endif
