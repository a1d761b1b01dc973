@NullMarked
package gradus.app.web;

import org.jspecify.annotations.NullMarked;
