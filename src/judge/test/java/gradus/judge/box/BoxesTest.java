package gradus.judge.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import gradus.judge.run.Deadlines;
import gradus.judge.run.RunnerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real boxes on this machine, as the user who runs the tests. */
class BoxesTest {

    private static final int READY_FRAME_BYTES = 5;

    @TempDir
    static Path cache;

    private static Deadlines deadlines;
    private static Boxes boxes;

    @BeforeAll
    static void open() {
        deadlines = new Deadlines();
        boxes = Boxes.open(cache, true, runner -> RunnerPool.rehearse(runner, deadlines));
    }

    @AfterAll
    static void close() {
        boxes.close();
        deadlines.close();
    }

    private static BoxedProcess ready() throws IOException {
        BoxedProcess process = boxes.startRunner();
        assertThat(process.output().readNBytes(READY_FRAME_BYTES)).hasSize(READY_FRAME_BYTES);
        return process;
    }

    @Test
    void everyAttemptToBreakOut_isHeld() {
        List<Finding> findings = Checkup.run(cache, runner -> RunnerPool.rehearse(runner, deadlines));
        assertThat(findings).hasSizeGreaterThan(20);
        assertThat(findings)
                .filteredOn(finding -> finding.status() == Finding.Status.OPEN)
                .isEmpty();
    }

    @Test
    void box_isNeverRootsOnTheHost() throws IOException {
        BoxedProcess process = ready();
        assertThat(process.owners()).isNotEmpty().doesNotContain(0);
        process.kill();
    }

    @Test
    void processThatEndsMeanwhile_isNobodys() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("/bin/true").start();
        gone.waitFor();
        long own = ProcessHandle.current().pid();
        assertThat(BoxedProcess.owners(List.of(gone.pid(), own))).hasSize(1);
        assertThat(BoxedProcess.owners(List.of(gone.pid()))).isEmpty();

        BoxedProcess ended = ready();
        ended.kill();
        assertThat(ended.end()).isEqualTo(BoxedProcess.End.KILLED);
        assertThatThrownBy(ended::owners).isInstanceOf(BoxFault.class).hasMessageContaining("has ended");
    }

    @Test
    void boxThatEnds_saysHow() throws IOException {
        BoxedProcess ended = ready();
        ended.input().close();
        assertThat(ended.output().read()).isEqualTo(-1);
        assertThat(ended.end()).isEqualTo(BoxedProcess.End.EXITED);

        BoxedProcess killed = ready();
        java(killed).destroyForcibly();
        assertThat(killed.output().read()).isEqualTo(-1);
        assertThat(killed.end()).isEqualTo(BoxedProcess.End.KILLED);
    }

    @Test
    void sandboxThatIsKilled_takesTheBoxWithIt() throws Exception {
        BoxedProcess process = ready();
        ProcessHandle java = java(process);
        process.kill();
        java.onExit().get();
        assertThat(java.isAlive()).isFalse();
    }

    @Test
    void usage_grows() throws IOException {
        BoxedProcess process = ready();
        Usage usage = process.usage();
        assertThat(usage.computedMillis()).isPositive();
        assertThat(usage.wantedMillis()).isGreaterThanOrEqualTo(usage.computedMillis());
        process.kill();
    }

    @Test
    void boxThatIsReady_isInItsControlGroups() throws IOException {
        try (ControlGroups groups = ControlGroups.find(Path.of("/proc"))) {
            assumeThat(groups.available()).as(groups.words()).isTrue();
        }
        BoxedProcess process = ready();
        String own = Files.readString(Path.of("/proc/" + java(process).pid() + "/cgroup"));
        assertThat(own).contains("/gradus-" + ProcessHandle.current().pid() + "-");
        process.kill();
    }

    private static ProcessHandle java(BoxedProcess process) {
        return ProcessHandle.of(process.pid())
                .orElseThrow()
                .descendants()
                .filter(part -> part.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }
}
