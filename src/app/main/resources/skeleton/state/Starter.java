package {{package}};

/** TODO(author): what it computes, in a few words. */
public final class {{solution}} implements {{contract}} {

    private final double rate;
    // TODO: what has to be remembered from call to call?

    public {{solution}}(double rate) {
        this.rate = rate;
    }

    @Override
    public double step(double g) {
        throw new UnsupportedOperationException("TODO");
    }
}
