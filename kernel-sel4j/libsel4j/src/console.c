/* A small printf over DebugPutChar. It allocates nothing and keeps no state. */
#include <sel4j.h>
#include <stdarg.h>

static void put_number(unsigned int value, unsigned int base, int width, char pad, int minus)
{
    char digits[12];
    int n = 0;
    do {
        digits[n++] = "0123456789abcdef"[value % base];
        value /= base;
    } while (value);
    if (minus) {
        digits[n++] = '-';
    }
    for (; width > n; width--) {
        seL4_DebugPutChar(pad);
    }
    while (n) {
        seL4_DebugPutChar(digits[--n]);
    }
}

static void put_string(const char *s, int width)
{
    for (; *s; s++, width--) {
        seL4_DebugPutChar(*s);
    }
    for (; width > 0; width--) {
        seL4_DebugPutChar(' ');
    }
}

void print(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    for (const char *f = format; *f; f++) {
        if (*f != '%') {
            seL4_DebugPutChar(*f);
            continue;
        }
        char pad = ' ';
        int width = 0;
        if (*++f == '0') {
            pad = '0';
        }
        for (; *f >= '0' && *f <= '9'; f++) {
            width = 10 * width + *f - '0';
        }
        switch (*f) {
        case 'd': {
            int v = va_arg(arguments, int);
            put_number(v < 0 ? 0u - (unsigned int)v : (unsigned int)v, 10, width, pad, v < 0);
            break;
        }
        case 'u':
            put_number(va_arg(arguments, unsigned int), 10, width, pad, 0);
            break;
        case 'x':
            put_number(va_arg(arguments, unsigned int), 16, width, pad, 0);
            break;
        case 's':
            put_string(va_arg(arguments, const char *), width);
            break;
        case 'c':
            seL4_DebugPutChar((char)va_arg(arguments, int));
            break;
        default:
            seL4_DebugPutChar(*f);
        }
    }
    va_end(arguments);
}
