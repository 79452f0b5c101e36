package io.dozvon.pbx.asterisk;

import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.util.introspection.Info;
import org.jspecify.annotations.Nullable;

/// Refuses a template that names a value nobody gave. Dialplan variables look like Velocity's
/// references; they are upper case and left as they are.
final class NoForgottenValues implements InvalidReferenceEventHandler {
  @Override
  public @Nullable Object invalidGetMethod(
      Context context, String reference, @Nullable Object object, String property, Info info) {
    if (reference.matches("\\$\\{?[A-Z][A-Z0-9_]*}?")) {
      return null;
    }
    throw unknown(reference, info);
  }

  @Override
  public boolean invalidSetMethod(
      Context context, String leftReference, String rightReference, Info info) {
    throw unknown(rightReference, info);
  }

  @Override
  public @Nullable Object invalidMethod(
      Context context, String reference, @Nullable Object object, String method, Info info) {
    throw unknown(reference, info);
  }

  private static IllegalStateException unknown(String reference, Info info) {
    return new IllegalStateException("unknown value " + reference + " in " + info);
  }
}
