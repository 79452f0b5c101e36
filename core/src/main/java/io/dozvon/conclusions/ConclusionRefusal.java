package io.dozvon.conclusions;

import io.dozvon.vocabulary.Refusal;

/// Why the conclusions' room says no.
public sealed interface ConclusionRefusal extends Refusal {

  /// The conversation has not begun, or was cancelled before it did.
  record NothingToConclude() implements ConclusionRefusal {
    @Override
    public String id() {
      return "nothing-to-conclude";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// No part says anything.
  record Empty() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-empty";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record TooLong() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-too-long";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// What was sent is superseded for a reason only.
  record ReasonMissing() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-reason-missing";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record ReasonTooLong() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-reason-too-long";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// Another version was sent since the doctor's page was opened, in another tab perhaps.
  record SentMeanwhile() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-sent-meanwhile";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// There is none, or it is somebody else's: the one who asks is not told which.
  record UnknownConclusion() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Another page has written the draft since this one has seen it.
  record DraftElsewhere() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-draft-elsewhere";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// ICD-10 has no such code.
  ///
  /// @param at which of the diagnoses, from 0
  record CodeUnknown(int at) implements ConclusionRefusal {
    @Override
    public String id() {
      return "diagnosis-code-unknown";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// The code is divided further, or is not used any more.
  ///
  /// @param at which of the diagnoses, from 0
  record CodeNotUsable(int at) implements ConclusionRefusal {
    @Override
    public String id() {
      return "diagnosis-code-not-usable";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// One diagnosis was given twice.
  ///
  /// @param at the second one, from 0
  record CodeTwice(int at) implements ConclusionRefusal {
    @Override
    public String id() {
      return "diagnosis-code-twice";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// There is no such key.
  record UnknownKey() implements ConclusionRefusal {
    @Override
    public String id() {
      return "signing-key-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Its time is over already.
  record KeyEnded() implements ConclusionRefusal {
    @Override
    public String id() {
      return "signing-key-ended";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// A key is revoked for a reason, of up to 1000 characters.
  record KeyReasonMissing() implements ConclusionRefusal {
    @Override
    public String id() {
      return "signing-key-reason-missing";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// It was sent before conclusions were signed.
  record NotSigned() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-not-signed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// There is no such template of theirs, or nobody shares it with them.
  record UnknownTemplate() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-template-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// A template has a name of up to 100 characters.
  record TemplateNameMissing() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-template-name";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// A doctor keeps up to a hundred.
  record TooManyTemplates() implements ConclusionRefusal {
    @Override
    public String id() {
      return "conclusion-templates-too-many";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
