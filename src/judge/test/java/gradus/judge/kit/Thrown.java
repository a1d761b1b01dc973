package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.wire.verdict.Words;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a requirement of the kit says when it is not met. */
final class Thrown {

    private Thrown() {}

    /** Returns the mismatch that {@code requirement} ends with. */
    static Mismatch by(ThrowingCallable requirement) {
        Mismatch mismatch = catchThrowableOfType(Mismatch.class, requirement);
        assertThat(mismatch).as("a requirement that is not met").isNotNull();
        return mismatch;
    }

    /** Returns what anyone may be told about it, in English; both languages must be there. */
    static String diagnosis(ThrowingCallable requirement) {
        Words words = Objects.requireNonNull(by(requirement).diagnosis(), "diagnosis");
        assertThat(words.zh()).isNotBlank().matches(text -> text.codePoints().anyMatch(Character::isIdeographic));
        return words.en();
    }
}
