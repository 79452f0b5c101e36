package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.GeneratedFile;
import io.dozvon.pbx.plan.ExchangePlan;
import java.util.List;
import java.util.Optional;

/// Every file Asterisk reads with the modules we load. A missing one would be reported in its log
/// as an error, so the empty ones are generated too.
public enum AsteriskFiles {
  ASTERISK(new AsteriskConf()),
  MODULES(new ModulesConf()),
  LOGGER(new LineOption("logger.conf")),
  PJSIP(new PjsipConf()),
  EXTENSIONS(new ExtensionsConf()),
  EXTENSIONS_LINE(new ExtensionsLineConf()),
  QUEUES(new QueuesConf()),
  MUSIC_ON_HOLD(new MusicOnHoldConf()),
  MANAGER(new ManagerConf()),
  HTTP(new HttpConf()),
  RTP(new RtpConf()),
  INDICATIONS(new FixedFile("indications.conf")),
  AMD(new FixedFile("amd.conf")),
  CDR(new FixedFile("cdr.conf")),
  CEL(new CelConf("cel.conf")),
  CEL_CUSTOM(new CelConf("cel_custom.conf")),
  ACL(new FixedFile("acl.conf")),
  CCSS(new FixedFile("ccss.conf")),
  FEATURES(new FixedFile("features.conf")),
  CONFBRIDGE(new LineOption("confbridge.conf")),
  UDPTL(new FixedFile("udptl.conf")),
  PJPROJECT(new FixedFile("pjproject.conf")),
  WEBSOCKET_CLIENT(new FixedFile("websocket_client.conf"));

  /// In the order they are generated.
  public static final List<AsteriskFiles> ALL = List.of(values());

  private final ConfigurationFile file;

  AsteriskFiles(ConfigurationFile file) {
    this.file = file;
  }

  /// Empty if an exchange of this plan does not read it.
  public Optional<GeneratedFile> generate(ExchangePlan plan) {
    return file.isPartOf(plan) ? Optional.of(file.generate(plan)) : Optional.empty();
  }
}
