package gradus.judge.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On trees of plain files, made to look like the kernel's; the real ones are tried by {@link BoxesTest}. */
class ControlGroupsTest {

    private static final ProcessLimits SMALL = new ProcessLimits(1, 400, 64, 1, 1, 1, 1);
    private static final ProcessLimits LARGE = new ProcessLimits(1, 600, 64, 1, 1, 1, 1);
    private static final long SELF = 4_711;

    @TempDir
    private Path root;

    private Path proc() {
        return root.resolve("proc");
    }

    private void givenProc(String cgroup, String mountinfo) throws IOException {
        Path self = Files.createDirectories(proc().resolve("self"));
        Files.writeString(self.resolve("cgroup"), cgroup);
        Files.writeString(self.resolve("mountinfo"), mountinfo);
    }

    /** As on a host where each controller has a hierarchy of its own, and this process is in a group below the root. */
    private void givenVersion1() throws IOException {
        StringBuilder cgroup = new StringBuilder();
        StringBuilder mounts = new StringBuilder();
        for (String controller : List.of("memory", "pids", "cpu,cpuacct")) {
            Path mount = root.resolve("v1").resolve(controller);
            Files.createDirectories(mount.resolve("class/one"));
            cgroup.append("4:").append(controller).append(":/class/one\n");
            mounts.append("35 31 0:32 / %s rw,relatime - cgroup cgroup rw,%s\n".formatted(mount, controller));
        }
        givenProc(cgroup.toString(), mounts.toString());
    }

    private Path givenVersion2(String controllers) throws IOException {
        Path mount = Files.createDirectories(root.resolve("v2"));
        Path own = Files.createDirectories(mount.resolve("user.slice/gradus.service"));
        Files.writeString(own.resolve("cgroup.controllers"), controllers);
        Files.writeString(own.resolve("cgroup.subtree_control"), "");
        Files.writeString(own.resolve("cgroup.procs"), "4711\n");
        givenProc(
                "0::/user.slice/gradus.service\n",
                "41 31 0:38 / %s rw,relatime - cgroup2 cgroup2 rw\n".formatted(mount));
        return own;
    }

    private ControlGroups find() {
        return ControlGroups.find(proc(), SELF, pid -> pid != 1);
    }

    private static Group lease(ControlGroups groups, ProcessLimits limits) {
        @Nullable Group group = groups.lease(limits);
        assertThat(group).isNotNull();
        return group;
    }

    private static List<Path> entered(Group group) {
        return group.entrance()
                .lines()
                .flatMap(line -> List.of(line.split("'", -1)).stream())
                .filter(word -> word.startsWith("/"))
                .map(Path::of)
                .toList();
    }

    @Test
    void version1_makesAGroupInEachHierarchyBelowItsOwn() throws IOException {
        givenVersion1();
        try (ControlGroups groups = find()) {
            assertThat(groups.available()).isTrue();
            List<Path> entered = entered(lease(groups, SMALL));
            assertThat(entered)
                    .hasSize(3)
                    .allMatch(file -> file.startsWith(root.resolve("v1")))
                    .allMatch(file -> file.endsWith("cgroup.procs"));
            assertThat(entered.get(0).toString()).contains("/memory/class/one/gradus-" + SELF + "-");
        }
    }

    @Test
    void version2_movesItsProcessesAsideAndSharesOutItsControllers() throws IOException {
        Path own = givenVersion2("cpuset cpu io memory pids");
        try (ControlGroups groups = find()) {
            assertThat(groups.available()).isTrue();
            assertThat(Files.readString(own.resolve("cgroup.subtree_control"))).isEqualTo("+memory +pids +cpu");
            assertThat(Files.readString(own.resolve("gradus/cgroup.procs"))).isEqualTo("4711");
            assertThat(entered(lease(groups, SMALL))).hasSize(1);
        }
    }

    @Test
    void version2WithoutItsControllers_isNotUsed() throws IOException {
        givenVersion2("cpuset io");
        try (ControlGroups groups = find()) {
            assertThat(groups.available()).isFalse();
            assertThat(groups.lease(SMALL)).isNull();
            assertThat(groups.words()).contains("Delegate=yes");
        }
    }

    @Test
    void noGroupsAtAll_isSaidAndNotAFault() throws IOException {
        givenProc("", "");
        try (ControlGroups groups = find()) {
            assertThat(groups.available()).isFalse();
            assertThat(groups.words()).isEqualTo("this machine has none");
        }
    }

    @Test
    void group_isLeasedAgainWhenItIsReturnedAndEmpty() throws IOException {
        givenVersion1();
        try (ControlGroups groups = find()) {
            Group first = lease(groups, SMALL);
            for (Path processes : entered(first)) {
                Files.writeString(processes, "");
            }
            assertThat(lease(groups, SMALL)).isNotSameAs(first);
            first.release();
            assertThat(lease(groups, LARGE)).isNotSameAs(first);
            Files.writeString(entered(first).get(0), "77\n");
            assertThat(lease(groups, SMALL)).isNotSameAs(first);
            Files.writeString(entered(first).get(0), "");
            assertThat(lease(groups, SMALL)).isSameAs(first);
        }
    }

    @Test
    void memoryKills_countFromTheLease() throws IOException {
        givenVersion1();
        try (ControlGroups groups = find()) {
            Group group = lease(groups, SMALL);
            Path events = entered(group).get(0).resolveSibling("memory.oom_control");
            Files.writeString(events, "oom_kill_disable 0\nunder_oom 0\noom_kill 3\n");
            assertThat(group.ranOutOfMemory()).isTrue();
            assertThat(group.leased().ranOutOfMemory()).isFalse();
        }
    }

    @Test
    void groupsOfDeadProcesses_areRemoved() throws IOException {
        givenVersion1();
        Path place = root.resolve("v1/memory/class/one");
        Files.createDirectories(place.resolve("gradus-1-1/box-0"));
        Files.createDirectories(place.resolve("gradus-2-1/box-0"));
        find().close();
        assertThat(place.resolve("gradus-1-1")).doesNotExist();
        assertThat(place.resolve("gradus-2-1")).exists();
    }
}
