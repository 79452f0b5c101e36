package io.dozvon.cli.patient;

import picocli.CommandLine.Command;

/// Patients.
@Command(
    name = "patient",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PatientAdd.class, PatientList.class, PatientShow.class})
public final class PatientNoun {}
