package sel4j.proofs.bits;

import com.microsoft.z3.ArrayExpr;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;

/**
 * How one path of a method ends.
 *
 * @param when    the condition of the path
 * @param stopped it throws
 * @param result  what it returns, or null
 * @param ram     the memory at its end
 */
public record Outcome(BoolExpr when, boolean stopped, Value result,
        ArrayExpr<BitVecSort, BitVecSort> ram) { }
