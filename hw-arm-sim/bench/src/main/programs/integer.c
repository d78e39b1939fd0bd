/*
 * The integer load of the speed benchmark: checksum, sort, sieve, matrix product and string search
 * over 64 KiB, as often as `rounds` says. Freestanding; runs with the MMU off on the simulated board
 * and on qemu-system-arm -M virt. It writes its checksum as eight hexadecimal digits and a newline
 * by semihosting, and ends with the semihosting exit call.
 */
typedef unsigned int u32;

/* The second word of the image, so that who runs it can change it. */
extern volatile u32 rounds;

static u32 data[4096];
static unsigned char flags[16384];
static int a[32][32], b[32][32], c[32][32];

static u32 next(u32 *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed;
}

static u32 crc(const unsigned char *p, u32 n)
{
    u32 crc = ~0u;
    while (n--) {
        crc ^= *p++;
        for (int k = 0; k < 8; k++)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
    }
    return ~crc;
}

static void sort(u32 *v, int n)
{
    for (int gap = n / 2; gap > 0; gap /= 2)
        for (int i = gap; i < n; i++) {
            u32 t = v[i];
            int j = i;
            for (; j >= gap && v[j - gap] > t; j -= gap)
                v[j] = v[j - gap];
            v[j] = t;
        }
}

static u32 sieve(u32 n)
{
    u32 count = 0;
    for (u32 i = 0; i < n; i++)
        flags[i] = 1;
    for (u32 i = 2; i < n; i++)
        if (flags[i]) {
            count++;
            for (u32 k = i + i; k < n; k += i)
                flags[k] = 0;
        }
    return count;
}

static u32 product(void)
{
    u32 sum = 0;
    for (int i = 0; i < 32; i++)
        for (int j = 0; j < 32; j++) {
            int s = 0;
            for (int k = 0; k < 32; k++)
                s += a[i][k] * b[k][j];
            c[i][j] = s;
            sum = (sum << 1 | sum >> 31) ^ s;
        }
    return sum;
}

static u32 digits(u32 value)
{
    u32 sum = 0;
    while (value) {
        sum += value % 10;
        value /= 10;
    }
    return sum;
}

__attribute__((noinline)) u32 work(u32 n)
{
    u32 seed = 1, sum = 0;
    while (n--) {
        for (int i = 0; i < 4096; i++)
            data[i] = next(&seed);
        for (int i = 0; i < 1024; i++) {
            ((int *)a)[i] = next(&seed) & 0xFF;
            ((int *)b)[i] = next(&seed) & 0xFF;
        }
        sum ^= crc((unsigned char *)data, 4096);
        sort(data, 4096);
        sum += sieve(16384) + product();
        for (int i = 0; i < 1000; i++)
            sum += digits(data[i]);
    }
    return sum;
}

static u32 semihost(u32 what, const void *argument)
{
    register u32 r0 __asm__("r0") = what;
    register const void *r1 __asm__("r1") = argument;
    __asm__ volatile("svc 0x123456" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

__attribute__((noreturn, used)) void run(void)
{
    u32 sum = work(rounds);
    char text[10];
    for (int i = 0; i < 8; i++)
        text[i] = "0123456789abcdef"[sum >> (28 - 4 * i) & 15];
    text[8] = '\n';
    text[9] = 0;
    semihost(4, text);
    semihost(0x18, (void *)0x20026);
    for (;;)
        ;
}

/* Naked: sets up a stack of 4 KiB. */
__attribute__((naked, section(".start"))) void _start(void)
{
    __asm__ volatile(
        "b 0f\n"
        ".global rounds\n"
        "rounds: .word 20\n"
        "0: ldr sp, =stack_end\n"
        "b run\n");
}

__attribute__((used, aligned(8))) char stack[4096];
__asm__(".global stack_end\n.set stack_end, stack + 4096\n");
