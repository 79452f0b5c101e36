package io.dozvon.web.conclusions;

import io.dozvon.access.AccessRefusal;
import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.conclusions.Proof;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.security.DevelopmentSettings;
import org.springframework.stereotype.Component;

/// Makes sure that it is the doctor who signs, and not whoever found their page open: by their
/// password, each time. Who has none cannot sign, but where anybody may be anybody anyway.
@Component
class SigningProof {
  private final Credentials credentials;
  private final DevelopmentSettings development;

  SigningProof(Credentials credentials, DevelopmentSettings development) {
    this.credentials = credentials;
    this.development = development;
  }

  /// Not within a transaction: a password is hashed.
  Answer<Proof> of(Actor.Doctor who, Secret password) {
    return switch (credentials.prove(new Person.OfDoctor(who.id()), password)) {
      case Granted<Login> _ -> Answer.granted(Proof.PASSWORD);
      case Refused<Login>(AccessRefusal.NoCredentials _) ->
          development.signIn()
              ? Answer.granted(Proof.DEVELOPMENT_SIGN_IN)
              : Answer.refused(SigningRefusal.NO_PASSWORD);
      case Refused<Login>(var why) -> Answer.refused(why);
    };
  }

  /// Whether a doctor without a password may leave it out.
  boolean isForTrial() {
    return development.signIn();
  }
}
