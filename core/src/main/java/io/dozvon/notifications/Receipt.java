package io.dozvon.notifications;

import java.util.List;
import java.util.Map;

/// A provider's later word on a text.
///
/// @param carrierId what the provider calls it: its own id, or ours
public record Receipt(String carrierId, Word word) {

  /// What can be said of it.
  public enum Word {
    /// On its way.
    SENT,
    DELIVERED,
    /// Given up.
    UNDELIVERABLE
  }

  /// How receipts come: what an HTTP request carried.
  ///
  /// @param fields of the query and of a form
  /// @param authorization the header of that name, or empty
  /// @param body what is no form, or empty
  public record Request(Map<String, List<String>> fields, String authorization, String body) {
    /// Its first value, or an empty text.
    public String field(String name) {
      return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /// The provider's secret may be anywhere in it.
    @Override
    public String toString() {
      return "Request" + fields.keySet();
    }
  }
}
