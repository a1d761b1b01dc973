package gradus.judge.bytecode;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The structure of a class file, walked once from front to back; JVMS chapter 4 has the format.
 *
 * @param thisClass the internal name that the class gives itself
 */
record Outline(String thisClass) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA_17 = 61;
    private static final int JAVA_1 = 44;
    private static final int ACC_MODULE = 0x8000;

    /**
     * Walks {@code bytes}.
     *
     * @throws ForgedClass if a length leads out of the file, or the file holds what javac never writes
     */
    static Outline of(byte[] bytes) throws ForgedClass {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            return new Walk(in).outline();
        } catch (IOException cutShort) {
            throw new ForgedClass("a class file ends before its time, or has a name that is no text");
        }
    }

    private static final class Walk {

        private final DataInputStream in;
        private String[] texts = new String[0];
        private int[] names = new int[0];

        Walk(DataInputStream in) {
            this.in = in;
        }

        Outline outline() throws IOException, ForgedClass {
            require(in.readInt() == MAGIC, "a class file does not begin as one");
            int minor = in.readUnsignedShort();
            int major = in.readUnsignedShort();
            int newest = JAVA_1 + Runtime.version().feature();
            require(minor == 0 && major >= JAVA_17 && major <= newest, "a class file has an unexpected version");
            constants();
            require((in.readUnsignedShort() & ACC_MODULE) == 0, "a class file is a module");
            int thisClass = in.readUnsignedShort();
            skip(Short.BYTES); // the super class
            skip(Short.BYTES * in.readUnsignedShort()); // the interfaces
            members(); // the fields
            members(); // the methods
            attributes();
            require(in.available() == 0, "a class file goes on after its end");
            return new Outline(text(thisClass < names.length ? names[thisClass] : 0));
        }

        private void constants() throws IOException, ForgedClass {
            int count = in.readUnsignedShort();
            texts = new String[count];
            names = new int[count];
            Arrays.fill(texts, "");
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 7 -> names[i] = in.readUnsignedShort(); // a class
                    case 8, 16 -> skip(2); // a string, a method's type
                    case 15 -> skip(3); // a method handle
                    case 3, 4, 9, 10, 11, 12, 18 -> skip(4); // int, float, members, a member's name, invokedynamic
                    case 5, 6 -> { // long and double, which take two places
                        skip(8);
                        i++;
                    }
                    default -> throw new ForgedClass("a class file has a constant that javac never writes");
                }
            }
        }

        private void members() throws IOException, ForgedClass {
            for (int i = in.readUnsignedShort(); i > 0; i--) {
                skip(3 * Short.BYTES); // the flags, the name, the descriptor
                attributes();
            }
        }

        private void attributes() throws IOException, ForgedClass {
            for (int i = in.readUnsignedShort(); i > 0; i--) {
                String name = text(in.readUnsignedShort());
                int length = length();
                int rest = in.available() - length;
                switch (name) {
                    case "Code" -> code();
                    case "LineNumberTable" -> skip(in.readUnsignedShort() * 2 * Short.BYTES);
                    default -> skip(length);
                }
                require(in.available() == rest, "an attribute is longer or shorter than it says");
            }
        }

        private void code() throws IOException, ForgedClass {
            skip(2 * Short.BYTES); // the sizes of the stack and of the locals
            skip(length());
            skip(in.readUnsignedShort() * 4 * Short.BYTES); // the exception table
            attributes();
        }

        private int length() throws IOException, ForgedClass {
            int length = in.readInt();
            require(length >= 0 && length <= in.available(), "a length leads out of the class file");
            return length;
        }

        private void skip(int bytes) throws IOException, ForgedClass {
            require(bytes <= in.available(), "a count leads out of the class file");
            in.skipNBytes(bytes);
        }

        private String text(int index) throws ForgedClass {
            require(index < texts.length, "a name is no constant of the class file");
            return texts[index];
        }

        private static void require(boolean holds, String otherwise) throws ForgedClass {
            if (!holds) {
                throw new ForgedClass(otherwise);
            }
        }
    }
}
