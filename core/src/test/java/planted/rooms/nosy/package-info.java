/// A room that may call at another's door, and goes into the kitchen.
@ApplicationModule(allowedDependencies = "open")
package planted.rooms.nosy;

import org.springframework.modulith.ApplicationModule;
