@NullMarked
package io.dozvon.cli;

import org.jspecify.annotations.NullMarked;
