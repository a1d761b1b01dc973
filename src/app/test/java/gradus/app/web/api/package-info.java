@NullMarked
package gradus.app.web.api;

import org.jspecify.annotations.NullMarked;
