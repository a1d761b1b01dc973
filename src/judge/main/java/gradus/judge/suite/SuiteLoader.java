package gradus.judge.suite;

import java.util.Map;

/** Defines an exercise's own classes, from bytes. */
public final class SuiteLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    /** Creates a loader of {@code classes} that asks {@code parent} first. */
    public SuiteLoader(ClassLoader parent, Map<String, byte[]> classes) {
        super(parent);
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
