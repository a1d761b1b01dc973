package exercise.leakyclip;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class LeakyClipVisibleTest {

    @Test
    void clip_followsTheExample(Clip clip) {
        Close.check("y", new double[] {0.5, 1.02, -2}, clip.clip(new double[] {0.5, 3, -101}, 1));
    }
}
