@NullMarked
package gradus.app.owndata;

import org.jspecify.annotations.NullMarked;
