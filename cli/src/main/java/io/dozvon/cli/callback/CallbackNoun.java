package io.dozvon.cli.callback;

import picocli.CommandLine.Command;

/// Callbacks.
@Command(
    name = "callback",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CallbackList.class, CallbackShow.class, CallbackAdd.class, CallbackCancel.class})
public final class CallbackNoun {}
