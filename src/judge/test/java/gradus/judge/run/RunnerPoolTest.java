package gradus.judge.run;

import gradus.judge.Eventually;
import gradus.judge.box.Boxes;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerPoolTest {

    private static final int TIMES = 10;

    @TempDir
    private Path cache;

    @Test
    void poolThatIsClosedWhileItsRunnersStart_leavesNone() throws InterruptedException {
        Boxes boxes = open();
        Set<Long> before = children();
        for (int i = 0; i < TIMES; i++) {
            Deadlines deadlines = new Deadlines();
            RunnerPool pool = new RunnerPool(boxes, deadlines, 2, 2);
            Eventually.await("a runner starts", () -> !before.containsAll(children()));
            // the deadlines go first, as they may when the start of a runner takes long
            deadlines.close();
            pool.close();
        }
        Eventually.await("no box is left", () -> before.containsAll(children()));
    }

    private Boxes open() {
        try (Deadlines deadlines = new Deadlines()) {
            return Boxes.open(cache, true, runner -> RunnerPool.rehearse(runner, deadlines));
        }
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }
}
