package gradus.app.web.pages;

import gradus.app.bank.Bank;
import gradus.app.bank.Question;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.concept.Topic;
import gradus.app.knowledge.Knowledge;
import gradus.app.knowledge.Mastery;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the learner knows, concept by concept, with what says so and what practises it. */
final class ConceptPages {

    private final Bank bank;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final Site site;

    ConceptPages(Catalogue catalogue, Pages.Learning learning, Site site) {
        this.bank = learning.bank();
        this.catalogue = catalogue;
        this.knowledge = learning.knowledge();
        this.site = site;
    }

    void show(Context context) {
        Frame frame = Frame.of(context, site);
        String topic = topic(context);
        boolean all = all(context);
        ConceptsPage.Sort sort = sort(context);
        List<ConceptsPage.Row> chosen = rows(Visitor.of(context).learner(), frame).stream()
                .filter(row ->
                        topic.isEmpty() || row.mastery().concept().topic().equals(topic))
                .toList();
        List<ConceptsPage.Row> shown = chosen.stream()
                .filter(row -> all || row.mastery().evidence() > 0)
                .toList();
        long left = chosen.stream().filter(row -> row.mastery().evidence() == 0).count();
        Templates.render(
                context, "concepts", new ConceptsPage(frame, topics(), topic, sort, all, sort.sorted(shown), left));
    }

    private List<Topic> topics() {
        return bank.concepts().topics().stream()
                .filter(topic -> !topic.concepts().isEmpty())
                .toList();
    }

    private List<ConceptsPage.Row> rows(String learner, Frame frame) {
        Set<String> asked = bank.all().stream().map(Question::topic).collect(Collectors.toSet());
        Map<String, List<Exercise>> teaching = new HashMap<>();
        catalogue
                .all()
                .forEach(exercise -> exercise.concepts()
                        .forEach(concept -> teaching.computeIfAbsent(concept, first -> new ArrayList<>())
                                .add(exercise)));
        Map<String, String> names = topics().stream()
                .collect(Collectors.toMap(Topic::id, topic -> topic.name().in(frame.language())));
        return knowledge.of(learner).stream()
                .map(mastery -> row(mastery, names, asked, teaching))
                .toList();
    }

    private static ConceptsPage.Row row(
            Mastery mastery, Map<String, String> names, Set<String> asked, Map<String, List<Exercise>> teaching) {
        String topic = mastery.concept().topic();
        return new ConceptsPage.Row(
                mastery,
                names.getOrDefault(topic, topic),
                asked.contains(topic),
                teaching.getOrDefault(mastery.concept().id(), List.of()));
    }

    private String topic(Context context) {
        String topic = Objects.requireNonNullElse(context.queryParam("topic"), "");
        if (!topic.isEmpty() && bank.concepts().topic(topic).isEmpty()) {
            throw Problem.badField("topic", "problem.topic");
        }
        return topic;
    }

    private static boolean all(Context context) {
        return switch (Objects.requireNonNullElse(context.queryParam("show"), "evidence")) {
            case "all" -> true;
            case "evidence" -> false;
            default -> throw Problem.badField("show", "problem.oneOf", "evidence, all");
        };
    }

    private static ConceptsPage.Sort sort(Context context) {
        return ConceptsPage.Sort.of(Objects.requireNonNullElse(context.queryParam("sort"), "course"))
                .orElseThrow(() -> Problem.badField("sort", "problem.oneOf", "course, estimate, evidence, last"));
    }
}
