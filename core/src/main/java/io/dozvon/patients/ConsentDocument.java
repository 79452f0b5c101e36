package io.dozvon.patients;

import io.dozvon.vocabulary.Language;
import java.time.LocalDate;
import java.util.List;

/// One version of a document that patients agree to, in one language.
///
/// @param version the day from which it is asked for, in the clinic's time zone
/// @param title its first line
/// @param paragraphs what follows, as plain text
/// @param hash SHA-256 of the file's bytes, lower-case hex: proves which words were agreed to
public record ConsentDocument(
    ConsentKind kind,
    LocalDate version,
    Language language,
    String title,
    List<String> paragraphs,
    String hash) {}
