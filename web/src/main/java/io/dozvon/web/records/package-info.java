/// A patient's record as their doctor opens it, beside a consultation or as a page of its own.
@NullMarked
package io.dozvon.web.records;

import org.jspecify.annotations.NullMarked;
