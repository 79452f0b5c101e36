/// Who can be reached right now through the web, with what devices, and news to their open pages.
///
/// - *Page*: one open tab of one person, known by an id the page chose. It shows signs of life; a
///   page that has been silent for longer than the settings allow does not count (a sleeping laptop
///   closes nothing).
/// - *News*: "something about you changed, look again". It carries no content: each page is sent a
///   fresh snapshot, so that a lost piece of news is healed by the next one or by the page's
///   reconnection.
/// - *Device check*: what a patient's browser found out about camera, microphone, speaker and link
///   (R9). Checks are never changed, the newest counts. Who needs one later keeps its id: this room
///   knows nothing of consultations, so `consultations` listens to [DeviceChecked] and keeps the
///   newest with each of its own.
///
/// News crosses nodes through PostgreSQL's NOTIFY, sent right after the commit that made it.
@ApplicationModule(allowedDependencies = {"vocabulary", "database", "audit"})
@NullMarked
package io.dozvon.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
