/// Flyway migrations, one PostgreSQL schema a room, the classes jOOQ generates from them (a package
/// a schema), and the embedded PostgreSQL for installations that bring none.
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "vocabulary")
@NullMarked
package io.dozvon.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
