package {{package}};

/** TODO(author): what it computes, in a few words. */
public final class {{solution}} implements {{contract}} {

    @Override
    public {{method}} {
        // TODO(author): the shapes and the formula, for a learner to start from
        throw new UnsupportedOperationException("TODO");
    }
}
