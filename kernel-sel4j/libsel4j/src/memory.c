/* What the compiler calls behind the programmer's back. */
typedef unsigned int size;

void *memset(void *to, int value, size n)
{
    unsigned char *t = to;
    while (n--) {
        *t++ = (unsigned char)value;
    }
    return to;
}

void *memcpy(void *to, const void *from, size n)
{
    unsigned char *t = to;
    const unsigned char *f = from;
    while (n--) {
        *t++ = *f++;
    }
    return to;
}
