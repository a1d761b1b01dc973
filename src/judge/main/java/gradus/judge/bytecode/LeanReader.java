package gradus.judge.bytecode;

import java.util.Set;
import org.objectweb.asm.ClassReader;

/** ASM's reader, which is kept from reading the attributes that name nothing the class uses. */
final class LeanReader extends ClassReader {

    private static final Set<String> HIDDEN = Set.of(
            "AnnotationDefault",
            "EnclosingMethod",
            "Exceptions",
            "InnerClasses",
            "LocalVariableTable",
            "LocalVariableTypeTable",
            "MethodParameters",
            "Module",
            "ModuleMainClass",
            "ModulePackages",
            "NestHost",
            "NestMembers",
            "PermittedSubclasses",
            "Record",
            "RuntimeInvisibleAnnotations",
            "RuntimeInvisibleParameterAnnotations",
            "RuntimeInvisibleTypeAnnotations",
            "RuntimeVisibleAnnotations",
            "RuntimeVisibleParameterAnnotations",
            "RuntimeVisibleTypeAnnotations",
            "Signature",
            "SourceDebugExtension",
            "StackMap",
            "StackMapTable");

    LeanReader(byte[] bytes) {
        super(bytes);
    }

    /** An attribute that ASM does not know is copied and left alone; no flag of ASM's says so for these alone. */
    @Override
    public String readUTF8(int offset, char[] buffer) {
        String text = super.readUTF8(offset, buffer);
        return text != null && HIDDEN.contains(text) ? "Hidden" : text;
    }
}
