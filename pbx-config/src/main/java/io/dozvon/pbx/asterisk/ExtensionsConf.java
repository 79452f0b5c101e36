package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.telephony.SoundFile;
import io.dozvon.telephony.dialplan.DemoCaller;
import io.dozvon.telephony.dialplan.DemoNumber;
import io.dozvon.telephony.dialplan.Prompt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The dialplan: how a leg runs from its start to its end, see the package
/// `io.dozvon.telephony.dialplan`.
final class ExtensionsConf implements ConfigurationFile {
  private static final Map<String, String> PROMPTS =
      Stream.of(Prompt.values()).collect(Collectors.toMap(Prompt::name, Prompt::file));

  @Override
  public String name() {
    return "extensions.conf";
  }

  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    Map<String, Object> values = new HashMap<>();
    values.put("exchange", plan.name().value());
    values.put("admission", plan.admission());
    values.put("pause", plan.confirmation().pause().toSeconds());
    values.put("prompts", PROMPTS);
    values.put("folder", Prompt.FOLDER);
    values.put("recorded", plan.directories().recordings() + "/" + SoundFile.BEGINNING);
    values.put("soundFormat", SoundFile.ENDING);
    values.put("hasLine", plan.line().isPresent());
    values.put("demoCallers", DemoCaller.CONTEXT);
    values.put("hasDemo", plan.demo().isPresent());
    plan.demo().ifPresent(demo -> values.put("demoDesk", demo.deskPhone().address()));
    values.put("demoNumbers", List.of(DemoNumber.values()));
    return values;
  }
}
