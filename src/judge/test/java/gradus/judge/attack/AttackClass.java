package gradus.judge.attack;

/** The ways in which an automatic grader has been, or could be, attacked. */
enum AttackClass {
    L1("read the hidden tests' files: sources, classes, jars, listings"),
    L2("read hidden tests as resources of a class loader"),
    L3("carry a test's inputs out in exceptions, their texts, types and frames", "`WithheldTest`"),
    L4("look at the grader from inside: stacks, threads, arguments, environment, /proc, heap"),
    L5("send what was seen over the network"),
    L6(
            "use the verdict as an oracle: outcomes, messages, time",
            "`WithheldTest`; inputs are drawn anew for each submission"),
    L7("leave something for the next submission"),
    L8("make the compiler read for you", "`CompilerPoolTest`"),
    L9("fetch what only others may see through the API or the page", "`ApiTest.exercise_showsNoHiddenSource`"),
    L10(
            "find hidden tests in feedback and exports",
            "`VerdictJsonTest.detail_isShownForAVisibleTest_andNeverForAHiddenOne`"),
    L11("find seeds or expected values in names and arguments"),
    F1("print what the grader would say"),
    F2("end the program before the tests do"),
    F3("replace the grader's files", "`FrameFuzzTest`, `FrameChannelTest`, `ValueReaderTest`"),
    F4("shadow the grader's or the JDK's classes", "`AnswerTest`, `ClassFileTest`"),
    F5("reach into the grader by reflection", "`ArchitectureTest.boxedJars_holdNothingButWhatRunsInABox`"),
    F6("have services, agents and options loaded"),
    F7("return objects that lie", "`MarshalTest`"),
    F8("return numbers and shapes that fool a comparison", "`CloseTest`"),
    F9("throw exceptions that run code, or never end"),
    F10("go on in the background after the answer"),
    F11("change what all tests share"),
    F12("call or copy the reference solution"),
    F13("answer from a table of known inputs"),
    F14("tell a test from real use"),
    F15("hide code from whoever reads the source"),
    R1("keep the processor busy for ever"),
    R2("wait for ever"),
    R3("start threads or processes without end"),
    R4(
            "take all memory: heap, stack, metaspace, outside the heap",
            "`BehaviourTest`, `JudgeExportsTest`, `ControlGroupsTest`"),
    R5("flood the output and the messages"),
    R6("fill the disk"),
    R7("make the compiler explode", "`AnswerTest`"),
    R8("get stuck: deadlock, a regular expression, huge numbers"),
    R9("flood the queue, take every processor", "`FairnessTest`"),
    E1("have the host follow a link out of the box"),
    E2("have the host, or the box, call an address", "`GuardTest`"),
    E3("find a privileged helper"),
    E4("inject into the grader's command line"),
    E5("load native code", "`LatchTest`"),
    E6("reach rare parts of the kernel", "`FilterTest`, `KernelTest`"),
    E7("outlive the run", "`BoxesTest`"),
    E8("name files and classes so that they land elsewhere"),
    U1("put markup into what is shown", "`ErrorPageTest`, `MarkdownTest.html_ofTheAuthor_isSanitised`"),
    U2("hide text with control characters", "`GradeCommandTest.text_ofTheLearner_canNotSteerTheTerminal`"),
    U3("put formulas into exports", "nothing is exported yet");

    private final String what;
    private final String alsoShownBy;

    AttackClass(String what) {
        this(what, "");
    }

    AttackClass(String what, String alsoShownBy) {
        this.what = what;
        this.alsoShownBy = alsoShownBy;
    }

    /** Returns what such an attack tries, in a few words. */
    String what() {
        return what;
    }

    /** Returns the tests outside of the corpus that have to do with it. */
    String alsoShownBy() {
        return alsoShownBy;
    }
}
