/// Who saw or changed what, when and why: written in the transaction that shows or changes it,
/// before anything is shown.
///
/// Called, not listened to: an event can be late, and a look at a record that was not written down
/// must not happen.
@ApplicationModule(allowedDependencies = {"vocabulary", "database"})
@NullMarked
package io.dozvon.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
