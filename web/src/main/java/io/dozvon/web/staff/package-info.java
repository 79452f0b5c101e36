/// The pages of everybody who works here: what they can do today, their account, and for admins who
/// works here.
@NullMarked
package io.dozvon.web.staff;

import org.jspecify.annotations.NullMarked;
