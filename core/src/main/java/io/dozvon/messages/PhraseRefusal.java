package io.dozvon.messages;

import io.dozvon.vocabulary.Refusal;
import java.util.Map;

/// Why a canned phrase is not taken.
public sealed interface PhraseRefusal extends Refusal {

  /// There is none, or it is another doctor's, or it was deleted too long ago.
  record UnknownPhrase() implements PhraseRefusal {
    @Override
    public String id() {
      return "phrase-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  record PhraseEmpty() implements PhraseRefusal {
    @Override
    public String id() {
      return "phrase-empty";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// @param most in characters
  record PhraseTooLong(int most) implements PhraseRefusal {
    @Override
    public String id() {
      return "phrase-too-long";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("most", most);
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// @param most of one doctor
  record TooManyPhrases(int most) implements PhraseRefusal {
    @Override
    public String id() {
      return "too-many-phrases";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("most", most);
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
