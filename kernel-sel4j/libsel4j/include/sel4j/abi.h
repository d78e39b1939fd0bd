/* The numbers of the ABI: system calls, invocation labels, errors, faults, object types. No
 * code. */
#ifndef SEL4J_ABI_H
#define SEL4J_ABI_H

typedef unsigned int seL4_Word;
/* address of a capability in the caller's CSpace, looked up over 32 bits */
typedef seL4_Word seL4_CPtr;
typedef seL4_Word seL4_Error; /* one of seL4_NoError .. seL4_NotEnoughMemory */

/* System calls, in r7. Those below Yield are debug calls; they return at once. */
enum {
    seL4_SysCall = -1,
    seL4_SysReplyRecv = -2,
    seL4_SysSend = -3,
    seL4_SysNBSend = -4,
    seL4_SysRecv = -5,
    seL4_SysReply = -6,
    seL4_SysYield = -7,
    seL4_SysNBRecv = -8,
    seL4_SysDebugPutChar = -9,
    seL4_SysDebugDumpScheduler = -10,
    seL4_SysDebugHalt = -11,
    seL4_SysDebugCapIdentify = -12,
    seL4_SysDebugSnapshot = -13,
    seL4_SysDebugNameThread = -14,
    seL4_SysSetTLSBase = -30
};

/* Labels of invocations on kernel objects. */
enum {
    UntypedRetype = 1,
    TCBReadRegisters,
    TCBWriteRegisters,
    TCBCopyRegisters,
    TCBConfigure,
    TCBSetPriority,
    TCBSetMCPriority,
    TCBSetSchedParams,
    TCBSetIPCBuffer,
    TCBSetSpace,
    TCBSuspend,
    TCBResume,
    TCBBindNotification,
    TCBUnbindNotification,
    TCBSetTLSBase,
    TCBSetFlags,
    CNodeRevoke,
    CNodeDelete,
    CNodeCancelBadgedSends,
    CNodeCopy,
    CNodeMint,
    CNodeMove,
    CNodeMutate,
    CNodeRotate,
    CNodeSaveCaller,
    IRQIssueIRQHandler,
    IRQAckIRQ,
    IRQSetIRQHandler,
    IRQClearIRQHandler,
    DomainSetSet,
    DomainScheduleConfigure,
    DomainScheduleSetStart,
    ARMPDClean_Data,
    ARMPDInvalidate_Data,
    ARMPDCleanInvalidate_Data,
    ARMPDUnify_Instruction,
    ARMPageTableMap,
    ARMPageTableUnmap,
    ARMPageMap,
    ARMPageUnmap,
    ARMPageClean_Data,
    ARMPageInvalidate_Data,
    ARMPageCleanInvalidate_Data,
    ARMPageUnify_Instruction,
    ARMPageGetAddress,
    ARMASIDControlMakePool,
    ARMASIDPoolAssign,
    ARMIRQIssueIRQHandlerTrigger,
    ARMIRQIssueSGISignal
};

/* Errors: the label of the reply to a Call on a kernel object. */
enum {
    seL4_NoError = 0,
    seL4_InvalidArgument,   /* MR0: argument number */
    seL4_InvalidCapability, /* MR0: 0 the invoked one, 1.. extra capabilities */
    seL4_IllegalOperation,
    seL4_RangeError,        /* MR0: smallest, MR1: largest */
    seL4_AlignmentError,
    seL4_FailedLookup,      /* MR0: 1 if of the source; MR1..: lookup failure */
    seL4_TruncatedMessage,
    seL4_DeleteFirst,
    seL4_RevokeFirst,
    seL4_NotEnoughMemory    /* MR0: bytes left */
};

/* Lookup failures: the first word of their description. */
enum {
    seL4_InvalidRoot = 1,
    seL4_MissingCapability, /* bits left */
    seL4_DepthMismatch,     /* bits left, bits found */
    seL4_GuardMismatch      /* bits left, guard found, bits found */
};

/* Faults: the label of the message that a fault handler receives. */
enum {
    seL4_Fault_CapFault = 1,
    seL4_Fault_UnknownSyscall,
    seL4_Fault_UserException,
    seL4_Fault_DebugException,
    seL4_Fault_VMFault
};

/* Words of the fault messages: numbers of message registers. faults.h decodes whole messages. */
enum { seL4_CapFault_IP, seL4_CapFault_Addr, seL4_CapFault_InRecvPhase,
    seL4_CapFault_LookupFailureType,
       seL4_CapFault_BitsLeft, seL4_CapFault_GuardMismatch_GuardFound = 5,
           seL4_CapFault_DepthMismatch_BitsFound = 5,
       seL4_CapFault_GuardMismatch_BitsFound = 6 };
enum { seL4_UnknownSyscall_R0, seL4_UnknownSyscall_R1, seL4_UnknownSyscall_R2,
    seL4_UnknownSyscall_R3,
       seL4_UnknownSyscall_R4, seL4_UnknownSyscall_R5, seL4_UnknownSyscall_R6,
           seL4_UnknownSyscall_R7,
       seL4_UnknownSyscall_FaultIP, seL4_UnknownSyscall_SP, seL4_UnknownSyscall_LR,
           seL4_UnknownSyscall_CPSR,
       seL4_UnknownSyscall_Syscall, seL4_UnknownSyscall_Length };
enum { seL4_UserException_FaultIP, seL4_UserException_SP, seL4_UserException_CPSR,
    seL4_UserException_Number,
       seL4_UserException_Code, seL4_UserException_Length };
enum { seL4_VMFault_IP, seL4_VMFault_Addr, seL4_VMFault_PrefetchFault, seL4_VMFault_FSR,
    seL4_VMFault_Length };

/* Object types of Untyped_Retype, and log2 of their sizes in bytes. */
enum {
    seL4_UntypedObject,
    seL4_TCBObject,
    seL4_EndpointObject,
    seL4_NotificationObject,
    seL4_CapTableObject,
    seL4_ARM_PageDirectoryObject,
    seL4_ARM_SmallPageObject,
    seL4_ARM_LargePageObject,
    seL4_ARM_SectionObject,
    seL4_ARM_SuperSectionObject,
    seL4_ARM_PageTableObject,
    seL4_ObjectTypeCount
};
enum {
    seL4_TCBBits = 10,
    seL4_EndpointBits = 4,
    seL4_NotificationBits = 4,
    seL4_SlotBits = 4,
    seL4_PageDirBits = 14,
    seL4_PageBits = 12,
    seL4_LargePageBits = 16,
    seL4_SectionBits = 20,
    seL4_SuperSectionBits = 24,
    seL4_PageTableBits = 10,
    seL4_ASIDPoolBits = 12,
    seL4_IPCBufferSizeBits = 9,
    seL4_MinUntypedBits = 4,
    seL4_MaxUntypedBits = 29
};

/* Rights of a capability: which bit counts for what depends on its type. Endpoint: send, receive,
 * grant (capabilities may travel), grant-reply (a caller can be answered). Notification: signal,
 * wait. Frame:
 * both read and write, or read alone; all else maps the page without access. */
enum {
    seL4_NoRights = 0,
    seL4_CanWrite = 1,
    seL4_CanRead = 2,
    seL4_CanGrant = 4,
    seL4_ReadWrite = 3,
    seL4_CanGrantReply = 8,
    seL4_AllRights = 15
};

/* Attributes of a mapping. Parity counts for sections and page tables only. */
enum {
    seL4_ARM_PageCacheable = 1,
    seL4_ARM_ParityEnabled = 2,
    seL4_ARM_ExecuteNever = 4,
    seL4_ARM_Default_VMAttributes = 3
};

/* What DebugCapIdentify answers. */
enum {
    seL4_CapTag_Null = 0,
    seL4_CapTag_SmallFrame = 1,
    seL4_CapTag_Untyped = 2,
    seL4_CapTag_Frame = 3,
    seL4_CapTag_Endpoint = 4,
    seL4_CapTag_ASIDPool = 5,
    seL4_CapTag_Notification = 6,
    seL4_CapTag_PageTable = 7,
    seL4_CapTag_Reply = 8,
    seL4_CapTag_PageDirectory = 9,
    seL4_CapTag_CNode = 10,
    seL4_CapTag_ASIDControl = 11,
    seL4_CapTag_Thread = 12,
    seL4_CapTag_IRQControl = 14,
    seL4_CapTag_IRQHandler = 30,
    seL4_CapTag_Zombie = 46,
    seL4_CapTag_Domain = 62,
    seL4_CapTag_SGISignal = 63
};

/* Limits and configuration. */
enum {
    seL4_MsgMaxLength = 120, /* words */
    seL4_MsgMaxExtraCaps = 3,
    seL4_FastMessageRegisters = 4,
    seL4_WordBits = 32,
    seL4_MinPrio = 0,
    seL4_MaxPrio = 255,
    seL4_BadgeBits = 28,
    seL4_GuardBits = 18,
    seL4_RetypeFanOut = 256, /* objects of one Untyped_Retype */
    seL4_NumDomains = 1,
    seL4_NumScheduleEntries = 2,
    seL4_MaxIRQ = 159,
    seL4_KernelTimerIRQ = 27,
    seL4_NumSGIs = 16,
    seL4_NumSGITargets = 8,
    seL4_TimerTickMicroseconds = 2000,
    seL4_TimeSliceTicks = 5,
    seL4_UserContextLength = 19 /* registers of TCB_ReadRegisters and TCB_WriteRegisters */
};

/* Flags of a thread, of TCB_SetFlags. */
enum { seL4_TCBFlag_fpuDisabled = 1 };

/* The first address that is not a user's. */
#define seL4_UserTop 0xA0000000u

/* -DSEL4J_RELEASE=14: for a kernel with the numbers of that release. */
#if defined(SEL4J_RELEASE) && SEL4J_RELEASE == 14
#include <sel4j/release14.h>
#endif

#endif
