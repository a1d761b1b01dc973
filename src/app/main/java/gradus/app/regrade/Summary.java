package gradus.app.regrade;

/**
 * How many submissions of a plan move where, and what became of them.
 *
 * @param total all of the plan
 * @param pending not graded again yet
 * @param ungraded could not be graded again, for a reason that is ours
 * @param up how many go up
 * @param same how many stay where they are
 * @param down how many go down
 * @param open graded again and not applied yet
 * @param applied how many have their new verdict
 * @param withheld how many keep the earlier one because they would go down
 * @param overtaken how many were not applied because they have another verdict since the dry run
 * @param undone how many have their earlier verdict back
 * @param kept how many were not undone because they have another verdict since
 */
public record Summary(
        int total,
        int pending,
        int ungraded,
        int up,
        int same,
        int down,
        int open,
        int applied,
        int withheld,
        int overtaken,
        int undone,
        int kept) {

    /** Returns how many have been graded again, or could not be. */
    public int looked() {
        return total - pending;
    }
}
