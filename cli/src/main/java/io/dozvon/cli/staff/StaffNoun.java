package io.dozvon.cli.staff;

import picocli.CommandLine.Command;

/// Everybody who works here.
@Command(
    name = "staff",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      StaffInvite.class,
      StaffList.class,
      StaffShow.class,
      StaffRevoke.class,
      StaffResetPassword.class,
      StaffResetSecondFactor.class,
      StaffDisable.class,
      StaffEnable.class
    })
public final class StaffNoun {}
