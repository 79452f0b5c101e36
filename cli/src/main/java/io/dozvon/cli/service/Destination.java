package io.dozvon.cli.service;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Which service is asked, and as whom.
///
/// @param service its address without a path, e.g. `http://localhost:8080`
/// @param token the admin's, empty if there is none
/// @param patience how long an answer may take
/// @param language in which refusals are worded
public record Destination(
    URI service, Optional<String> token, Duration patience, Locale language) {}
