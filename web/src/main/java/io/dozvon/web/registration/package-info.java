/// A person registers themselves, page by page (R1, R2). What is done is known by a cookie, so that
/// the page can be closed and opened again.
@NullMarked
package io.dozvon.web.registration;

import org.jspecify.annotations.NullMarked;
