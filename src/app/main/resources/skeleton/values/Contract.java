package {{package}};

/** TODO(author): what it computes, in one sentence. */
public interface {{contract}} {

    /**
     * TODO(author): Returns what, by which formula.
     *
{{parameters}}
     * @return TODO(author): its shape and its meaning
     */
    {{method}};
}
