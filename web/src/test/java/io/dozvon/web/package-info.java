/// The whole service as the outside meets it.
@NullMarked
package io.dozvon.web;

import org.jspecify.annotations.NullMarked;
