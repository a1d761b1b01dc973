package gradus.judge.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilterTest {

    private static final int CLONE_THREAD = 0x10000;
    private static final int CLONE_NEWUSER = 0x10000000;

    /** A filter of each kind, on one architecture, asked by the calls' names. */
    private record Asked(Architecture architecture, KernelFilter filter) {

        static Asked starting(Architecture architecture) {
            return new Asked(architecture, new KernelFilter(Filter.starting(architecture)));
        }

        static Asked computing(Architecture architecture) {
            return new Asked(architecture, new KernelFilter(Filter.computing(architecture)));
        }

        int about(String call, long... arguments) {
            return filter.decide(architecture.auditCode(), architecture.number(call), arguments);
        }
    }

    @ParameterizedTest
    @EnumSource
    void computing_isAllowed(Architecture architecture) {
        for (Asked asked : List.of(Asked.starting(architecture), Asked.computing(architecture))) {
            for (String call : List.of(
                    "read", "write", "futex", "munmap", "exit_group", "clock_gettime", "rseq", "brk", "statx")) {
                assertThat(asked.about(call)).as(call).isEqualTo(KernelFilter.ALLOW);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatOnlyAnAdministratorOrAnAttackerNeeds_isRefused(Architecture architecture) {
        for (Asked asked : List.of(Asked.starting(architecture), Asked.computing(architecture))) {
            for (String call : List.of(
                    "socket",
                    "ptrace",
                    "process_vm_readv",
                    "keyctl",
                    "bpf",
                    "userfaultfd",
                    "mount",
                    "unshare",
                    "execveat",
                    "kill")) {
                assertThat(asked.about(call)).as(call).isEqualTo(KernelFilter.EPERM);
            }
            assertThat(asked.about("io_uring_setup")).isEqualTo(KernelFilter.ENOSYS);
            // the C library falls back to clone, whose flags can be looked at
            assertThat(asked.about("clone3")).isEqualTo(KernelFilter.ENOSYS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void threads_areAllowedAndProcessesAreNot(Architecture architecture) {
        for (Asked asked : List.of(Asked.starting(architecture), Asked.computing(architecture))) {
            assertThat(asked.about("clone", 0x3D0F00)).isEqualTo(KernelFilter.ALLOW);
            assertThat(asked.about("clone", 0x3D0F00 & ~CLONE_THREAD)).isEqualTo(KernelFilter.EPERM);
            assertThat(asked.about("clone", CLONE_NEWUSER)).isEqualTo(KernelFilter.EPERM);
            if (architecture.has("fork")) {
                assertThat(asked.about("fork")).isEqualTo(KernelFilter.EPERM);
                assertThat(asked.about("vfork")).isEqualTo(KernelFilter.EPERM);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProgram_isStartedOnceAndNeverWhenTheBoxIsReady(Architecture architecture) {
        assertThat(Asked.starting(architecture).about("execve")).isEqualTo(KernelFilter.ALLOW);
        assertThat(Asked.computing(architecture).about("execve")).isEqualTo(KernelFilter.EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void files_areOnlyReadWhenTheBoxIsReady(Architecture architecture) {
        Asked starting = Asked.starting(architecture);
        Asked computing = Asked.computing(architecture);
        assertThat(computing.about("openat", 0, 0, 0x80000)).isEqualTo(KernelFilter.ALLOW);
        for (int flags : new int[] {0x1, 0x2, 0x40, 0x241, 0x400000}) {
            assertThat(starting.about("openat", 0, 0, flags)).isEqualTo(KernelFilter.ALLOW);
            assertThat(computing.about("openat", 0, 0, flags)).isEqualTo(KernelFilter.EPERM);
        }
        if (architecture.has("open")) {
            assertThat(computing.about("open", 0, 0)).isEqualTo(KernelFilter.ALLOW);
            assertThat(computing.about("open", 0, 0x42)).isEqualTo(KernelFilter.EPERM);
        }
        assertThat(starting.about("unlinkat")).isEqualTo(KernelFilter.ALLOW);
        assertThat(computing.about("unlinkat")).isEqualTo(KernelFilter.EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void nativeCode_isNotLoadedWhenTheBoxIsReady(Architecture architecture) {
        Asked computing = Asked.computing(architecture);
        int readExecute = 5;
        int ofAFile = 0x802;
        int anonymous = 0x22;
        assertThat(Asked.starting(architecture).about("mmap", 0, 4096, readExecute, ofAFile))
                .isEqualTo(KernelFilter.ALLOW);
        assertThat(computing.about("mmap", 0, 4096, readExecute, ofAFile)).isEqualTo(KernelFilter.EPERM);
        assertThat(computing.about("mmap", 0, 4096, 1, ofAFile)).isEqualTo(KernelFilter.ALLOW);
        // the JVM's own compiler
        assertThat(computing.about("mmap", 0, 4096, 7, anonymous)).isEqualTo(KernelFilter.ALLOW);
    }

    @ParameterizedTest
    @EnumSource
    void limits_areReadAndNotChangedWhenTheBoxIsReady(Architecture architecture) {
        Asked computing = Asked.computing(architecture);
        assertThat(computing.about("prlimit64", 0, 6, 0)).isEqualTo(KernelFilter.ALLOW);
        assertThat(computing.about("prlimit64", 0, 6, 0x7FFF_1234L)).isEqualTo(KernelFilter.EPERM);
        assertThat(computing.about("prlimit64", 0, 6, 0x7FFF_0000_0000L)).isEqualTo(KernelFilter.EPERM);
        assertThat(computing.about("seccomp")).isEqualTo(KernelFilter.EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void theTerminal_canNotBeTypedInto(Architecture architecture) {
        int typeAsIfAtTheTerminal = 0x5412;
        assertThat(Asked.computing(architecture).about("ioctl", 0, 0x541B)).isEqualTo(KernelFilter.ALLOW);
        assertThat(Asked.computing(architecture).about("ioctl", 0, typeAsIfAtTheTerminal))
                .isEqualTo(KernelFilter.EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void anotherCallingConvention_isNoWayAround(Architecture architecture) {
        KernelFilter filter = new KernelFilter(Filter.starting(architecture));
        int audit386 = 0x40000003;
        assertThat(filter.decide(audit386, 11)).isEqualTo(KernelFilter.KILL);
        int x32 = 0x40000000;
        assertThat(filter.decide(architecture.auditCode(), x32 | architecture.number("read")))
                .isEqualTo(KernelFilter.ENOSYS);
        assertThat(filter.decide(architecture.auditCode(), -1)).isEqualTo(KernelFilter.ENOSYS);
    }
}
