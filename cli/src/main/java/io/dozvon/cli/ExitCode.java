package io.dozvon.cli;

/// What the process says when it ends. These are relied upon by scripts: they never change meaning.
public final class ExitCode {
  /// It was done.
  public static final int DONE = 0;

  /// The service refused it, or there is no such thing; nothing was changed.
  public static final int REFUSED = 1;

  /// The command itself was wrong.
  public static final int USAGE = 2;

  /// The service, or something it needs, is out of reach; later it may work.
  public static final int OUT_OF_REACH = 3;

  /// The token is missing or was not accepted.
  public static final int NOT_ALLOWED = 4;

  /// The service failed, or answered something that makes no sense.
  public static final int FAILED = 5;

  /// The demo came out otherwise than expected.
  public static final int DIFFERENT = 6;

  /// It could not be started on this machine. The launcher says the same when there is no JDK or
  /// the build fails.
  public static final int NOT_STARTED = 7;

  private ExitCode() {}
}
