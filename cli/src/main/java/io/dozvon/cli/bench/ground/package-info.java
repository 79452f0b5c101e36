/// What benchmarks run on and can hurt: a PostgreSQL, an Asterisk, nodes of the service, carriers
/// and desk phones played by SIPp.
@NullMarked
package io.dozvon.cli.bench.ground;

import org.jspecify.annotations.NullMarked;
