package io.dozvon.pbx;

/// One configuration file of an exchange.
///
/// @param name within the exchange's configuration folder, e.g. `pjsip.conf`
/// @param text the whole content, lines ended by line feeds
public record GeneratedFile(String name, String text) {}
