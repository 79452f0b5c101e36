package io.dozvon.classification;

import java.util.List;

/// What came of reading a list.
///
/// @param dryRun whether nothing was written, because nothing was to be
/// @param alreadyThere whether this very file was the last one imported
/// @param rows lines read, without the heading
/// @param missing codes that are here and not in the file; they stay as they are
/// @param refused how many lines were not taken
/// @param examples some of those, in the file's order
public record ImportReport(
    String version,
    boolean dryRun,
    boolean alreadyThere,
    int rows,
    int added,
    int changed,
    int unchanged,
    int missing,
    int refused,
    List<RefusedRow> examples) {

  /// @param line from 1, the heading's
  /// @param reason stable: `code-malformed`, `code-twice`, `title-missing`, `title-too-long`,
  ///   `parent-unknown`
  public record RefusedRow(long line, String code, String reason) {}
}
