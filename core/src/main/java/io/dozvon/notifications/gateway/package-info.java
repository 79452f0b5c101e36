/// The carriers: providers of text messages, each a template that shapes the request and a reader
/// of answers and receipts, and the organisations' web hooks.
@NullMarked
package io.dozvon.notifications.gateway;

import org.jspecify.annotations.NullMarked;
