/// What only the whole service knows of exchanges: how the files of their configuration are
/// written. Core asks for them and does not know how.
@NullMarked
package io.dozvon.web.exchange;

import org.jspecify.annotations.NullMarked;
