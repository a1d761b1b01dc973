package gradus.app.storage;

import gradus.wire.verdict.Words;

/** The database takes nothing at the moment, so nothing of a transaction is stored; it may be tried again later. */
public final class StorageFault extends RuntimeException {

    /** Why the database takes nothing. */
    public enum Reason {
        /** Somebody else has been writing for longer than one waits. */
        BUSY(new Words(
                "The server's database is busy, and nothing was stored. Try again in a few seconds; your text is kept in the editor.",
                "服务器的数据库正忙，没有存下任何内容。请过几秒再试，你的代码仍保留在编辑器里。")),
        /** There is no space left where the data folder is. */
        FULL(new Words(
                "The server's disk is full, and nothing was stored. Your text is kept in the editor: try again later, and tell whoever runs this site.",
                "服务器的磁盘已满，没有存下任何内容。你的代码仍保留在编辑器里，请稍后再试，并告知本站管理员。")),
        /** The disk can not be written or read. */
        UNUSABLE(new Words(
                "The server's disk can not be used, and nothing was stored. Your text is kept in the editor: try again later, and tell whoever runs this site.",
                "服务器的磁盘无法读写，没有存下任何内容。你的代码仍保留在编辑器里，请稍后再试，并告知本站管理员。"));

        @SuppressWarnings("ImmutableEnumChecker") // two texts, which nobody changes
        private final Words words;

        Reason(Words words) {
            this.words = words;
        }
    }

    private final Reason reason;

    StorageFault(Reason reason, Throwable cause) {
        super("the database takes nothing: " + cause.getMessage(), cause);
        this.reason = reason;
    }

    /** Returns why the database takes nothing. */
    public Reason reason() {
        return reason;
    }

    /** Returns what to tell the learner. */
    public Words words() {
        return reason.words;
    }
}
