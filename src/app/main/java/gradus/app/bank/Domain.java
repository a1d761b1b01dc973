package gradus.app.bank;

import java.util.List;
import java.util.SplittableRandom;

/** What a variable's value is drawn from. */
sealed interface Domain {

    double draw(SplittableRandom random);

    /** Values from {@code from} to {@code to}, both included, {@code step} apart. */
    record Steps(double from, double to, double step) implements Domain {
        @Override
        public double draw(SplittableRandom random) {
            long steps = Math.round(Math.floor((to - from) / step + 1e-9));
            double value = from + random.nextLong(steps + 1) * step;
            // 3 steps of 0.1 are 0.3, not 0.30000000000000004
            return Double.parseDouble(Numbers.shown(value, 12));
        }
    }

    /** One of a few values. */
    record Choices(List<Double> values) implements Domain {
        public Choices {
            values = List.copyOf(values);
        }

        @Override
        public double draw(SplittableRandom random) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
