package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.AgentStatus;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.PauseReason;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@AdminApi
class AgentsApi {
  private final Agents agents;

  AgentsApi(Agents agents) {
    this.agents = agents;
  }

  /// A member of staff who is to answer callers.
  record NewAgentJson(@Schema(format = "uuid") @NotBlank @Readable(As.ID) String staffId) {}

  /// The queues whose callers somebody gets, and no others.
  record PlacesJson(@NotNull List<@NotNull @Valid AgentPlaceJson> places) {}

  /// @param deskPhone stays as it is if left out; `none` takes it away
  /// @param handset through what they talk; stays as it is if left out
  record PhoneJson(
      @Schema(description = "An extension or a SIP URI; none takes it away.", example = "201")
          @Nullable
          @Readable(As.DESK_PHONE)
          String deskPhone,
      @Schema(allowableValues = {"browser", "desk-phone"}) @Nullable @Readable(As.HANDSET)
          String handset) {
    private static final String NONE = "none";
  }

  /// Why somebody is paused.
  record PauseJson(
      @Schema(
              description = "by-supervisor if left out.",
              allowableValues = {
                "break",
                "lunch",
                "training",
                "meeting",
                "task",
                "callback",
                "not-answered",
                "by-supervisor"
              })
          @Nullable
          @Readable(As.PAUSE_REASON)
          String reason) {
    PauseReason why() {
      return NewPatientJson.written(reason)
          .map(it -> Wire.read(PauseReason.class, it.strip()))
          .orElse(PauseReason.BY_SUPERVISOR);
    }
  }

  /// By seat.
  @GetMapping("/agents")
  List<AgentJson> agents(@AuthenticationPrincipal Actor.Admin admin) {
    Map<StaffId, AgentStatus> statuses =
        agents.statuses().stream().collect(Collectors.toMap(AgentStatus::agent, it -> it));
    return unlessRefused(agents.list(admin)).stream()
        .flatMap(agent ->
            Optional.ofNullable(statuses.get(agent.id()))
                .map(status -> AgentJson.of(agent, status))
                .stream())
        .toList();
  }

  @GetMapping("/agents/{id}")
  @BadRequest
  @NotFound
  AgentJson agent(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return shown(unlessRefused(agents.look(new StaffId(id), admin)));
  }

  /// Has a member of staff answer callers, in no queue yet. Who did before gets the seat they had.
  @PostMapping("/agents")
  @ResponseStatus(HttpStatus.CREATED)
  @BadRequest
  @Conflict
  @Unprocessable
  AgentJson employ(
      @Valid @RequestBody NewAgentJson wish, @AuthenticationPrincipal Actor.Admin admin) {
    StaffId id = new StaffId(UUID.fromString(wish.staffId().strip()));
    return shown(unlessRefused(agents.employ(id, admin)));
  }

  /// The queues whose callers they get from now on, and no others.
  @PostMapping("/agents/{id}/places")
  @BadRequest
  @NotFound
  @Unprocessable
  AgentJson place(
      @PathVariable UUID id,
      @Valid @RequestBody PlacesJson wish,
      @AuthenticationPrincipal Actor.Admin admin) {
    return shown(
        unlessRefused(
            agents.place(
                new StaffId(id),
                wish.places().stream().map(AgentPlaceJson::place).toList(),
                admin)));
  }

  /// Where they are rung.
  @PostMapping("/agents/{id}/phone")
  @BadRequest
  @NotFound
  @Conflict
  AgentJson phone(
      @PathVariable UUID id,
      @Valid @RequestBody PhoneJson wish,
      @AuthenticationPrincipal Actor.Admin admin) {
    StaffId agent = new StaffId(id);
    NewPatientJson.written(wish.deskPhone())
        .map(String::strip)
        .map(it -> it.equals(PhoneJson.NONE) ? "" : it)
        .ifPresent(it -> unlessRefused(agents.giveDeskPhone(agent, DeskPhone.parse(it), admin)));
    NewPatientJson.written(wish.handset())
        .map(it -> Wire.read(Handset.class, it.strip()))
        .ifPresent(it -> unlessRefused(agents.talkThrough(agent, it, admin)));
    return shown(unlessRefused(agents.look(agent, admin)));
  }

  /// They get no callers, at once or after the one they have.
  @PostMapping("/agents/{id}/pause")
  @BadRequest
  @NotFound
  @Conflict
  AgentJson pause(
      @PathVariable UUID id,
      @Valid @RequestBody PauseJson wish,
      @AuthenticationPrincipal Actor.Admin admin) {
    return after(id, agent -> agents.pause(agent, wish.why(), admin));
  }

  /// They get callers, at once or after the one they have.
  @PostMapping("/agents/{id}/ready")
  @BadRequest
  @NotFound
  @Conflict
  AgentJson ready(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return after(id, agent -> agents.ready(agent, admin));
  }

  /// They are signed off, if they have no caller.
  @PostMapping("/agents/{id}/sign-off")
  @BadRequest
  @NotFound
  @Conflict
  AgentJson signOff(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return after(id, agent -> agents.signOff(agent, admin));
  }

  /// They answer no longer; their seat stays theirs.
  @PostMapping("/agents/{id}/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @BadRequest
  @NotFound
  @Conflict
  void dismiss(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    unlessRefused(agents.dismiss(new StaffId(id), admin));
  }

  private AgentJson after(UUID id, Function<StaffId, Answer<AgentStatus>> wish) {
    AgentStatus status = unlessRefused(wish.apply(new StaffId(id)));
    return AgentJson.of(agents.find(status.agent()).orElseThrow(), status);
  }

  private AgentJson shown(Agent agent) {
    return AgentJson.of(agent, agents.status(agent.id()));
  }
}
