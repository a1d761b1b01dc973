package gradus.app.web.pages;

import gradus.app.submission.Submission;

/**
 * What changed from one submission to another.
 *
 * @param frame what every page needs
 * @param slug the exercise
 * @param title its name
 * @param before the one compared from
 * @param after the one compared to
 * @param changes line by line
 */
public record DiffPage(Frame frame, String slug, String title, Submission before, Submission after, Changes changes) {}
