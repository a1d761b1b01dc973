package gradus.judge.bytecode;

/**
 * A type or a member that a class names.
 *
 * @param line where, in the source; 0 if the class file does not say
 * @param owner the type's internal name, such as {@code java/util/Map$Entry}; never an array's
 * @param member the member's name, {@code <init>} for a constructor, empty for the type itself
 * @param descriptor the member's descriptor, empty for the type itself
 */
public record Reference(int line, String owner, String member, String descriptor) {}
