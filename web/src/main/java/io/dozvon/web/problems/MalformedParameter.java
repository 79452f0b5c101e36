package io.dozvon.web.problems;

/// A query parameter that cannot be read.
public final class MalformedParameter extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String id;

  /// @param id stable, e.g. `instant-malformed`
  public MalformedParameter(String parameter, String id) {
    super(id, null, false, false);
    this.parameter = parameter;
    this.id = id;
  }

  String parameter() {
    return parameter;
  }

  String id() {
    return id;
  }
}
