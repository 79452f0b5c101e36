/// The written conversation of a consultation over HTTP: for the chat on both sides' pages, and as
/// a page of its own that works without scripts (R10).
@NullMarked
package io.dozvon.web.messages;

import org.jspecify.annotations.NullMarked;
