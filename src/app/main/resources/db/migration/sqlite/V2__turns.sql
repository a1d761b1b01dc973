-- A submission's turn: the lower, the earlier it is graded. A learner's turns count up from where the queue is, so that
-- who hands in many at once waits behind the others. What was handed in before this migration goes first.
ALTER TABLE submission ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;

CREATE INDEX submission_turn ON submission (learner, turn);
CREATE INDEX submission_turn_graded ON submission (turn) WHERE verdict IS NOT NULL;
CREATE INDEX submission_waiting ON submission (learner) WHERE verdict IS NULL;

-- The order in which jobs are taken.
CREATE INDEX scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time);
