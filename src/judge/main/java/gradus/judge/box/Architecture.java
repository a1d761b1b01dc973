package gradus.judge.box;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of processor, as Linux sees it: the numbers of its system calls.
 *
 * <p>Source of the numbers: the kernel's {@code arch/x86/entry/syscalls/syscall_64.tbl} and {@code
 * include/uapi/asm-generic/unistd.h}; of the audit constants: {@code include/uapi/linux/audit.h}.
 */
enum Architecture {
    X86_64(0xC000003E, 62, """
            read 0, write 1, open 2, close 3, stat 4, fstat 5, lstat 6, poll 7, lseek 8, mmap 9, mprotect 10, munmap 11,
            brk 12, rt_sigaction 13, rt_sigprocmask 14, rt_sigreturn 15, ioctl 16, pread64 17, pwrite64 18, readv 19,
            writev 20, access 21, sched_yield 24, mremap 25, mincore 27, madvise 28, dup 32, nanosleep 35, getpid 39,
            socket 41, socketpair 53, clone 56, fork 57, vfork 58, execve 59, exit 60, wait4 61, kill 62, uname 63, fcntl 72,
            ftruncate 77, getcwd 79, unlink 87, readlink 89, umask 95, gettimeofday 96, getrlimit 97, getrusage 98,
            sysinfo 99, times 100, ptrace 101, getuid 102, getgid 104, geteuid 107, getegid 108, getppid 110,
            sigaltstack 131, statfs 137, fstatfs 138, prctl 157, arch_prctl 158, mount 165, gettid 186, time 201,
            futex 202, sched_getaffinity 204, getdents64 217, set_tid_address 218, fadvise64 221, clock_gettime 228,
            clock_getres 229, clock_nanosleep 230, exit_group 231, tgkill 234, keyctl 250, openat 257, newfstatat 262,
            unlinkat 263, readlinkat 267, faccessat 269, ppoll 271, unshare 272, set_robust_list 273, prlimit64 302,
            process_vm_readv 310, seccomp 317, getrandom 318, bpf 321, execveat 322, userfaultfd 323, membarrier 324,
            statx 332, rseq 334, io_uring_setup 425, clone3 435"""),
    AARCH64(0xC00000B7, 183, """
            getcwd 17, dup 23, fcntl 25, ioctl 29, unlinkat 35, mount 40, statfs 43, fstatfs 44, ftruncate 46,
            faccessat 48, openat 56, close 57, getdents64 61, lseek 62, read 63, write 64, readv 65, writev 66,
            pread64 67, pwrite64 68, ppoll 73, readlinkat 78, newfstatat 79, fstat 80, exit 93, exit_group 94,
            set_tid_address 96, unshare 97, futex 98, set_robust_list 99, nanosleep 101, clock_gettime 113,
            clock_getres 114, clock_nanosleep 115, ptrace 117, sched_getaffinity 123, sched_yield 124, kill 129,
            tgkill 131, sigaltstack 132, rt_sigaction 134, rt_sigprocmask 135, rt_sigreturn 139, times 153, uname 160,
            getrlimit 163, getrusage 165, umask 166, prctl 167, gettimeofday 169, getpid 172, getppid 173, getuid 174,
            geteuid 175, getgid 176, getegid 177, gettid 178, sysinfo 179, socket 198, socketpair 199, brk 214, munmap 215,
            mremap 216, keyctl 219, clone 220, execve 221, mmap 222, fadvise64 223, mprotect 226, mincore 232,
            madvise 233, wait4 260, prlimit64 261, process_vm_readv 270, seccomp 277, getrandom 278, bpf 280,
            execveat 281, userfaultfd 282, membarrier 283, statx 291, rseq 293, io_uring_setup 425, clone3 435""");

    private final int auditCode;
    private final int elfMachine;

    @SuppressWarnings("ImmutableEnumChecker") // filled here, never changed
    private final Map<String, Integer> calls = new HashMap<>();

    Architecture(int auditCode, int elfMachine, String table) {
        this.auditCode = auditCode;
        this.elfMachine = elfMachine;
        Matcher entries = Pattern.compile("(\\w+) (\\d+)").matcher(table);
        while (entries.find()) {
            calls.put(entries.group(1), Integer.valueOf(entries.group(2)));
        }
    }

    /**
     * Returns the architecture of this machine.
     *
     * @throws BoxFault if system calls can't be filtered on it
     */
    static Architecture current() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> X86_64;
            case "aarch64" -> AARCH64;
            default ->
                throw new BoxFault(
                        "boxes need a processor whose system calls Gradus knows, x86-64 or aarch64; this one is "
                                + name);
        };
    }

    /** Returns the kernel's name for it in a filter's data. */
    int auditCode() {
        return auditCode;
    }

    /** Returns its number in an ELF header. */
    int elfMachine() {
        return elfMachine;
    }

    /** Returns whether there is such a call here; some old ones exist on x86-64 only. */
    boolean has(String call) {
        return calls.containsKey(call);
    }

    /** Returns the number of {@code call}. */
    int number(String call) {
        Integer number = calls.get(call);
        if (number == null) {
            throw new IllegalArgumentException("call (%s) has no number on %s".formatted(call, this));
        }
        return number;
    }
}
