/// How pages write times: in one person's zone and language, with the zone named where it matters.
@NullMarked
package io.dozvon.web.times;

import org.jspecify.annotations.NullMarked;
