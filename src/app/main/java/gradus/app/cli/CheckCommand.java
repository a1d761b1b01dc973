package gradus.app.cli;

import gradus.app.Wiring;
import gradus.app.authoring.CheckedExercise;
import gradus.app.authoring.ContentCheck;
import gradus.app.bank.Bank;
import gradus.app.bank.BankReport;
import gradus.app.catalogue.Catalogue;
import gradus.app.concept.ConceptMap;
import gradus.judge.Judge;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus check}: says whether exercises and questions can be trusted, and if not, why. */
@Command(
        name = "check",
        description = "Checks exercises and questions: files, languages, solutions, mutants, draws.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    /** Exit code: something is wrong with the content. */
    private static final int FAULTS = 1;

    @Mixin
    private final Home home = new Home();

    @Parameters(arity = "0..*", paramLabel = "<slug>", description = "the exercises (default: all)")
    private List<String> slugs = List.of();

    @Option(names = "--questions", description = "check the question bank only")
    private boolean onlyQuestions;

    @Option(names = "--json", description = "print the results as one JSON object")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (onlyQuestions && !slugs.isEmpty()) {
            throw new UsageFault("--questions checks the question bank only: name no exercise with it");
        }
        Path folder = home.folder();
        ConceptMap concepts = ConceptMap.open(folder);
        List<CheckedExercise> checked = onlyQuestions ? List.of() : exercises(folder, concepts);
        BankReport questions = slugs.isEmpty() ? questions(folder, concepts) : null;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CheckJson.of(checked, questions));
        } else {
            CheckText text = new CheckText(out);
            if (!onlyQuestions) {
                text.print(checked);
            }
            if (questions != null) {
                text.print(questions);
            }
        }
        out.flush();
        boolean ok = checked.stream().allMatch(CheckedExercise::ok)
                && (questions == null || questions.faults().isEmpty());
        return ok ? 0 : FAULTS;
    }

    private List<CheckedExercise> exercises(Path folder, ConceptMap concepts) {
        int workers = Runtime.getRuntime().availableProcessors();
        try (Judge judge = Wiring.judge(folder.resolve("data"), workers)) {
            ContentCheck check = new ContentCheck(Catalogue.open(folder, judge::prepare), concepts, judge);
            return run(check, wanted(check.slugs()), workers);
        }
    }

    private static BankReport questions(Path folder, ConceptMap concepts) {
        Catalogue catalogue = Catalogue.open(folder, spec -> {
            throw new UnsupportedOperationException("nothing is compiled to check questions: " + spec.slug());
        });
        return BankReport.of(Bank.open(folder, concepts), catalogue.misconceptions());
    }

    private Collection<String> wanted(Set<String> known) {
        for (String slug : slugs) {
            if (!known.contains(slug)) {
                throw new UsageFault("there is no exercise " + slug);
            }
        }
        return slugs.isEmpty() ? known : slugs;
    }

    private List<CheckedExercise> run(ContentCheck check, Collection<String> wanted, int workers) {
        PrintWriter err = spec.commandLine().getErr();
        AtomicInteger done = new AtomicInteger();
        return check.run(wanted, workers, one -> {
            err.printf(
                    "%3d/%d  %s %s  %.1f s%n",
                    done.incrementAndGet(), wanted.size(), one.ok() ? "✓" : "✗", one.slug(), one.seconds());
            err.flush();
        });
    }
}
