package gradus.judge.box;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What the kernel lets a boxed process ask of it: a list of the calls that a computing JVM makes. All others are refused.
 *
 * <p>A program for the kernel's classic BPF machine; see seccomp(2) and {@code include/uapi/linux/seccomp.h}.
 */
final class Filter {

    /** Calls that a JVM makes when it starts, and that its code has no business with later. */
    private static final List<String> STARTING = words("""
            execve wait4 ftruncate unlink unlinkat seccomp umask arch_prctl set_tid_address dup statfs fstatfs
            pwrite64 open openat mmap prlimit64""");

    private static final List<String> COMPUTING = words("""
            read write close stat fstat lstat newfstatat statx poll ppoll lseek mprotect munmap brk rt_sigaction
            rt_sigprocmask rt_sigreturn pread64 readv writev access faccessat sched_yield mremap mincore madvise
            nanosleep getpid exit uname fcntl getcwd readlink readlinkat gettimeofday getrlimit getrusage sysinfo
            times getuid getgid geteuid getegid getppid sigaltstack gettid time futex sched_getaffinity getdents64
            fadvise64 clock_gettime clock_getres clock_nanosleep exit_group tgkill set_robust_list getrandom
            membarrier rseq""");

    private static final int LOAD_WORD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int JUMP_IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int FAIL = 0x00050000;
    private static final int EPERM = 1;
    private static final int ENOSYS = 38;

    /** The size of one instruction of a program. */
    static final int INSTRUCTION_BYTES = 8;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;

    /** x86-64's second calling convention has numbers of its own, with this bit: a known way around filters. */
    private static final int X32 = 0x40000000;

    /** The first number of the calls that came after 2018: programs know how to do without them. */
    private static final int RECENT = 424;

    private static final int CLONE_THREAD = 0x10000;
    private static final int PROT_EXEC = 4;
    private static final int MAP_ANONYMOUS = 0x20;

    /** O_WRONLY, O_RDWR, O_CREAT, O_TRUNC and O_TMPFILE, whose numbers are the same on both architectures. */
    private static final int OPEN_TO_WRITE = 0x1 | 0x2 | 0x40 | 0x200 | 0x400000;

    private static final int AF_UNIX = 1;
    private static final int PR_SET_NAME = 15;
    private static final int PR_GET_NAME = 16;
    private static final int FIONREAD = 0x541B;
    private static final int TCGETS = 0x5401;

    private final Architecture architecture;
    private final List<Instruction> program = new ArrayList<>();

    private record Instruction(int code, int skipIfTrue, int skipIfFalse, int operand) {}

    private static final Instruction ALLOWED = new Instruction(RETURN, 0, 0, ALLOW);
    private static final Instruction REFUSED = new Instruction(RETURN, 0, 0, FAIL | EPERM);
    private static final Instruction UNKNOWN = new Instruction(RETURN, 0, 0, FAIL | ENOSYS);

    private Filter(Architecture architecture) {
        this.architecture = architecture;
    }

    /**
     * Returns the filter that a box starts with: one process and its threads, which may become another program, since that
     * is how the sandbox becomes the JVM; no sockets, no other process, no namespace, nothing of the administrator's.
     */
    static byte[] starting(Architecture architecture) {
        List<String> calls = new ArrayList<>(COMPUTING);
        calls.addAll(STARTING);
        return new Filter(architecture)
                .header()
                .common()
                // the JDK's file channels make a pair of connected ends when they are first used, which reaches nobody
                .rule("socketpair", withOneOf(0, AF_UNIX, AF_UNIX))
                .allow(calls)
                .bytes();
    }

    /**
     * Returns the filter that is added when a box is ready: from then on nothing starts a program, no native code is
     * loaded, no file is opened to be written, no limit is changed.
     */
    static byte[] computing(Architecture architecture) {
        return new Filter(architecture)
                .header()
                .common()
                .rule("open", withoutBits(1, OPEN_TO_WRITE))
                .rule("openat", withoutBits(2, OPEN_TO_WRITE))
                .rule("prlimit64", withNull(2))
                .rule("mmap", withoutExecutableFile())
                .allow(COMPUTING)
                .bytes();
    }

    private Filter header() {
        program.add(load(ARCHITECTURE));
        program.add(new Instruction(JUMP_IF_EQUAL, 1, 0, architecture.auditCode()));
        program.add(new Instruction(RETURN, 0, 0, KILL_PROCESS));
        program.add(load(NUMBER));
        program.add(new Instruction(JUMP_IF_AT_LEAST, 0, 1, X32));
        program.add(UNKNOWN);
        return this;
    }

    private Filter common() {
        return rule("clone", withBits(0, CLONE_THREAD))
                .rule("prctl", withOneOf(0, PR_SET_NAME, PR_GET_NAME))
                .rule("ioctl", withOneOf(1, FIONREAD, TCGETS));
    }

    /** Lets {@code decision}, which loads what it needs and returns, have the say on {@code call}. */
    private Filter rule(String call, List<Instruction> decision) {
        if (architecture.has(call)) {
            program.add(new Instruction(JUMP_IF_EQUAL, 0, decision.size(), architecture.number(call)));
            program.addAll(decision);
        }
        return this;
    }

    private static List<Instruction> withBits(int argument, int bits) {
        return List.of(load(low(argument)), new Instruction(JUMP_IF_ANY_BIT, 0, 1, bits), ALLOWED, REFUSED);
    }

    private static List<Instruction> withoutBits(int argument, int bits) {
        return List.of(load(low(argument)), new Instruction(JUMP_IF_ANY_BIT, 1, 0, bits), ALLOWED, REFUSED);
    }

    private static List<Instruction> withOneOf(int argument, int one, int other) {
        return List.of(
                load(low(argument)),
                new Instruction(JUMP_IF_EQUAL, 1, 0, one),
                new Instruction(JUMP_IF_EQUAL, 0, 1, other),
                ALLOWED,
                REFUSED);
    }

    private static List<Instruction> withNull(int argument) {
        return List.of(
                load(low(argument)),
                new Instruction(JUMP_IF_EQUAL, 0, 3, 0),
                load(low(argument) + Integer.BYTES),
                new Instruction(JUMP_IF_EQUAL, 0, 1, 0),
                ALLOWED,
                REFUSED);
    }

    private static List<Instruction> withoutExecutableFile() {
        return List.of(
                load(low(2)),
                new Instruction(JUMP_IF_ANY_BIT, 0, 2, PROT_EXEC),
                load(low(3)),
                new Instruction(JUMP_IF_ANY_BIT, 0, 1, MAP_ANONYMOUS),
                ALLOWED,
                REFUSED);
    }

    private Filter allow(List<String> calls) {
        List<String> known = calls.stream().filter(architecture::has).toList();
        for (int i = 0; i < known.size(); i++) {
            // over the rest of this list and the three instructions below
            int toAllowed = known.size() - 1 - i + 3;
            program.add(new Instruction(JUMP_IF_EQUAL, toAllowed, 0, architecture.number(known.get(i))));
        }
        program.add(new Instruction(JUMP_IF_AT_LEAST, 0, 1, RECENT));
        program.add(UNKNOWN);
        program.add(REFUSED);
        program.add(ALLOWED);
        return this;
    }

    private byte[] bytes() {
        ByteBuffer bytes =
                ByteBuffer.allocate(program.size() * INSTRUCTION_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Instruction instruction : program) {
            bytes.putShort((short) instruction.code())
                    .put((byte) instruction.skipIfTrue())
                    .put((byte) instruction.skipIfFalse())
                    .putInt(instruction.operand());
        }
        return bytes.array();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    private static Instruction load(int offset) {
        return new Instruction(LOAD_WORD, 0, 0, offset);
    }

    /** Returns where the low half of {@code argument} is in a filter's data. */
    private static int low(int argument) {
        return 16 + Long.BYTES * argument;
    }
}
