package io.dozvon.notifications.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.RuntimeConstants;

/// Shapes a provider's request. A name that a template gets wrong fails, rather than going out as
/// it is written.
final class RequestTemplate {
  private static final VelocityEngine ENGINE = engine();

  private final String name;
  private final String text;

  private RequestTemplate(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /// One that comes with us.
  static RequestTemplate of(String provider) {
    String resource = "/sms/" + provider + ".vm";
    try (InputStream in = RequestTemplate.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      return new RequestTemplate(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RequestTemplate in(Path file) {
    try {
      return new RequestTemplate(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param values [Value]s, numbers, and texts that are none of a message's
  ///
  /// @throws IllegalStateException if it cannot be filled, or is no request when it is
  ShapedRequest fill(Map<String, Object> values) {
    try {
      StringWriter filled = new StringWriter();
      ENGINE.evaluate(new VelocityContext(new HashMap<>(values)), filled, name, text);
      return ShapedRequest.read(filled.toString());
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "the template " + name + " cannot be filled: " + e.getMessage(), e);
    }
  }

  private static VelocityEngine engine() {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
    engine.setProperty(
        RuntimeConstants.UBERSPECT_CLASSNAME,
        "org.apache.velocity.util.introspection.SecureUberspector");
    engine.init();
    return engine;
  }
}
