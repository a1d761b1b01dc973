package gradus.judge.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LatchTest {

    @TempDir
    private Path folder;

    private static byte[] closing(Architecture architecture) {
        return Latch.closing(architecture, 64, Filter.computing(architecture));
    }

    /** In a process of its own, because there is no way back. */
    private String load(byte[] library) throws IOException {
        Path file = Files.write(folder.resolve("latch.so"), library);
        Path program = Files.writeString(folder.resolve("Load.java"), """
                public class Load {
                    public static void main(String[] arguments) throws Exception {
                        System.load(arguments[0]);
                        try (var in = new java.io.FileInputStream("/proc/self/status")) {
                            String status = new String(in.readAllBytes());
                            System.out.print(status.contains("Seccomp:\\t2"));
                        }
                        try (var in = new java.io.FileInputStream("/proc/self/limits")) {
                            System.out.print(new String(in.readAllBytes()).matches("(?s).*Max processes +64 +64 .*"));
                        }
                    }
                }
                """);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        "setpriv", "--no-new-privs", java, "-XX:+UseSerialGC", program.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void loading_closesTheDoorForTheWholeProcess() throws IOException {
        assertThat(load(closing(Architecture.current()))).isEqualTo("truetrue");
    }

    @Test
    void openLatch_changesNothing() throws IOException {
        assertThat(load(Latch.open(Architecture.current()))).isEqualTo("falsefalse");
    }

    @Test
    void filterThatTheKernelRefuses_failsTheLoad() throws IOException {
        byte[] nonsense = {9, 9, 9, 9, 9, 9, 9, 9};
        assertThat(load(Latch.closing(Architecture.current(), 64, nonsense))).contains("UnsatisfiedLinkError");
    }

    @ParameterizedTest
    @EnumSource
    void file_isALibraryForTheArchitecture(Architecture architecture) {
        ByteBuffer elf = ByteBuffer.wrap(closing(architecture)).order(ByteOrder.LITTLE_ENDIAN);
        int sharedObject = 3;
        assertThat(elf.getInt(0)).isEqualTo(0x464C457F);
        assertThat(elf.getShort(16)).isEqualTo((short) sharedObject);
        assertThat(elf.getShort(18)).isEqualTo((short) architecture.elfMachine());
        assertThat(new String(closing(architecture), StandardCharsets.ISO_8859_1))
                .contains("JNI_OnLoad");
        assertThat(List.of(Architecture.X86_64.elfMachine(), Architecture.AARCH64.elfMachine()))
                .containsExactly(62, 183);
    }
}
