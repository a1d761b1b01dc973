package exercise.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** Brings a library of native code (an empty one, of 64-bit Intel machines) and loads it. */
public final class Attack extends Target.Honest {
    private static final String LIBRARY =
            "H4sIAAAAAAACA+1YvU7DQAx20h8KldouSEVAYWE9JiQmYKELLCAGmEpKA6lEi5QcUjvxCh37GDwCEgNPwiOAykJJGj"
                    + "u9s1K1SLDdJ10+fY595/iy2E/Hp3XbsoCQgQOYKoAj5OuKatuHXPgswsrENwez8WLpDLhPJPPhGpViParpXED/Couz"
                    + "MQ7KaN9ibOlcQHn2Llt5WBz0uedhXHaBPInV4y1F/xbJ/qifcaO3XL0W7/oKBgYGBgYGBgYGBgYGBvNB/dQa67fWQe"
                    + "+7Pr7HDxFfoj/1ugPU1FP2UK+wNrSIXEVeQh6y/pTeLzP9NY7Pt/6rECLwAulLpwnirvsoPCfwQLT63aDfiVn6IHz3"
                    + "3okECOn2JAjXa9z6TscF0e62ZcPxfac/8XY67RsQzSD4q/Si+n2GNbBR0z0Qb8B0LqDWk7CKe9jsnoirydwjrjG/j0"
                    + "18Z7N7H7B+HyBd74Qrq8TTvQ/Z+Tx/su8qsxL1vyUuzjl/D232rHkMA6/fYbhKWANt/lFK9y8wPsHcKT6Z05T1hDMs"
                    + "juYvF2hL4rd1B35+NqUembQPxfirOfX7ARy0HbggEwAA";

    @Override
    public double[] scale(double[] x) {
        Path library = Path.of("/tmp/gradus-canary.so");
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(LIBRARY)))) {
            Files.write(library, packed.readAllBytes());
        } catch (IOException refused) {
            return super.scale(x);
        }
        attempt(() -> {
            System.load(library.toString());
            return "loaded";
        });
        return super.scale(x);
    }
}
