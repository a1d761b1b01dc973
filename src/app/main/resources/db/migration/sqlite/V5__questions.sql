-- What learners answer, what they know, and when they see it again.

-- Each answer that was marked, for ever: what everything else here was computed from.
CREATE TABLE answer (
    id          INTEGER NOT NULL PRIMARY KEY,
    learner     TEXT    NOT NULL,
    question    TEXT    NOT NULL,
    -- another one when the question's file has changed
    fingerprint TEXT    NOT NULL,
    seed        BIGINT  NOT NULL,
    given       TEXT    NOT NULL,
    correct     BOOLEAN NOT NULL,
    credit      DOUBLE PRECISION NOT NULL,
    -- where: quiz, review or interview, and which
    place       TEXT    NOT NULL,
    session     TEXT    NOT NULL,
    millis      BIGINT  NOT NULL,
    answered_at BIGINT  NOT NULL
);
CREATE INDEX answer_learner ON answer (learner, answered_at);
CREATE INDEX answer_question ON answer (learner, question, answered_at);

-- What a learner can do: an estimate for each concept.
CREATE TABLE ability (
    learner  TEXT    NOT NULL,
    concept  TEXT    NOT NULL,
    mean     DOUBLE PRECISION NOT NULL,
    variance DOUBLE PRECISION NOT NULL,
    answers  INTEGER NOT NULL,
    verdicts INTEGER NOT NULL,
    at       BIGINT  NOT NULL,
    PRIMARY KEY (learner, concept)
);

-- How hard a question or an exercise is, learned from everybody's answers.
CREATE TABLE item_difficulty (
    item     TEXT    NOT NULL PRIMARY KEY,
    mean     DOUBLE PRECISION NOT NULL,
    variance DOUBLE PRECISION NOT NULL,
    answers  INTEGER NOT NULL
);

-- How often a learner has tried an exercise, as far as it says something about what she knows.
CREATE TABLE exercise_evidence (
    learner   TEXT    NOT NULL,
    slug      TEXT    NOT NULL,
    tries     INTEGER NOT NULL,
    solved_at BIGINT,
    PRIMARY KEY (learner, slug)
);

CREATE TABLE review_card (
    learner     TEXT    NOT NULL,
    -- question:<id> or exercise:<slug>
    item        TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    step        INTEGER NOT NULL,
    -- NULL before the first rating
    stability   DOUBLE PRECISION,
    difficulty  DOUBLE PRECISION,
    reviewed_at BIGINT,
    due_at      BIGINT  NOT NULL,
    -- the misconception that has brought it up; empty if none has
    raised_by   TEXT    NOT NULL,
    PRIMARY KEY (learner, item)
);
CREATE INDEX review_card_due ON review_card (learner, due_at);

-- Each rating, for ever: another scheduler can be fed with it.
CREATE TABLE review_log (
    id          INTEGER NOT NULL PRIMARY KEY,
    learner     TEXT    NOT NULL,
    item        TEXT    NOT NULL,
    rating      INTEGER NOT NULL,
    -- whether the learner gave it at her reviews; else it was taken from an answer or a verdict
    at_review   BOOLEAN NOT NULL,
    state       TEXT    NOT NULL,
    -- the memory before the rating; NULL before the first
    stability   DOUBLE PRECISION,
    difficulty  DOUBLE PRECISION,
    -- whole days since the rating before; NULL before the first
    elapsed_days INTEGER,
    scheduled_seconds BIGINT NOT NULL,
    millis      BIGINT  NOT NULL,
    reviewed_at BIGINT  NOT NULL
);
CREATE INDEX review_log_item ON review_log (learner, item, reviewed_at);
CREATE INDEX review_log_time ON review_log (learner, reviewed_at);

-- What is shown on the page of reviews now: the question is drawn once, and survives a reload.
CREATE TABLE review_turn (
    learner  TEXT   NOT NULL PRIMARY KEY,
    item     TEXT   NOT NULL,
    seed     BIGINT NOT NULL,
    shown_at BIGINT NOT NULL,
    -- NULL until it is answered
    given    TEXT,
    millis   BIGINT
);

CREATE TABLE quiz (
    id          TEXT    NOT NULL PRIMARY KEY,
    learner     TEXT    NOT NULL,
    -- topic, weak or mixed
    choice      TEXT    NOT NULL,
    topic       TEXT    NOT NULL,
    -- at once or at the end
    feedback    TEXT    NOT NULL,
    started_at  BIGINT  NOT NULL,
    finished_at BIGINT
);
CREATE INDEX quiz_learner ON quiz (learner, started_at);

CREATE TABLE quiz_item (
    quiz        TEXT    NOT NULL REFERENCES quiz (id),
    place       INTEGER NOT NULL,
    question    TEXT    NOT NULL,
    seed        BIGINT  NOT NULL,
    shown_at    BIGINT,
    -- these are NULL until it is answered, and set together
    given       TEXT,
    correct     BOOLEAN,
    credit      DOUBLE PRECISION,
    answered_at BIGINT,
    PRIMARY KEY (quiz, place)
);

CREATE TABLE interview (
    id          TEXT    NOT NULL PRIMARY KEY,
    learner     TEXT    NOT NULL,
    role        TEXT    NOT NULL,
    minutes     INTEGER NOT NULL,
    seed        BIGINT  NOT NULL,
    started_at  BIGINT  NOT NULL,
    ends_at     BIGINT  NOT NULL,
    finished_at BIGINT
);
CREATE INDEX interview_learner ON interview (learner, started_at);
CREATE INDEX interview_overdue ON interview (ends_at) WHERE finished_at IS NULL;
-- nobody sits in two interviews
CREATE UNIQUE INDEX interview_open ON interview (learner) WHERE finished_at IS NULL;

CREATE TABLE interview_item (
    interview   TEXT    NOT NULL REFERENCES interview (id),
    place       INTEGER NOT NULL,
    -- question:<id> or exercise:<slug>
    item        TEXT    NOT NULL,
    -- what it asks for and how hard it is, as known when it was chosen: a report does not change with the bank
    topic       TEXT    NOT NULL,
    concepts    TEXT    NOT NULL,
    difficulty_mean     DOUBLE PRECISION NOT NULL,
    difficulty_variance DOUBLE PRECISION NOT NULL,
    guess       DOUBLE PRECISION NOT NULL,
    seed        BIGINT  NOT NULL,
    shown_at    BIGINT  NOT NULL,
    -- a question's answer; an exercise's source, kept while it is typed
    given       TEXT,
    -- an exercise has that of its verdict
    credit      DOUBLE PRECISION,
    submission  TEXT,
    answered_at BIGINT,
    PRIMARY KEY (interview, place),
    CONSTRAINT interview_item_once UNIQUE (interview, item)
);
