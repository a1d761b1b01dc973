/**
 * Reads authors' YAML files strictly: what is missing, unknown or wrong is named with its file, line and place.
 *
 * <p>Start with {@link gradus.app.yaml.YamlNode}.
 */
@NullMarked
package gradus.app.yaml;

import org.jspecify.annotations.NullMarked;
