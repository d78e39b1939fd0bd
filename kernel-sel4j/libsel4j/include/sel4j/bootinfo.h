/* What the kernel tells the root task: capabilities in fixed slots and the bootinfo block. */
#ifndef SEL4J_BOOTINFO_H
#define SEL4J_BOOTINFO_H

#include <sel4j/abi.h>

/* Slots of the root CNode that boot fills. The others below seL4_NumInitialCaps stay empty here;
 * then come the regions that the bootinfo names. A slot's number is its capability pointer. */
enum {
    seL4_CapNull = 0,
    seL4_CapInitThreadTCB = 1,
    seL4_CapInitThreadCNode = 2,
    seL4_CapInitThreadVSpace = 3,
    seL4_CapIRQControl = 4,
    seL4_CapASIDControl = 5,
    seL4_CapInitThreadASIDPool = 6,
    seL4_CapIOPortControl = 7, /* empty */
    seL4_CapIOSpace = 8,       /* empty */
    seL4_CapBootInfoFrame = 9,
    seL4_CapInitThreadIPCBuffer = 10,
    seL4_CapDomain = 11,
    seL4_CapSMMUSIDControl = 12, /* empty */
    seL4_CapSMMUCBControl = 13,  /* empty */
    seL4_CapInitThreadSC = 14,   /* empty */
    seL4_CapSMC = 15,            /* empty */
    seL4_NumInitialCaps = 16
};

/* Slots start to end-1. */
typedef struct {
    seL4_Word start;
    seL4_Word end;
} seL4_SlotRegion;

/* One untyped: 2^sizeBits bytes from a physical address, aligned to their size. */
typedef struct {
    seL4_Word paddr;
    unsigned char sizeBits;
    unsigned char isDevice; /* only frames and untypeds can be made of it, and it is never zeroed */
    unsigned char padding[2];
} seL4_UntypedDesc;

enum { seL4_MaxBootInfoUntypeds = 230 };

/* The page that the root task finds at the address in r0; main gets it. */
typedef struct {
    /* bytes of the chunks in the pages that follow; 0: none */
    seL4_Word extraLen;
    seL4_Word nodeID;                        /* 0 */
    seL4_Word numNodes;                      /* 1 */
    seL4_Word numIOPTLevels;                 /* 0 */
    seL4_Word ipcBuffer;                     /* address of the root task's IPC buffer */
    seL4_SlotRegion empty;                   /* free slots */
    seL4_SlotRegion sharedFrames;            /* none */
    seL4_SlotRegion userImageFrames;         /* small frames of the image, from its first page on */
    seL4_SlotRegion userImagePaging;         /* page tables, one per MiB touched */
    seL4_SlotRegion ioSpaceCaps;             /* none */
    seL4_SlotRegion extraBIPages;            /* small frames of the extra pages */
    seL4_Word initThreadCNodeSizeBits;       /* log2 of the slots of the root CNode */
    seL4_Word initThreadDomain;              /* 0 */
    seL4_SlotRegion untyped;                 /* untyped capabilities */
    seL4_UntypedDesc untypedList[seL4_MaxBootInfoUntypeds]; /* entry i: slot untyped.start + i */
} seL4_BootInfo;

/* A chunk of extra information, in the pages after the bootinfo page. */
typedef struct {
    seL4_Word id; /* 6: flattened device tree; 0: padding */
    seL4_Word len; /* bytes with this header */
} seL4_BootInfoHeader;

enum { seL4_BootInfoPadding = 0, seL4_BootInfoDeviceTree = 6 };

/* The chunk of extra information with an id: its header, its contents behind it; null if there is
 * none. */
static inline const seL4_BootInfoHeader *seL4_BootInfo_extra(const seL4_BootInfo *bootinfo,
    seL4_Word id)
{
    seL4_Word at = (seL4_Word)bootinfo + 4096, end = at + bootinfo->extraLen;
    while (at + sizeof(seL4_BootInfoHeader) <= end) {
        const seL4_BootInfoHeader *h = (const seL4_BootInfoHeader *)at;
        if (h->id == id) {
            return h;
        }
        if (h->len < sizeof *h) {
            return 0;
        }
        at += h->len;
    }
    return 0;
}

/* The smallest untyped of RAM of at least 2^bits bytes: its slot; seL4_CapNull if there is none. */
static inline seL4_CPtr seL4_BootInfo_memory(const seL4_BootInfo *bootinfo, seL4_Word bits)
{
    seL4_Word best = 32;
    seL4_CPtr found = seL4_CapNull;
    for (seL4_Word i = 0; i < bootinfo->untyped.end - bootinfo->untyped.start; i++) {
        const seL4_UntypedDesc *u = &bootinfo->untypedList[i];
        if (!u->isDevice && u->sizeBits >= bits && u->sizeBits < best) {
            best = u->sizeBits;
            found = bootinfo->untyped.start + i;
        }
    }
    return found;
}

/* The untyped whose memory holds a physical address: its slot; seL4_CapNull if there is none. */
static inline seL4_CPtr seL4_BootInfo_at(const seL4_BootInfo *bootinfo, seL4_Word paddr)
{
    for (seL4_Word i = 0; i < bootinfo->untyped.end - bootinfo->untyped.start; i++) {
        const seL4_UntypedDesc *u = &bootinfo->untypedList[i];
        if ((paddr ^ u->paddr) >> u->sizeBits == 0) {
            return bootinfo->untyped.start + i;
        }
    }
    return seL4_CapNull;
}

_Static_assert(sizeof(seL4_BootInfo) == 0x784, "bootinfo is 1924 bytes");

#endif
