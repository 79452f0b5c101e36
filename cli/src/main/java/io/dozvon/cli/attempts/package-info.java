/// Attempts: every try to reach somebody, on the web or by phone, and how it ended.
@NullMarked
package io.dozvon.cli.attempts;

import org.jspecify.annotations.NullMarked;
