package gradus.judge.box;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A native library that, when a boxed JVM loads it, shuts the door behind it: it has the kernel keep the process's memory
 * from dumps and from others, limits the number of threads, and adds {@link Filter#computing} for the whole process. Only code inside a process can do that once it runs, and Java has no
 * words for it; so this writes the few machine instructions, and the ELF file around them, that {@code System.load} needs.
 *
 * <p>The library is one function, {@code JNI_OnLoad}. It returns the version of JNI that it speaks if all was done, and
 * -1, which makes {@code System.load} fail, if not.
 *
 * <p>Sources: the System V ABI for the file; jni.h for the function; prctl(2), prlimit(2) and seccomp(2) for the calls.
 */
final class Latch {

    private static final int HEADER_BYTES = 64;
    private static final int SEGMENT_BYTES = 56;
    private static final int SYMBOL_BYTES = 24;

    /** Where the only writable part begins, in the file and in memory: a multiple of every page size. */
    private static final int DYNAMIC = 0x10000;

    private static final int NAMES = HEADER_BYTES + 4 * SEGMENT_BYTES;
    private static final byte[] NAME = "\0JNI_OnLoad\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SYMBOLS = NAMES + 16;
    private static final int HASH = SYMBOLS + 2 * SYMBOL_BYTES;
    private static final int LIMIT = HASH + 32;
    private static final int CODE = LIMIT + 16;
    private static final int CODE_BYTES = 128;
    private static final int PROGRAM = CODE + CODE_BYTES;

    private static final int READ_WRITE = 6;
    private static final int READ_EXECUTE = 5;

    private final Architecture architecture;
    private final ByteBuffer file = ByteBuffer.allocate(DYNAMIC + 7 * 16).order(ByteOrder.LITTLE_ENDIAN);

    private Latch(Architecture architecture) {
        this.architecture = architecture;
    }

    /** Returns the library that allows {@code tasks} threads and processes, and the calls that {@code filter} allows. */
    static byte[] closing(Architecture architecture, int tasks, byte[] filter) {
        Latch latch = new Latch(architecture);
        latch.headers();
        latch.names();
        latch.file.position(LIMIT);
        latch.file.putLong(tasks).putLong(tasks);
        latch.file.position(PROGRAM);
        latch.file.put(filter);
        int instructions = filter.length / Filter.INSTRUCTION_BYTES;
        latch.code(architecture == Architecture.X86_64 ? x86(instructions) : arm(instructions));
        latch.dynamic();
        return latch.file.array();
    }

    /** Returns a library that does nothing when it is loaded, for a box that has to write a file at its end. */
    static byte[] open(Architecture architecture) {
        Latch latch = new Latch(architecture);
        latch.headers();
        latch.names();
        ByteBuffer code = code();
        if (architecture == Architecture.X86_64) {
            code.put(bytes("B8 08 00 01 00 C3"));
        } else {
            code.putInt(0x52800100).putInt(0x72A00020).putInt(0xD65F03C0);
        }
        latch.code(code);
        latch.dynamic();
        return latch.file.array();
    }

    private void headers() {
        file.put(bytes("7F 45 4C 46 02 01 01 00 00 00 00 00 00 00 00 00"));
        file.putShort((short) 3).putShort((short) architecture.elfMachine()).putInt(1);
        file.putLong(0).putLong(HEADER_BYTES).putLong(0).putInt(0);
        file.putShort((short) HEADER_BYTES).putShort((short) SEGMENT_BYTES).putShort((short) 4);
        file.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        segment(1, READ_EXECUTE, 0, DYNAMIC, DYNAMIC);
        segment(1, READ_WRITE, DYNAMIC, file.capacity() - DYNAMIC, DYNAMIC);
        segment(2, READ_WRITE, DYNAMIC, file.capacity() - DYNAMIC, Long.BYTES);
        // says that no stack needs to be executable
        segment(0x6474E551, READ_WRITE, 0, 0, 16);
    }

    private void segment(int type, int access, long offset, long size, long alignment) {
        file.putInt(type).putInt(access).putLong(offset).putLong(offset).putLong(offset);
        file.putLong(size).putLong(size).putLong(alignment);
    }

    private void names() {
        file.position(NAMES);
        file.put(NAME);
        file.position(SYMBOLS + SYMBOL_BYTES);
        // a global function in some section, at CODE
        file.putInt(1)
                .put((byte) 0x12)
                .put((byte) 0)
                .putShort((short) 1)
                .putLong(CODE)
                .putLong(CODE_BYTES);
        file.position(HASH);
        // one bucket, two symbols: everything hashes to symbol 1, which is the last
        file.putInt(1).putInt(2).putInt(1).putInt(0).putInt(0);
    }

    private void code(ByteBuffer code) {
        file.position(CODE);
        file.put(code.flip());
    }

    private void dynamic() {
        file.position(DYNAMIC);
        entry(4, HASH);
        entry(5, NAMES);
        entry(6, SYMBOLS);
        entry(10, NAME.length);
        entry(11, SYMBOL_BYTES);
        entry(0, 0);
    }

    private void entry(long tag, long value) {
        file.putLong(tag).putLong(value);
    }

    private static ByteBuffer code() {
        return ByteBuffer.allocate(CODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer x86(int instructions) {
        ByteBuffer code = code();
        // prctl(PR_SET_DUMPABLE, 0)
        code.put(bytes("BF 04 00 00 00 31 F6 B8 9D 00 00 00 0F 05"));
        // prlimit64(0, RLIMIT_NPROC, &limit, NULL)
        code.put(bytes("31 FF BE 06 00 00 00 48 8D 15"));
        relative(code, LIMIT);
        code.put(bytes("45 31 D2 B8 2E 01 00 00 0F 05 85 C0 75 2F"));
        // the program's address and length on the stack; seccomp(SECCOMP_SET_MODE_FILTER, FILTER_FLAG_TSYNC, stack)
        code.put(bytes("48 8D 05"));
        relative(code, PROGRAM);
        code.put(bytes("50 68")).putInt(instructions);
        code.put(bytes("BF 01 00 00 00 BE 01 00 00 00 48 89 E2 B8 3D 01 00 00 0F 05 48 83 C4 10 85 C0 75 06"));
        // return JNI_VERSION_1_8, or -1
        code.put(bytes("B8 08 00 01 00 C3"));
        code.put(bytes("B8 FF FF FF FF C3"));
        return code;
    }

    /** Puts the distance from the end of this operand to {@code target}. */
    private static void relative(ByteBuffer code, int target) {
        code.putInt(target - (CODE + code.position() + Integer.BYTES));
    }

    private static ByteBuffer arm(int instructions) {
        ByteBuffer code = code();
        // prctl(PR_SET_DUMPABLE, 0)
        code.putInt(move(0, 4)).putInt(move(1, 0)).putInt(move(8, 167)).putInt(0xD4000001);
        // prlimit64(0, RLIMIT_NPROC, &limit, NULL)
        code.putInt(move(0, 0)).putInt(move(1, 6));
        code.putInt(address(2, LIMIT - CODE - code.position()));
        code.putInt(move(3, 0)).putInt(move(8, 261)).putInt(0xD4000001).putInt(branchIfNotZero(14));
        // the program's address and length on the stack; seccomp(SECCOMP_SET_MODE_FILTER, FILTER_FLAG_TSYNC, stack)
        code.putInt(address(9, PROGRAM - CODE - code.position()));
        code.putInt(move(10, instructions)).putInt(0xA9BF27EA);
        code.putInt(move(0, 1))
                .putInt(move(1, 1))
                .putInt(0x910003E2)
                .putInt(move(8, 277))
                .putInt(0xD4000001);
        code.putInt(0x910043FF).putInt(branchIfNotZero(4));
        // return JNI_VERSION_1_8, or -1
        code.putInt(0x52800100).putInt(0x72A00020).putInt(0xD65F03C0);
        code.putInt(0x12800000).putInt(0xD65F03C0);
        return code;
    }

    /** {@code mov x<register>, #value}. */
    private static int move(int register, int value) {
        return 0xD2800000 | value << 5 | register;
    }

    /** {@code adr x<register>, distance}. */
    private static int address(int register, int distance) {
        return 0x10000000 | (distance & 3) << 29 | (distance >> 2 & 0x7FFFF) << 5 | register;
    }

    /** {@code cbnz x0, instructions}. */
    private static int branchIfNotZero(int instructions) {
        return 0xB5000000 | instructions << 5;
    }

    private static byte[] bytes(String hex) {
        String[] pairs = hex.split(" ", -1);
        byte[] bytes = new byte[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            bytes[i] = (byte) Integer.parseInt(pairs[i], 16);
        }
        return bytes;
    }
}
