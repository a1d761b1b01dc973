package gradus.judge.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OrphansTest {

    private static final long NOBODYS_PID = 999_999_999;

    private static Process named(String name) throws IOException {
        return new ProcessBuilder(
                        "sh", "-c", "read never", "sh", Orphans.naming(name).get(0), name, "")
                .start();
    }

    @Test
    void boxThatLostItsOuterProcess_isEndedByName() throws Exception {
        String name = Orphans.newName();
        try (var mine = new Ended(named(name));
                var other = new Ended(named(Orphans.newName()))) {
            Orphans.end(name);
            assertThat(mine.process().waitFor()).isEqualTo(137);
            assertThat(other.process().isAlive()).isTrue();
        }
    }

    @Test
    void nameThatBeginsLikeAnother_isNotIt() throws Exception {
        String name = Orphans.newName();
        try (var longer = new Ended(named(name + "0"))) {
            Orphans.end(name);
            assertThat(longer.process().isAlive()).isTrue();
        }
    }

    @Test
    void boxesOfDeadProcesses_areEnded() throws Exception {
        try (var dead = new Ended(named("gradus-box-" + NOBODYS_PID + "-1"));
                var living = new Ended(named(Orphans.newName()))) {
            Orphans.endOfTheDead(pid -> pid != NOBODYS_PID);
            assertThat(dead.process().waitFor()).isEqualTo(137);
            assertThat(living.process().isAlive()).isTrue();
        }
    }

    /** A process that the test leaves to nobody. */
    private record Ended(Process process) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
