package io.dozvon.contactcentre;

import io.dozvon.vocabulary.Refusal;
import java.util.Map;

/// Why the line's hours are not to be as wished.
public sealed interface LineHoursRefusal extends Refusal {

  /// Hours that begin after they end, or a note that is too long.
  record Malformed() implements LineHoursRefusal {
    @Override
    public String id() {
      return "line-hours-malformed";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// A day is named twice.
  record DayTwice() implements LineHoursRefusal {
    @Override
    public String id() {
      return "line-hours-day-twice";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// A day that is over cannot be planned any more.
  record DayOver() implements LineHoursRefusal {
    @Override
    public String id() {
      return "line-hours-day-over";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// More days than the line plans for.
  record TooMany() implements LineHoursRefusal {
    @Override
    public String id() {
      return "line-hours-too-many";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// A line of a list of holidays cannot be read.
  ///
  /// @param line its number, from 1
  record LineMalformed(int line) implements LineHoursRefusal {
    @Override
    public String id() {
      return "line-hours-list-malformed";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("line", line);
    }
  }
}
