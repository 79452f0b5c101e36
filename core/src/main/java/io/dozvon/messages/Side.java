package io.dozvon.messages;

/// One of the two in a conversation.
record Side(Conversation conversation, Author author) {
  Author other() {
    return switch (author) {
      case PATIENT -> Author.DOCTOR;
      case DOCTOR -> Author.PATIENT;
    };
  }
}
