package gradus.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.storage.DatabaseContract;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class DraftStoreContract extends DatabaseContract {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    private DraftStore store;

    @BeforeEach
    void create() {
        store = new DraftStore(database());
    }

    private void save(String learner, String slug, Draft draft) {
        database().write(transaction -> {
            store.save(transaction, learner, slug, draft);
            return slug;
        });
    }

    @Test
    void draft_comesBackWhole_forItsLearnerAndExercise() {
        Draft draft = new Draft("class A { 反向 😀 }\n", NOON);
        save("ada", "chain-rule", draft);

        assertThat(store.find("ada", "chain-rule")).contains(draft);
        assertThat(store.find("ada", "other")).isEmpty();
        assertThat(store.find("bob", "chain-rule")).isEmpty();
    }

    @Test
    void newerDraft_takesTheOldersPlace() {
        save("ada", "chain-rule", new Draft("old", NOON));
        save("ada", "chain-rule", new Draft("new", NOON.plusMillis(1)));

        assertThat(store.find("ada", "chain-rule")).contains(new Draft("new", NOON.plusMillis(1)));
    }

    @Test
    void olderDraft_isLeftOut() {
        save("ada", "chain-rule", new Draft("new", NOON));
        save("ada", "chain-rule", new Draft("old", NOON.minusMillis(1)));

        assertThat(store.find("ada", "chain-rule")).contains(new Draft("new", NOON));
    }

    @Test
    void draftOfTheSameMoment_isTheLastThatCame() {
        save("ada", "chain-rule", new Draft("first", NOON));
        save("ada", "chain-rule", new Draft("", NOON));

        assertThat(store.find("ada", "chain-rule")).contains(new Draft("", NOON));
    }
}
