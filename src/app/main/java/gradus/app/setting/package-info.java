/**
 * What a learner chose. Language and theme belong to a browser and stay in its cookies; what belongs to the learner, such
 * as the path she is on, is kept in the database, under a name that the part which reads it gives.
 */
@NullMarked
package gradus.app.setting;

import org.jspecify.annotations.NullMarked;
