package io.dozvon.database.embedded;

/// The embedded PostgreSQL cannot be started as things stand; a person has to change something.
public final class PostgresCannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String remedy;

  PostgresCannotStart(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  PostgresCannotStart(String what, String remedy, Throwable cause) {
    super(what, cause);
    this.remedy = remedy;
  }

  /// What the person can do about it.
  public String remedy() {
    return remedy;
  }
}
