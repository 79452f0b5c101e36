package io.dozvon.cli;

import io.dozvon.cli.agent.AgentNoun;
import io.dozvon.cli.attempts.AttemptsNoun;
import io.dozvon.cli.bench.BenchNoun;
import io.dozvon.cli.callback.CallbackNoun;
import io.dozvon.cli.conclusion.ConclusionNoun;
import io.dozvon.cli.consultation.ConsultationNoun;
import io.dozvon.cli.demo.DemoCommand;
import io.dozvon.cli.doctor.DoctorNoun;
import io.dozvon.cli.exchange.ExchangeNoun;
import io.dozvon.cli.hours.HoursNoun;
import io.dozvon.cli.icd10.Icd10Noun;
import io.dozvon.cli.opening.OpeningNoun;
import io.dozvon.cli.patient.PatientNoun;
import io.dozvon.cli.pbx.PbxNoun;
import io.dozvon.cli.programme.ProgrammeNoun;
import io.dozvon.cli.queue.QueueNoun;
import io.dozvon.cli.recording.RecordingNoun;
import io.dozvon.cli.report.ReportNoun;
import io.dozvon.cli.signingkey.SigningKeyNoun;
import io.dozvon.cli.staff.StaffNoun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The root of all commands; does nothing by itself.
@Command(
    name = "dozvon",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      PatientNoun.class,
      DoctorNoun.class,
      StaffNoun.class,
      OpeningNoun.class,
      ProgrammeNoun.class,
      ConsultationNoun.class,
      ConclusionNoun.class,
      SigningKeyNoun.class,
      Icd10Noun.class,
      AttemptsNoun.class,
      RecordingNoun.class,
      CallbackNoun.class,
      ReportNoun.class,
      QueueNoun.class,
      HoursNoun.class,
      AgentNoun.class,
      ExchangeNoun.class,
      PbxNoun.class,
      BenchNoun.class,
      CompletionCommand.class
    })
public final class DozvonCommand {
  /// Acted upon before this is filled, see [Session]; here so that it is accepted and explained.
  @Option(names = "--language", paramLabel = "ru|en", scope = ScopeType.INHERIT)
  @Nullable String language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;
}
