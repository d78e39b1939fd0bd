/* Expressions over two numbers, compiled by gcc for VFP and for the host: IEEE 754 says that both compute
 * the same bits. Every NaN counts as the same one. */
#ifndef FLOAT_CASES_H
#define FLOAT_CASES_H

typedef unsigned int u32;
typedef unsigned long long u64;

/* X(name, expression over double a, b and float x, y, which are a and b rounded; a double or a float) */
#define FLOAT_CASES(X) \
    X(add_double, a + b) \
    X(subtract_double, a - b) \
    X(multiply_double, a * b) \
    X(divide_double, a / b) \
    X(root_double, __builtin_sqrt(a)) \
    X(negate_and_absolute_double, -a + __builtin_fabs(b)) \
    X(multiply_accumulate_double, a * b + a) \
    X(multiply_subtract_double, b - a * b) \
    X(negated_multiply_double, -(a * b)) \
    X(fused_double, __builtin_fma(a, b, a)) \
    X(constants_double, a * 0.5 + b * 31.0) \
    X(add_float, x + y) \
    X(subtract_float, x - y) \
    X(multiply_float, x * y) \
    X(divide_float, x / y) \
    X(root_float, __builtin_sqrtf(y)) \
    X(negate_and_absolute_float, __builtin_fabsf(x) - -y) \
    X(multiply_accumulate_float, x * y + x) \
    X(multiply_subtract_float, y - x * y) \
    X(negated_multiply_float, -(x * y)) \
    X(fused_float, __builtin_fmaf(x, y, -x)) \
    X(constants_float, x * 1.25f - y * 0.125f) \
    X(narrow_and_widen, (double)(float)(a * b) + (double)x) \
    X(compare, (a < b) + 2 * (a <= b) + 4 * (a == b) + 8 * (x > y) + 16 * (x >= y) + 32 * !(a != a) + 0.0) \
    X(choose, a < b ? a : x > y ? b : (double)x) \
    X(to_signed, a > -2e9 && a < 2e9 ? (double)(int)a + 0.25 : b) \
    X(to_unsigned, a >= 0 && a < 4e9 ? (double)(u32)a + 0.25 : b) \
    X(float_to_signed, x > -2e9f && x < 2e9f ? (float)(int)x * 3 : y) \
    X(from_integers, (double)(int)(bits ^ 0x9E3779B9u) + (double)(bits * 77)) \
    X(float_from_integers, (float)(int)(bits ^ 0x9E3779B9u) + (float)(bits * 77)) \
    X(polynomial, ((a * 0.25 + b) * a - 3.0) * a + 7.0) \
    X(series, 1.0 / (1.0 + a * a) + 1.0f / (1.0f + y * y))

enum { FLOAT_NUMBERS = 24 };

/* Numbers of every kind: zeros, infinities, NaN, denormal, near each other, large, small. */
static inline u64 float_bits(u32 i)
{
    static const u64 some[] = {
        0, 1ull << 63, 0x7FF0000000000000ull, 0xFFF0000000000000ull, 0x7FF8000000000001ull,
        1, 0x800FFFFFFFFFFFFFull, 0x0010000000000000ull, 0x3FF0000000000000ull, 0xBFF0000000000001ull,
        0x41DFFFFFFFC00000ull, 0xC1E0000000200000ull, 0x3690000000000000ull, 0x47EFFFFFE0000000ull,
        0x7FEFFFFFFFFFFFFFull, 0x3FE0000000000000ull};
    if (i < sizeof some / sizeof *some) {
        return some[i];
    }
    return (u64)(0x3F800000u + i * 0x00712345u) << 32 | i * 2654435761u;
}

static inline double float_number(u32 i)
{
    union { u64 bits; double number; } u = {float_bits(i)};
    return u.number;
}

static inline u32 float_mix(u32 sum, double result)
{
    union { double number; u64 bits; } u = {result};
    u64 bits = result != result ? 0x7FF8000000000000ull : u.bits;
    sum = (sum << 5 | sum >> 27) ^ (u32)bits;
    return (sum << 7 | sum >> 25) + (u32)(bits >> 32);
}

#define FLOAT_FUNCTION(name, expression) \
    static __attribute__((noinline)) double case_##name(double a, double b, float x, float y, u32 bits) \
    { (void)a; (void)b; (void)x; (void)y; (void)bits; return expression; }

static inline u32 float_sum_of(double (*f)(double, double, float, float, u32))
{
    u32 sum = 0;
    for (u32 i = 0; i < FLOAT_NUMBERS; i++) {
        for (u32 j = 0; j < FLOAT_NUMBERS; j++) {
            double a = float_number(i), b = float_number(j);
            sum = float_mix(sum, f(a, b, (float)a, (float)b, i * 7919u + j));
        }
    }
    return sum;
}

#endif
