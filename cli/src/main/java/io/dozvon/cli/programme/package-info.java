/// Programmes: what agents ask callers who say that one insures them.
@NullMarked
package io.dozvon.cli.programme;

import org.jspecify.annotations.NullMarked;
