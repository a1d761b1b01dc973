-- What a learner chose, how she works on an exercise, and the pieces of her engine.

-- Choices that belong to a learner and not to a browser: the path she is on, whether streaks are counted.
CREATE TABLE setting (
    learner TEXT NOT NULL,
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (learner, name)
);

-- Each hint that was opened, apart from the verdicts.
CREATE TABLE hint_opened (
    learner   TEXT    NOT NULL,
    slug      TEXT    NOT NULL,
    -- 1, 2, 3 …
    hint      INTEGER NOT NULL,
    -- how many real attempts there were by then
    attempts  INTEGER NOT NULL,
    opened_at BIGINT  NOT NULL,
    PRIMARY KEY (learner, slug, hint)
);

-- Who has read the solution before solving the exercise.
CREATE TABLE given_up (
    learner     TEXT   NOT NULL,
    slug        TEXT   NOT NULL,
    attempts    INTEGER NOT NULL,
    given_up_at BIGINT NOT NULL,
    PRIMARY KEY (learner, slug)
);

-- How long a learner worked on an exercise until it was solved: pauses are not counted.
CREATE TABLE exercise_work (
    learner       TEXT    NOT NULL,
    slug          TEXT    NOT NULL,
    started_at    BIGINT  NOT NULL,
    last_at       BIGINT  NOT NULL,
    worked_millis BIGINT  NOT NULL,
    PRIMARY KEY (learner, slug)
);

-- The pieces of a learner's engine: the newest accepted submission for each version of an exercise's tests.
CREATE TABLE piece (
    learner    TEXT   NOT NULL,
    slug       TEXT   NOT NULL,
    suite      TEXT   NOT NULL,
    submission TEXT   NOT NULL REFERENCES submission (id),
    joined_at  BIGINT NOT NULL,
    PRIMARY KEY (learner, slug, suite)
);
INSERT INTO piece (learner, slug, suite, submission, joined_at)
SELECT learner, slug, suite, id, graded_at
FROM submission AS newest
WHERE kind = 'accepted' AND number = (
    SELECT MAX(number) FROM submission
    WHERE learner = newest.learner AND slug = newest.slug AND suite = newest.suite AND kind = 'accepted');

CREATE INDEX submission_time ON submission (learner, submitted_at);
