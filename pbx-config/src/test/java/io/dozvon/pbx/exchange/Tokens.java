package io.dozvon.pbx.exchange;

import io.dozvon.telephony.Admission;
import io.dozvon.telephony.Admission.Reason;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Language;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/// One-time tokens, kept in memory.
final class Tokens implements BiFunction<String, ExchangeName, Admission> {
  private final Map<String, Admission> answers = new ConcurrentHashMap<>();

  /// A token that admits one browser as this leg.
  String good(LegId leg, Language language) {
    return answering(new Admission.Admitted(leg, language));
  }

  String bad(Reason reason) {
    return answering(new Admission.Rejected(reason));
  }

  private String answering(Admission admission) {
    String token = UUID.randomUUID().toString().replace("-", "") + "00000000";
    answers.put(token, admission);
    return token;
  }

  @Override
  public Admission apply(String token, ExchangeName exchange) {
    Admission answer = answers.put(token, new Admission.Rejected(Reason.USED));
    return answer == null ? new Admission.Rejected(Reason.UNKNOWN) : answer;
  }
}
