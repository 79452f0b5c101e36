/// Build-time only: turns the Flyway migrations into the jOOQ classes that the rooms' stores use.
@NullMarked
package io.dozvon.codegen;

import org.jspecify.annotations.NullMarked;
