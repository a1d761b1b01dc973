package gradus.app.path;

import gradus.app.catalogue.Exercise;
import gradus.app.concept.Concept;

/** The one thing to do next. */
public sealed interface NextStep {

    /** An interview goes on, and so does its clock. */
    record Interview(String id) implements NextStep {}

    /** Nothing was done yet: the first exercise. */
    record Begin(Exercise exercise) implements NextStep {}

    /** An exercise that was begun a short while ago. */
    record Continue(Exercise exercise) implements NextStep {}

    /** Things are due. */
    record Review(int cards) implements NextStep {}

    /** The next exercise of the track. */
    record Follow(Exercise exercise, Track track) implements NextStep {}

    /** A concept that is known badly. */
    record Weak(Concept concept) implements NextStep {}

    /** All is done: some questions of everything. */
    record Mixed() implements NextStep {}
}
