/// Conclusions as evidence: handed over with their signatures, and checked.
@NullMarked
package io.dozvon.cli.conclusion;

import org.jspecify.annotations.NullMarked;
