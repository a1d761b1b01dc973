package gradus.judge.run;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.judge.box.Usage;
import gradus.wire.verdict.Cause;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long BEGAN = 5_000_000_000L;

    private final Allowance allowance = new Allowance();

    AllowanceTest() {
        allowance.startFrom(new Usage(300, 500));
        allowance.of(1_000, after(10_000));
        allowance.beginCall(BEGAN);
    }

    private static long after(long millis) {
        return BEGAN + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private @Nullable Ending ending(long tookMillis, long computed, long wanted) {
        return allowance.judge(after(tookMillis), new Usage(300 + computed, 500 + wanted));
    }

    private @Nullable Cause cause(long tookMillis, long computed, long wanted) {
        Ending ending = ending(tookMillis, computed, wanted);
        return ending == null ? null : ending.cause();
    }

    @Test
    void call_isDueAfterItsTime_orWhenTheTestEnds() {
        assertThat(allowance.beginCall(BEGAN)).isEqualTo(after(1_000));
        assertThat(allowance.beginCall(after(9_500))).isEqualTo(after(10_000));
    }

    @Test
    void callThatComputes_isStoppedWhenItIsDue() {
        assertThat(cause(1_000, 990, 1_000)).isEqualTo(Cause.PROCESSOR_TIME);
    }

    @Test
    void callThatWaits_isStoppedWhenItIsDue_andToldSo() {
        assertThat(cause(1_000, 10, 20)).isEqualTo(Cause.WALL_TIME);
    }

    @Test
    void callThatHadTooLittleOfTheProcessors_getsMoreTime() {
        assertThat(cause(1_000, 300, 1_000)).isNull();
        assertThat(cause(1_900, 600, 1_900)).isNull();
        assertThat(allowance.nextLook(after(1_000))).isEqualTo(after(1_100));
    }

    @Test
    void callThatGotItsProcessorLate_isStoppedForComputing() {
        assertThat(cause(1_700, 750, 1_700)).isEqualTo(Cause.PROCESSOR_TIME);
    }

    @Test
    void callOnAStarvedMachine_isStoppedAfterTwiceItsTime() {
        assertThat(cause(2_000, 300, 2_000)).isEqualTo(Cause.PROCESSOR_TIME);
    }

    @Test
    void earlierCalls_doNotCountAsThisOnesComputing() {
        allowance.endCall(after(900));
        allowance.beginCall(BEGAN);
        assertThat(cause(1_000, 910, 920)).isEqualTo(Cause.WALL_TIME);
    }

    @Test
    void endOfTheTest_isTheTestsOwnReason() {
        allowance.of(1_000, after(500));
        assertThat(ending(500, 490, 500)).isEqualTo(Endings.SLOW_TEST);
        assertThat(ending(500, 10, 20)).isEqualTo(Endings.WAITING_TEST);
    }
}
