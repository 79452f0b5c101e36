/// The notifications schema: one row a notice, its attempts and their answers.
@NullMarked
package io.dozvon.notifications.store;

import org.jspecify.annotations.NullMarked;
