/// The waiting room's pages: where a patient asks for the duty doctor, sees what it costs, and
/// leaves the line (R6, R15).
@NullMarked
package io.dozvon.web.waiting;

import org.jspecify.annotations.NullMarked;
