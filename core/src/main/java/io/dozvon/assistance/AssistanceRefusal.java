package io.dozvon.assistance;

import io.dozvon.vocabulary.Refusal;
import java.util.Map;

/// Why a note, a code, a step or a piece of knowledge is not taken.
public sealed interface AssistanceRefusal extends Refusal {

  /// They have had no such call; another agent's does not exist for them.
  record UnknownNote() implements AssistanceRefusal {
    @Override
    public String id() {
      return "call-note-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// It was finished and is not written any more.
  record NoteFinished() implements AssistanceRefusal {
    @Override
    public String id() {
      return "call-note-finished";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// @param most in characters
  record NoteTooLong(int most) implements AssistanceRefusal {
    @Override
    public String id() {
      return "call-note-too-long";
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

  /// The queue does not offer this code, or none was chosen.
  record CodeMissing() implements AssistanceRefusal {
    @Override
    public String id() {
      return "wrap-up-code-missing";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record UnknownStep() implements AssistanceRefusal {
    @Override
    public String id() {
      return "script-step-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  record UnknownKnowledge() implements AssistanceRefusal {
    @Override
    public String id() {
      return "knowledge-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Somebody else has changed it meanwhile.
  record KnowledgeChanged() implements AssistanceRefusal {
    @Override
    public String id() {
      return "knowledge-changed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// @param field `title` or `text`
  /// @param most in characters
  record KnowledgeText(String field, int most) implements AssistanceRefusal {
    @Override
    public String id() {
      return "knowledge-" + field;
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

  /// The queue has no such code or step.
  record UnknownLine() implements AssistanceRefusal {
    @Override
    public String id() {
      return "guide-line-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Somebody else has changed the words meanwhile.
  record GuideChanged() implements AssistanceRefusal {
    @Override
    public String id() {
      return "guide-line-changed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// A text is missing or too long.
  ///
  /// @param most in characters
  record GuideWording(int most) implements AssistanceRefusal {
    @Override
    public String id() {
      return "guide-line-wording";
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

  /// Without it no note of a queue that has no codes of its own could be finished.
  record LastCode() implements AssistanceRefusal {
    @Override
    public String id() {
      return "wrap-up-code-last";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Only supervisors write what all agents go by.
  record NotASupervisor() implements AssistanceRefusal {
    @Override
    public String id() {
      return "knowledge-by-supervisors";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }
}
