package {{package}};

/** TODO(author): a mistake that people really make; add a folder for each. */
public final class {{solution}} implements {{contract}} {

    private final double rate;

    public {{solution}}(double rate) {
        this.rate = rate;
    }

    @Override
    public double step(double g) {
        return rate * g;
    }
}
