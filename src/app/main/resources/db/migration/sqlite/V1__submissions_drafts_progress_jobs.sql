-- Times are milliseconds since 1970 in UTC, so that both databases compare and sort them alike.

CREATE TABLE submission (
    id           TEXT    NOT NULL PRIMARY KEY,
    learner      TEXT    NOT NULL,
    slug         TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    source       TEXT    NOT NULL,
    submitted_at BIGINT  NOT NULL,
    -- all of these are NULL while the submission waits, and set together, once
    verdict      TEXT,
    kind         TEXT,
    score        INTEGER,
    max_score    INTEGER,
    suite        TEXT,
    graded_at    BIGINT,
    CONSTRAINT submission_number UNIQUE (learner, slug, number),
    CONSTRAINT submission_graded_whole CHECK ((verdict IS NULL) = (graded_at IS NULL))
);

CREATE TABLE draft (
    learner  TEXT   NOT NULL,
    slug     TEXT   NOT NULL,
    source   TEXT   NOT NULL,
    typed_at BIGINT NOT NULL,
    PRIMARY KEY (learner, slug)
);

CREATE TABLE progress (
    learner    TEXT    NOT NULL,
    slug       TEXT    NOT NULL,
    attempts   INTEGER NOT NULL,
    best_score INTEGER NOT NULL,
    solved_at  BIGINT,
    last_at    BIGINT  NOT NULL,
    PRIMARY KEY (learner, slug)
);

-- The table that db-scheduler asks for.
CREATE TABLE scheduled_tasks (
    task_name            TEXT    NOT NULL,
    task_instance        TEXT    NOT NULL,
    task_data            BLOB,
    execution_time       TIMESTAMP NOT NULL,
    picked               BOOLEAN NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMP,
    last_failure         TIMESTAMP,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMP,
    version              BIGINT  NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
