package exercise.scalarautograd;

import gradus.engine.autograd.Value;
import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class ScalarAutogradVisibleTest {

    /** The example of the statement: x is used three times, y once. */
    @Test
    void example_ofTheStatement(ScalarValue.Constructor values) {
        Value x = values.make(3);
        Value y = values.make(-2);
        Value product = x.mul(y);
        Value square = x.mul(x);
        Value z = product.add(square);
        Close.check("z", 3, z.data());
        z.backward();
        Close.check("dz/dz", 1, z.grad());
        Close.check("dz/d(x·y)", 1, product.grad());
        Close.check("dz/d(x·x)", 1, square.grad());
        Close.check("dz/dx", 4, x.grad());
        Close.check("dz/dy", 3, y.grad());
    }

    /** Each function at a point where slope and value are known. */
    @Test
    void functions_haveTheirSlopes(ScalarValue.Constructor values) {
        Value a = values.make(2);
        a.pow(3).backward();
        Close.check("d(x³)/dx at 2", 12, a.grad());
        Value b = values.make(1);
        b.exp().backward();
        Close.check("d(exp x)/dx at 1", Math.E, b.grad());
        Value c = values.make(4);
        c.log().backward();
        Close.check("d(log x)/dx at 4", 0.25, c.grad());
        Value d = values.make(0);
        d.tanh().backward();
        Close.check("d(tanh x)/dx at 0", 1, d.grad());
        Value e = values.make(-1);
        e.relu().backward();
        Close.check("d(relu x)/dx at -1", 0, e.grad());
    }

    /** Gradients of an earlier backward are forgotten. */
    @Test
    void backward_startsFromZero(ScalarValue.Constructor values) {
        Value x = values.make(5);
        Value z = x.mul(x);
        z.backward();
        z.backward();
        Close.check("dz/dx after two backwards", 10, x.grad());
    }
}
