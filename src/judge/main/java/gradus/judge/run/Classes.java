package gradus.judge.run;

import gradus.wire.ValueWriter;
import java.util.Map;

/**
 * A solution's class bytes and the contract they are for.
 *
 * @param contractName the full name of the contract's interface
 * @param solutionName the full name of the solution's class
 * @param contract the contract's class bytes, by full name
 * @param solution the solution's class bytes, by full name
 */
public record Classes(
        String contractName, String solutionName, Map<String, byte[]> contract, Map<String, byte[]> solution) {

    public Classes {
        contract = Map.copyOf(contract);
        solution = Map.copyOf(solution);
    }

    /** Returns the frame that gives them to a runner which may print {@code outputChars} characters. */
    ValueWriter frame(int outputChars) {
        ValueWriter frame =
                new ValueWriter().text(contractName).text(solutionName).number(outputChars);
        write(frame, contract);
        write(frame, solution);
        return frame;
    }

    private static void write(ValueWriter frame, Map<String, byte[]> classes) {
        frame.number(classes.size());
        classes.forEach((name, bytes) -> frame.text(name).bytes(bytes));
    }
}
