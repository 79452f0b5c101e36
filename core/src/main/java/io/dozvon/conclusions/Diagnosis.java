package io.dozvon.conclusions;

import java.util.ArrayList;
import java.util.List;

/// One diagnosis of a conclusion.
///
/// @param code as typed in a draft; of ICD-10, in its own spelling, once it was sent
/// @param title what ICD-10 called it when it was sent; empty in a draft, and if our list lacked it
/// @param main whether it is the main one, of which there is one
/// @param note what the doctor adds to it, one line
public record Diagnosis(String code, String title, boolean main, String note) {
  /// How many one conclusion may have.
  public static final int MOST = 20;

  public static final int LONGEST_NOTE = 500;
  static final int LONGEST_CODE = 100;

  public Diagnosis {
    code = oneLine(code);
    note = oneLine(note);
  }

  private static String oneLine(String typed) {
    return Content.tidy(typed).replaceAll("\\s+", " ");
  }

  boolean isEmpty() {
    return code.isEmpty() && note.isEmpty();
  }

  boolean tooLong() {
    return code.length() > LONGEST_CODE || note.length() > LONGEST_NOTE;
  }

  Diagnosis called(String itsCode, String itsTitle) {
    return new Diagnosis(itsCode, itsTitle, main, note);
  }

  /// Those that say something, one of them the main one: the first that claims to be, else the
  /// first.
  static List<Diagnosis> inOrder(List<Diagnosis> typed) {
    List<Diagnosis> said = typed.stream().filter(it -> !it.isEmpty()).toList();
    int main = said.stream().filter(Diagnosis::main).findFirst().map(said::indexOf).orElse(0);
    List<Diagnosis> all = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Diagnosis it = said.get(i);
      all.add(new Diagnosis(it.code(), it.title(), i == main, it.note()));
    }
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    return "[diagnosis]";
  }
}
