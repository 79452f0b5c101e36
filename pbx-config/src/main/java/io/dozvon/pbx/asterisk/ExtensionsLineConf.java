package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.UsualLine;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.LinePlan;
import io.dozvon.telephony.SoundFile;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.dialplan.LinePrompt;
import io.dozvon.telephony.dialplan.Prompt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The dialplan of the contact centre's line, see `LineDialplan`.
final class ExtensionsLineConf implements ConfigurationFile {
  static final Map<String, String> PROMPTS =
      Stream.of(LinePrompt.values()).collect(Collectors.toMap(LinePrompt::name, LinePrompt::file));

  @Override
  public String name() {
    return "extensions_line.conf";
  }

  @Override
  public boolean isPartOf(ExchangePlan plan) {
    return plan.line().isPresent();
  }

  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    LinePlan line = plan.line().orElseThrow();
    Map<String, Object> values = new HashMap<>();
    values.put("dids", line.dids().stream().map(Did::of).toList());
    values.put("zone", line.zone().getId());
    values.put("hold", line.hold().toSeconds());
    values.put("ring", UsualLine.QUEUES.getFirst().ringTime().toSeconds());
    values.put("recorded", line.recorded());
    values.put("recordings", plan.directories().recordings() + "/");
    values.put("prefix", LineCallId.PREFIX);
    values.put("soundFormat", SoundFile.ENDING);
    values.put("sounds", plan.directories().sounds());
    values.put("folder", Prompt.FOLDER);
    values.put("prompts", PROMPTS);
    values.put("usual", UsualLine.IDENTIFICATION);
    values.put("menu", menu());
    return values;
  }

  private static Map<String, QueueId> menu() {
    Map<String, QueueId> menu = new TreeMap<>();
    UsualLine.MENU.forEach((key, queue) -> menu.put(String.valueOf(key), queue));
    return menu;
  }

  /// A number of the line as the template reads it.
  public record Did(String number, String language, List<String> forms) {
    static Did of(LinePlan.Did did) {
      return new Did(did.number().e164(), did.language().code(), did.forms());
    }
  }
}
