package gradus.app.web.pages;

import gradus.app.interview.InterviewReport;
import java.util.List;

/**
 * How an interview went.
 *
 * @param frame what every page needs
 * @param report what is to be told
 * @param titles what each item was, in the report's order
 */
public record InterviewReportPage(Frame frame, InterviewReport report, List<String> titles) {

    public InterviewReportPage {
        titles = List.copyOf(titles);
    }

    /** Returns the radar of the topics. */
    public Radar radar() {
        return Radar.of(report.topics().stream()
                .map(topic -> new Radar.Axis(
                        topic.topic().name().in(frame.language()),
                        topic.score().value(),
                        topic.score().low(),
                        topic.score().high()))
                .toList());
    }

    /** Returns when the interview began. */
    public Moment moment() {
        return new Moment(report.interview().startedAt(), frame.language());
    }

    /** Returns when an earlier one began. */
    public Moment moment(InterviewReport.Earlier earlier) {
        return new Moment(earlier.at(), frame.language());
    }
}
