package io.dozvon.web.doctor;

import io.dozvon.dialling.Correction.Said;
import io.dozvon.staff.Handset;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.problems.MalformedParameter;

/// What a page's button chose, read from its address.
final class Chosen {
  private Chosen() {}

  static Handset handset(String text) {
    return read(Handset.class, text, "via");
  }

  static Said said(String text) {
    return read(Said.class, text, "as");
  }

  private static <E extends Enum<E>> E read(Class<E> kind, String text, String parameter) {
    try {
      return Wire.read(kind, text);
    } catch (IllegalArgumentException e) {
      throw new MalformedParameter(parameter, "parameter-malformed");
    }
  }
}
