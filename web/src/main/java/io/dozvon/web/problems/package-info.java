/// How a "no" is said over HTTP: `application/problem+json` (RFC 9457) with a stable id and words
/// in the language of the one who asks.
@NullMarked
package io.dozvon.web.problems;

import org.jspecify.annotations.NullMarked;
