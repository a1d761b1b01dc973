package gradus.wire.verdict;

/**
 * A known wrong idea that a submission behaves like.
 *
 * @param id the folder name under {@code reference-solutions/<slug>/wrong/}
 * @param name what the idea is, in a line
 * @param hint the way out, without the solution
 */
public record Misconception(String id, Words name, Words hint) {}
