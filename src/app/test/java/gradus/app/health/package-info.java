@NullMarked
package gradus.app.health;

import org.jspecify.annotations.NullMarked;
