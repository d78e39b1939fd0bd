/* Entry and exception vectors of devices.c: SVC mode, MMU off, one stack, one for interrupts. */
    .text
    .global _start
_start:
    ldr sp, =stack_top
    cps #0x12
    ldr sp, =irq_stack_top
    cps #0x17
    ldr sp, =abort_stack_top
    cps #0x13
    ldr r0, =vectors
    mcr p15, 0, r0, c12, c0, 0
    bl main
1:  cpsid if
    wfi
    b 1b

    .balign 32
vectors:
    b .
    b .
    b .
    b .
    b data_abort
    b .
    b irq
    b .

irq:
    sub lr, lr, #4
    push {r0-r3, r12, lr}
    bl on_interrupt
    ldm sp!, {r0-r3, r12, pc}^

data_abort:
    sub lr, lr, #4              /* behind the instruction that aborted */
    push {r0-r3, r12, lr}
    bl on_abort
    ldm sp!, {r0-r3, r12, pc}^

    .bss
    .balign 8
    .space 4096
stack_top:
    .space 4096
irq_stack_top:
    .space 4096
abort_stack_top:
