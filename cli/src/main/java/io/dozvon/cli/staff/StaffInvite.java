package io.dozvon.cli.staff;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Makes a link for somebody new, or another one for somebody who is known, and shows it this once.
@Command(name = "invite")
public final class StaffInvite extends ServiceCommand {
  @Option(names = "--role", paramLabel = "doctor|agent|supervisor|admin", defaultValue = "")
  private String role = "";

  @Option(
      names = {"--member", "--doctor"},
      paramLabel = "ID",
      defaultValue = "")
  private String member = "";

  @Option(names = "--family-name", paramLabel = "NAME", defaultValue = "")
  private String familyName = "";

  @Option(names = "--given-name", paramLabel = "NAME", defaultValue = "")
  private String givenName = "";

  @Option(names = "--patronymic", paramLabel = "NAME", defaultValue = "")
  private String patronymic = "";

  @Option(names = "--speciality", paramLabel = "TEXT", defaultValue = "")
  private String speciality = "";

  @Option(names = "--speaks", paramLabel = "ru|en", defaultValue = "")
  private String speaks = "";

  @Option(names = "--time-zone", paramLabel = "ZONE", defaultValue = "")
  private String timeZone = "";

  @Spec private CommandSpec command;

  @SuppressWarnings("NullAway.Init")
  public StaffInvite(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    boolean fresh = Stream.of(role, familyName, givenName).noneMatch(String::isEmpty);
    if (member.isEmpty() != fresh) {
      throw new ParameterException(
          command.commandLine(), session().words().say("staff.invite.whom"));
    }
    return fresh
        ? api.post(
            "/staff",
            Map.of(
                "role", role,
                "familyName", familyName,
                "givenName", givenName,
                "patronymic", patronymic,
                "speciality", speciality,
                "language", speaks,
                "timeZone", timeZone))
        : api.post("/staff/" + AdminApi.encoded(member) + "/invite");
  }

  @Override
  protected View view() {
    return People.INVITATION;
  }
}
