package {{package}};

/** TODO(author): another right way: another formula, another order, another style. */
public final class {{solution}} implements {{contract}} {

    @Override
    public {{method}} {
        {{type}} result = {{answer}};
        return result;
    }
}
