package gradus.app.exchange;

import gradus.app.bank.Question;

/** Writes a file of questions, one after the other. */
interface Writer {

    /**
     * Adds {@code question}; nothing of it if it can't be written.
     *
     * @return how many questions it makes in the file
     * @throws NotExchanged if it can't be said in this format
     */
    int add(Question question);

    /** Returns the whole file. */
    String text();
}
