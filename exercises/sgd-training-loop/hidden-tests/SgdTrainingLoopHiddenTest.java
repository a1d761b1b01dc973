package exercise.sgdtrainingloop;

import gradus.engine.layer.Trainable;
import gradus.engine.loss.Loss;
import gradus.engine.optimizer.Optimizer;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Unchanged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Most tests hand the loop a model that does nothing but keep a diary. */
class SgdTrainingLoopHiddenTest {

    private static final int SAMPLES = 7;
    private static final int BATCH = 3;

    @Test
    void step_isForwardBackwardUpdate(TrainingLoop loop, Draw draw) {
        Run run = new Run(loop, draw, 1);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < run.used.size(); i++) {
            expected.addAll(List.of("forward", "backward", "update"));
        }
        List<String> steps = run.diary.steps().stream()
                .map(event -> event.equals("use") ? "forward" : event)
                .toList();
        Expect.that(
                steps.equals(expected),
                "Each batch takes one forward, one backward and one update, in this order and no more.",
                "每一批都应依次进行一次前向、一次反向、一次更新，不多不少。");
        Expect.that(
                run.optimizerSteps == run.used.size(),
                "The model must be updated with the optimiser that was given.",
                "更新模型时应使用传入的优化器。");
    }

    @Test
    void forward_isInTrainingMode(TrainingLoop loop, Draw draw) {
        Expect.that(
                !new Run(loop, draw, 1).diary.events.contains("use"),
                "While it learns, the model goes forward with training = true.",
                "学习时，前向应使用 training = true。");
    }

    @Test
    void gradients_startFromZero(TrainingLoop loop, Draw draw) {
        boolean clean = false; // a model may come with gradients of somebody else's
        for (String event : new Run(loop, draw, 2).diary.events) {
            switch (event) {
                case "zeroGrads" -> clean = true;
                case "backward" -> {
                    Expect.that(
                            clean,
                            "Backward adds to gradients of an earlier batch: they have not been set to 0.",
                            "反向传播把梯度加在了之前的梯度上：没有先清零。");
                    clean = false;
                }
                case "update" ->
                    Expect.that(
                            !clean,
                            "When the model is updated its gradients are 0: they have been thrown away, or not computed yet.",
                            "更新模型时梯度是 0：它们已被清掉，或者还没有计算。");
                default -> {
                    // going forward touches no gradients
                }
            }
        }
    }

    @Test
    void epoch_usesEveryBatchOnce(TrainingLoop loop, Draw draw) {
        Run run = new Run(loop, draw, 1);
        run.requireInputs();
    }

    @Test
    void epochs_haveBatchesOfTheirOwn(TrainingLoop loop, Draw draw) {
        Run run = new Run(loop, draw, 3);
        Expect.that(run.epochsAsked == 3, "Batches must be asked for once in each epoch.", "每个 epoch 都应恰好索取一次批次。");
        run.requireInputs();
    }

    @Test
    void blame_isTheLossGradientOfTheBatch(TrainingLoop loop, Draw draw) {
        Run run = new Run(loop, draw, 1);
        int last = run.used.size() - 1;
        Expect.that(run.diary.blames.size() == last + 1, "Backward runs once for each batch.", "每一批都应进行一次反向。");
        for (int i = 0; i <= last; i++) {
            double[][] expected = run.loss.grad(run.scores(i), run.labels(i));
            Close.check("dOut of batch " + i, expected, run.diary.blames.get(i));
        }
    }

    @Test
    void history_hasTheLossBeforeEachStep(TrainingLoop loop, Draw draw) {
        Run run = new Run(loop, draw, 2);
        double[] expected = new double[run.used.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = run.loss.loss(run.scores(i), run.labels(i));
        }
        Close.check("history", expected, run.history);
    }

    @Test
    void noEpochs_leaveTheModelAlone(TrainingLoop loop, Draw draw) {
        Run run = new Run(loop, draw, 0);
        Close.check("history", new double[0], run.history);
        Expect.that(run.diary.events.isEmpty(), "Without epochs the model is left alone.", "没有 epoch 时不应碰模型。");
    }

    @Test
    void training_tellsTwoCloudsApart(TrainingLoop loop, Draw draw) {
        double[][] x = new double[40][];
        int[] y = new int[40];
        for (int n = 0; n < 40; n++) {
            y[n] = n % 2;
            int side = 2 * y[n] - 1;
            x[n] = new double[] {2 * side + draw.real(-0.5, 0.5), side + draw.real(-0.5, 0.5)};
        }
        LinearModel model = new LinearModel();
        Supplier<List<int[]>> batches = () -> batches(draw, 40, 8);
        CrossEntropy loss = new CrossEntropy();
        double[] unused = loop.train(model, x, y, 5, batches, loss, new LinearModel.Descent());
        double[][] scores = model.forward(x, false);
        Expect.that(loss.loss(scores, y) < 0.1, "After five epochs the loss is still large.", "五个 epoch 之后损失仍然很大。");
        for (int n = 0; n < 40; n++) {
            Expect.that(
                    scores[n][y[n]] > scores[n][1 - y[n]],
                    "The trained model takes a sample of one cloud for one of the other.",
                    "训练后的模型把一团点中的样本认成了另一团的。");
        }
    }

    @Test
    void accuracy_usesTheModelWithoutTraining(TrainingLoop loop, Draw draw) {
        Diary diary = new Diary();
        loop.accuracy(diary, draw.matrix(4, 2), new int[] {0, 1, 0, 1});
        Expect.that(
                diary.events.stream().allMatch(event -> event.equals("use")),
                "To be judged, the model goes forward with training = false, and nothing else.",
                "评估时只应以 training = false 做前向，不做别的。");
    }

    @Test
    void accuracy_countsTheLargestScores(TrainingLoop loop, Draw draw) {
        // seven samples, all scores negative, the larger one in column c
        double[][] x = new double[SAMPLES][];
        int[] y = new int[SAMPLES];
        int wrong = draw.integer(1, 3);
        for (int n = 0; n < SAMPLES; n++) {
            int c = n < 5 ? 1 : 0;
            x[n] = new double[2];
            x[n][c] = draw.real(-1, -0.5);
            x[n][1 - c] = draw.real(-3, -2);
            y[n] = n < wrong ? 1 - c : c;
        }
        Close.check("accuracy", (SAMPLES - wrong) / (double) SAMPLES, loop.accuracy(new Diary(), x, y));
    }

    /** All mistakes are among the last samples, so they count too much where the mean of unequal parts is taken. */
    @Test
    void accuracy_isTheShareOfAllSamples(TrainingLoop loop, Draw draw) {
        int samples = 131;
        int wrong = draw.integer(2, 6);
        double[][] x = new double[samples][];
        int[] y = new int[samples];
        for (int n = 0; n < samples; n++) {
            int c = draw.integer(0, 3);
            x[n] = draw.vector(4, -3, -2);
            x[n][c] = draw.real(-5, -4);
            y[n] = n < samples - wrong ? c : (c + 1) % 4;
        }
        Close.check("accuracy", (samples - wrong) / (double) samples, loop.accuracy(new Negation(), x, y));
    }

    @Test
    void accuracy_takesTheFirstOfEqualScores(TrainingLoop loop, Draw draw) {
        double tie = draw.real(-2, 2);
        double[][] x = {{tie, tie}, {tie, tie}, {tie, tie}};
        Close.check("accuracy", 2.0 / 3, loop.accuracy(new Diary(), x, new int[] {0, 1, 0}));
        double most = -draw.real(2, 3);
        double less = -draw.real(0, 1);
        double[][] wide = {
            {less, most, most}, {most, less, most}, {less, most, less}, {most, most, most}, {less, less, most}
        };
        Close.check("accuracy", 4.0 / 5, loop.accuracy(new Negation(), wide, new int[] {1, 0, 1, 2, 2}));
    }

    @Test
    void illegalArguments_areRefused(TrainingLoop loop, Draw draw) {
        double[][] x = draw.matrix(3, 2);
        Diary diary = new Diary();
        Supplier<List<int[]>> batches = () -> List.of(new int[] {0, 1});
        refused("epochs = -1", () -> train(loop, diary, x, new int[3], -1, batches));
        refused("train: epochs = 0, 3 samples, 2 labels", () -> train(loop, diary, x, new int[2], 0, batches));
        refused("train: 3 samples, 2 labels", () -> train(loop, diary, x, new int[2], 1, batches));
        refused("train: 3 samples, 4 labels", () -> train(loop, diary, x, new int[4], 1, batches));
        refused("accuracy: 3 samples, 2 labels", () -> loop.accuracy(diary, x, new int[2]));
        refused("accuracy: 3 samples, 4 labels", () -> loop.accuracy(diary, x, new int[4]));
        refused("accuracy: no samples", () -> loop.accuracy(diary, new double[0][], new int[0]));
        refused("accuracy: no samples, 2 labels", () -> loop.accuracy(diary, new double[0][], new int[2]));
    }

    @Test
    void samples_areLeftAlone(TrainingLoop loop, Draw draw) {
        double[][] x = draw.matrix(SAMPLES, 2);
        int[] y = draw.labels(SAMPLES, 2);
        Unchanged samples = Unchanged.of("x", x);
        Unchanged labels = Unchanged.of("y", y);
        train(loop, new Diary(), x, y, 2, () -> batches(draw, SAMPLES, BATCH));
        samples.check();
        labels.check();
        loop.accuracy(new Diary(), x, y);
        samples.check();
        labels.check();
    }

    private static void train(
            TrainingLoop loop, Diary diary, double[][] x, int[] y, int epochs, Supplier<List<int[]>> batches) {
        double[] unused = loop.train(diary, x, y, epochs, batches, new SimpleLoss(), (params, grads) -> {});
    }

    private static void refused(String when, Expect.Action action) {
        Expect.thrown(IllegalArgumentException.class, when, action);
    }

    /** Returns the indices below {@code n} in random order, in batches; the last one may be shorter. */
    private static List<int[]> batches(Draw draw, int n, int size) {
        int[] order = draw.permutation(n);
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < n; from += size) {
            batches.add(Arrays.copyOfRange(order, from, Math.min(n, from + size)));
        }
        return batches;
    }

    /** A training of a diary, and what should be in it. */
    private static final class Run {

        final Diary diary = new Diary();
        final SimpleLoss loss = new SimpleLoss();
        final double[][] x;
        final int[] y;
        final List<int[]> used = new ArrayList<>();
        final double[] history;
        int epochsAsked;
        int optimizerSteps;

        Run(TrainingLoop loop, Draw draw, int epochs) {
            x = draw.matrix(SAMPLES, 2);
            y = draw.labels(SAMPLES, 5);
            List<List<int[]>> all = new ArrayList<>();
            for (int epoch = 0; epoch < epochs; epoch++) {
                all.add(batches(draw, SAMPLES, BATCH));
                used.addAll(all.get(epoch));
            }
            Supplier<List<int[]>> batches = () -> {
                int asked = epochsAsked++;
                // somebody who asks too often is told so by a test, not by an exception
                return asked < epochs ? all.get(asked) : batches(draw, SAMPLES, BATCH);
            };
            history = loop.train(diary, copy(x), y.clone(), epochs, batches, loss, (params, grads) -> optimizerSteps++);
        }

        /** Requires that the model has seen the batches in their order, and nothing else. */
        void requireInputs() {
            Expect.that(
                    diary.inputs.size() == used.size(),
                    "The model should go forward once for each batch, the last and shorter one included.",
                    "每一批都应进行一次前向，包括最后较短的那一批。");
            for (int i = 0; i < used.size(); i++) {
                Close.check("x of batch " + i, rows(i), diary.inputs.get(i));
            }
        }

        double[][] rows(int batch) {
            return Arrays.stream(used.get(batch)).mapToObj(i -> x[i]).toArray(double[][]::new);
        }

        int[] labels(int batch) {
            return Arrays.stream(used.get(batch)).map(i -> y[i]).toArray();
        }

        /** Returns the scores of a batch after one clean step for each batch before it. */
        double[][] scores(int batch) {
            return Diary.scores(rows(batch), batch);
        }
    }

    /** A loss that is easy to follow: it depends on all scores and all labels of the batch. */
    private static final class SimpleLoss implements Loss {

        @Override
        public double loss(double[][] z, int[] y) {
            double sum = 0;
            for (int n = 0; n < z.length; n++) {
                sum += (3 + y[n]) * z[n][0] - z[n][1];
            }
            return sum / z.length;
        }

        @Override
        public double[][] grad(double[][] z, int[] y) {
            double[][] grad = new double[z.length][2];
            for (int n = 0; n < z.length; n++) {
                grad[n][0] = (3.0 + y[n]) / z.length + z[n][1];
                grad[n][1] = -1.0 / z.length + z[n][0];
            }
            return grad;
        }
    }

    /**
     * A model that notes whatever happens to it. Its two scores shift with every update by the number of backward passes
     * that its gradients have collected, so they tell a clean step from others; it comes with one pass left over.
     */
    private static final class Diary implements Trainable {

        final List<String> events = new ArrayList<>();
        final List<double[][]> inputs = new ArrayList<>();
        final List<double[][]> blames = new ArrayList<>();
        private int collected = 1;
        private int shift;

        static double[][] scores(double[][] x, int shift) {
            return Arrays.stream(x)
                    .map(row -> new double[] {row[0] + shift, row[1] - 2 * shift})
                    .toArray(double[][]::new);
        }

        @Override
        public double[][] forward(double[][] x, boolean training) {
            events.add(training ? "forward" : "use");
            inputs.add(x);
            return scores(x, shift);
        }

        @Override
        public double[][] backward(double[][] dOut) {
            events.add("backward");
            blames.add(dOut);
            collected++;
            return dOut;
        }

        @Override
        public void zeroGrads() {
            events.add("zeroGrads");
            collected = 0;
        }

        @Override
        public void update(Optimizer optimizer) {
            events.add("update");
            optimizer.step(List.of(), List.of());
            shift += collected;
        }

        List<String> steps() {
            return events.stream().filter(event -> !event.equals("zeroGrads")).toList();
        }
    }

    /** A model whose scores are its input with the other sign. */
    private static final class Negation implements Trainable {

        @Override
        public double[][] forward(double[][] x, boolean training) {
            return Arrays.stream(x)
                    .map(row -> Arrays.stream(row).map(value -> -value).toArray())
                    .toArray(double[][]::new);
        }

        @Override
        public double[][] backward(double[][] dOut) {
            return forward(dOut, true);
        }

        @Override
        public void zeroGrads() {}

        @Override
        public void update(Optimizer optimizer) {}
    }

    /** Two scores that are linear in two features, with weights that start at 0. */
    private static final class LinearModel implements Trainable {

        private final double[] w = new double[4];
        private final double[] dW = {9, -9, 9, -9}; // left over from somebody else
        private double[][] x = {};

        @Override
        public double[][] forward(double[][] x, boolean training) {
            this.x = x;
            return Arrays.stream(x)
                    .map(row -> new double[] {w[0] * row[0] + w[1] * row[1], w[2] * row[0] + w[3] * row[1]})
                    .toArray(double[][]::new);
        }

        @Override
        public double[][] backward(double[][] dOut) {
            for (int n = 0; n < x.length; n++) {
                for (int i = 0; i < 4; i++) {
                    dW[i] += dOut[n][i / 2] * x[n][i % 2];
                }
            }
            return dOut;
        }

        @Override
        public void zeroGrads() {
            Arrays.fill(dW, 0);
        }

        @Override
        public void update(Optimizer optimizer) {
            optimizer.step(List.of(w), List.of(dW));
        }

        private static final class Descent implements Optimizer {
            @Override
            public void step(List<double[]> params, List<double[]> grads) {
                for (int i = 0; i < 4; i++) {
                    params.get(0)[i] -= 0.5 * grads.get(0)[i];
                }
            }
        }
    }

    /** The cross-entropy of two classes, by way of the difference of their scores. */
    private static final class CrossEntropy implements Loss {

        @Override
        public double loss(double[][] z, int[] y) {
            double sum = 0;
            for (int n = 0; n < z.length; n++) {
                sum += Math.log1p(Math.exp(z[n][1 - y[n]] - z[n][y[n]]));
            }
            return sum / z.length;
        }

        @Override
        public double[][] grad(double[][] z, int[] y) {
            double[][] grad = new double[z.length][2];
            for (int n = 0; n < z.length; n++) {
                double other = 1 / (1 + Math.exp(z[n][y[n]] - z[n][1 - y[n]]));
                grad[n][1 - y[n]] = other / z.length;
                grad[n][y[n]] = -other / z.length;
            }
            return grad;
        }
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
