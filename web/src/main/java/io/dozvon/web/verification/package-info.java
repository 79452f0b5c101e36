/// Agents verify callers; supervisors look at what went wrong. No page shows what the checklist
/// asks for.
@NullMarked
package io.dozvon.web.verification;

import org.jspecify.annotations.NullMarked;
