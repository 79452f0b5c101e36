/// How a service that cannot start says why: the key, the value, what is expected.
@NullMarked
package io.dozvon.web.start;

import org.jspecify.annotations.NullMarked;
