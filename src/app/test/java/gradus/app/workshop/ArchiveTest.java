package gradus.app.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradus.app.workshop.Refused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final String GOOD = "exercises/made-up/exercise.yaml";

    private static byte[] zip(List<String> names, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(byte[] zip, Reason reason, String words) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Archive.read(zip))
                .withMessageContaining(words)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void whatIsWritten_isRead() {
        FileName yaml = FileName.of("exercise.yaml").orElseThrow();
        FileName code = FileName.of("wrong/sign-flipped/MadeUp.java").orElseThrow();
        Map<FileName, String> texts = Map.of(yaml, "title: 标题\n", code, "class MadeUp {}\n");
        byte[] zip = Archive.write(new Archive.Contents("made-up", texts));
        assertThat(Archive.read(zip)).isEqualTo(new Archive.Contents("made-up", texts));
        assertThat(Archive.write(Archive.read(zip))).isEqualTo(zip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../exercises/made-up/exercise.yaml",
                "exercises/../exercises/made-up/exercise.yaml",
                "exercises/made-up/../../gradus",
                "/exercises/made-up/exercise.yaml",
                "exercises\\made-up\\exercise.yaml",
                "C:\\exercises\\made-up\\exercise.yaml",
                "exercises/made-up/.git/config",
                "exercises/made-up/hidden-tests/../../other/exercise.yaml",
                "exercises/made-up/reference/MadeUp.java",
                "reference-solutions/made-up/exercise.yaml",
                "exercises/MADE/exercise.yaml",
                "exercises/.made/exercise.yaml",
                "src/app/main/java/Main.java",
                "made-up/exercise.yaml",
                "exercises/made-up/README",
                "exercises/made-up/exercise.yaml\u0000.txt"
            })
    void nameThatNoExerciseHas_isRefused_andNamed(String name) {
        assertRefused(zip(List.of(GOOD, name), new byte[0]), Reason.BAD, "is not a file of an exercise");
    }

    @Test
    void twoExercises_areRefused() {
        assertRefused(
                zip(List.of(GOOD, "exercises/other/exercise.yaml"), new byte[0]),
                Reason.BAD,
                "several exercises: made-up, other");
    }

    @Test
    void namesThatSomeFileSystemsTakeForOne_areRefused() {
        assertRefused(
                zip(List.of("exercises/made-up/contract/Abc.java", "exercises/made-up/contract/ABC.java"), new byte[0]),
                Reason.BAD,
                "twice");
    }

    @Test
    void bombs_areRefused_beforeTheyAreUnpacked() {
        byte[] zeros = new byte[100 << 20];
        Arrays.fill(zeros, (byte) 'x');
        byte[] bomb = zip(List.of(GOOD), zeros);
        assertThat(bomb).hasSizeLessThan(200_000);
        assertRefused(bomb, Reason.TOO_LARGE, "larger than 4 MB");
        List<String> many = IntStream.range(0, 500)
                .mapToObj(i -> "exercises/made-up/contract/C%d.java".formatted(i))
                .toList();
        assertRefused(zip(many, new byte[0]), Reason.TOO_LARGE, "more than 400 files");
    }

    @Test
    void whatIsNoTextOrNoZip_isRefused() {
        assertRefused(zip(List.of(GOOD), new byte[] {(byte) 0xff, (byte) 0xfe}), Reason.BAD, "not UTF-8");
        assertRefused(zip(List.of(GOOD), new byte[] {'a', 0}), Reason.BAD, "NUL");
        assertRefused("PK is how they begin".getBytes(UTF_8), Reason.BAD, "not a zip file");
        assertRefused(new byte[0], Reason.BAD, "not a zip file");
        assertRefused(zip(List.of("exercises/"), new byte[0]), Reason.BAD, "nothing in it");
    }

    @Test
    void damagedArchives_areReadOrRefused_andNothingElse() {
        byte[] good = Archive.write(new Archive.Contents(
                "made-up", Map.of(FileName.of("exercise.yaml").orElseThrow(), "title: x\n".repeat(50))));
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = good.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                Archive.Contents read = Archive.read(Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length)));
                assertThat(FileName.isSlug(read.slug())).isTrue();
            } catch (Refused expected) {
                assertThat(expected.words().en()).isNotBlank();
            }
        }
    }
}
