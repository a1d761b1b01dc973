package gradus.app.bank;

/** A small good question of each kind, to be read, broken and answered. */
final class Sample {

    static final String SINGLE = """
            kind: single
            concepts: [sigmoid]
            difficulty: easy
            prompt: {en: "Which?", zh: "哪个？"}
            explanation: {en: "So it is.", zh: "正是如此。"}
            options:
              - text: {en: "Right", zh: "对"}
                correct: true
              - text: {en: "Wrong", zh: "错"}
                why: {en: "No.", zh: "不是。"}
              - text: "$2x$"
                why: {en: "Not that.", zh: "不是它。"}
              - text: "0.25"
                why: {en: "Too small.", zh: "太小。"}
            """;

    static final String MULTIPLE = """
            kind: multiple
            concepts: [sigmoid, saturation]
            difficulty: medium
            misconceptions: [sigmoid-backward/input-instead-of-output]
            corrects: [E07]
            prompt: {en: "Which ones?", zh: "哪些？"}
            explanation: {en: "So it is.", zh: "正是如此。"}
            options:
              - {text: "a", correct: true}
              - {text: "b", correct: true, why: {en: "Indeed.", zh: "确实。"}}
              - {text: "c", correct: true}
              - {text: "d", why: {en: "No.", zh: "不是。"}}
              - {text: "e", why: {en: "Nor this.", zh: "也不是。"}}
            """;

    static final String NUMERIC = """
            kind: numeric
            concepts: [sigmoid]
            difficulty: easy
            prompt: {en: "How many?", zh: "多少？"}
            explanation: {en: "It is {{2^3}}.", zh: "是 {{2^3}}。"}
            answer: "fact(5)/(fact(2)*fact(3))"
            check: 10
            tolerance: {relative: 0.01}
            mistakes:
              - value: "2^5"
                why: {en: "Not {{2^5}}.", zh: "不是 {{2^5}}。"}
            """;

    static final String PARAMETERISED = """
            kind: parameterised
            concepts: [sigmoid]
            difficulty: hard
            prompt: {en: "Width {{W}}, step {{S}}?", zh: "宽 {{W}}，步长 {{S}}？"}
            explanation: {en: "{{steps}} + 1 = {{steps + 1}}", zh: "对：{{steps}} + 1 = {{steps + 1}}"}
            variables:
              W: {from: 8, to: 64}
              S: {choices: [1, 2]}
            constraints: ["(W - 3) % S == 0", "steps != S"]
            let:
              steps: "(W - 3)/S"
            answer: "steps + 1"
            check: "floor((W - 3 + S)/S)"
            tolerance: integer
            ask: choice
            mistakes:
              - value: "steps"
                why: {en: "One more than {{steps}}.", zh: "比 {{steps}} 多一。"}
              - value: "steps + 2"
                why: {en: "One less.", zh: "少一。"}
            """;

    static final String ORDERING = """
            kind: ordering
            concepts: [sigmoid]
            difficulty: easy
            prompt: {en: "Order them.", zh: "请排序。"}
            explanation: {en: "So it is.", zh: "正是如此。"}
            items:
              - {en: "first", zh: "第一"}
              - {en: "second", zh: "第二"}
              - {en: "third", zh: "第三"}
              - {en: "fourth", zh: "第四"}
            """;

    static final String MATCHING = """
            kind: matching
            concepts: [sigmoid]
            difficulty: easy
            prompt: {en: "Match them.", zh: "请配对。"}
            explanation: {en: "So it is.", zh: "正是如此。"}
            pairs:
              - {left: "l1", right: "r1"}
              - {left: "l2", right: "r2"}
              - {left: "l3", right: "r3"}
            decoys: ["d1", "d2"]
            """;

    static final String FORMULA = """
            kind: formula
            concepts: [sigmoid]
            difficulty: easy
            prompt: {en: "The slope by `y`?", zh: "用 `y` 表示斜率？"}
            explanation: {en: "So it is.", zh: "正是如此。"}
            variables:
              y: {from: 0.05, to: 0.95}
            answer: "y * (1 - y)"
            tex: 'y(1-y)'
            equivalent: ["y - y^2", "0.25 - (y - 0.5)^2"]
            mistakes:
              - formula: "1 - y"
                why: {en: "A factor is missing.", zh: "少了一个因子。"}
            """;

    static final String CODE = """
            kind: code
            concepts: [sigmoid]
            difficulty: easy
            prompt: {en: "What does it return?", zh: "返回什么？"}
            explanation: {en: "So it is.", zh: "正是如此。"}
            code: |
              static double[] twice(double[] x) {
                  return new double[] {2 * x[0], x[1] + x[1]};
              }
            call: "twice(new double[] {1, 2})"
            answer: "[2.0, 4.0]"
            mistakes:
              - value: "[1.0, 2.0]"
                why: {en: "Twice.", zh: "两倍。"}
              - value: "[2.0, 3.0]"
                why: {en: "Both.", zh: "两个都要。"}
            """;

    static final String BUG = """
            kind: bug
            concepts: [sigmoid]
            difficulty: easy
            prompt: {en: "Which line?", zh: "哪一行？"}
            explanation: {en: "So it is.", zh: "正是如此。"}
            code: |
              static double relu(double x) {
                  double zero = 0;
                  if (x > 0 && zero == 0) {
                      return -x;
                  }
                  return zero;
              }
            bug: 4
            fix: "        return x;"
            call: "relu(2)"
            returns: "2.0"
            lines:
              2: {en: "It is 0.", zh: "它是 0。"}
              3: {en: "The <b>condition</b> is right.", zh: "条件是对的。"}
            """;

    private Sample() {}

    static String of(Kind kind) {
        return switch (kind) {
            case SINGLE -> SINGLE;
            case MULTIPLE -> MULTIPLE;
            case NUMERIC -> NUMERIC;
            case PARAMETERISED -> PARAMETERISED;
            case ORDERING -> ORDERING;
            case MATCHING -> MATCHING;
            case FORMULA -> FORMULA;
            case CODE -> CODE;
            case BUG -> BUG;
        };
    }

    /** Reads {@code yaml} as the question {@code T06/sample}. */
    static Question read(String yaml) {
        return QuestionFile.read("T06/sample.yaml", yaml);
    }

    /** Reads the sample of {@code kind} with {@code old}, which is in it, exchanged for {@code changed}. */
    static Question read(Kind kind, String old, String changed) {
        return read(changed(kind, old, changed));
    }

    static String changed(Kind kind, String old, String changed) {
        if (!of(kind).contains(old)) {
            throw new IllegalArgumentException("the sample %s has no %s".formatted(kind, old));
        }
        return of(kind).replace(old, changed);
    }
}
