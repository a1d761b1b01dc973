-- When an exercise's tests change: what its submissions would get today (a plan with its moves), and what came of it.

CREATE TABLE regrade_plan (
    id         TEXT    NOT NULL PRIMARY KEY,
    slug       TEXT    NOT NULL,
    -- the hash of the tests that its submissions are graded by again
    suite      TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    -- why there is no plan after all; NULL unless it failed
    failure    TEXT,
    also_down  BOOLEAN NOT NULL,
    made_by    TEXT    NOT NULL,
    made_at    BIGINT  NOT NULL,
    -- who asked for the last step, and when the state changed
    actor      TEXT    NOT NULL,
    changed_at BIGINT  NOT NULL
);
CREATE INDEX regrade_plan_slug ON regrade_plan (slug, made_at);

CREATE TABLE regrade_move (
    plan             TEXT    NOT NULL REFERENCES regrade_plan (id),
    place            INTEGER NOT NULL,
    submission       TEXT    NOT NULL REFERENCES submission (id),
    state            TEXT    NOT NULL,
    -- how often it could not be graded, for a reason that is ours
    faults           INTEGER NOT NULL DEFAULT 0,
    before_verdict   TEXT    NOT NULL,
    before_kind      TEXT    NOT NULL,
    before_score     INTEGER NOT NULL,
    before_max_score INTEGER NOT NULL,
    before_suite     TEXT    NOT NULL,
    before_graded_at BIGINT  NOT NULL,
    -- all of these are NULL until it is graded again, and set together
    after_verdict    TEXT,
    after_kind       TEXT,
    after_score      INTEGER,
    after_max_score  INTEGER,
    direction        TEXT,
    tests            TEXT,
    -- when the verdict after was put in the place of the one before; NULL if it never was
    applied_at       BIGINT,
    PRIMARY KEY (plan, place),
    CONSTRAINT regrade_move_once UNIQUE (plan, submission),
    CONSTRAINT regrade_move_graded_whole CHECK ((after_verdict IS NULL) = (direction IS NULL))
);
CREATE INDEX regrade_move_submission ON regrade_move (submission, applied_at);

CREATE TABLE regrade_audit (
    id               INTEGER NOT NULL PRIMARY KEY,
    at               BIGINT  NOT NULL,
    actor            TEXT    NOT NULL,
    action           TEXT    NOT NULL,
    slug             TEXT    NOT NULL,
    plan             TEXT    NOT NULL,
    also_down        BOOLEAN NOT NULL,
    -- NULL where the entry is about the whole plan
    submission       TEXT,
    learner          TEXT,
    before_kind      TEXT,
    before_score     INTEGER,
    before_max_score INTEGER,
    after_kind       TEXT,
    after_score      INTEGER,
    after_max_score  INTEGER,
    tests            TEXT
);
CREATE INDEX regrade_audit_slug ON regrade_audit (slug, id);

-- An audit that can be changed is none.
CREATE TRIGGER regrade_audit_no_update BEFORE UPDATE ON regrade_audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
CREATE TRIGGER regrade_audit_no_delete BEFORE DELETE ON regrade_audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
