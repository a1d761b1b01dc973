package {{package}};

import gradus.judge.kit.Close;
{{arguments.import}}import org.junit.jupiter.api.Test;

class {{solution}}HiddenTest {

    /** TODO(author): inputs from a Draw, and the expected value by another way than the reference's. */
    @Test
    void {{name}}_givesTheValue({{contract}} solution) {
        Close.check("result", {{answer}}, solution.{{name}}({{arguments}}));
    }
{{arguments.check}}}
