package sel4j.kernel;

import java.util.List;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends each property after a part of its tries when the system property {@code sel4j.tries.percent}
 * says so. PIT sets it: it runs the properties again for each of thousands of mutants. The build
 * does not, there every try counts.
 *
 * <p>jqwik finds this class by {@code META-INF/services}; its own default number of tries does not
 * help, because it does not touch properties that name theirs.
 */
public final class FewerTries implements AroundTryHook {
    private static final int PERCENT = Integer.getInteger("sel4j.tries.percent", 100);
    /** Tries of a property that does not name them. */
    private static final int USUAL = 1000;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor test,
            List<Object> parameters) {
        TryExecutionResult result = test.execute(parameters);
        Property property = context.targetMethod().getAnnotation(Property.class);
        if (PERCENT == 100 || property == null
                || result.status() != TryExecutionResult.Status.SATISFIED) {
            return result;
        }
        Store<int[]> done = Store.getOrCreate("tries", Lifespan.PROPERTY, () -> new int[1]);
        int tries = property.tries() == Property.TRIES_NOT_SET ? USUAL : property.tries();
        int last = Math.max(3, tries * PERCENT / 100);
        done.get()[0]++;
        return TryExecutionResult.satisfied(done.get()[0] >= last);
    }
}
