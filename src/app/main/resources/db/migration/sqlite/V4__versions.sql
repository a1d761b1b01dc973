-- What the files of exercises have said: each text that was saved here, or found when something was saved over it.

CREATE TABLE exercise_version (
    id       INTEGER NOT NULL PRIMARY KEY,
    slug     TEXT    NOT NULL,
    file     TEXT    NOT NULL,
    -- NULL if the file was removed
    text     TEXT,
    -- empty if it was found in the folder, written with another tool
    saved_by TEXT    NOT NULL,
    saved_at BIGINT  NOT NULL
);
CREATE INDEX exercise_version_file ON exercise_version (slug, file, id);
