/// What a benchmark has measured, how it compares with what we aim at, and how it is shown.
@NullMarked
package io.dozvon.cli.bench.figures;

import org.jspecify.annotations.NullMarked;
