/// What others tell us by HTTP of their own accord: providers of texts, and organisations that were
/// sent a report. Each message proves whom it is from; there is no session and no cookie.
@NullMarked
package io.dozvon.web.webhooks;

import org.jspecify.annotations.NullMarked;
