package io.dozvon.pbx.asterisk;

import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.FieldMethodizer;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;

/// Fills a template. Beside the plan's values it may use `$d.NAME` (a constant of [Dialplan]),
/// `$l.NAME` (of [LineDialplan]) and `$read.NAME` (see [Reading]).
final class Templates {
  private static final VelocityEngine ENGINE = engine();
  private static final FieldMethodizer DIALPLAN = constants(Dialplan.class);
  private static final FieldMethodizer LINE = constants(LineDialplan.class);
  private static final Reading READ = new Reading();

  private Templates() {}

  static String render(String file, Map<String, Object> values) {
    VelocityContext context = new VelocityContext(new HashMap<>(values));
    context.put("d", DIALPLAN);
    context.put("l", LINE);
    context.put("read", READ);
    EventCartridge guards = new EventCartridge();
    guards.addEventHandler(new SafeValues());
    guards.addEventHandler(new NoForgottenValues());
    context.attachEventCartridge(guards);
    StringWriter text = new StringWriter();
    template(file).merge(context, text);
    return text.toString();
  }

  private static Template template(String file) {
    return ENGINE.getTemplate("io/dozvon/pbx/asterisk/" + file + ".vm", "UTF-8");
  }

  private static VelocityEngine engine() {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty("resource.loaders", "class");
    engine.setProperty(
        "resource.loader.class.class",
        "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
    engine.init();
    return engine;
  }

  private static FieldMethodizer constants(Class<?> names) {
    try {
      return new FieldMethodizer(names.getName());
    } catch (Exception e) {
      throw new IllegalStateException("the dialplan's names cannot be read", e);
    }
  }
}
