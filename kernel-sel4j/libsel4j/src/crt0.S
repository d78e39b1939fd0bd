/* Start of a root task: the kernel enters here with r0 = bootinfo and no stack.
 * Makes a stack, puts the IPC buffer's address into the TLS register, calls main(bootinfo); halts the
 * machine when main returns. */
    .syntax unified
    .arm
    .section .text.start, "ax"
    .global _start
    .type _start, %function
_start:
    ldr sp, =_stack_top
    mov r8, r0
    ldr r0, [r8, #0x10]         /* bootinfo->ipcBuffer */
#if SEL4J_RELEASE == 14
    mvn r7, #28                 /* SetTLSBase = -29 */
#else
    mvn r7, #29                 /* SetTLSBase = -30 */
#endif
    svc #0
    mov r0, r8
    bl main
    mvn r7, #10                 /* DebugHalt = -11 */
    svc #0
1:  b 1b
    .ltorg

    .section .bss.stack, "aw", %nobits
    .balign 8
    .space 16384
    .global _stack_top
_stack_top:
