package {{package}};

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

/** TODO(author): the example of the statement. */
class {{solution}}VisibleTest {

    @Test
    void steps_followTheExample({{contract}}.Constructor objects) {
        {{contract}} object = objects.make(0.5);
        Close.check("result", 1, object.step(2));
        Close.check("result", 3, object.step(4));
    }
}
