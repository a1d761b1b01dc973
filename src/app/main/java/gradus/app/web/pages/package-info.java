/** The pages. */
@NullMarked
package gradus.app.web.pages;

import org.jspecify.annotations.NullMarked;
