/// The centre at work: the rooms together, on a real PostgreSQL, as their doors' users see them.
/// Outside `io.dozvon`, so that applications under test do not find these classes.
@NullMarked
package centre;

import org.jspecify.annotations.NullMarked;
