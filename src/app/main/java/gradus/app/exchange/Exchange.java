package gradus.app.exchange;

import gradus.app.bank.Question;
import gradus.app.concept.ConceptMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes questions for other programs, and reads theirs. */
public final class Exchange {

    /** The largest file that is read, in characters. */
    public static final int LARGEST = 4_000_000;

    /** How many questions a file may hold. */
    public static final int MOST_QUESTIONS = 3_000;

    /** How many variants are made of a question with variables, unless somebody says otherwise. */
    public static final int VARIANTS = 3;

    /** How many variants of a question can be asked for. */
    public static final int MOST_VARIANTS = 50;

    private Exchange() {}

    /** Returns {@code questions} in {@code format}, as {@link #export(Collection, Format, String, int, ConceptMap)} does. */
    public static Exported export(Collection<Question> questions, Format format, String language, ConceptMap concepts) {
        return export(questions, format, language, VARIANTS, concepts);
    }

    /**
     * Returns {@code questions} in {@code format}.
     *
     * @param language {@code en} or {@code zh}; none of the formats knows questions in two languages
     * @param variants how many to make of each question with variables, 1 to {@link #MOST_VARIANTS}
     * @param concepts has the names of topics
     */
    public static Exported export(
            Collection<Question> questions, Format format, String language, int variants, ConceptMap concepts) {
        if (!language.equals("en") && !language.equals("zh")) {
            throw new IllegalArgumentException("language (%s) must be en or zh".formatted(language));
        }
        if (variants < 1 || variants > MOST_VARIANTS) {
            throw new IllegalArgumentException("variants (%d) must be 1 to %d".formatted(variants, MOST_VARIANTS));
        }
        Writer writer = switch (format) {
            case GIFT -> new GiftWriter(language, variants);
            case MOODLE -> new MoodleWriter(language, variants);
            case ANKI -> new AnkiWriter(language, variants, concepts);
        };
        int written = 0;
        List<String> refused = new ArrayList<>();
        for (Question question : questions) {
            try {
                written += writer.add(question);
            } catch (NotExchanged reason) {
                refused.add(
                        "%s (%s): %s".formatted(question.id(), question.kind().id(), reason.reason()));
            }
        }
        return new Exported(writer.text(), written, refused);
    }

    /**
     * Reads {@code text}.
     *
     * @throws ExchangeFault with a line, if it is not what {@code format} says
     */
    public static Imported read(String text, Format format) {
        if (text.length() > LARGEST) {
            throw new ExchangeFault(
                    "the file is too large: %d characters, and at most %d are read".formatted(text.length(), LARGEST));
        }
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Imported imported = switch (format) {
            case GIFT -> GiftReader.read(clean);
            case MOODLE -> MoodleReader.read(clean);
            case ANKI -> throw new IllegalArgumentException("Anki's files can't be read back");
        };
        int found = imported.drafts().size() + imported.refused().size();
        if (found > MOST_QUESTIONS) {
            throw new ExchangeFault(
                    "the file holds %d questions; take at most %d at a time".formatted(found, MOST_QUESTIONS));
        }
        return imported;
    }
}
