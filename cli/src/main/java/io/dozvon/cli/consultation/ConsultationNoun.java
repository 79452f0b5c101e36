package io.dozvon.cli.consultation;

import picocli.CommandLine.Command;

/// Consultations.
@Command(
    name = "consultation",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ConsultationCreate.class,
      ConsultationCall.class,
      ConsultationStop.class,
      ConsultationPhoneNow.class,
      ConsultationFinish.class,
      ConsultationCancel.class,
      ConsultationMissed.class,
      ConsultationCorrect.class,
      ConsultationShow.class,
      ConsultationList.class
    })
public final class ConsultationNoun {}
