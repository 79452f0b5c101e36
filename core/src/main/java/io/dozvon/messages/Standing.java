package io.dozvon.messages;

import io.dozvon.vocabulary.ConsultationId;

/// How far an open conversation has come, for one of its sides; says nothing of what was written.
///
/// @param last the last message's number, 0 if there is none
/// @param unread how many of the other side's messages this side has not read
/// @param delivered up to which number the other side has what this side wrote
/// @param read up to which number they have read it
public record Standing(
    ConsultationId consultation, int last, int unread, int delivered, int read) {}
