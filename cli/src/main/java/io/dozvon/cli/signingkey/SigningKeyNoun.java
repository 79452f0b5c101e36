package io.dozvon.cli.signingkey;

import picocli.CommandLine.Command;

/// Doctors’ keys.
@Command(
    name = "signing-key",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      SigningKeyList.class,
      SigningKeyExport.class,
      SigningKeyRotate.class,
      SigningKeyRevoke.class
    })
public final class SigningKeyNoun {}
