package gradus.judge;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the test classes that it is given, in a process that {@link AsAnotherUserTest} starts as somebody else. */
final class OtherUser {

    private static final int MOST_FAILURES = 10;

    private OtherUser() {}

    /** Takes the names of test classes; prints one line with the counts, then failures; exits with 1 if there are any. */
    public static void main(String[] arguments) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(Arrays.stream(arguments)
                                .map(DiscoverySelectors::selectClass)
                                .toArray(DiscoverySelector[]::new))
                        .build(),
                listener);
        TestExecutionSummary summary = listener.getSummary();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                "%s: %d of %d tests passed%n",
                System.getProperty("user.name"), summary.getTestsSucceededCount(), summary.getTestsFoundCount());
        summary.getFailures().stream()
                .limit(MOST_FAILURES)
                .forEach(failure ->
                        out.printf("%s: %s%n", failure.getTestIdentifier().getDisplayName(), failure.getException()));
        System.exit(summary.getTotalFailureCount() == 0 && summary.getTestsFoundCount() > 0 ? 0 : 1);
    }
}
