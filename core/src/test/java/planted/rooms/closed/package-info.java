/// A room that may enter none, and enters one.
@ApplicationModule(allowedDependencies = {})
package planted.rooms.closed;

import org.springframework.modulith.ApplicationModule;
