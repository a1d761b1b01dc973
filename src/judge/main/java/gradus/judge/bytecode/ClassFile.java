package gradus.judge.bytecode;

import java.util.List;
import org.objectweb.asm.ClassReader;

/**
 * What a class file says about its class.
 *
 * @param references what it names of other packages, in the order of its code
 * @param nativeMethods the names of its native methods
 */
public record ClassFile(List<Reference> references, List<String> nativeMethods) {

    public ClassFile {
        references = List.copyOf(references);
        nativeMethods = List.copyOf(nativeMethods);
    }

    /**
     * Reads a class file. Safe for any bytes; time may grow with the square of their number.
     *
     * @param name the full name that the class came under, such as {@code exercise.piece.Piece$Part}
     * @throws ForgedClass if it is another class, or nothing that javac writes
     */
    public static ClassFile read(String name, byte[] bytes) throws ForgedClass {
        String internalName = name.replace('.', '/');
        if (!Outline.of(bytes).thisClass().equals(internalName)) {
            throw new ForgedClass("a class came under the name of another");
        }
        ReferenceCollector collector = new ReferenceCollector(packageOf(internalName), bytes.length);
        try {
            new LeanReader(bytes).accept(collector, ClassReader.SKIP_FRAMES);
        } catch (RuntimeException | StackOverflowError unreadable) {
            // the outline was right, so this is code or constants that contradict themselves
            throw new ForgedClass(
                    "a class can't be read: " + unreadable.getClass().getSimpleName());
        }
        return collector.classFile();
    }

    private static String packageOf(String internalName) {
        return internalName.substring(0, internalName.lastIndexOf('/') + 1);
    }
}
