package {{package}};

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import org.junit.jupiter.api.Test;

/** TODO(author): the value by another way than the reference's, and a test for each thing that can go wrong. */
class {{solution}}HiddenTest {

    @Test
    void firstStep_followsTheFormula({{contract}}.Constructor objects, Draw draw) {
        double rate = draw.real(0.1, 0.9);
        double g = draw.real(1, 2);
        Close.check("result", rate * g, objects.make(rate).step(g));
    }

    @Test
    void laterSteps_rememberTheEarlier({{contract}}.Constructor objects, Draw draw) {
        double rate = draw.real(0.1, 0.9);
        double[] g = draw.vector(4, 1, 2);
        {{contract}} object = objects.make(rate);
        double expected = 0;
        for (double each : g) {
            expected += rate * each;
            Close.check("result", expected, object.step(each));
        }
    }

    /** Only what each does alone is compared with what it does in turns, so that a wrong formula fails elsewhere. */
    @Test
    void twoObjects_doNotMix({{contract}}.Constructor objects, Draw draw) {
        double[] g = draw.vector(3, 1, 2);
        {{contract}} alone = objects.make(0.5);
        {{contract}} first = objects.make(0.5);
        {{contract}} second = objects.make(0.25);
        for (double each : g) {
            double expected = alone.step(each);
            Close.check("result", expected, first.step(each));
            second.step(10 * each);
        }
    }
}
