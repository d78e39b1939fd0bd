/* Start of a component that a root task loads: entered with r0 = argument, the stack pointer 0 and the
 * TLS register set. Calls main(argument), which must not return. */
    .syntax unified
    .arm
    .section .text.start, "ax"
    .global _start
    .type _start, %function
_start:
    ldr sp, =_stack_top
    bl main
    udf #0

    .ltorg
    .section .bss.stack, "aw", %nobits
    .balign 8
    .space 4096
    .global _stack_top
_stack_top:
