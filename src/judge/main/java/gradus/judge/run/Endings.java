package gradus.judge.run;

import gradus.wire.verdict.Cause;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.Words;

/** The ways in which a runner can end a test, in words. */
final class Endings {

    static final Ending EXITED = new Ending(
            Outcome.EXITED_EARLY,
            null,
            new Words(
                    "Your code ended the whole program: by System.exit or the like, or by using up the memory outside the heap (threads, classes, direct buffers).",
                    "你的代码结束了整个程序：可能调用了 System.exit 之类的方法，也可能耗尽了堆外内存（线程、类、直接缓冲区）。"));

    /** Nothing inside a box can end it like this, so it is ours, unless it happens each time. */
    static final Ending LOST = new Ending(
            Outcome.EXITED_EARLY,
            null,
            new Words(
                    "The program that ran your code was ended again and again, for no reason that can be seen.",
                    "运行你的代码的程序一再被终止，原因不明。"));

    static final Ending CRASHED = new Ending(
            Outcome.MEMORY_LIMIT,
            Cause.NATIVE_MEMORY,
            new Words(
                    "The Java process that ran your code crashed; most likely it ran out of memory outside the heap.",
                    "运行你的代码的 Java 进程崩溃了，最可能的原因是堆外内存耗尽。"));

    static final Ending HEAP_FULL = new Ending(
            Outcome.MEMORY_LIMIT,
            Cause.HEAP,
            new Words(
                    "Your code filled the whole heap (128 MB). Does a loop keep adding to something?",
                    "你的代码占满了整个堆（128 MB）。是不是有循环在不断往某处添加数据？"));

    static final Ending NATIVE_MEMORY_FULL = new Ending(
            Outcome.MEMORY_LIMIT,
            Cause.NATIVE_MEMORY,
            new Words(
                    "Your code used too much memory outside the heap: too many threads, classes or direct buffers.",
                    "你的代码占用了过多的堆外内存：线程、类或直接缓冲区太多。"));

    static final Ending FORGED = new Ending(
            Outcome.FORBIDDEN,
            null,
            new Words(
                    "Your code wrote to the channel that carries results. Print with System.out, and return values.",
                    "你的代码写入了传送结果的通道。打印请用 System.out，结果请用返回值。"));

    static final Ending SLOW_TEST = new Ending(
            Outcome.TIME_LIMIT,
            Cause.PROCESSOR_TIME,
            new Words(
                    "The test took too long in all and was stopped. Each call is short enough, but there is too much work in it.",
                    "整个测试用时过长，已被终止。单次调用没有超时，但总的计算量过大。"));

    static final Ending WAITING_TEST = new Ending(
            Outcome.TIME_LIMIT,
            Cause.WALL_TIME,
            new Words(
                    "The test took too long in all and was stopped; your code spent most of that time waiting. Does it sleep?",
                    "整个测试用时过长，已被终止；你的代码大部分时间在等待。是不是调用了 sleep？"));

    static final Ending PROCESSOR_USED_UP = new Ending(
            Outcome.TIME_LIMIT,
            Cause.PROCESSOR_TIME,
            new Words(
                    "Your code used up the processor time that a submission has. Does a background thread never end?",
                    "你的代码用完了一次提交可用的处理器时间。是不是有后台线程停不下来？"));

    private Endings() {}

    static Ending slowCall(int millis) {
        return new Ending(
                Outcome.TIME_LIMIT,
                Cause.PROCESSOR_TIME,
                new Words(
                                "A single call computed for longer than %.1f s and was stopped. Does a loop never end?",
                                "一次调用的计算时间超过 %.1f 秒，已被终止。是不是有循环停不下来？")
                        .with(millis / 1000.0));
    }

    static Ending waitingCall(int millis) {
        return new Ending(
                Outcome.TIME_LIMIT,
                Cause.WALL_TIME,
                new Words(
                                "A single call took longer than %.1f s, spent waiting, and was stopped. Does it sleep, or wait for something that never comes?",
                                "一次调用超过 %.1f 秒，时间都花在等待上，已被终止。是不是调用了 sleep，或在等待永远不会发生的事？")
                        .with(millis / 1000.0));
    }

    static Ending tooMuchOutput(int characters) {
        return new Ending(
                Outcome.OUTPUT_LIMIT,
                null,
                new Words(
                                "Your code printed more than %,d characters and was stopped. Print less.",
                                "你的代码打印了超过 %,d 个字符，已被终止。请减少打印。")
                        .with(characters));
    }

    static Ending unfit(String why) {
        return new Ending(
                Outcome.RUNTIME_ERROR,
                null,
                new Words("Your code returned something that can't be handed over: %s.", "你的代码返回了无法传递的内容：%s。")
                        .with(why));
    }
}
