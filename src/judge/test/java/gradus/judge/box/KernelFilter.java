package gradus.judge.box;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The kernel's classic BPF machine, as far as filters use it: decides on calls as the kernel would. */
final class KernelFilter {

    static final int ALLOW = 0x7FFF0000;
    static final int KILL = 0x80000000;
    static final int EPERM = 0x00050001;
    static final int ENOSYS = 0x00050026;

    private static final int MOST_INSTRUCTIONS = 4_096;
    private static final int DATA_BYTES = 64;

    private final ByteBuffer program;

    KernelFilter(byte[] program) {
        this.program = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns what the filter says to call {@code number} made in the convention {@code audit}. */
    int decide(int audit, int number, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(DATA_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(number).putInt(audit).putLong(0);
        for (long argument : arguments) {
            data.putLong(argument);
        }
        int accumulator = 0;
        int at = 0;
        for (int steps = 0; steps < MOST_INSTRUCTIONS; steps++) {
            int code = program.getShort(8 * at);
            int operand = program.getInt(8 * at + 4);
            switch (code) {
                case 0x20 -> accumulator = data.getInt(operand);
                case 0x15 -> at += jump(at, accumulator == operand);
                case 0x35 -> at += jump(at, Integer.compareUnsigned(accumulator, operand) >= 0);
                case 0x45 -> at += jump(at, (accumulator & operand) != 0);
                case 0x06 -> {
                    return operand;
                }
                default -> throw new IllegalStateException("instruction %d has code %x".formatted(at, code));
            }
            at++;
        }
        throw new IllegalStateException("the filter does not end");
    }

    private int jump(int at, boolean taken) {
        return program.get(8 * at + (taken ? 2 : 3)) & 0xFF;
    }
}
