package gradus.app.interview;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an interview is for: the topics that it asks about, and how much. */
public enum Role {
    /** Convolutional networks and what makes them work. */
    VISION("T15 3, T14 2, T16 2, T17 2, T06 1, T13 1"),
    /** Sequences and language, and what they are built of: linear algebra, losses, activations, back-propagation. */
    SEQUENCE("T20 3, T21 3, T05 2, T07 2, T09 2, T01 1, T06 1, T08 1"),
    /** How networks are trained. */
    OPTIMISATION("T11 3, T12 2, T04 2, T09 2, T10 2, T07 1, T13 1"),
    /** All of the course, up to convolution and pooling. */
    GENERALIST(
            "T00 1, T01 1, T02 1, T03 1, T04 1, T05 1, T06 1, T07 1, T08 1, T09 1, T10 1, T11 1, T12 1, T13 1, T14 1,"
                    + " T15 1, T16 1");

    /** Each topic with its share. */
    private final String shares;

    Role(String shares) {
        this.shares = shares;
    }

    /** Returns the name used in forms and the database, such as {@code vision}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the role with this {@code id}, if there is one. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** Returns its topics with their shares, the most important first; not all of them have questions yet. */
    public Map<String, Integer> topics() {
        Map<String, Integer> topics = new LinkedHashMap<>();
        for (String share : shares.split(", ", -1)) {
            topics.put(share.substring(0, 3), Integer.valueOf(share.substring(4)));
        }
        return topics;
    }
}
