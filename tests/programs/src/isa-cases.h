/* Expressions over two words, compiled by gcc for the target and for the host: what the host computes is
 * what the simulated processor must compute. No memory, no calls, no undefined behaviour. */
#ifndef ISA_CASES_H
#define ISA_CASES_H

typedef unsigned int u32;
typedef int s32;
typedef unsigned long long u64;
typedef long long s64;

/* X(name, expression over u32 a, b) */
#define ISA_CASES(X) \
    X(add_and_subtract, a + 3 * b - (a >> 3)) \
    X(reverse_subtract, 255 - a - (b << 2)) \
    X(logic, (a & ~b) | (a ^ (b >> 7)) | 0x00FF0000) \
    X(not, ~(a + b)) \
    X(shift_left_by_register, a << (b & 31)) \
    X(shift_right_by_register, a >> (b & 31)) \
    X(arithmetic_shift_by_register, (u32)((s32)a >> (b & 31))) \
    X(rotate, (a >> (b & 31)) | (a << ((32 - (b & 31)) & 31))) \
    X(rotate_constant, ((a >> 13) | (a << 19)) ^ b) \
    X(multiply, a * b + 12345) \
    X(multiply_subtract, b - a * 77) \
    X(high_of_unsigned_product, (u32)((u64)a * b >> 32)) \
    X(high_of_signed_product, (u32)((s64)(s32)a * (s32)b >> 32)) \
    X(long_accumulate, (u32)(((u64)a * b + ((u64)b << 32 | a)) >> 17)) \
    X(add_64, (u32)((((u64)a << 32 | b) + ((u64)b << 32 | a)) >> 32)) \
    X(subtract_64, (u32)((((u64)a << 32 | b) - ((u64)b << 31 | a)) >> 33)) \
    X(compare_64, ((s64)((u64)a << 32 | b) < (s64)((u64)b << 32 | a)) + 2u) \
    X(shift_64, (u32)(((u64)a << 32 | b) >> (a & 63))) \
    X(signed_shift_64, (u32)((s64)((u64)a << 32 | b) >> (b & 63))) \
    X(unsigned_division, a / (b | 1)) \
    X(unsigned_remainder, a % (b >> 5 | 1)) \
    X(signed_division, (u32)((s64)(s32)a / (s32)((b >> 3) | 1))) \
    X(signed_remainder, (u32)((s64)(s32)a % (s32)((b >> 9) | 1))) \
    X(division_64, (u32)(((u64)a << 32 | b) / ((u64)b << 8 | 1))) \
    X(division_by_constant, a / 10 + b % 7) \
    X(signed_less, ((s32)a < (s32)b ? a : b) + 1) \
    X(unsigned_less, (a < b ? a : b) - 1) \
    X(conditional_chain, a > 0x80000000u ? b : a > 1000 ? a * 2 : a == b ? 5 : a + 6) \
    X(absolute, (s32)a < 0 ? 0u - a : a) \
    X(sign_extend_byte, (u32)(s32)(signed char)a + b) \
    X(sign_extend_half, (u32)(s32)(short)a + b) \
    X(zero_extend, (a & 0xFF) + (b & 0xFFFF)) \
    X(extract_unsigned, (a >> 5 & 0x3FF) + (b >> 27)) \
    X(extract_signed, (u32)((s32)(a << 9) >> 20) + b) \
    X(insert, (a & ~0x0003FC00u) | (b & 0xFF) << 10) \
    X(clear_field, a & 0xFFFF000Fu) \
    X(pack, (a & 0xFFFF) | b << 16) \
    X(pack_high, (a & 0xFFFF0000u) | b >> 16) \
    X(byte_swap, __builtin_bswap32(a) ^ b) \
    X(half_swap, (a >> 8 & 0x00FF00FF) | (a << 8 & 0xFF00FF00u)) \
    X(leading_zeros, (a ? (u32)__builtin_clz(a) : 32) + (b & 3)) \
    X(trailing_zeros, a ? (u32)__builtin_ctz(a) : 99) \
    X(population, (u32)__builtin_popcount(a) * 3 + b) \
    X(half_products, (u32)((s32)(short)a * (s32)(short)b)) \
    X(half_product_high, (u32)((s32)(short)(a >> 16) * (s32)(short)b)) \
    X(saturate, (u32)((s32)a > 32767 ? 32767 : (s32)a < -32768 ? -32768 : (s32)a)) \
    X(min_max, (a > 255 ? 255 : a) + (b < 16 ? 16 : b)) \
    X(parity, __builtin_parity(a ^ b) + 10u) \
    X(overflow, __builtin_add_overflow((s32)a, (s32)b, &(s32){0}) + 20u) \
    X(carry, a + b < a) \
    X(constants, (a ^ 0xDEADBEEF) + (b & 0x12345678))

/* The words that both operands run through: edges, and a sequence that looks random. */
#define ISA_EDGES 12
#define ISA_WORDS 40
static inline u32 isa_word(u32 i)
{
    static const u32 edges[ISA_EDGES] = {
        0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0x7FFFFFFF, 0x80000000u, 0xFFFFFFFFu, 0xFFFF0000u};
    return i < ISA_EDGES ? edges[i] : (i * 2654435761u) ^ (i << 13) ^ (i * i * 40503u);
}

/* One word that depends on every result of a case. */
#define ISA_MIX(sum, result) (((sum) << 5 | (sum) >> 27) ^ ((result) * 0x9E3779B1u + (sum)))

#endif
