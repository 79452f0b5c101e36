package io.dozvon.cli.hours;

import picocli.CommandLine.Command;

/// Days on which the line's hours differ.
@Command(
    name = "holiday",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {HolidayAdd.class, HolidayRemove.class, HolidayImport.class})
public final class HolidayNoun {}
