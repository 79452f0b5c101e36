package io.dozvon.records;

import io.dozvon.vocabulary.Refusal;
import java.util.Map;

/// Why the records' room says no.
public sealed interface RecordRefusal extends Refusal {

  /// There is none, or it is another patient's: the one who asks is not told which.
  record UnknownRecord() implements RecordRefusal {
    @Override
    public String id() {
      return "record-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// It opens once the doctor says why.
  record ReasonNeeded() implements RecordRefusal {
    @Override
    public String id() {
      return "record-reason-needed";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  record ReasonMissing() implements RecordRefusal {
    @Override
    public String id() {
      return "record-reason-missing";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// @param most in characters
  record ReasonTooLong(int most) implements RecordRefusal {
    @Override
    public String id() {
      return "record-reason-too-long";
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

  /// The clinic does not show what other doctors wrote.
  record ColleaguesNotShown() implements RecordRefusal {
    @Override
    public String id() {
      return "record-colleagues-not-shown";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }
}
