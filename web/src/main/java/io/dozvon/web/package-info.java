/// How people and machines meet the rooms over HTTP: by audience, thin. Read the request, call a
/// room's door, shape the answer.
///
/// - `patient`: the cabinet. `doctor`: the workplace. `admin`: the API for machines and the CLI.
/// - `booking`: a patient books a specialist's time. `times`: how pages write times.
/// - `hours`: a doctor's working hours.
/// - `conclusions`: what a doctor concluded, written, signed, read, and as a document.
/// - `agent`: the console of those who answer the line.
/// - `verification`: agents verify callers; supervisors see what went wrong.
/// - `supervisor`: the wallboard, and those who look after the line. `reports`: what they count.
/// - `guests`: third parties in a conversation, and the page that a guest's link opens.
/// - `messages`: the written conversation of a consultation, for both sides; doctors' canned
///   phrases.
/// - `records`: a patient's record, as their doctor opens it for a reason.
/// - `recordings`: asking whether a conversation may be recorded, and listening to it later.
/// - `callbacks`: whom agents call back.
/// - `check`: the check of a patient's devices.
/// - `access`: signing in, a new password, invitations, locked pages, one's own sessions.
/// - `staff`: the account of everybody who works here, and who that is.
/// - `live`: one lasting connection a page, over which the page is told what is so now.
/// - `security`: who is at the other end, and what the browser may do.
/// - `problems`: how a "no" is said (RFC 9457).
/// - `webhooks`: what providers of texts and organisations tell us. `development`: pages for trying
///   out.
/// - `exchange`: how the queues of a line are written for an Asterisk.
/// - `start`: how a service that cannot start says why.
///
/// Words: a *page* is one open tab; a *snapshot* is the part of a page that changes, as the server
/// drew it for one person in their language at one moment.
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "access",
      "patients",
      "staff",
      "consultations",
      "quality",
      "scheduling",
      "classification",
      "conclusions",
      "messages",
      "records",
      "recordings",
      "dialling",
      "presence",
      "telephony",
      "telephony::acd",
      "contactcentre",
      "assistance",
      "verification",
      "callbacks",
      "pbx",
      "notifications",
      "programmes"
    })
@NullMarked
package io.dozvon.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
