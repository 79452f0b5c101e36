package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.GeneratedFile;
import io.dozvon.pbx.plan.ExchangePlan;
import java.util.List;
import java.util.function.Function;

/// Every file Asterisk reads with the modules we load. A missing one would be reported in its log
/// as an error, so the empty ones are generated too.
public enum AsteriskFiles {
  ASTERISK(new AsteriskConf()),
  MODULES(new ModulesConf()),
  LOGGER(new FixedFile("logger.conf")),
  PJSIP(new PjsipConf()),
  EXTENSIONS(new ExtensionsConf()),
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
  UDPTL(new FixedFile("udptl.conf")),
  PJPROJECT(new FixedFile("pjproject.conf")),
  WEBSOCKET_CLIENT(new FixedFile("websocket_client.conf"));

  /// In the order they are generated.
  public static final List<AsteriskFiles> ALL = List.of(values());

  private final Function<ExchangePlan, GeneratedFile> generator;

  AsteriskFiles(ConfigurationFile file) {
    this.generator = file::generate;
  }

  public GeneratedFile generate(ExchangePlan plan) {
    return generator.apply(plan);
  }
}
