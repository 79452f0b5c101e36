/// The pages on which people prove who they are: signing in, a new password, the devices they are
/// signed in with. They work without scripts, and say what is wrong at the field.
@NullMarked
package io.dozvon.web.access;

import org.jspecify.annotations.NullMarked;
