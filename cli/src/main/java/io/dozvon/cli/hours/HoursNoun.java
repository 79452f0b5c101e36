package io.dozvon.cli.hours;

import picocli.CommandLine.Command;

/// The hours in which the line answers.
@Command(
    name = "hours",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {HoursShow.class, HoursSet.class, HolidayNoun.class})
public final class HoursNoun {}
