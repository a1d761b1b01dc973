package gradus.app.review;

/**
 * The memory of something.
 *
 * @param stability the days after which it is remembered with a probability of 90 %
 * @param difficulty 1, easy, to 10, hard
 */
public record Memory(double stability, double difficulty) {

    public Memory {
        if (!(stability > 0) || !(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException("stability %s, difficulty %s".formatted(stability, difficulty));
        }
    }
}
