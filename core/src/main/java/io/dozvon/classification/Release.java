package io.dozvon.classification;

import java.time.Instant;

/// One list that was imported.
///
/// @param version as its publisher names it, e.g. `2.27`
/// @param fileHash SHA-256 of the file, lower-case hex
/// @param codes how many lines were taken
public record Release(
    String version, String fileHash, int codes, Instant importedAt, String importedBy) {}
