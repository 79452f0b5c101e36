package io.dozvon.cli.doctor;

import picocli.CommandLine.Command;

/// Doctors.
@Command(
    name = "doctor",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {DoctorAdd.class, DoctorList.class, DoctorShow.class})
public final class DoctorNoun {}
