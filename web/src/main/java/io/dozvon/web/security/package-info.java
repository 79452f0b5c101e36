/// Who is at the other end (a signed cookie, a bearer token), how often they may ask, and what the
/// browser is told it may do.
@NullMarked
package io.dozvon.web.security;

import org.jspecify.annotations.NullMarked;
