/// The PostgreSQL that the service brings along: used when `spring.datasource.url` is empty.
///
/// Its programs come from a jar and are unpacked once into a cache; the data stay in a folder of
/// ours from start to start:
///
/// ```
/// <folder>/            one instance of the service at a time (lock)
///   lock               held while an instance runs; says its process id
///   password           of the only role; readable by its owner alone
///   port               the port of the last start, kept when it is still free
///   postgres.log       what the server says; no statements, no values
///   data/              PostgreSQL's own
/// ```
///
/// It is durable (fsync on), asks for a password (SCRAM), and listens on this machine only. A
/// server that was left behind when the service was killed is stopped and started anew; a server
/// that is not ours is never touched. It runs apart from our process group, so that Ctrl-C reaches
/// the service first, and it is stopped as the last of Spring's beans, not by a hook of the JVM.
@NullMarked
package io.dozvon.database.embedded;

import org.jspecify.annotations.NullMarked;
