package {{package}};

/** TODO(author): a mistake that people really make; add a folder for each. */
public final class {{solution}} implements {{contract}} {

    @Override
    public {{method}} {
        return {{mistake}};
    }
}
