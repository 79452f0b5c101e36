/// What monitoring is told: an exchange that is down degrades the service, it does not kill it.
@NullMarked
package io.dozvon.web.health;

import org.jspecify.annotations.NullMarked;
