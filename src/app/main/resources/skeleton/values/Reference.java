package {{package}};

/** TODO(author): what it computes, and how. */
public final class {{solution}} implements {{contract}} {

    @Override
    public {{method}} {
        // TODO(author): compute it
        return {{answer}};
    }
}
