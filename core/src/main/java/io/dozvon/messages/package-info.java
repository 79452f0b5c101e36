/// The written conversation of a consultation: text and images, before and during it (R10, R11).
///
/// - *Conversation*: what one patient and one doctor write to each other in one consultation. It
///   bears the consultation's id and may be opened before that begins and before there is a doctor:
///   who waits for the duty doctor can write already.
/// - *Message*: a text or an image, under an id that the sender's page chose: sent again after a
///   lost answer it is there once. Numbered without gaps within its conversation.
/// - *Marks*: *delivered*, a page of the other side has it; *read*, it was on their screen.
/// - *Image*: drawn anew from what was uploaded. Nothing of the file itself is kept: no place, no
///   camera, nothing hidden behind the picture.
/// - *Phrase*: what a doctor writes again and again, on a list of their own.
///
/// ```
/// (none) ──open──▶ Open ──close──▶ Closed: readable, and nothing is written any more
///                  │  ▲
///                  └──┘ assign, send, mark
/// ```
@ApplicationModule(
    allowedDependencies = {"vocabulary", "database", "audit", "presence", "consultations"})
@NullMarked
package io.dozvon.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
