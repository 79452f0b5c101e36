package io.dozvon.recordings;

import io.dozvon.vocabulary.Refusal;
import java.util.Map;

/// Why the recordings' room says no.
public sealed interface RecordingRefusal extends Refusal {

  /// The settings allow no recording.
  record RecordingOff() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-off";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Only those who talk by voice can be recorded, and only while both are there.
  record NotTalkingTogether() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-needs-both";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// A third party hears what is said, and was not asked.
  record SomebodyElseThere() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-with-guest";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// It is asked about, or runs.
  record RecordingLive() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-live";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Nobody asks just now: the time to answer is over, or it was answered already.
  record NotAsked() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-not-asked";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record NotRecording() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-not-running";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Nobody else can say for the patient that they agree, or for the doctor that they wish it.
  record NotAllowed() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-not-allowed";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  /// There is none, or it is of another's consultation: the one who asks is not told which.
  record UnknownRecording() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// Not stored yet, nothing was recorded, or it was deleted.
  record NoSound() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-no-sound";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// @param least in characters
  /// @param most in characters
  record ReasonMissing(int least, int most) implements RecordingRefusal {
    ReasonMissing() {
      this(Listening.SHORTEST, Listening.LONGEST);
    }

    @Override
    public String id() {
      return "recording-reason-missing";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("least", least, "most", most);
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// It is encrypted with a key that the settings do not give, or it was tampered with.
  record CannotBeDecrypted() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-key-missing";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }
  }

  /// A reason was given long ago: it is to be given again.
  record ListeningOver() implements RecordingRefusal {
    @Override
    public String id() {
      return "recording-listening-over";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
