package io.dozvon.cli.bench.cabinets;

import java.util.UUID;

/// A patient who is signed in.
///
/// @param cookie the signed session, as the browser brings it
record Resident(UUID patient, String cookie) {}
