/// How people and machines meet the rooms over HTTP: by audience, thin. Read the request, call a
/// room's door, shape the answer.
///
/// - `patient`: the cabinet. `doctor`: the workplace. `admin`: the API for machines and the CLI.
/// - `booking`: a patient books a specialist's time. `times`: how pages write times.
/// - `conclusions`: what a doctor concluded, written, read, and as a document.
/// - `messages`: the written conversation of a consultation, for both sides.
/// - `check`: the check of a patient's devices.
/// - `access`: signing in, a new password, one's own sessions.
/// - `live`: one lasting connection a page, over which the page is told what is so now.
/// - `security`: who is at the other end, and what the browser may do.
/// - `problems`: how a "no" is said (RFC 9457).
/// - `webhooks`: what providers of texts and organisations tell us. `development`: pages for trying
///   out.
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
      "scheduling",
      "conclusions",
      "messages",
      "dialling",
      "presence",
      "telephony",
      "notifications",
      "programmes"
    })
@NullMarked
package io.dozvon.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
