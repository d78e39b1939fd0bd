package sel4j.proofs.bits;

import com.microsoft.z3.BoolExpr;

/**
 * One thing that Z3 must show for all words.
 *
 * @param name    class, accessor and rule
 * @param formula the condition that must hold
 */
public record Obligation(String name, BoolExpr formula) { }
