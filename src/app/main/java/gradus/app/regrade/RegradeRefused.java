package gradus.app.regrade;

import gradus.wire.verdict.Words;

/** A step of regrading that is not taken; nothing was changed, and the words say why and what to do. */
public final class RegradeRefused extends RuntimeException {

    private final Words words;

    private RegradeRefused(String en, String zh) {
        super(en, null, false, false);
        this.words = new Words(en, zh);
    }

    static RegradeRefused noExercise(String slug) {
        return new RegradeRefused(
                "The exercise %s is not on offer, so nothing can be graded by its tests.".formatted(slug),
                "练习 %s 目前不可用，无法用它的测试重新评分。".formatted(slug));
    }

    static RegradeRefused noPlan(String id) {
        return new RegradeRefused(
                "There is no plan %s for this exercise. Start with a dry run.".formatted(id),
                "这道练习没有方案 %s。请先试评。".formatted(id));
    }

    static RegradeRefused busy(Plan plan) {
        return new RegradeRefused(
                "Plan %s is still at work on this exercise. Wait until it is done.".formatted(plan.id()),
                "这道练习的方案 %s 仍在进行中，请等它完成。".formatted(plan.id()));
    }

    static RegradeRefused notReady(Plan plan) {
        return new RegradeRefused(
                "Plan %s can not be applied: it is %s. Make a new dry run."
                        .formatted(plan.id(), plan.state().id()),
                "方案 %s 已不能应用。请重新试评。".formatted(plan.id()));
    }

    static RegradeRefused notApplied(Plan plan) {
        return new RegradeRefused(
                "Plan %s can not be undone: it is %s, not applied."
                        .formatted(plan.id(), plan.state().id()),
                "方案 %s 并未处于已应用状态，不能撤销。".formatted(plan.id()));
    }

    static RegradeRefused testsChanged(Plan plan) {
        return new RegradeRefused(
                "The tests have changed since the dry run of plan %s. Make a new one.".formatted(plan.id()),
                "方案 %s 试评之后，测试又有改动。请重新试评。".formatted(plan.id()));
    }

    static RegradeRefused newVerdicts(int count) {
        return new RegradeRefused(
                "There are verdicts that the dry run has not seen (%d). Make a new one.".formatted(count),
                "有 %d 次提交的结果是试评时没有的。请重新试评。".formatted(count));
    }

    static RegradeRefused nothingToApply(int down) {
        return down == 0
                ? new RegradeRefused("There is nothing to apply.", "没有可以应用的变动。")
                : new RegradeRefused(
                        "All that is left would go down (%d), which has to be allowed expressly.".formatted(down),
                        "剩下的 %d 次提交都会变差，必须明确允许才会应用。".formatted(down));
    }

    static RegradeRefused allRegradedSince() {
        return new RegradeRefused(
                "All submissions of this plan have been graded again since, so there is nothing to undo. Undo the later plan first.",
                "这个方案涉及的提交之后都已再次重新评分，无法撤销。请先撤销后来的方案。");
    }

    /** Returns why, and what to do. */
    public Words words() {
        return words;
    }
}
