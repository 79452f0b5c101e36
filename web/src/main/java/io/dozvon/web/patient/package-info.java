/// The cabinet: where a patient is rung, talks, and comes back after a loss. A patient acts only as
/// themselves.
@NullMarked
package io.dozvon.web.patient;

import org.jspecify.annotations.NullMarked;
