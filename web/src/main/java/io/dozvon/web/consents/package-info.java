/// A patient's consents after the registration (R2): asked for again when a document is renewed,
/// withdrawn when the patient wants. Until all are given no page of the cabinet opens.
@NullMarked
package io.dozvon.web.consents;

import org.jspecify.annotations.NullMarked;
