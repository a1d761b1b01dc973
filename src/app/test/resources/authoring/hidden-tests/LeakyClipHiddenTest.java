package exercise.leakyclip;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Unchanged;
import org.junit.jupiter.api.Test;

class LeakyClipHiddenTest {

    @Test
    void clip_leavesWhatIsWithin(Clip clip, Draw draw) {
        double[] x = draw.vector(6, -2, 2);
        x[2] = 0;
        Close.check("y", x, clip.clip(x.clone(), 2.5));
    }

    @Test
    void clip_shrinksWhatIsBeyond(Clip clip, Draw draw) {
        double limit = draw.real(0.5, 1);
        double above = draw.real(2, 5);
        double below = draw.real(2, 5);
        double[] expected = {limit + 0.01 * (above - limit), -limit - 0.01 * (below - limit)};
        Close.check("y", expected, clip.clip(new double[] {above, -below}, limit));
    }

    @Test
    void arguments_areLeftAlone(Clip clip, Draw draw) {
        double[] x = draw.vector(5, -3, 3);
        Unchanged input = Unchanged.of("x", x);
        clip.clip(x, 1);
        input.check();
    }
}
