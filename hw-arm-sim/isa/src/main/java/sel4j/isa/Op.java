// Generated from a32.table by sel4j.isa.OpSource. Do not edit.
package sel4j.isa;

/** One constant per row of the instruction table, dense from 0. */
public final class Op {
    /** No row matches: the undefined instruction exception is taken. */
    public static final int UNDEFINED = -1;

    /** {@code and<S><c> <d>, <n>, <const>} */
    public static final int AND_IMM = 0;
    /** {@code eor<S><c> <d>, <n>, <const>} */
    public static final int EOR_IMM = 1;
    /** {@code sub<S><c> <d>, <n>, <const>} */
    public static final int SUB_IMM = 2;
    /** {@code rsb<S><c> <d>, <n>, <const>} */
    public static final int RSB_IMM = 3;
    /** {@code add<S><c> <d>, <n>, <const>} */
    public static final int ADD_IMM = 4;
    /** {@code adc<S><c> <d>, <n>, <const>} */
    public static final int ADC_IMM = 5;
    /** {@code sbc<S><c> <d>, <n>, <const>} */
    public static final int SBC_IMM = 6;
    /** {@code rsc<S><c> <d>, <n>, <const>} */
    public static final int RSC_IMM = 7;
    /** {@code tst<c> <n>, <const>} */
    public static final int TST_IMM = 8;
    /** {@code teq<c> <n>, <const>} */
    public static final int TEQ_IMM = 9;
    /** {@code cmp<c> <n>, <const>} */
    public static final int CMP_IMM = 10;
    /** {@code cmn<c> <n>, <const>} */
    public static final int CMN_IMM = 11;
    /** {@code orr<S><c> <d>, <n>, <const>} */
    public static final int ORR_IMM = 12;
    /** {@code mov<S><c> <d>, <const>} */
    public static final int MOV_IMM = 13;
    /** {@code bic<S><c> <d>, <n>, <const>} */
    public static final int BIC_IMM = 14;
    /** {@code mvn<S><c> <d>, <const>} */
    public static final int MVN_IMM = 15;
    /** {@code movw<c> <d>, #<i>} */
    public static final int MOVW = 16;
    /** {@code movt<c> <d>, #<i>} */
    public static final int MOVT = 17;
    /** {@code and<S><c> <d>, <n>, <m><shift>} */
    public static final int AND_REG = 18;
    /** {@code eor<S><c> <d>, <n>, <m><shift>} */
    public static final int EOR_REG = 19;
    /** {@code sub<S><c> <d>, <n>, <m><shift>} */
    public static final int SUB_REG = 20;
    /** {@code rsb<S><c> <d>, <n>, <m><shift>} */
    public static final int RSB_REG = 21;
    /** {@code add<S><c> <d>, <n>, <m><shift>} */
    public static final int ADD_REG = 22;
    /** {@code adc<S><c> <d>, <n>, <m><shift>} */
    public static final int ADC_REG = 23;
    /** {@code sbc<S><c> <d>, <n>, <m><shift>} */
    public static final int SBC_REG = 24;
    /** {@code rsc<S><c> <d>, <n>, <m><shift>} */
    public static final int RSC_REG = 25;
    /** {@code tst<c> <n>, <m><shift>} */
    public static final int TST_REG = 26;
    /** {@code teq<c> <n>, <m><shift>} */
    public static final int TEQ_REG = 27;
    /** {@code cmp<c> <n>, <m><shift>} */
    public static final int CMP_REG = 28;
    /** {@code cmn<c> <n>, <m><shift>} */
    public static final int CMN_REG = 29;
    /** {@code orr<S><c> <d>, <n>, <m><shift>} */
    public static final int ORR_REG = 30;
    /** {@code mov<S><c> <d>, <m>} */
    public static final int MOV_REG = 31;
    /** {@code lsl<S><c> <d>, <m>, #<k>} */
    public static final int LSL_IMM = 32;
    /** {@code lsr<S><c> <d>, <m>, #<k32>} */
    public static final int LSR_IMM = 33;
    /** {@code asr<S><c> <d>, <m>, #<k32>} */
    public static final int ASR_IMM = 34;
    /** {@code rrx<S><c> <d>, <m>} */
    public static final int RRX = 35;
    /** {@code ror<S><c> <d>, <m>, #<k>} */
    public static final int ROR_IMM = 36;
    /** {@code bic<S><c> <d>, <n>, <m><shift>} */
    public static final int BIC_REG = 37;
    /** {@code mvn<S><c> <d>, <m><shift>} */
    public static final int MVN_REG = 38;
    /** {@code and<S><c> <d>, <n>, <m>, <y> <s>} */
    public static final int AND_RSR = 39;
    /** {@code eor<S><c> <d>, <n>, <m>, <y> <s>} */
    public static final int EOR_RSR = 40;
    /** {@code sub<S><c> <d>, <n>, <m>, <y> <s>} */
    public static final int SUB_RSR = 41;
    /** {@code rsb<S><c> <d>, <n>, <m>, <y> <s>} */
    public static final int RSB_RSR = 42;
    /** {@code add<S><c> <d>, <n>, <m>, <y> <s>} */
    public static final int ADD_RSR = 43;
    /** {@code adc<S><c> <d>, <n>, <m>, <y> <s>} */
    public static final int ADC_RSR = 44;
    /** {@code sbc<S><c> <d>, <n>, <m>, <y> <s>} */
    public static final int SBC_RSR = 45;
    /** {@code rsc<S><c> <d>, <n>, <m>, <y> <s>} */
    public static final int RSC_RSR = 46;
    /** {@code tst<c> <n>, <m>, <y> <s>} */
    public static final int TST_RSR = 47;
    /** {@code teq<c> <n>, <m>, <y> <s>} */
    public static final int TEQ_RSR = 48;
    /** {@code cmp<c> <n>, <m>, <y> <s>} */
    public static final int CMP_RSR = 49;
    /** {@code cmn<c> <n>, <m>, <y> <s>} */
    public static final int CMN_RSR = 50;
    /** {@code orr<S><c> <d>, <n>, <m>, <y> <s>} */
    public static final int ORR_RSR = 51;
    /** {@code lsl<S><c> <d>, <m>, <s>} */
    public static final int LSL_REG = 52;
    /** {@code lsr<S><c> <d>, <m>, <s>} */
    public static final int LSR_REG = 53;
    /** {@code asr<S><c> <d>, <m>, <s>} */
    public static final int ASR_REG = 54;
    /** {@code ror<S><c> <d>, <m>, <s>} */
    public static final int ROR_REG = 55;
    /** {@code bic<S><c> <d>, <n>, <m>, <y> <s>} */
    public static final int BIC_RSR = 56;
    /** {@code mvn<S><c> <d>, <m>, <y> <s>} */
    public static final int MVN_RSR = 57;
    /** {@code mul<S><c> <d>, <m>, <s>} */
    public static final int MUL = 58;
    /** {@code mla<S><c> <d>, <m>, <s>, <a>} */
    public static final int MLA = 59;
    /** {@code umaal<c> <a>, <d>, <m>, <s>} */
    public static final int UMAAL = 60;
    /** {@code mls<c> <d>, <m>, <s>, <a>} */
    public static final int MLS = 61;
    /** {@code umull<S><c> <a>, <d>, <m>, <s>} */
    public static final int UMULL = 62;
    /** {@code umlal<S><c> <a>, <d>, <m>, <s>} */
    public static final int UMLAL = 63;
    /** {@code smull<S><c> <a>, <d>, <m>, <s>} */
    public static final int SMULL = 64;
    /** {@code smlal<S><c> <a>, <d>, <m>, <s>} */
    public static final int SMLAL = 65;
    /** {@code smla<X><Y><c> <d>, <m>, <s>, <a>} */
    public static final int SMLAXY = 66;
    /** {@code smlaw<Y><c> <d>, <m>, <s>, <a>} */
    public static final int SMLAWY = 67;
    /** {@code smulw<Y><c> <d>, <m>, <s>} */
    public static final int SMULWY = 68;
    /** {@code smlal<X><Y><c> <a>, <d>, <m>, <s>} */
    public static final int SMLALXY = 69;
    /** {@code smul<X><Y><c> <d>, <m>, <s>} */
    public static final int SMULXY = 70;
    /** {@code smuad<x><c> <d>, <m>, <s>} */
    public static final int SMUAD = 71;
    /** {@code smlad<x><c> <d>, <m>, <s>, <a>} */
    public static final int SMLAD = 72;
    /** {@code smusd<x><c> <d>, <m>, <s>} */
    public static final int SMUSD = 73;
    /** {@code smlsd<x><c> <d>, <m>, <s>, <a>} */
    public static final int SMLSD = 74;
    /** {@code smlald<x><c> <a>, <d>, <m>, <s>} */
    public static final int SMLALD = 75;
    /** {@code smlsld<x><c> <a>, <d>, <m>, <s>} */
    public static final int SMLSLD = 76;
    /** {@code smmul<r><c> <d>, <m>, <s>} */
    public static final int SMMUL = 77;
    /** {@code smmla<r><c> <d>, <m>, <s>, <a>} */
    public static final int SMMLA = 78;
    /** {@code smmls<r><c> <d>, <m>, <s>, <a>} */
    public static final int SMMLS = 79;
    /** {@code usad8<c> <d>, <m>, <s>} */
    public static final int USAD8 = 80;
    /** {@code usada8<c> <d>, <m>, <s>, <a>} */
    public static final int USADA8 = 81;
    /** {@code sdiv<c> <d>, <m>, <s>} */
    public static final int SDIV = 82;
    /** {@code udiv<c> <d>, <m>, <s>} */
    public static final int UDIV = 83;
    /** {@code qadd<c> <d>, <m>, <n>} */
    public static final int QADD = 84;
    /** {@code qsub<c> <d>, <m>, <n>} */
    public static final int QSUB = 85;
    /** {@code qdadd<c> <d>, <m>, <n>} */
    public static final int QDADD = 86;
    /** {@code qdsub<c> <d>, <m>, <n>} */
    public static final int QDSUB = 87;
    /** {@code ssat<c> <d>, #<v1>, <m><shift>} */
    public static final int SSAT = 88;
    /** {@code usat<c> <d>, #<v>, <m><shift>} */
    public static final int USAT = 89;
    /** {@code ssat16<c> <d>, #<v1>, <m>} */
    public static final int SSAT16 = 90;
    /** {@code usat16<c> <d>, #<v>, <m>} */
    public static final int USAT16 = 91;
    /** {@code sadd16<c> <d>, <n>, <m>} */
    public static final int SADD16 = 92;
    /** {@code sasx<c> <d>, <n>, <m>} */
    public static final int SASX = 93;
    /** {@code ssax<c> <d>, <n>, <m>} */
    public static final int SSAX = 94;
    /** {@code ssub16<c> <d>, <n>, <m>} */
    public static final int SSUB16 = 95;
    /** {@code sadd8<c> <d>, <n>, <m>} */
    public static final int SADD8 = 96;
    /** {@code ssub8<c> <d>, <n>, <m>} */
    public static final int SSUB8 = 97;
    /** {@code qadd16<c> <d>, <n>, <m>} */
    public static final int QADD16 = 98;
    /** {@code qasx<c> <d>, <n>, <m>} */
    public static final int QASX = 99;
    /** {@code qsax<c> <d>, <n>, <m>} */
    public static final int QSAX = 100;
    /** {@code qsub16<c> <d>, <n>, <m>} */
    public static final int QSUB16 = 101;
    /** {@code qadd8<c> <d>, <n>, <m>} */
    public static final int QADD8 = 102;
    /** {@code qsub8<c> <d>, <n>, <m>} */
    public static final int QSUB8 = 103;
    /** {@code shadd16<c> <d>, <n>, <m>} */
    public static final int SHADD16 = 104;
    /** {@code shasx<c> <d>, <n>, <m>} */
    public static final int SHASX = 105;
    /** {@code shsax<c> <d>, <n>, <m>} */
    public static final int SHSAX = 106;
    /** {@code shsub16<c> <d>, <n>, <m>} */
    public static final int SHSUB16 = 107;
    /** {@code shadd8<c> <d>, <n>, <m>} */
    public static final int SHADD8 = 108;
    /** {@code shsub8<c> <d>, <n>, <m>} */
    public static final int SHSUB8 = 109;
    /** {@code uadd16<c> <d>, <n>, <m>} */
    public static final int UADD16 = 110;
    /** {@code uasx<c> <d>, <n>, <m>} */
    public static final int UASX = 111;
    /** {@code usax<c> <d>, <n>, <m>} */
    public static final int USAX = 112;
    /** {@code usub16<c> <d>, <n>, <m>} */
    public static final int USUB16 = 113;
    /** {@code uadd8<c> <d>, <n>, <m>} */
    public static final int UADD8 = 114;
    /** {@code usub8<c> <d>, <n>, <m>} */
    public static final int USUB8 = 115;
    /** {@code uqadd16<c> <d>, <n>, <m>} */
    public static final int UQADD16 = 116;
    /** {@code uqasx<c> <d>, <n>, <m>} */
    public static final int UQASX = 117;
    /** {@code uqsax<c> <d>, <n>, <m>} */
    public static final int UQSAX = 118;
    /** {@code uqsub16<c> <d>, <n>, <m>} */
    public static final int UQSUB16 = 119;
    /** {@code uqadd8<c> <d>, <n>, <m>} */
    public static final int UQADD8 = 120;
    /** {@code uqsub8<c> <d>, <n>, <m>} */
    public static final int UQSUB8 = 121;
    /** {@code uhadd16<c> <d>, <n>, <m>} */
    public static final int UHADD16 = 122;
    /** {@code uhasx<c> <d>, <n>, <m>} */
    public static final int UHASX = 123;
    /** {@code uhsax<c> <d>, <n>, <m>} */
    public static final int UHSAX = 124;
    /** {@code uhsub16<c> <d>, <n>, <m>} */
    public static final int UHSUB16 = 125;
    /** {@code uhadd8<c> <d>, <n>, <m>} */
    public static final int UHADD8 = 126;
    /** {@code uhsub8<c> <d>, <n>, <m>} */
    public static final int UHSUB8 = 127;
    /** {@code sel<c> <d>, <n>, <m>} */
    public static final int SEL = 128;
    /** {@code pkhbt<c> <d>, <n>, <m><lsl>} */
    public static final int PKHBT = 129;
    /** {@code pkhtb<c> <d>, <n>, <m><asr>} */
    public static final int PKHTB = 130;
    /** {@code sxtb16<c> <d>, <m><rot>} */
    public static final int SXTB16 = 131;
    /** {@code sxtab16<c> <d>, <n>, <m><rot>} */
    public static final int SXTAB16 = 132;
    /** {@code sxtb<c> <d>, <m><rot>} */
    public static final int SXTB = 133;
    /** {@code sxtab<c> <d>, <n>, <m><rot>} */
    public static final int SXTAB = 134;
    /** {@code sxth<c> <d>, <m><rot>} */
    public static final int SXTH = 135;
    /** {@code sxtah<c> <d>, <n>, <m><rot>} */
    public static final int SXTAH = 136;
    /** {@code uxtb16<c> <d>, <m><rot>} */
    public static final int UXTB16 = 137;
    /** {@code uxtab16<c> <d>, <n>, <m><rot>} */
    public static final int UXTAB16 = 138;
    /** {@code uxtb<c> <d>, <m><rot>} */
    public static final int UXTB = 139;
    /** {@code uxtab<c> <d>, <n>, <m><rot>} */
    public static final int UXTAB = 140;
    /** {@code uxth<c> <d>, <m><rot>} */
    public static final int UXTH = 141;
    /** {@code uxtah<c> <d>, <n>, <m><rot>} */
    public static final int UXTAH = 142;
    /** {@code clz<c> <d>, <m>} */
    public static final int CLZ = 143;
    /** {@code rev<c> <d>, <m>} */
    public static final int REV = 144;
    /** {@code rev16<c> <d>, <m>} */
    public static final int REV16 = 145;
    /** {@code rbit<c> <d>, <m>} */
    public static final int RBIT = 146;
    /** {@code revsh<c> <d>, <m>} */
    public static final int REVSH = 147;
    /** {@code sbfx<c> <d>, <m>, #<b>, #<w1>} */
    public static final int SBFX = 148;
    /** {@code ubfx<c> <d>, <m>, #<b>, #<w1>} */
    public static final int UBFX = 149;
    /** {@code bfc<c> <d>, #<b>, #<width>} */
    public static final int BFC = 150;
    /** {@code bfi<c> <d>, <m>, #<b>, #<width>} */
    public static final int BFI = 151;
    /** {@code ldr<c> <t>, [<n><offset>]} */
    public static final int LDR_IMM = 152;
    /** {@code ldr<c> <t>, [<n>, #<simm>]!} */
    public static final int LDR_IMM_PRE = 153;
    /** {@code ldr<c> <t>, [<n>], #<simm>} */
    public static final int LDR_IMM_POST = 154;
    /** {@code ldrt<c> <t>, [<n>], #<simm>} */
    public static final int LDRT_IMM = 155;
    /** {@code ldr<c> <t>, [<n>, <sm><shift>]} */
    public static final int LDR_REG = 156;
    /** {@code ldr<c> <t>, [<n>, <sm><shift>]!} */
    public static final int LDR_REG_PRE = 157;
    /** {@code ldr<c> <t>, [<n>], <sm><shift>} */
    public static final int LDR_REG_POST = 158;
    /** {@code ldrt<c> <t>, [<n>], <sm><shift>} */
    public static final int LDRT_REG = 159;
    /** {@code str<c> <t>, [<n><offset>]} */
    public static final int STR_IMM = 160;
    /** {@code str<c> <t>, [<n>, #<simm>]!} */
    public static final int STR_IMM_PRE = 161;
    /** {@code str<c> <t>, [<n>], #<simm>} */
    public static final int STR_IMM_POST = 162;
    /** {@code strt<c> <t>, [<n>], #<simm>} */
    public static final int STRT_IMM = 163;
    /** {@code str<c> <t>, [<n>, <sm><shift>]} */
    public static final int STR_REG = 164;
    /** {@code str<c> <t>, [<n>, <sm><shift>]!} */
    public static final int STR_REG_PRE = 165;
    /** {@code str<c> <t>, [<n>], <sm><shift>} */
    public static final int STR_REG_POST = 166;
    /** {@code strt<c> <t>, [<n>], <sm><shift>} */
    public static final int STRT_REG = 167;
    /** {@code ldrb<c> <t>, [<n><offset>]} */
    public static final int LDRB_IMM = 168;
    /** {@code ldrb<c> <t>, [<n>, #<simm>]!} */
    public static final int LDRB_IMM_PRE = 169;
    /** {@code ldrb<c> <t>, [<n>], #<simm>} */
    public static final int LDRB_IMM_POST = 170;
    /** {@code ldrbt<c> <t>, [<n>], #<simm>} */
    public static final int LDRBT_IMM = 171;
    /** {@code ldrb<c> <t>, [<n>, <sm><shift>]} */
    public static final int LDRB_REG = 172;
    /** {@code ldrb<c> <t>, [<n>, <sm><shift>]!} */
    public static final int LDRB_REG_PRE = 173;
    /** {@code ldrb<c> <t>, [<n>], <sm><shift>} */
    public static final int LDRB_REG_POST = 174;
    /** {@code ldrbt<c> <t>, [<n>], <sm><shift>} */
    public static final int LDRBT_REG = 175;
    /** {@code strb<c> <t>, [<n><offset>]} */
    public static final int STRB_IMM = 176;
    /** {@code strb<c> <t>, [<n>, #<simm>]!} */
    public static final int STRB_IMM_PRE = 177;
    /** {@code strb<c> <t>, [<n>], #<simm>} */
    public static final int STRB_IMM_POST = 178;
    /** {@code strbt<c> <t>, [<n>], #<simm>} */
    public static final int STRBT_IMM = 179;
    /** {@code strb<c> <t>, [<n>, <sm><shift>]} */
    public static final int STRB_REG = 180;
    /** {@code strb<c> <t>, [<n>, <sm><shift>]!} */
    public static final int STRB_REG_PRE = 181;
    /** {@code strb<c> <t>, [<n>], <sm><shift>} */
    public static final int STRB_REG_POST = 182;
    /** {@code strbt<c> <t>, [<n>], <sm><shift>} */
    public static final int STRBT_REG = 183;
    /** {@code ldrh<c> <t>, [<n><offset>]} */
    public static final int LDRH_IMM = 184;
    /** {@code ldrh<c> <t>, [<n>, #<simm>]!} */
    public static final int LDRH_IMM_PRE = 185;
    /** {@code ldrh<c> <t>, [<n>], #<simm>} */
    public static final int LDRH_IMM_POST = 186;
    /** {@code ldrht<c> <t>, [<n>], #<simm>} */
    public static final int LDRHT_IMM = 187;
    /** {@code ldrh<c> <t>, [<n>, <sm>]} */
    public static final int LDRH_REG = 188;
    /** {@code ldrh<c> <t>, [<n>, <sm>]!} */
    public static final int LDRH_REG_PRE = 189;
    /** {@code ldrh<c> <t>, [<n>], <sm>} */
    public static final int LDRH_REG_POST = 190;
    /** {@code ldrht<c> <t>, [<n>], <sm>} */
    public static final int LDRHT_REG = 191;
    /** {@code strh<c> <t>, [<n><offset>]} */
    public static final int STRH_IMM = 192;
    /** {@code strh<c> <t>, [<n>, #<simm>]!} */
    public static final int STRH_IMM_PRE = 193;
    /** {@code strh<c> <t>, [<n>], #<simm>} */
    public static final int STRH_IMM_POST = 194;
    /** {@code strht<c> <t>, [<n>], #<simm>} */
    public static final int STRHT_IMM = 195;
    /** {@code strh<c> <t>, [<n>, <sm>]} */
    public static final int STRH_REG = 196;
    /** {@code strh<c> <t>, [<n>, <sm>]!} */
    public static final int STRH_REG_PRE = 197;
    /** {@code strh<c> <t>, [<n>], <sm>} */
    public static final int STRH_REG_POST = 198;
    /** {@code strht<c> <t>, [<n>], <sm>} */
    public static final int STRHT_REG = 199;
    /** {@code ldrsb<c> <t>, [<n><offset>]} */
    public static final int LDRSB_IMM = 200;
    /** {@code ldrsb<c> <t>, [<n>, #<simm>]!} */
    public static final int LDRSB_IMM_PRE = 201;
    /** {@code ldrsb<c> <t>, [<n>], #<simm>} */
    public static final int LDRSB_IMM_POST = 202;
    /** {@code ldrsbt<c> <t>, [<n>], #<simm>} */
    public static final int LDRSBT_IMM = 203;
    /** {@code ldrsb<c> <t>, [<n>, <sm>]} */
    public static final int LDRSB_REG = 204;
    /** {@code ldrsb<c> <t>, [<n>, <sm>]!} */
    public static final int LDRSB_REG_PRE = 205;
    /** {@code ldrsb<c> <t>, [<n>], <sm>} */
    public static final int LDRSB_REG_POST = 206;
    /** {@code ldrsbt<c> <t>, [<n>], <sm>} */
    public static final int LDRSBT_REG = 207;
    /** {@code ldrsh<c> <t>, [<n><offset>]} */
    public static final int LDRSH_IMM = 208;
    /** {@code ldrsh<c> <t>, [<n>, #<simm>]!} */
    public static final int LDRSH_IMM_PRE = 209;
    /** {@code ldrsh<c> <t>, [<n>], #<simm>} */
    public static final int LDRSH_IMM_POST = 210;
    /** {@code ldrsht<c> <t>, [<n>], #<simm>} */
    public static final int LDRSHT_IMM = 211;
    /** {@code ldrsh<c> <t>, [<n>, <sm>]} */
    public static final int LDRSH_REG = 212;
    /** {@code ldrsh<c> <t>, [<n>, <sm>]!} */
    public static final int LDRSH_REG_PRE = 213;
    /** {@code ldrsh<c> <t>, [<n>], <sm>} */
    public static final int LDRSH_REG_POST = 214;
    /** {@code ldrsht<c> <t>, [<n>], <sm>} */
    public static final int LDRSHT_REG = 215;
    /** {@code ldrd<c> <t>, [<n><offset>]} */
    public static final int LDRD_IMM = 216;
    /** {@code ldrd<c> <t>, [<n>, #<simm>]!} */
    public static final int LDRD_IMM_PRE = 217;
    /** {@code ldrd<c> <t>, [<n>], #<simm>} */
    public static final int LDRD_IMM_POST = 218;
    /** {@code ldrd<c> <t>, [<n>, <sm>]} */
    public static final int LDRD_REG = 219;
    /** {@code ldrd<c> <t>, [<n>, <sm>]!} */
    public static final int LDRD_REG_PRE = 220;
    /** {@code ldrd<c> <t>, [<n>], <sm>} */
    public static final int LDRD_REG_POST = 221;
    /** {@code strd<c> <t>, [<n><offset>]} */
    public static final int STRD_IMM = 222;
    /** {@code strd<c> <t>, [<n>, #<simm>]!} */
    public static final int STRD_IMM_PRE = 223;
    /** {@code strd<c> <t>, [<n>], #<simm>} */
    public static final int STRD_IMM_POST = 224;
    /** {@code strd<c> <t>, [<n>, <sm>]} */
    public static final int STRD_REG = 225;
    /** {@code strd<c> <t>, [<n>, <sm>]!} */
    public static final int STRD_REG_PRE = 226;
    /** {@code strd<c> <t>, [<n>], <sm>} */
    public static final int STRD_REG_POST = 227;
    /** {@code ldmda<c> <n><W>, <list>} */
    public static final int LDM_DA = 228;
    /** {@code ldm<c> <n><W>, <list>} */
    public static final int LDM_IA = 229;
    /** {@code ldmdb<c> <n><W>, <list>} */
    public static final int LDM_DB = 230;
    /** {@code ldmib<c> <n><W>, <list>} */
    public static final int LDM_IB = 231;
    /** {@code stmda<c> <n><W>, <list>} */
    public static final int STM_DA = 232;
    /** {@code stmia<c> <n><W>, <list>} */
    public static final int STM_IA = 233;
    /** {@code stmdb<c> <n><W>, <list>} */
    public static final int STM_DB = 234;
    /** {@code stmib<c> <n><W>, <list>} */
    public static final int STM_IB = 235;
    /** {@code ldm<ldmode><c> <n>, <list>^} */
    public static final int LDM_USER = 236;
    /** {@code ldm<ldmode><c> <n><W>, <pclist>^} */
    public static final int LDM_EXCEPTION = 237;
    /** {@code stm<mode><c> <n>, <list>^} */
    public static final int STM_USER = 238;
    /** {@code srs<mode> sp<W>, #<i>} */
    public static final int SRS = 239;
    /** {@code rfe<mode> <n><W>} */
    public static final int RFE = 240;
    /** {@code ldrex<c> <t>, [<n>]} */
    public static final int LDREX = 241;
    /** {@code strex<c> <d>, <m>, [<n>]} */
    public static final int STREX = 242;
    /** {@code ldrexd<c> <t>, [<n>]} */
    public static final int LDREXD = 243;
    /** {@code strexd<c> <d>, <m>, [<n>]} */
    public static final int STREXD = 244;
    /** {@code ldrexb<c> <t>, [<n>]} */
    public static final int LDREXB = 245;
    /** {@code strexb<c> <d>, <m>, [<n>]} */
    public static final int STREXB = 246;
    /** {@code ldrexh<c> <t>, [<n>]} */
    public static final int LDREXH = 247;
    /** {@code strexh<c> <d>, <m>, [<n>]} */
    public static final int STREXH = 248;
    /** {@code clrex} */
    public static final int CLREX = 249;
    /** {@code swp<c> <t>, <m>, [<n>]} */
    public static final int SWP = 250;
    /** {@code swpb<c> <t>, <m>, [<n>]} */
    public static final int SWPB = 251;
    /** {@code b<c> <target>} */
    public static final int B = 252;
    /** {@code bl<c> <target>} */
    public static final int BL = 253;
    /** {@code blx <thumb>} */
    public static final int BLX_IMM = 254;
    /** {@code bx<c> <m>} */
    public static final int BX = 255;
    /** {@code bxj<c> <m>} */
    public static final int BXJ = 256;
    /** {@code blx<c> <m>} */
    public static final int BLX_REG = 257;
    /** {@code svc<c> <hex8>} */
    public static final int SVC = 258;
    /** {@code bkpt <hex4>} */
    public static final int BKPT = 259;
    /** {@code udf #<i>} */
    public static final int UDF = 260;
    /** {@code hvc <i>} */
    public static final int HVC = 261;
    /** {@code smc<c> <i>} */
    public static final int SMC = 262;
    /** {@code mrs<c> <d>, <psr>} */
    public static final int MRS = 263;
    /** {@code mrs<c> <d>, <banked>} */
    public static final int MRS_BANKED = 264;
    /** {@code msr<c> <banked>, <m>} */
    public static final int MSR_BANKED = 265;
    /** {@code msr<c> <psrmask>, <m>} */
    public static final int MSR_REG = 266;
    /** {@code yield<c>} */
    public static final int YIELD = 267;
    /** {@code wfe<c>} */
    public static final int WFE = 268;
    /** {@code wfi<c>} */
    public static final int WFI = 269;
    /** {@code sev<c>} */
    public static final int SEV = 270;
    /** {@code dbg<c> #<i>} */
    public static final int DBG = 271;
    /** {@code nop<c> <i>} */
    public static final int HINT = 272;
    /** {@code msr<c> <psrmask>, <const>} */
    public static final int MSR_IMM = 273;
    /** {@code cpsie <aif>} */
    public static final int CPSIE = 274;
    /** {@code cpsie <aif>, #<i>} */
    public static final int CPSIE_MODE = 275;
    /** {@code cpsid <aif>} */
    public static final int CPSID = 276;
    /** {@code cpsid <aif>, #<i>} */
    public static final int CPSID_MODE = 277;
    /** {@code cps #<i>} */
    public static final int CPS_MODE = 278;
    /** {@code setend <endian>} */
    public static final int SETEND = 279;
    /** {@code dsb <barrier>} */
    public static final int DSB = 280;
    /** {@code dmb <barrier>} */
    public static final int DMB = 281;
    /** {@code isb <isb>} */
    public static final int ISB = 282;
    /** {@code pld [<n><offset>]} */
    public static final int PLD_IMM = 283;
    /** {@code pld [<n>, <sm><shift>]} */
    public static final int PLD_REG = 284;
    /** {@code pldw [<n><offset>]} */
    public static final int PLDW_IMM = 285;
    /** {@code pldw [<n>, <sm><shift>]} */
    public static final int PLDW_REG = 286;
    /** {@code pli [<n><offset>]} */
    public static final int PLI_IMM = 287;
    /** {@code pli [<n>, <sm><shift>]} */
    public static final int PLI_REG = 288;
    /** {@code cdp<c> <p>, <o>, <cD>, <cN>, <cM>, <q>} */
    public static final int CDP = 289;
    /** {@code mcr<c> <p>, <o>, <t>, <cN>, <cM>, <q>} */
    public static final int MCR = 290;
    /** {@code mrc<c> <p>, <o>, <tflags>, <cN>, <cM>, <q>} */
    public static final int MRC = 291;
    /** {@code mcrr<c> <p>, <o>, <t>, <u>, <cM>} */
    public static final int MCRR = 292;
    /** {@code mrrc<c> <p>, <o>, <t>, <u>, <cM>} */
    public static final int MRRC = 293;
    /** {@code ldc<Lc> <p>, <cD>, [<n><offset4>]} */
    public static final int LDC = 294;
    /** {@code ldc<Lc> <p>, <cD>, [<n>, #<simm4>]!} */
    public static final int LDC_PRE = 295;
    /** {@code ldc<Lc> <p>, <cD>, [<n>], #<simm4>} */
    public static final int LDC_POST = 296;
    /** {@code ldc<Lc> <p>, <cD>, [<n>], <i>} */
    public static final int LDC_UNINDEXED = 297;
    /** {@code stc<Lc> <p>, <cD>, [<n><offset4>]} */
    public static final int STC = 298;
    /** {@code stc<Lc> <p>, <cD>, [<n>, #<simm4>]!} */
    public static final int STC_PRE = 299;
    /** {@code stc<Lc> <p>, <cD>, [<n>], #<simm4>} */
    public static final int STC_POST = 300;
    /** {@code stc<Lc> <p>, <cD>, [<n>], <i>} */
    public static final int STC_UNINDEXED = 301;
    /** {@code cdp2 <p>, <o>, <cD>, <cN>, <cM>, <q>} */
    public static final int CDP2 = 302;
    /** {@code mcr2 <p>, <o>, <t>, <cN>, <cM>, <q>} */
    public static final int MCR2 = 303;
    /** {@code mrc2 <p>, <o>, <tflags>, <cN>, <cM>, <q>} */
    public static final int MRC2 = 304;
    /** {@code mcrr2 <p>, <o>, <t>, <u>, <cM>} */
    public static final int MCRR2 = 305;
    /** {@code mrrc2 <p>, <o>, <t>, <u>, <cM>} */
    public static final int MRRC2 = 306;
    /** {@code ldc2<L> <p>, <cD>, [<n><offset4>]} */
    public static final int LDC2 = 307;
    /** {@code ldc2<L> <p>, <cD>, [<n>, #<simm4>]!} */
    public static final int LDC2_PRE = 308;
    /** {@code ldc2<L> <p>, <cD>, [<n>], #<simm4>} */
    public static final int LDC2_POST = 309;
    /** {@code ldc2<L> <p>, <cD>, [<n>], <i>} */
    public static final int LDC2_UNINDEXED = 310;
    /** {@code stc2<L> <p>, <cD>, [<n><offset4>]} */
    public static final int STC2 = 311;
    /** {@code stc2<L> <p>, <cD>, [<n>, #<simm4>]!} */
    public static final int STC2_PRE = 312;
    /** {@code stc2<L> <p>, <cD>, [<n>], #<simm4>} */
    public static final int STC2_POST = 313;
    /** {@code stc2<L> <p>, <cD>, [<n>], <i>} */
    public static final int STC2_UNINDEXED = 314;
    /** {@code vmla<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VMLA_F32 = 315;
    /** {@code vmla<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VMLA_F64 = 316;
    /** {@code vmls<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VMLS_F32 = 317;
    /** {@code vmls<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VMLS_F64 = 318;
    /** {@code vnmls<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VNMLS_F32 = 319;
    /** {@code vnmls<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VNMLS_F64 = 320;
    /** {@code vnmla<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VNMLA_F32 = 321;
    /** {@code vnmla<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VNMLA_F64 = 322;
    /** {@code vmul<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VMUL_F32 = 323;
    /** {@code vmul<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VMUL_F64 = 324;
    /** {@code vnmul<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VNMUL_F32 = 325;
    /** {@code vnmul<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VNMUL_F64 = 326;
    /** {@code vadd<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VADD_F32 = 327;
    /** {@code vadd<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VADD_F64 = 328;
    /** {@code vsub<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VSUB_F32 = 329;
    /** {@code vsub<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VSUB_F64 = 330;
    /** {@code vdiv<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VDIV_F32 = 331;
    /** {@code vdiv<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VDIV_F64 = 332;
    /** {@code vfnms<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VFNMS_F32 = 333;
    /** {@code vfnms<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VFNMS_F64 = 334;
    /** {@code vfnma<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VFNMA_F32 = 335;
    /** {@code vfnma<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VFNMA_F64 = 336;
    /** {@code vfma<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VFMA_F32 = 337;
    /** {@code vfma<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VFMA_F64 = 338;
    /** {@code vfms<c>.f32 <Sd>, <Sn>, <Sm>} */
    public static final int VFMS_F32 = 339;
    /** {@code vfms<c>.f64 <Dd>, <Dn>, <Dm>} */
    public static final int VFMS_F64 = 340;
    /** {@code vmov<c>.f32 <Sd>, <Sm>} */
    public static final int VMOV_REG_F32 = 341;
    /** {@code vmov<c>.f64 <Dd>, <Dm>} */
    public static final int VMOV_REG_F64 = 342;
    /** {@code vabs<c>.f32 <Sd>, <Sm>} */
    public static final int VABS_F32 = 343;
    /** {@code vabs<c>.f64 <Dd>, <Dm>} */
    public static final int VABS_F64 = 344;
    /** {@code vneg<c>.f32 <Sd>, <Sm>} */
    public static final int VNEG_F32 = 345;
    /** {@code vneg<c>.f64 <Dd>, <Dm>} */
    public static final int VNEG_F64 = 346;
    /** {@code vsqrt<c>.f32 <Sd>, <Sm>} */
    public static final int VSQRT_F32 = 347;
    /** {@code vsqrt<c>.f64 <Dd>, <Dm>} */
    public static final int VSQRT_F64 = 348;
    /** {@code vcmp<c>.f32 <Sd>, <Sm>} */
    public static final int VCMP_F32 = 349;
    /** {@code vcmp<c>.f64 <Dd>, <Dm>} */
    public static final int VCMP_F64 = 350;
    /** {@code vcmpe<c>.f32 <Sd>, <Sm>} */
    public static final int VCMPE_F32 = 351;
    /** {@code vcmpe<c>.f64 <Dd>, <Dm>} */
    public static final int VCMPE_F64 = 352;
    /** {@code vcmp<c>.f32 <Sd>, #0.0} */
    public static final int VCMP_ZERO_F32 = 353;
    /** {@code vcmp<c>.f64 <Dd>, #0.0} */
    public static final int VCMP_ZERO_F64 = 354;
    /** {@code vcmpe<c>.f32 <Sd>, #0.0} */
    public static final int VCMPE_ZERO_F32 = 355;
    /** {@code vcmpe<c>.f64 <Dd>, #0.0} */
    public static final int VCMPE_ZERO_F64 = 356;
    /** {@code vmov<c>.f32 <Sd>, #<i>} */
    public static final int VMOV_IMM_F32 = 357;
    /** {@code vmov<c>.f64 <Dd>, #<i>} */
    public static final int VMOV_IMM_F64 = 358;
    /** {@code vcvt<half><c>.f32.f16 <Sd>, <Sm>} */
    public static final int VCVT_F32_F16 = 359;
    /** {@code vcvt<half><c>.f16.f32 <Sd>, <Sm>} */
    public static final int VCVT_F16_F32 = 360;
    /** {@code vcvt<c>.f64.f32 <Dd>, <Sm>} */
    public static final int VCVT_F64_F32 = 361;
    /** {@code vcvt<c>.f32.f64 <Sd>, <Dm>} */
    public static final int VCVT_F32_F64 = 362;
    /** {@code vcvt<c>.f32.<int> <Sd>, <Sm>} */
    public static final int VCVT_F32_INT = 363;
    /** {@code vcvt<round><c>.<toint>.f32 <Sd>, <Sm>} */
    public static final int VCVT_INT_F32 = 364;
    /** {@code vcvt<c>.f32.<fixed> <Sd>, <Sdd>, #<fraction>} */
    public static final int VCVT_F32_FIXED = 365;
    /** {@code vcvt<c>.<fixed>.f32 <Sd>, <Sdd>, #<fraction>} */
    public static final int VCVT_FIXED_F32 = 366;
    /** {@code vcvt<c>.f64.<int> <Dd>, <Sm>} */
    public static final int VCVT_F64_INT = 367;
    /** {@code vcvt<round><c>.<toint>.f64 <Sd>, <Dm>} */
    public static final int VCVT_INT_F64 = 368;
    /** {@code vcvt<c>.f64.<fixed> <Dd>, <Ddd>, #<fraction>} */
    public static final int VCVT_F64_FIXED = 369;
    /** {@code vcvt<c>.<fixed>.f64 <Dd>, <Ddd>, #<fraction>} */
    public static final int VCVT_FIXED_F64 = 370;
    /** {@code vldr<c> <Sd>, [<n><offset4>]} */
    public static final int VLDR_F32 = 371;
    /** {@code vldr<c> <Dd>, [<n><offset4>]} */
    public static final int VLDR_F64 = 372;
    /** {@code vstr<c> <Sd>, [<n><offset4>]} */
    public static final int VSTR_F32 = 373;
    /** {@code vstr<c> <Dd>, [<n><offset4>]} */
    public static final int VSTR_F64 = 374;
    /** {@code vldmia<c> <n>, <Slist>} */
    public static final int VLDM_F32 = 375;
    /** {@code vldmia<c> <n>!, <Slist>} */
    public static final int VLDM_F32_W = 376;
    /** {@code vldmdb<c> <n>!, <Slist>} */
    public static final int VLDM_F32_DB = 377;
    /** {@code vldmia<c> <n>, <Dlist>} */
    public static final int VLDM_F64 = 378;
    /** {@code vldmia<c> <n>!, <Dlist>} */
    public static final int VLDM_F64_W = 379;
    /** {@code vldmdb<c> <n>!, <Dlist>} */
    public static final int VLDM_F64_DB = 380;
    /** {@code vstmia<c> <n>, <Slist>} */
    public static final int VSTM_F32 = 381;
    /** {@code vstmia<c> <n>!, <Slist>} */
    public static final int VSTM_F32_W = 382;
    /** {@code vstmdb<c> <n>!, <Slist>} */
    public static final int VSTM_F32_DB = 383;
    /** {@code vstmia<c> <n>, <Dlist>} */
    public static final int VSTM_F64 = 384;
    /** {@code vstmia<c> <n>!, <Dlist>} */
    public static final int VSTM_F64_W = 385;
    /** {@code vstmdb<c> <n>!, <Dlist>} */
    public static final int VSTM_F64_DB = 386;
    /** {@code vmov<c> <Sn>, <t>} */
    public static final int VMOV_TO_F32 = 387;
    /** {@code vmov<c> <t>, <Sn>} */
    public static final int VMOV_FROM_F32 = 388;
    /** {@code vmov<c>.32 <Dn>[<word>], <t>} */
    public static final int VMOV_TO_HALF = 389;
    /** {@code vmov<c>.32 <t>, <Dn>[<word>]} */
    public static final int VMOV_FROM_HALF = 390;
    /** {@code vmov<c> <Sm>, <Sm1>, <t>, <u>} */
    public static final int VMOV_TO_TWO_F32 = 391;
    /** {@code vmov<c> <t>, <u>, <Sm>, <Sm1>} */
    public static final int VMOV_FROM_TWO_F32 = 392;
    /** {@code vmov<c> <Dm>, <t>, <u>} */
    public static final int VMOV_TO_F64 = 393;
    /** {@code vmov<c> <t>, <u>, <Dm>} */
    public static final int VMOV_FROM_F64 = 394;
    /** {@code vmsr<c> <fpreg>, <t>} */
    public static final int VMSR = 395;
    /** {@code vmrs<c> <t>, <fpreg>} */
    public static final int VMRS = 396;
    /** {@code vmrs<c> APSR_nzcv, fpscr} */
    public static final int VMRS_FLAGS = 397;

    /** Number of rows: the constants above are smaller. */
    public static final int COUNT = 398;

    private Op() { }
}
