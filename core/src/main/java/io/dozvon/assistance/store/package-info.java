/// What agents wrote, and what helps them to.
@NullMarked
package io.dozvon.assistance.store;

import org.jspecify.annotations.NullMarked;
