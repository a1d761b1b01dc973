/**
 * What crosses between the processes: frames, and a closed set of values.
 *
 * <h2>Theory of operation</h2>
 *
 * Judge and boxes talk over a pair of pipes in length-prefixed {@link gradus.wire.Frame frames}. A frame's payload is
 * made of {@link gradus.wire.Value values}: numbers, text, arrays, lists, maps, records, seeded generators, and
 * references to objects that stay where they are. {@link gradus.wire.Marshal} turns Java objects into values and back,
 * always by the type that the <em>receiver</em> declared, never by a name that the sender chose. {@link
 * gradus.wire.ValueReader} trusts nothing: each length is checked against a cap, and against the bytes that are really
 * there, before anything is allocated; whatever does not fit is a {@link gradus.wire.WireFault}. Java serialisation is
 * not used.
 *
 * <p>Arrays lie on both sides and are one object to whoever uses them, as in one process ({@link gradus.wire.Sharing}).
 *
 * <p>This module depends on nothing, because it is in every process, the boxes included.
 */
@NullMarked
package gradus.wire;

import org.jspecify.annotations.NullMarked;
