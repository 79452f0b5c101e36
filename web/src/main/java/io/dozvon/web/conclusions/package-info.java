/// Medical conclusions (R16): a doctor writes, previews, sends and supersedes one; its patient
/// reads it on a page or takes it along as a document.
///
/// A *document* is a PDF/UA, drawn from the same words as the page, by a renderer that can reach
/// neither the network nor a file.
@NullMarked
package io.dozvon.web.conclusions;

import org.jspecify.annotations.NullMarked;
