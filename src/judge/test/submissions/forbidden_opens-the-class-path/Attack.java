package exercise.target;

import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Prints what is in the jars that it runs from. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        for (String name : System.getProperty("java.class.path").split(":", -1)) {
            try (ZipFile jar = new ZipFile(name)) {
                jar.stream().map(ZipEntry::getName).filter(entry -> !entry.startsWith("org/ejml")).limit(60).forEach(System.out::println);
            } catch (IOException unreadable) {
                System.out.println(name);
            }
        }
        return super.scale(x);
    }
}
