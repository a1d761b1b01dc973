package gradus.judge.suite;

import gradus.judge.kit.Draw;
import gradus.judge.run.Learner;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test methods what they ask for: learners' objects, constructors for them, and draws. */
public final class KitExtension implements BeforeEachCallback, ParameterResolver {

    private static final ThreadLocal<@Nullable Run> CURRENT = new ThreadLocal<>();

    /**
     * What the tests on this thread run against.
     *
     * @param learner the solution
     * @param contract the interface it implements
     * @param seed what inputs are drawn from
     */
    record Run(Learner learner, Class<?> contract, long seed) {}

    /** Does {@code tests} with {@code run} as the current run of this thread. */
    static void use(Run run, Runnable tests) {
        CURRENT.set(run);
        try {
            tests.run();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        current().learner().begin();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return supports(parameter.getParameter().getType());
    }

    /** Returns whether a parameter of {@code type} is for the kit to fill. */
    static boolean supports(Class<?> type) {
        return type == Draw.class || type == current().contract() || isConstructor(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return argument(parameter.getParameter().getType(), test.getRequiredTestMethod());
    }

    /** Returns what {@code test} gets for a parameter of {@code type}. */
    static Object argument(Class<?> type, Method test) {
        if (type == Draw.class) {
            return new Draw(mix(current().seed(), test.getName()));
        }
        return isConstructor(type) ? constructor(type) : fresh(type);
    }

    private static boolean isConstructor(Class<?> type) {
        return type.getSimpleName().equals("Constructor")
                && type.getDeclaringClass() == current().contract();
    }

    private static Object fresh(Class<?> contract) {
        try {
            return current().learner().make(contract, null, new Object[0]);
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new ParameterResolutionException("the solution's constructor failed", thrown);
        }
    }

    private static Object constructor(Class<?> type) {
        Run run = current();
        InvocationHandler making = (proxy, method, given) -> {
            if (method.getDeclaringClass() == Object.class) {
                throw new UnsupportedOperationException(method.getName());
            }
            @Nullable Object[] arguments = given == null ? new Object[0] : given;
            return run.learner().make(run.contract(), method, arguments);
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, making);
    }

    /** Gives every test a stream of its own. */
    private static long mix(long seed, String test) {
        return seed * 0x9E3779B97F4A7C15L + test.hashCode() * 0xD1342543DE82EF95L;
    }

    private static Run current() {
        Run run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException("exercises' tests are run by the judge");
        }
        return run;
    }
}
