package io.dozvon.cli.programme;

import picocli.CommandLine.Command;

/// What callers are asked before they are taken for somebody.
@Command(
    name = "checklist",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ChecklistShow.class, ChecklistSet.class, ChecklistReset.class})
public final class ChecklistNoun {}
