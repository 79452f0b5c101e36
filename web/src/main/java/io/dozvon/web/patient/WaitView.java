package io.dozvon.web.patient;

import io.dozvon.scheduling.ExpectedWait;

/// How long somebody will wait, for a sentence.
///
/// @param kind `nobody`, `soon`, `until`, `about` or `hours`: the sentence
/// @param from its first number, minutes or hours
/// @param to its second one, minutes
public record WaitView(String kind, int from, int to) {

  public static WaitView of(ExpectedWait wait) {
    return switch (wait) {
      case ExpectedWait.NobodyOnDuty _ -> new WaitView("nobody", 0, 0);
      case ExpectedWait.Soon _ -> new WaitView("soon", 0, 0);
      case ExpectedWait.About(int from, int to) ->
          new WaitView(from == 0 ? "until" : "about", from, to);
      case ExpectedWait.MoreThan(int hours) -> new WaitView("hours", hours, 0);
    };
  }
}
