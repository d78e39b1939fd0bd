/* User-level library of SEL4J: everything a program needs to talk to the kernel.
 * docs/manual/library.md is its manual, examples/ has programs to start from.
 *
 * The ABI is that of seL4 16.0.0, AArch32, classic, one core; names are seL4's, so that programs
 * can move between the two. It is not seL4's library: no TLS block, no bootstrapping, no allocator.
 *
 * One convention of its own: a thread's TLS register (TPIDRURO) holds the address of its IPC
 * buffer.
 * crt0 sets it for the root task with SetTLSBase; whoever starts another thread sets it with
 * TCB_WriteRegisters or TCB_SetTLSBase. */
#ifndef SEL4J_H
#define SEL4J_H

#include <sel4j/abi.h>
#include <sel4j/bootinfo.h>
#include <sel4j/syscalls.h>
#include <sel4j/invocations.h>
#include <sel4j/console.h>
#include <sel4j/errors.h>
#include <sel4j/faults.h>

#endif
