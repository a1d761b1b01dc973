package gradus.guest.runner;

import gradus.wire.Callee;
import gradus.wire.ValueReader;
import gradus.wire.verdict.Words;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The classes of one submission, as the judge sent them.
 *
 * @param contract the contract's interface; the same for all sessions
 * @param parameters what a solution's constructor takes
 *
 * @param solutionName the full name of the learner's class
 * @param classes the learner's class bytes by full name
 * @param outputChars how much may be printed
 */
@SuppressWarnings("ArrayRecordComponent") // read once for each session, never handed out
record Submission(
        Class<?> contract, Class<?>[] parameters, String solutionName, Map<String, byte[]> classes, int outputChars) {

    static Submission read(ValueReader frame) throws Refusal {
        String contractName = frame.text();
        String solutionName = frame.text();
        int outputChars = frame.number();
        ClassLoader contracts = new BytesLoader("contract", new VisibleClasses(), readClasses(frame));
        Map<String, byte[]> classes = readClasses(frame);
        frame.end();
        try {
            Class<?> contract = contracts.loadClass(contractName);
            return new Submission(contract, parameters(contract), solutionName, classes, outputChars);
        } catch (ClassNotFoundException missing) {
            throw new Refusal(new Words("The contract %s is missing.", "缺少接口 %s。").with(contractName));
        }
    }

    private static Map<String, byte[]> readClasses(ValueReader frame) {
        Map<String, byte[]> classes = new HashMap<>();
        for (int i = frame.count(2 * Integer.BYTES); i > 0; i--) {
            classes.put(frame.text(), frame.bytes());
        }
        return classes;
    }

    /** Returns the constructor of the learner's class, newly loaded. */
    Callee constructor() throws Refusal {
        try {
            BytesLoader loader = new BytesLoader(BytesLoader.LEARNER, contract.getClassLoader(), classes);
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> solution = loader.loadClass(solutionName);
            requireFit(solution, contract);
            return new Callee(constructor(solution), contract);
        } catch (ClassNotFoundException missing) {
            throw new Refusal(
                    new Words("Your file must declare the class %s.", "你的文件必须声明类 %s。").with(simple(solutionName)));
        } catch (LinkageError | VirtualMachineError broken) {
            // a long chain of classes fills the stack, many large ones the memory for classes
            throw new Refusal(new Words("Your class can't be loaded: %s", "无法加载你的类：%s").with(broken));
        }
    }

    private static void requireFit(Class<?> solution, Class<?> contract) throws Refusal {
        if (!Modifier.isPublic(solution.getModifiers()) || Modifier.isAbstract(solution.getModifiers())) {
            throw new Refusal(new Words("%s must be a public class, and not abstract.", "%s 必须是公有类，且不能是抽象类。")
                    .with(solution.getSimpleName()));
        }
        if (!contract.isAssignableFrom(solution)) {
            throw new Refusal(new Words("%s must implement %s.", "%s 必须实现 %s。")
                    .with(solution.getSimpleName(), contract.getSimpleName()));
        }
    }

    private Constructor<?> constructor(Class<?> solution) throws Refusal {
        try {
            return solution.getConstructor(parameters);
        } catch (NoSuchMethodException missing) {
            throw new Refusal(new Words("%s needs the public constructor %s(%s).", "%s 需要公有构造方法 %s(%s)。")
                    .with(
                            solution.getSimpleName(),
                            solution.getSimpleName(),
                            Arrays.stream(parameters).map(Class::getSimpleName).collect(Collectors.joining(", "))));
        }
    }

    /** Returns the parameters that the contract's nested interface {@code Constructor} asks for; none without it. */
    private static Class<?>[] parameters(Class<?> contract) {
        for (Class<?> nested : contract.getClasses()) {
            if (nested.getSimpleName().equals("Constructor")) {
                for (Method method : nested.getMethods()) {
                    if (Modifier.isAbstract(method.getModifiers())) {
                        return method.getParameterTypes();
                    }
                }
            }
        }
        return new Class<?>[0];
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
