/// Shows people what the service answered: lists as tables, single things as cards. Times are in
/// the reader's zone, names of states in their language.
@NullMarked
package io.dozvon.cli.show;

import org.jspecify.annotations.NullMarked;
