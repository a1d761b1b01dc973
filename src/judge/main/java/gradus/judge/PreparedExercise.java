package gradus.judge;

import gradus.judge.ExerciseSpec.TestSpec;
import gradus.judge.ExerciseSpec.WrongSolution;
import gradus.judge.bytecode.StaticState;
import gradus.judge.diagnosis.Recogniser;
import gradus.judge.run.Classes;
import gradus.judge.run.Learner;
import gradus.judge.run.TrustedLearner;
import gradus.judge.suite.Suite;
import gradus.judge.suite.SuiteLoader;
import gradus.judge.suite.TrustedCompiler;
import gradus.wire.verdict.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** An exercise whose contract and tests are compiled and loaded; its solutions are compiled when they are needed. */
public final class PreparedExercise {

    private final ExerciseSpec spec;
    private final String suiteHash;
    private final TrustedCompiler compiler;
    private final Map<String, byte[]> contract;
    private final SuiteLoader contractLoader;
    private final Suite visible;
    private final Suite hidden;
    private final Recogniser recogniser;

    private PreparedExercise(
            ExerciseSpec spec,
            String suiteHash,
            TrustedCompiler compiler,
            Map<String, byte[]> contract,
            SuiteLoader contractLoader,
            Suite visible,
            Suite hidden) {
        this.spec = spec;
        this.suiteHash = suiteHash;
        this.compiler = compiler;
        this.contract = contract;
        this.contractLoader = contractLoader;
        this.visible = visible;
        this.hidden = hidden;
        this.recogniser = new Recogniser(spec.wrong().stream()
                .map(wrong -> new Recogniser.Known(
                        wrong.misconception(),
                        () -> trusted("wrong/" + wrong.misconception().id(), wrong.sources())))
                .toList());
    }

    /**
     * Compiles {@code spec}'s contract and tests.
     *
     * @throws ExerciseFault if they do not compile, or do not fit what {@code exercise.yaml} says of them
     */
    static PreparedExercise of(ExerciseSpec spec, TrustedCompiler compiler) {
        Map<String, byte[]> contract = compiler.compile(spec.slug(), "contract", spec.contract());
        SuiteLoader contractLoader = new SuiteLoader(PreparedExercise.class.getClassLoader(), contract);
        Suite visible = suite(spec, compiler, contract, contractLoader, "visible-tests", spec.visibleTests());
        Suite hidden = suite(spec, compiler, contract, contractLoader, "hidden-tests", spec.hiddenTests());
        requireSame(spec, Visibility.VISIBLE, visible.names());
        requireSame(spec, Visibility.HIDDEN, hidden.names());
        requireKnownTests(spec);
        return new PreparedExercise(spec, spec.suite(), compiler, contract, contractLoader, visible, hidden);
    }

    private static Suite suite(
            ExerciseSpec spec,
            TrustedCompiler compiler,
            Map<String, byte[]> contract,
            SuiteLoader contractLoader,
            String folder,
            Map<String, String> tests) {
        // compiled together with the contract, loaded apart from it: all suites and solutions share one contract
        Map<String, String> sources = new HashMap<>(spec.contract());
        sources.putAll(tests);
        Map<String, byte[]> classes = new HashMap<>(compiler.compile(spec.slug(), folder, sources));
        classes.keySet().removeAll(contract.keySet());
        SuiteLoader loader = new SuiteLoader(contractLoader, classes);
        List<Class<?>> loaded = new ArrayList<>();
        for (String name : classes.keySet()) {
            loaded.add(load(spec, loader, name));
        }
        return new Suite(loaded, load(spec, contractLoader, spec.packageName() + "." + spec.contractName()));
    }

    private static Class<?> load(ExerciseSpec spec, ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new ExerciseFault(spec.slug(), "the class %s is missing: is its package right?".formatted(name));
        }
    }

    private static void requireSame(ExerciseSpec spec, Visibility visibility, Set<String> written) {
        Set<String> told = spec.tests().stream()
                .filter(test -> test.visibility() == visibility)
                .map(TestSpec::name)
                .collect(Collectors.toSet());
        if (!told.equals(written)) {
            Set<String> odd = new HashSet<>(told);
            odd.removeAll(written);
            Set<String> untold = new HashSet<>(written);
            untold.removeAll(told);
            throw new ExerciseFault(
                    spec.slug(),
                    "exercise.yaml and %s-tests/ differ: only in exercise.yaml %s, only in the folder %s"
                            .formatted(visibility.id(), odd, untold));
        }
    }

    private static void requireKnownTests(ExerciseSpec spec) {
        Set<String> hiddenTests = spec.tests().stream()
                .filter(test -> test.visibility() == Visibility.HIDDEN)
                .map(TestSpec::name)
                .collect(Collectors.toSet());
        for (WrongSolution wrong : spec.wrong()) {
            for (String name : wrong.failsIn()) {
                if (!hiddenTests.contains(name)) {
                    throw new ExerciseFault(
                            spec.slug(),
                            "wrong/%s/misconception.yaml: there is no hidden test %s"
                                    .formatted(wrong.misconception().id(), name));
                }
            }
        }
    }

    /** Returns what its author wrote. */
    public ExerciseSpec spec() {
        return spec;
    }

    /** Returns the hash of its tests and its contract: the version that a verdict belongs to. */
    public String suite() {
        return suiteHash;
    }

    Suite suite(Visibility visibility) {
        return visibility == Visibility.VISIBLE ? visible : hidden;
    }

    Recogniser recogniser() {
        return recogniser;
    }

    /** Returns the contract's class bytes, by full name. */
    Map<String, byte[]> contract() {
        return contract;
    }

    ClassLoader contractLoader() {
        return contractLoader;
    }

    /** Returns {@code solution}'s class bytes with the contract they are for. */
    Classes classes(Map<String, byte[]> solution) {
        String prefix = spec.packageName() + ".";
        return new Classes(prefix + spec.contractName(), prefix + spec.solutionName(), contract, solution);
    }

    /** Returns the classes of one of the author's own solutions and of the contract, by full name. */
    Map<String, byte[]> compile(String folder, Map<String, String> sources) {
        Map<String, String> all = new HashMap<>(spec.contract());
        all.putAll(sources);
        return compiler.compile(spec.slug(), folder, all);
    }

    /** Returns one of the author's own solutions, to be called in this process. */
    Learner trusted(String folder, Map<String, String> sources) {
        Map<String, byte[]> classes = compile(folder, sources);
        Map<String, byte[]> own = new HashMap<>(classes);
        own.keySet().removeAll(contract.keySet());
        String solution = spec.packageName() + "." + spec.solutionName();
        Supplier<Class<?>> load = () -> load(spec, new SuiteLoader(contractLoader, classes), solution);
        if (StaticState.isIn(own.values())) {
            return new TrustedLearner(load);
        }
        // what can remember nothing need not be loaded for each test, which costs more than most tests
        Class<?> loaded = load.get();
        return new TrustedLearner(() -> loaded);
    }
}
