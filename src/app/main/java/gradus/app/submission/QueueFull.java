package gradus.app.submission;

import gradus.wire.verdict.Words;

/** There is no place in a queue, so nothing was stored or begun; the words tell the learner what to do. */
public final class QueueFull extends RuntimeException {

    private final Words words;

    private QueueFull(Words words) {
        super(words.en(), null, false, false);
        this.words = words;
    }

    static QueueFull ofOwnSubmissions(int limit) {
        return new QueueFull(new Words(
                        "%d of your submissions are waiting. Wait for a verdict, then submit again; your text is kept.",
                        "你有 %d 次提交正在等待评分。请等到有结果后再提交，你的代码已保留。")
                .with(limit));
    }

    static QueueFull ofSubmissions(int limit) {
        return new QueueFull(new Words(
                        "%d submissions are waiting, which is all that the queue holds. Submit again in a few minutes; your text is kept.",
                        "等待评分的提交已达上限（%d 次）。请过几分钟再提交，你的代码已保留。")
                .with(limit));
    }

    static QueueFull ofOwnRuns(int limit) {
        return new QueueFull(new Words(
                        "%d of your runs are going on. Wait for one to end, then run again; your text is kept.",
                        "你有 %d 次运行正在进行。请等其中一次结束后再运行，你的代码已保留。")
                .with(limit));
    }

    static QueueFull ofRuns(int limit) {
        return new QueueFull(new Words(
                        "%d runs are waiting, which is all that may wait. Run again in a few seconds; your text is kept.",
                        "等待的运行已达上限（%d 次）。请过几秒再运行，你的代码已保留。")
                .with(limit));
    }

    /** Returns what to tell the learner. */
    public Words words() {
        return words;
    }
}
