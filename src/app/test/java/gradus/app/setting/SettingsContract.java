package gradus.app.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.app.storage.DatabaseContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SettingsContract extends DatabaseContract {

    private Settings settings;

    @BeforeEach
    void create() {
        settings = new Settings(database());
    }

    @Test
    void choice_isKept_forItsLearnerAndName() {
        settings.choose("ada", "track", "lenet");

        assertThat(settings.find("ada", "track")).contains("lenet");
        assertThat(settings.find("ada", "streaks")).isEmpty();
        assertThat(settings.find("bob", "track")).isEmpty();
    }

    @Test
    void laterChoice_takesTheEarliersPlace() {
        settings.choose("ada", "track", "lenet");
        settings.choose("ada", "track", "");

        assertThat(settings.find("ada", "track")).contains("");
    }

    @Test
    void whatIsNoChoice_isNotKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.choose("ada", "track", "x".repeat(101)))
                .withMessageContaining("101 characters");
        assertThat(settings.find("ada", "track")).isEmpty();
    }
}
