package {{package}};

import java.util.ArrayList;
import java.util.List;

/** TODO(author): another right way: another formula, another order, another style. */
public final class {{solution}} implements {{contract}} {

    private final double rate;
    private final List<Double> history = new ArrayList<>();

    public {{solution}}(double rate) {
        this.rate = rate;
    }

    @Override
    public double step(double g) {
        history.add(g);
        return rate * history.stream().mapToDouble(Double::doubleValue).sum();
    }
}
