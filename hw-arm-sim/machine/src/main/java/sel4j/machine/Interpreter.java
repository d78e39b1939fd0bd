package sel4j.machine;

/**
 * Executes decoded instructions until one raises an exception or the budget of the {@link Cpu} is
 * used up. This is the hot loop: straight code, one table jump an instruction, no allocation.
 *
 * <p>HotSpot does not compile methods above 8000 bytes of bytecode; {@link #run} stays below (a
 * test looks), and everything that is not frequent is in {@link Rare}.
 */
final class Interpreter {
    private Interpreter() {
    }

    /**
     * Runs from r[15]. On return r[15] is the address of the next instruction, or of the one that
     * raised the exception; fault registers are set.
     *
     * @return the exception raised, null for none
     */
    static Vector run(Cpu cpu) {
        final int[] r = cpu.r;
        final int[] text = cpu.text;
        final Port port = cpu.port;
        int page = r[15];
        int i = 0;
        boolean fetching = true;
        try {
            for (;;) {
                // Enter the page that holds page + i.
                page += i;
                i = page & 0xFFC;
                page &= ~0xFFF;
                if (cpu.budget <= 0) {
                    r[15] = page + i;
                    return null;
                }
                fetching = true;
                final int base = port.fetchPage(page);
                fetching = false;
                if ((cpu.control & Psr.T) != 0) {
                    cpu.budget--;
                    return Vector.UNDEFINED;
                }
                final int[] code = cpu.code.page(base >>> 10);
                while ((i & ~0xFFC) == 0) {
                    if (cpu.budget <= 0) {
                        r[15] = page + i;
                        return null;
                    }
                    cpu.budget--;
                    int w = text[base + (i >> 2)];
                    if (code[i] != w) {
                        Predecoder.decode(w, code, i);
                    }
                    int x = code[i + 1];
                    if (x < 0 && !cpu.passed(w >>> 28)) {
                        i += 4;
                        continue;
                    }
                    int k = code[i + 2];
                    switch (x & 0xFF) {
                        case Micro.NOP: break;

                        case Micro.MOV_I: r[x >>> 8 & 31] = k; break;
                        case Micro.ADD_I: r[x >>> 8 & 31] = r[x >>> 13 & 31] + k; break;
                        case Micro.RSB_I: r[x >>> 8 & 31] = k - r[x >>> 13 & 31]; break;
                        case Micro.AND_I: r[x >>> 8 & 31] = r[x >>> 13 & 31] & k; break;
                        case Micro.ORR_I: r[x >>> 8 & 31] = r[x >>> 13 & 31] | k; break;
                        case Micro.EOR_I: r[x >>> 8 & 31] = r[x >>> 13 & 31] ^ k; break;
                        case Micro.ADR: r[x >>> 8 & 31] = page + i + k; break;
                        case Micro.MOV_IS: cpu.n = cpu.z = r[x >>> 8 & 31] = k; break;
                        case Micro.ADD_IS: r[x >>> 8 & 31] = cpu.adds(r[x >>> 13 & 31], k); break;
                        case Micro.SUB_IS: r[x >>> 8 & 31] = cpu.subs(r[x >>> 13 & 31], k); break;
                        case Micro.RSB_IS: r[x >>> 8 & 31] = cpu.subs(k, r[x >>> 13 & 31]); break;
                        case Micro.AND_IS:
                            cpu.n = cpu.z = r[x >>> 8 & 31] = r[x >>> 13 & 31] & k;
                            break;
                        case Micro.ORR_IS:
                            cpu.n = cpu.z = r[x >>> 8 & 31] = r[x >>> 13 & 31] | k;
                            break;
                        case Micro.EOR_IS:
                            cpu.n = cpu.z = r[x >>> 8 & 31] = r[x >>> 13 & 31] ^ k;
                            break;

                        case Micro.MOV_R: r[x >>> 8 & 31] = r[x >>> 18 & 31]; break;
                        case Micro.MVN_R: r[x >>> 8 & 31] = ~r[x >>> 18 & 31]; break;
                        case Micro.ADD_R:
                            r[x >>> 8 & 31] = r[x >>> 13 & 31] + r[x >>> 18 & 31];
                            break;
                        case Micro.SUB_R:
                            r[x >>> 8 & 31] = r[x >>> 13 & 31] - r[x >>> 18 & 31];
                            break;
                        case Micro.AND_R:
                            r[x >>> 8 & 31] = r[x >>> 13 & 31] & r[x >>> 18 & 31];
                            break;
                        case Micro.ORR_R:
                            r[x >>> 8 & 31] = r[x >>> 13 & 31] | r[x >>> 18 & 31];
                            break;
                        case Micro.EOR_R:
                            r[x >>> 8 & 31] = r[x >>> 13 & 31] ^ r[x >>> 18 & 31];
                            break;
                        case Micro.BIC_R:
                            r[x >>> 8 & 31] = r[x >>> 13 & 31] & ~r[x >>> 18 & 31];
                            break;
                        case Micro.ADC_R:
                            r[x >>> 8 & 31] = r[x >>> 13 & 31] + r[x >>> 18 & 31] + cpu.c;
                            break;
                        case Micro.SBC_R:
                            r[x >>> 8 & 31] = r[x >>> 13 & 31] + ~r[x >>> 18 & 31] + cpu.c;
                            break;
                        case Micro.MOV_RS:
                            cpu.n = cpu.z = r[x >>> 8 & 31] = r[x >>> 18 & 31];
                            break;
                        case Micro.ADD_RS:
                            r[x >>> 8 & 31] = cpu.adds(r[x >>> 13 & 31], r[x >>> 18 & 31]);
                            break;
                        case Micro.SUB_RS:
                            r[x >>> 8 & 31] = cpu.subs(r[x >>> 13 & 31], r[x >>> 18 & 31]);
                            break;
                        case Micro.AND_RS:
                            cpu.n = cpu.z = r[x >>> 8 & 31] = r[x >>> 13 & 31] & r[x >>> 18 & 31];
                            break;
                        case Micro.ORR_RS:
                            cpu.n = cpu.z = r[x >>> 8 & 31] = r[x >>> 13 & 31] | r[x >>> 18 & 31];
                            break;
                        case Micro.EOR_RS:
                            cpu.n = cpu.z = r[x >>> 8 & 31] = r[x >>> 13 & 31] ^ r[x >>> 18 & 31];
                            break;
                        case Micro.ADC_RS:
                            r[x >>> 8 & 31] = cpu.adcs(r[x >>> 13 & 31], r[x >>> 18 & 31]);
                            break;
                        case Micro.SBC_RS:
                            r[x >>> 8 & 31] = cpu.adcs(r[x >>> 13 & 31], ~r[x >>> 18 & 31]);
                            break;

                        case Micro.LSL_I: r[x >>> 8 & 31] = r[x >>> 18 & 31] << k; break;
                        case Micro.LSR_I: r[x >>> 8 & 31] = r[x >>> 18 & 31] >>> k; break;
                        case Micro.ASR_I: r[x >>> 8 & 31] = r[x >>> 18 & 31] >> k; break;
                        case Micro.ROR_I:
                            r[x >>> 8 & 31] = Integer.rotateRight(r[x >>> 18 & 31], k);
                            break;
                        case Micro.ADD_LSL:
                            r[x >>> 8 & 31] = r[x >>> 13 & 31] + (r[x >>> 18 & 31] << k);
                            break;
                        case Micro.ORR_LSL:
                            r[x >>> 8 & 31] = r[x >>> 13 & 31] | r[x >>> 18 & 31] << k;
                            break;
                        case Micro.SHIFTED:
                            r[x >>> 8 & 31] = Alu.value(k, r[x >>> 13 & 31],
                                Alu.shift(w, r[x >>> 18 & 31], cpu.c), cpu.c);
                            break;
                        case Micro.SHIFTED_S: Alu.shiftedFlags(cpu, w, x >>> 8 & 31); break;
                        case Micro.SHIFTED_BY:
                            r[x >>> 8 & 31] = Alu.value(k, r[x >>> 13 & 31],
                                Alu.shiftBy(w, r[x >>> 18 & 31], r[x >>> 23 & 31]), cpu.c);
                            break;

                        case Micro.MUL:
                            r[x >>> 13 & 31] = r[x >>> 18 & 31] * r[x >>> 23 & 31];
                            break;
                        case Micro.MLA:
                            r[x >>> 13 & 31] = r[x >>> 18 & 31] * r[x >>> 23 & 31]
                                + r[x >>> 8 & 31];
                            break;
                        case Micro.MLS:
                            r[x >>> 13 & 31] = r[x >>> 8 & 31]
                                - r[x >>> 18 & 31] * r[x >>> 23 & 31];
                            break;
                        case Micro.UMULL: {
                            long p = (r[x >>> 18 & 31] & 0xFFFFFFFFL)
                                * (r[x >>> 23 & 31] & 0xFFFFFFFFL);
                            r[x >>> 8 & 31] = (int) p;
                            r[x >>> 13 & 31] = (int) (p >>> 32);
                            break;
                        }
                        case Micro.SMULL: {
                            long p = (long) r[x >>> 18 & 31] * r[x >>> 23 & 31];
                            r[x >>> 8 & 31] = (int) p;
                            r[x >>> 13 & 31] = (int) (p >>> 32);
                            break;
                        }
                        case Micro.UMLAL: {
                            long p = (r[x >>> 18 & 31] & 0xFFFFFFFFL)
                                * (r[x >>> 23 & 31] & 0xFFFFFFFFL)
                                + ((long) r[x >>> 13 & 31] << 32 | r[x >>> 8 & 31] & 0xFFFFFFFFL);
                            r[x >>> 8 & 31] = (int) p;
                            r[x >>> 13 & 31] = (int) (p >>> 32);
                            break;
                        }
                        case Micro.UDIV: {
                            int d = r[x >>> 23 & 31];
                            r[x >>> 13 & 31] = d == 0
                                ? 0 : Integer.divideUnsigned(r[x >>> 18 & 31], d);
                            break;
                        }
                        case Micro.SDIV: {
                            int d = r[x >>> 23 & 31];
                            r[x >>> 13 & 31] = d == 0 ? 0 : r[x >>> 18 & 31] / d;
                            break;
                        }
                        case Micro.MOVT: r[x >>> 8 & 31] = r[x >>> 8 & 31] & 0xFFFF | k; break;
                        case Micro.UBFX:
                            r[x >>> 8 & 31] = r[x >>> 18 & 31] << k >>> code[i + 3];
                            break;
                        case Micro.SBFX:
                            r[x >>> 8 & 31] = r[x >>> 18 & 31] << k >> code[i + 3];
                            break;
                        case Micro.BFI:
                            r[x >>> 8 & 31] = r[x >>> 8 & 31] & ~k
                                | r[x >>> 18 & 31] << code[i + 3] & k;
                            break;
                        case Micro.CLZ:
                            r[x >>> 8 & 31] = Integer.numberOfLeadingZeros(r[x >>> 18 & 31]);
                            break;
                        case Micro.SXTB: r[x >>> 8 & 31] = (byte) r[x >>> 18 & 31]; break;
                        case Micro.SXTH: r[x >>> 8 & 31] = (short) r[x >>> 18 & 31]; break;

                        case Micro.LDR_I:
                            r[x >>> 8 & 31] = port.load32(r[x >>> 13 & 31] + k);
                            break;
                        case Micro.LDR_R:
                            r[x >>> 8 & 31] = port.load32(r[x >>> 13 & 31]
                                + (r[x >>> 18 & 31] << k));
                            break;
                        case Micro.LDR_W: {
                            int value = port.load32(r[x >>> 13 & 31] + k);
                            r[x >>> 13 & 31] += code[i + 3];
                            r[x >>> 8 & 31] = value;
                            break;
                        }
                        case Micro.LDR_PC: r[x >>> 8 & 31] = port.load32(page + i + k); break;
                        case Micro.LDRB_I:
                            r[x >>> 8 & 31] = port.load8(r[x >>> 13 & 31] + k);
                            break;
                        case Micro.LDRB_R:
                            r[x >>> 8 & 31] = port.load8(r[x >>> 13 & 31]
                                + (r[x >>> 18 & 31] << k));
                            break;
                        case Micro.LDRB_W: {
                            int value = port.load8(r[x >>> 13 & 31] + k);
                            r[x >>> 13 & 31] += code[i + 3];
                            r[x >>> 8 & 31] = value;
                            break;
                        }
                        case Micro.LDRH_I:
                            r[x >>> 8 & 31] = port.load16(r[x >>> 13 & 31] + k);
                            break;
                        case Micro.LDRH_R:
                            r[x >>> 8 & 31] = port.load16(r[x >>> 13 & 31] + r[x >>> 18 & 31]);
                            break;
                        case Micro.LDRH_W: {
                            int value = port.load16(r[x >>> 13 & 31] + k);
                            r[x >>> 13 & 31] += code[i + 3];
                            r[x >>> 8 & 31] = value;
                            break;
                        }
                        case Micro.LDRSB_I:
                            r[x >>> 8 & 31] = (byte) port.load8(r[x >>> 13 & 31] + k);
                            break;
                        case Micro.LDRSB_R:
                            r[x >>> 8 & 31] = (byte) port.load8(r[x >>> 13 & 31]
                                + r[x >>> 18 & 31]);
                            break;
                        case Micro.LDRSH_I:
                            r[x >>> 8 & 31] = (short) port.load16(r[x >>> 13 & 31] + k);
                            break;
                        case Micro.LDRSH_R:
                            r[x >>> 8 & 31] = (short) port.load16(r[x >>> 13 & 31]
                                + r[x >>> 18 & 31]);
                            break;
                        case Micro.STR_I:
                            port.store32(r[x >>> 13 & 31] + k, r[x >>> 8 & 31]);
                            break;
                        case Micro.STR_R:
                            port.store32(r[x >>> 13 & 31] + (r[x >>> 18 & 31] << k),
                                r[x >>> 8 & 31]);
                            break;
                        case Micro.STR_W:
                            port.store32(r[x >>> 13 & 31] + k, r[x >>> 8 & 31]);
                            r[x >>> 13 & 31] += code[i + 3];
                            break;
                        case Micro.STRB_I:
                            port.store8(r[x >>> 13 & 31] + k, r[x >>> 8 & 31]);
                            break;
                        case Micro.STRB_R:
                            port.store8(r[x >>> 13 & 31] + (r[x >>> 18 & 31] << k),
                                r[x >>> 8 & 31]);
                            break;
                        case Micro.STRB_W:
                            port.store8(r[x >>> 13 & 31] + k, r[x >>> 8 & 31]);
                            r[x >>> 13 & 31] += code[i + 3];
                            break;
                        case Micro.STRH_I:
                            port.store16(r[x >>> 13 & 31] + k, r[x >>> 8 & 31]);
                            break;
                        case Micro.STRH_R:
                            port.store16(r[x >>> 13 & 31] + r[x >>> 18 & 31], r[x >>> 8 & 31]);
                            break;
                        case Micro.STRH_W:
                            port.store16(r[x >>> 13 & 31] + k, r[x >>> 8 & 31]);
                            r[x >>> 13 & 31] += code[i + 3];
                            break;
                        case Micro.LDM: Multiple.load(cpu, x, w & 0x7FFF, k, code[i + 3]); break;
                        case Micro.LDM_PC:
                            cpu.branchExchange(Multiple.load(cpu, x, w & 0xFFFF, k, code[i + 3]));
                            if ((cpu.control & Psr.T) != 0) {
                                return null;
                            }
                            i = r[15] - page;
                            continue;
                        case Micro.STM: Multiple.store(cpu, x, w & 0x7FFF, k, code[i + 3]); break;

                        case Micro.B: i += k; continue;
                        case Micro.BL:
                            r[14] = page + i + 4;
                            i += k;
                            continue;
                        case Micro.BLX: {
                            int target = r[x >>> 18 & 31];
                            r[14] = page + i + 4;
                            cpu.branchExchange(target);
                            if ((cpu.control & Psr.T) != 0) {
                                return null;
                            }
                            i = r[15] - page;
                            continue;
                        }
                        case Micro.BX:
                            cpu.branchExchange(r[x >>> 18 & 31]);
                            if ((cpu.control & Psr.T) != 0) {
                                return null;
                            }
                            i = r[15] - page;
                            continue;
                        case Micro.SVC:
                            r[15] = page + i;
                            return Vector.SVC;

                        default:
                            r[15] = page + i;
                            switch (Rare.execute(cpu, w, k)) {
                                case Rare.NEXT: break;
                                case Rare.BRANCH:
                                    i = r[15] - page;
                                    continue;
                                case Rare.BREAKPOINT: return Vector.PREFETCH_ABORT;
                                default: return null;
                            }
                    }
                    i += 4;
                }
            }
        } catch (Fault f) {
            r[15] = page + i;
            if (fetching) {
                cpu.budget--;
                f.address = page + i;
                cpu.cp15.prefetchFault(f);
                return Vector.PREFETCH_ABORT;
            }
            cpu.cp15.dataFault(f);
            return Vector.DATA_ABORT;
        } catch (Undefined u) {
            r[15] = page + i;
            return Vector.UNDEFINED;
        }
    }
}
