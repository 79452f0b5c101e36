/// The few values all rooms share: who someone is, how to ring them, and how a wish is refused.
///
/// Open to everyone, knows nobody.
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package io.dozvon.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
