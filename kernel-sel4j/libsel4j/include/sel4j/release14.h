/* The numbers of seL4 14.0.0 that differ from those of 16.0.0; abi.h includes it on demand. */
#ifndef SEL4J_RELEASE14_H
#define SEL4J_RELEASE14_H

#include <sel4j/abi.h>

#define seL4_SysSetTLSBase (-29)

/* That release has no labels for the domain schedule: 0 is no invocation of any object. */
#define DomainScheduleConfigure 0
#define DomainScheduleSetStart 0

#define ARMPDClean_Data 31
#define ARMPDInvalidate_Data 32
#define ARMPDCleanInvalidate_Data 33
#define ARMPDUnify_Instruction 34
#define ARMPageTableMap 35
#define ARMPageTableUnmap 36
#define ARMPageMap 37
#define ARMPageUnmap 38
#define ARMPageClean_Data 39
#define ARMPageInvalidate_Data 40
#define ARMPageCleanInvalidate_Data 41
#define ARMPageUnify_Instruction 42
#define ARMPageGetAddress 43
#define ARMASIDControlMakePool 44
#define ARMASIDPoolAssign 45
#define ARMIRQIssueIRQHandlerTrigger 46
#define ARMIRQIssueSGISignal 47

#endif
