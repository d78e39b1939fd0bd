/* Text on the kernel's debug console. */
#ifndef SEL4J_CONSOLE_H
#define SEL4J_CONSOLE_H

/* A printf of %d %u %x %c %s and %%, with a minimum width (0 in front pads with zeros). No floats,
 * no 64-bit numbers. */
void print(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
