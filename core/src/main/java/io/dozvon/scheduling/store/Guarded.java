package io.dozvon.scheduling.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Writes what a constraint may refuse. PostgreSQL takes no statement after a refused one until it
/// is rolled back; that is done to a savepoint, so that the transaction around it can go on.
final class Guarded {
  private Guarded() {}

  /// @return the name of the constraint that refused it
  /// @throws RuntimeException if it failed for any other reason
  static Optional<String> write(DSLContext sql, Consumer<DSLContext> statement) {
    try {
      sql.transaction((Configuration inside) -> statement.accept(inside.dsl()));
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(refusingConstraint(e).orElseThrow(() -> e));
    }
  }

  private static Optional<String> refusingConstraint(Throwable thrown) {
    return Optional.of(thrown)
        .filter(PSQLException.class::isInstance)
        .map(PSQLException.class::cast)
        .map(PSQLException::getServerErrorMessage)
        .map(ServerErrorMessage::getConstraint)
        .or(() -> Optional.ofNullable(thrown.getCause()).flatMap(Guarded::refusingConstraint));
  }
}
