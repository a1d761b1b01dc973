package gradus.app.yaml;

import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds the line of a place in a YAML file; the tree that is read from it has forgotten the lines. */
final class YamlLines {

    private YamlLines() {}

    /**
     * Returns the line, from 1, of {@code path}, such as {@code tests.hidden[0].points}, in {@code yaml}; of what holds it,
     * if it is not there.
     */
    static int lineOf(String yaml, String path) {
        Node node = root(yaml);
        int line = 1;
        for (String step : List.of(path.replace("[", ".[").split("\\.", -1))) {
            NodeTuple entry = step.startsWith("[") ? null : entry(node, step);
            node = step.startsWith("[") ? item(node, step) : entry == null ? null : entry.getValueNode();
            if (node == null) {
                return line;
            }
            line = 1
                    + (entry == null ? node : entry.getKeyNode()).getStartMark().getLine();
        }
        return line;
    }

    private static @Nullable Node root(String yaml) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        } catch (YAMLException unreadable) {
            return null;
        }
    }

    private static @Nullable NodeTuple entry(@Nullable Node node, String key) {
        if (node instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return entry;
                }
            }
        }
        return null;
    }

    private static @Nullable Node item(@Nullable Node node, String index) {
        // a key may have a bracket in it, too
        if (!(node instanceof SequenceNode list) || !index.matches("\\[[0-9]{1,6}]")) {
            return null;
        }
        int i = Integer.parseInt(index.substring(1, index.length() - 1));
        return i < list.getValue().size() ? list.getValue().get(i) : null;
    }
}
