package gradus.app.web.pages;

import java.util.List;

/**
 * Where somebody goes on who has met an error.
 *
 * @param address the address
 * @param key the message key of the link's words
 */
public record Way(String address, String key) {

    /** Returns the way on from {@code path}: to what the request was about if that is there, else to its list. */
    static Way from(String path, int status) {
        List<String> steps = List.of(path.substring(1).split("/", -1));
        boolean there = steps.size() > 2
                && status != 404
                && status != 410
                && steps.get(1).matches("[A-Za-z0-9-]+");
        String one = there ? "/%s/%s".formatted(steps.get(0), steps.get(1)) : "";
        return switch (steps.get(0)) {
            case "exercises" -> there ? new Way(one, "error.way.exercise") : exercises();
            case "quiz" -> there ? new Way(one, "error.way.quiz.one") : new Way("/quiz", "error.way.quiz");
            case "interview" ->
                there ? new Way(one, "error.way.interview.one") : new Way("/interview", "error.way.interview");
            case "review" -> new Way("/review", "error.way.review");
            case "instructor" -> new Way("/instructor", "error.way.instructor");
            default -> exercises();
        };
    }

    static Way exercises() {
        return new Way("/exercises", "error.home");
    }

    /** Returns the way to a server that was called by a name which is not its own. */
    static Way to(String ownAddress) {
        return new Way(ownAddress + "/", "error.way.own");
    }
}
