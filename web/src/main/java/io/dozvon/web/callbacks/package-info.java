/// Whom agents call back: a part of their console, and pages to arrange it.
@NullMarked
package io.dozvon.web.callbacks;

import org.jspecify.annotations.NullMarked;
