package {{package}};

/** TODO(author): the piece itself; a running sum stands here to show the form. */
public final class {{solution}} implements {{contract}} {

    private final double rate;
    private double sum;

    public {{solution}}(double rate) {
        this.rate = rate;
    }

    @Override
    public double step(double g) {
        sum += rate * g;
        return sum;
    }
}
