package gradus.judge.policy;

import gradus.wire.verdict.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A group of things that an exercise has no use for, refused with one sentence. */
public enum Group {
    FILES(
            "You may not read or write files here: everything you need comes in as an argument.",
            "这里不能读写文件：需要的数据都会作为参数传入。"),
    NETWORK(
            "You may not use the network here: everything you need comes in as an argument.",
            "这里不能访问网络：需要的数据都会作为参数传入。"),
    PROCESSES(
            "You may not start or look at other programs here: write the computation in Java.",
            "这里不能启动或查看其他程序：请直接用 Java 写出计算过程。"),
    EXIT("You may not end the program here: return a result, or throw an exception.", "这里不能终止程序：请返回结果，或者抛出异常。"),
    THREADS(
            "You may not start or control threads here: compute in the thread that calls you.",
            "这里不能创建或控制线程：请直接在调用你的方法的线程里计算。"),
    WAITING("You may not wait here: nothing else is running that could be waited for.", "这里不能休眠或等待：没有别的任务在运行，等待毫无意义。"),
    REFLECTION(
            "You may not use reflection or load classes here: call what you need by its name.",
            "这里不能使用反射或自行加载类：需要什么，直接按名字调用即可。"),
    NATIVE("You may not use native code here: write it in Java.", "这里不能使用本地（native）代码：请用 Java 实现。"),
    SERIALIZATION(
            "You may not serialise objects here: copy what you need, field by field.", "这里不能使用对象序列化：需要副本时，请逐个字段复制。"),
    ENVIRONMENT(
            "You may not read or change the settings of the machine here: the result depends on the arguments alone.",
            "这里不能读取或更改运行环境的设置：结果只应取决于参数。"),
    INPUT(
            "There is no keyboard to read from here: everything you need comes in as an argument.",
            "这里没有键盘输入可读：需要的数据都会作为参数传入。"),
    STACK(
            "You may not look at the call stack here: the result depends on the arguments alone.",
            "这里不能查看调用栈：结果只应取决于参数。"),
    OTHER("You may not use %s here: no exercise needs it.", "这里不能使用 %s：练习用不到它。");

    private final String en;
    private final String zh;

    Group(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** Returns the name that {@code exercise.yaml} and the rules know it by, such as {@code files}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the group that is known as {@code id}. */
    public static Optional<Group> of(String id) {
        return Arrays.stream(values()).filter(group -> group.id().equals(id)).findFirst();
    }

    /** Returns what a learner is told who used {@code api}, which is of this group. */
    Words sentence(String api) {
        return new Words(en, zh).with(api);
    }
}
