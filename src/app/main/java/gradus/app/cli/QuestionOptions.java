package gradus.app.cli;

/** What {@code export} and {@code import} ask of their options alike. */
final class QuestionOptions {

    private QuestionOptions() {}

    static void requireLanguage(String language) {
        if (!language.equals("en") && !language.equals("zh")) {
            throw new UsageFault("--lang %s: take en or zh".formatted(language));
        }
    }
}
