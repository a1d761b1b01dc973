@NullMarked
package gradus.app.yaml;

import org.jspecify.annotations.NullMarked;
