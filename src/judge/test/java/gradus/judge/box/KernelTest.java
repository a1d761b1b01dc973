package gradus.judge.box;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelTest {

    @ParameterizedTest
    @CsvSource({"6.1.0-25-amd64, 64", "5.14.0, 64", "5.13.19, 4096", "4.18.0-553.el8, 4096", "unknown, 4096"})
    void tasksLimit_isTheBoxsOwn_whereNamespacesCountTheirOwn(String version, int limit) {
        assertThat(Kernel.of(version).tasksLimit(64)).isEqualTo(limit);
    }
}
