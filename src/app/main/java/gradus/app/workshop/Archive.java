package gradus.app.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.app.yaml.YamlNode;
import gradus.wire.verdict.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An exercise as one zip file: {@code exercises/<slug>/…} and {@code reference-solutions/<slug>/…}, so that it can be
 * unpacked by hand, too. What comes in is somebody else's: only names that exercises have are taken, nothing is unpacked
 * on the way, and what an entry claims of its size is not believed.
 */
final class Archive {

    private static final int MOST_FILES = 400;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final String EXPECTED =
            "exercises/<slug>/exercise.yaml …, reference-solutions/<slug>/reference/….java …";
    private static final Pattern PLACE =
            Pattern.compile("(exercises|reference-solutions)/(%s)/(.+)".formatted(YamlNode.ID));

    private final Map<FileName, String> texts = new TreeMap<>(FileName.order());
    private final Set<String> names = new HashSet<>();
    private String slug = "";
    private int bytes;

    private Archive() {}

    /**
     * What an archive holds.
     *
     * @param slug the exercise
     * @param texts its files
     */
    record Contents(String slug, Map<FileName, String> texts) {}

    /** Returns {@code contents} as a zip file, the same bytes for the same contents. */
    static byte[] write(Contents contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            Map<FileName, String> inOrder = new TreeMap<>(FileName.order());
            inOrder.putAll(contents.texts());
            for (Map.Entry<FileName, String> file : inOrder.entrySet()) {
                ZipEntry entry = new ZipEntry(
                        file.getKey().below(contents.slug()).toString().replace('\\', '/'));
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a zip file.
     *
     * @throws Refused if it is none, or holds anything but the files of one exercise
     */
    static Contents read(byte[] zip) {
        Archive archive = new Archive();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                archive.take(entry, entries);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw bad(
                    "this is not a zip file that can be read (%s)",
                    "这个 zip 文件无法读取（%s）", String.valueOf(broken.getMessage()));
        }
        if (archive.texts.isEmpty()) {
            throw bad("there is nothing in it, or it is not a zip file; %s", "里面什么都没有，或者它不是 zip 文件；%s", EXPECTED);
        }
        return new Contents(archive.slug, archive.texts);
    }

    private void take(ZipEntry entry, ZipInputStream content) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        Matcher place = PLACE.matcher(entry.getName());
        FileName name = place.matches() ? FileName.of(place.group(3)).orElse(null) : null;
        if (name == null
                || !name.below(place.group(2)).startsWith(place.group(1))
                || !FileName.isSlug(place.group(2))) {
            throw bad("\"%s\" in it is not a file of an exercise", "其中的“%s”不是练习的文件", entry.getName());
        }
        if (!slug.isEmpty() && !slug.equals(place.group(2))) {
            throw bad(
                    "it holds several exercises: %s; export and import them one by one",
                    "里面有多个练习：%s；请逐个导出与导入", slug + ", " + place.group(2));
        }
        slug = place.group(2);
        // two names that some file systems take for one
        if (!names.add(name.text().toLowerCase(Locale.ROOT))) {
            throw bad("\"%s\" is in it twice", "“%s”在里面出现了两次", entry.getName());
        }
        if (texts.size() == MOST_FILES) {
            throw tooLarge("it holds more than %s files", "里面的文件超过 %s 个", MOST_FILES);
        }
        texts.put(name, text(name, content));
    }

    private String text(FileName name, ZipInputStream content) throws IOException {
        byte[] read = content.readNBytes(MOST_BYTES - bytes + 1);
        bytes += read.length;
        if (bytes > MOST_BYTES) {
            throw tooLarge("unpacked it is larger than %s MB", "解压后超过 %s MB", MOST_BYTES >> 20);
        }
        try {
            return Workshop.requireText(
                    name, UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString());
        } catch (CharacterCodingException binary) {
            throw bad("\"%s\" in it is not UTF-8 text", "其中的“%s”不是 UTF-8 文本", name);
        }
    }

    private static Refused bad(String en, String zh, Object argument) {
        return new Refused(Refused.Reason.BAD, new Words(en.formatted(argument), zh.formatted(argument)));
    }

    private static Refused tooLarge(String en, String zh, Object argument) {
        return new Refused(Refused.Reason.TOO_LARGE, new Words(en.formatted(argument), zh.formatted(argument)));
    }
}
