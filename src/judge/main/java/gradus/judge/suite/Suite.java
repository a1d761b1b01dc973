package gradus.judge.suite;

import gradus.judge.kit.Chance;
import gradus.judge.run.Learner;
import gradus.wire.verdict.GraderFault;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One kind of an exercise's tests, the visible or the hidden ones, loaded and ready to run. */
public final class Suite {

    private final Map<String, DiscoverySelector> tests = new TreeMap<>();
    private final Class<?> contract;
    private final @Nullable PlainTests plain;

    /** Creates the suite of the test methods of {@code classes}, for solutions of {@code contract}. */
    public Suite(List<Class<?>> classes, Class<?> contract) {
        this(classes, contract, PlainTests.of(classes));
    }

    /** Creates a suite that JUnit runs, whether it is needed or not: for a test. */
    static Suite withJunit(List<Class<?>> classes, Class<?> contract) {
        return new Suite(classes, contract, null);
    }

    private Suite(List<Class<?>> classes, Class<?> contract, @Nullable PlainTests plain) {
        this.contract = contract;
        this.plain = plain;
        for (Class<?> type : classes) {
            for (Method method : type.getDeclaredMethods()) {
                if (AnnotationSupport.isAnnotated(method, Testable.class)) {
                    tests.put(method.getName(), DiscoverySelectors.selectMethod(type, method));
                }
            }
        }
    }

    /** Returns the names of its test methods. */
    public Set<String> names() {
        return tests.keySet();
    }

    /**
     * Runs all tests against {@code learner}, with inputs from {@code seed}.
     *
     * @throws GraderFault if one of them could not be run
     */
    public List<TestRun> run(Learner learner, long seed) {
        return run(learner, seed, names());
    }

    /**
     * Runs the tests with {@code names} against {@code learner}, with inputs from {@code seed}.
     *
     * @throws GraderFault if one of them could not be run
     */
    public List<TestRun> run(Learner learner, long seed, Set<String> names) {
        List<TestRun> runs = new ArrayList<>();
        KitExtension.use(
                new KitExtension.Run(learner, contract, seed),
                () -> runs.addAll(plain == null ? runWithJunit(learner, names) : plain.run(learner, names)));
        for (TestRun run : runs) {
            // it would be taken for the test's failure, and so for the learner's
            if (run.failure() instanceof GraderFault ours) {
                throw ours;
            }
        }
        return List.copyOf(runs);
    }

    private Collection<TestRun> runWithJunit(Learner learner, Set<String> names) {
        Recorder recorder = new Recorder(learner);
        LauncherFactory.create(QUIET).execute(request(names), recorder);
        return recorder.runs.values();
    }

    /** Nothing found on the class path takes part, only Jupiter itself. */
    private static final LauncherConfig QUIET = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    private LauncherDiscoveryRequest request(Set<String> names) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        tests.forEach((name, selector) -> {
            if (names.contains(name)) {
                selectors.add(selector);
            }
        });
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter("junit.jupiter.extensions.autodetection.include", KitExtension.class.getName())
                .configurationParameter("junit.platform.stacktrace.pruning.enabled", "false")
                .build();
    }

    /** Notes how each test went, at the moment it ends. */
    private static final class Recorder implements TestExecutionListener {

        private final Learner learner;
        private final Map<String, TestRun> runs = new HashMap<>();
        private int comparisonsBefore;

        Recorder(Learner learner) {
            this.learner = learner;
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            comparisonsBefore = Chance.comparisons();
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (!test.isTest()) {
                return;
            }
            String name = test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getMethodName())
                    .orElseGet(test::getDisplayName);
            TestRun run = new TestRun(
                    name,
                    result.getThrowable().orElse(null),
                    learner.ending(),
                    learner.behaviour(),
                    Chance.comparisons() - comparisonsBefore);
            // the invocations of a parameterised test count as one test: the first that fails speaks for it
            runs.merge(name, run, (before, now) -> before.passed() ? now : before);
        }
    }
}
