package gradus.judge.run;

import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.Words;

/** The ways in which a runner can end a test, in words. */
final class Endings {

    static final Ending EXITED = new Ending(
            Outcome.EXITED_EARLY,
            new Words(
                    "Your code ended the whole program (System.exit or the like). Return a value instead.",
                    "你的代码结束了整个程序（例如调用了 System.exit）。请改为返回一个值。"));

    static final Ending CRASHED = new Ending(
            Outcome.MEMORY_LIMIT,
            new Words(
                    "The Java process that ran your code was stopped by the system; most likely it ran out of memory outside the heap (too many threads, for example).",
                    "运行你的代码的 Java 进程被系统终止了，最可能的原因是堆外内存耗尽（例如线程过多）。"));

    static final Ending OUT_OF_MEMORY = new Ending(
            Outcome.MEMORY_LIMIT,
            new Words(
                    "Your code filled the whole heap (128 MB). Does a loop keep adding to something?",
                    "你的代码占满了整个堆（128 MB）。是不是有循环在不断往某处添加数据？"));

    static final Ending FORGED = new Ending(
            Outcome.FORBIDDEN,
            new Words(
                    "Your code wrote to the channel that carries results. Print with System.out, and return values.",
                    "你的代码写入了传送结果的通道。打印请用 System.out，结果请用返回值。"));

    static final Ending SLOW_TEST = new Ending(
            Outcome.TIME_LIMIT,
            new Words(
                    "The test took too long in all and was stopped. Each call is short enough, but there is too much work in it.",
                    "整个测试用时过长，已被终止。单次调用没有超时，但总的计算量过大。"));

    private Endings() {}

    static Ending slowCall(int millis) {
        return new Ending(
                Outcome.TIME_LIMIT,
                new Words(
                                "A single call took longer than %.1f s and was stopped. Does a loop never end?",
                                "一次调用超过 %.1f 秒，已被终止。是不是有循环停不下来？")
                        .with(millis / 1000.0));
    }

    static Ending tooMuchOutput(int characters) {
        return new Ending(
                Outcome.OUTPUT_LIMIT,
                new Words(
                                "Your code printed more than %,d characters and was stopped. Print less.",
                                "你的代码打印了超过 %,d 个字符，已被终止。请减少打印。")
                        .with(characters));
    }

    static Ending unfit(String why) {
        return new Ending(
                Outcome.RUNTIME_ERROR,
                new Words("Your code returned something that can't be handed over: %s.", "你的代码返回了无法传递的内容：%s。")
                        .with(why));
    }
}
