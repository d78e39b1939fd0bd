/* The components' images, carried inside the root task. */
    .section .rodata
    .macro image name
    .balign 4096
    .global image_\name
image_\name:
    .incbin "build/demo/\name\().image"
    .global image_\name\()_end
image_\name\()_end:
    .endm

    image server
    image client
    image driver
