@NullMarked
package gradus.app.bank;

import org.jspecify.annotations.NullMarked;
