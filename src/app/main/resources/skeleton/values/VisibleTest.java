package {{package}};

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class {{solution}}VisibleTest {

    /** TODO(author): the example of the statement. */
    @Test
    void {{name}}_followsTheExample({{contract}} solution) {
        Close.check("result", {{answer}}, solution.{{name}}({{arguments}}));
    }
}
