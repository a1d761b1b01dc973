@NullMarked
package gradus.app.setting;

import org.jspecify.annotations.NullMarked;
