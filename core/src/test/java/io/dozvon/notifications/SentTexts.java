package io.dozvon.notifications;

import io.dozvon.vocabulary.PhoneNumber;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/// What has arrived at people's phones, where the gateway keeps texts for show.
public record SentTexts(DSLContext sql) {
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  /// The oldest first.
  public List<String> to(PhoneNumber phone) {
    return sql.fetch(
            "select body from notifications.notice where recipient = ? order by created_at",
            phone.e164())
        .getValues(0, String.class);
  }

  public String lastCodeTo(PhoneNumber phone) {
    return CODE.matcher(to(phone).getLast())
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow();
  }
}
