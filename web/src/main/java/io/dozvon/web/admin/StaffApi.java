package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.staff.Issued;
import io.dozvon.staff.Members;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.web.security.InvitationLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@AdminApi
class StaffApi {
  private final Members members;

  StaffApi(Members members) {
    this.members = members;
  }

  /// Somebody new, a doctor too, with an invitation.
  @PostMapping("/staff")
  @BadRequest
  InvitationJson invite(
      @Valid @RequestBody NewStaffJson fresh,
      @AuthenticationPrincipal Actor.Admin admin,
      HttpServletRequest request) {
    return issued(members.invite(fresh.newMember(), admin), request);
  }

  /// The newest first.
  @GetMapping("/staff")
  List<StaffJson> staff(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @AuthenticationPrincipal Actor.Admin admin) {
    return unlessRefused(members.list(limit, admin)).stream().map(StaffJson::of).toList();
  }

  @GetMapping("/staff/{id}")
  @BadRequest
  @NotFound
  StaffJson member(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return StaffJson.of(unlessRefused(members.look(id, admin)));
  }

  /// Another invitation for a doctor or a colleague who has no way in yet, or has lost it. The one
  /// before leads nowhere any more.
  @PostMapping("/staff/{id}/invite")
  @BadRequest
  @NotFound
  @Conflict
  InvitationJson inviteAgain(
      @PathVariable UUID id,
      @AuthenticationPrincipal Actor.Admin admin,
      HttpServletRequest request) {
    return issued(members.inviteAgain(id, admin), request);
  }

  /// The open invitation leads nowhere any more.
  @PostMapping("/staff/{id}/revoke")
  @BadRequest
  @NotFound
  StaffJson revoke(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return after(id, members.revoke(id, admin), admin);
  }

  /// Takes their password away, ends their sessions, and invites them to choose another one.
  @PostMapping("/staff/{id}/reset-password")
  @BadRequest
  @NotFound
  @Conflict
  InvitationJson resetPassword(
      @PathVariable UUID id,
      @AuthenticationPrincipal Actor.Admin admin,
      HttpServletRequest request) {
    return issued(members.resetPassword(id, admin), request);
  }

  /// Takes their authenticator and recovery codes away, ends their sessions, and invites them to
  /// add another one.
  @PostMapping("/staff/{id}/reset-second-factor")
  @BadRequest
  @NotFound
  @Conflict
  InvitationJson resetSecondFactor(
      @PathVariable UUID id,
      @AuthenticationPrincipal Actor.Admin admin,
      HttpServletRequest request) {
    return issued(members.resetSecondFactor(id, admin), request);
  }

  /// They cannot sign in any more, and are signed out.
  @PostMapping("/staff/{id}/disable")
  @BadRequest
  @NotFound
  StaffJson disable(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return after(id, members.disable(id, admin), admin);
  }

  /// They can sign in again.
  @PostMapping("/staff/{id}/enable")
  @BadRequest
  @NotFound
  StaffJson enable(@PathVariable UUID id, @AuthenticationPrincipal Actor.Admin admin) {
    return after(id, members.enable(id, admin), admin);
  }

  private StaffJson after(UUID id, Answer<?> done, Actor.Admin admin) {
    unlessRefused(done);
    return StaffJson.of(unlessRefused(members.look(id, admin)));
  }

  private static InvitationJson issued(Answer<Issued> answer, HttpServletRequest request) {
    Issued issued = unlessRefused(answer);
    return InvitationJson.of(issued, InvitationLink.to(issued, request));
  }
}
