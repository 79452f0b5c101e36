package io.dozvon.telephony;

import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The exchanges that carry the calls, and how we speak with them.
///
/// @param exchanges every exchange; names must differ
/// @param agi where exchanges ask us who a browser is
/// @param ticketTtl how long a browser has to place its call with a ticket
/// @param takeOverAfter how long an exchange may go without a listening node before another takes
///   over
@Validated
@ConfigurationProperties("dozvon")
public record TelephonySettings(
    @DefaultValue List<@Valid ExchangeSettings> exchanges,
    @Valid @DefaultValue AgiSettings agi,
    @NotNull @DurationMin(seconds = 5) @DefaultValue("30s") Duration ticketTtl,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("5s") Duration takeOverAfter) {

  /// One exchange.
  ///
  /// @param name lower-case letters, digits, hyphens
  /// @param kind `asterisk` or `simulated`
  /// @param host where its manager interface (AMI) listens
  /// @param amiPort its AMI port
  /// @param amiUser the AMI user, as in manager.conf
  /// @param amiSecret that user's secret; `asterisk` cannot do without it
  /// @param webSocket where browsers reach its SIP over web socket, e.g. `wss://sip.example.org/ws`
  /// @param sipDomain the domain of the SIP URI that browsers dial
  /// @param trunks carriers' lines in the order they are tried
  /// @param pingEvery how often it is asked for a sign of life; silence for twice as long means it
  ///   is frozen
  /// @param recordings the folder into which it records, as this machine sees it (Asterisk:
  ///   `monitor` in its spool folder); the service reads and deletes in it. Needed only where
  ///   conversations are recorded
  /// @param configuration the folder of its configuration, as this machine sees it; the service
  ///   writes the line's queues there. Needed only where it distributes callers: without it they
  ///   keep the queues that the exchange was set up with
  public record ExchangeSettings(
      @NotNull ExchangeName name,
      @NotBlank String kind,
      @DefaultValue("127.0.0.1") String host,
      @Min(1) @Max(65535) @DefaultValue("5038") int amiPort,
      @DefaultValue("dozvon") String amiUser,
      @DefaultValue("") Secret amiSecret,
      @NotNull @DefaultValue("ws://127.0.0.1:8088/ws") URI webSocket,
      @DefaultValue("dozvon.invalid") String sipDomain,
      @NotEmpty List<@Valid TrunkSettings> trunks,
      @NotNull @DurationMin(millis = 100) @DefaultValue("3s") Duration pingEvery,
      @Nullable Path recordings,
      @Nullable Path configuration) {}

  /// One carrier's line.
  ///
  /// @param name as the exchange's configuration calls it
  /// @param callerId the number calls come from, as arranged with the carrier
  public record TrunkSettings(@NotNull TrunkName name, @NotNull PhoneNumber callerId) {
    public Trunk trunk() {
      return new Trunk(name, callerId);
    }
  }

  /// The FastAGI server of this node.
  ///
  /// @param bind address to listen on; the default is this machine only
  /// @param port TCP port, 0 for any free one
  public record AgiSettings(
      @NotBlank @DefaultValue("127.0.0.1") String bind,
      @Min(0) @Max(65535) @DefaultValue("4573") int port) {}
}
