package {{package}};

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import org.junit.jupiter.api.Test;

/** TODO(author): the example of the statement. */
class {{solution}}VisibleTest {

    @Test
    void draw_hasTheLength({{contract}} solution, Draw draw) {
        Close.check("length", 5, solution.draw(5, draw.generator()).length);
    }
}
