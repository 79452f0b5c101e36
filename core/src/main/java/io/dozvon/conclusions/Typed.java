package io.dozvon.conclusions;

/// What comes from a doctor's page.
///
/// @param basedOn the version they have before them; 0 if there is none
/// @param revision the draft's that the page was made with or has written since; 0 if there was
///   none
/// @param writer names the page, made up by it, at most 40 characters
/// @param reason why they supersede that version; not asked for the first one
public record Typed(int basedOn, int revision, String writer, Content content, String reason) {
  @Override
  public String toString() {
    return "[typed on version " + basedOn + "]";
  }
}
