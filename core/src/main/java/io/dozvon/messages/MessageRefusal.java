package io.dozvon.messages;

import io.dozvon.vocabulary.Refusal;
import java.util.Map;

/// Why the messages' room says no.
public sealed interface MessageRefusal extends Refusal {

  /// There is none, or it is somebody else's: the one who asks is not told which.
  record UnknownConversation() implements MessageRefusal {
    @Override
    public String id() {
      return "conversation-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// The consultation is over; what was written can still be read.
  record ConversationClosed() implements MessageRefusal {
    @Override
    public String id() {
      return "conversation-closed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record TextMissing() implements MessageRefusal {
    @Override
    public String id() {
      return "message-empty";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// @param most in characters
  record TextTooLong(int most) implements MessageRefusal {
    @Override
    public String id() {
      return "message-too-long";
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

  /// The page chose an id that another message bears.
  record MessageIdTaken() implements MessageRefusal {
    @Override
    public String id() {
      return "message-id-taken";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Within a minute; asking again later works.
  record TooManyMessages() implements MessageRefusal {
    @Override
    public String id() {
      return "too-many-messages";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }
  }

  /// @param most in one conversation
  record TooManyImages(int most) implements MessageRefusal {
    @Override
    public String id() {
      return "too-many-images";
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

  record UnknownImage() implements MessageRefusal {
    @Override
    public String id() {
      return "image-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /// @param most in megabytes
  record ImageTooLarge(long most) implements MessageRefusal {
    @Override
    public String id() {
      return "image-too-large";
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

  /// Neither JPEG nor PNG, whatever its name says.
  record ImageNotSupported() implements MessageRefusal {
    @Override
    public String id() {
      return "image-not-supported";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// As iPhones take them. There is no decoder for it that we could run; Safari has one.
  record ImageIsHeic() implements MessageRefusal {
    @Override
    public String id() {
      return "image-is-heic";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// It begins like a picture and cannot be read as one to its end.
  record ImageBroken() implements MessageRefusal {
    @Override
    public String id() {
      return "image-broken";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// @param most in millions
  record ImageHasMorePixels(long most) implements MessageRefusal {
    @Override
    public String id() {
      return "image-has-too-many-pixels";
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

  /// Behind the picture there is another kind of file, such as an archive or a page.
  record ImageHidesSomething() implements MessageRefusal {
    @Override
    public String id() {
      return "image-hides-something";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// Too many images are being worked on just now; asking again works.
  record ImagesBusy() implements MessageRefusal {
    @Override
    public String id() {
      return "images-busy";
    }

    @Override
    public Kind kind() {
      return Kind.UNAVAILABLE;
    }
  }
}
