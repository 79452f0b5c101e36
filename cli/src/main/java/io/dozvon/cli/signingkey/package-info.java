/// The keys that doctors sign conclusions with.
@NullMarked
package io.dozvon.cli.signingkey;

import org.jspecify.annotations.NullMarked;
