package io.dozvon.web.access;

import java.time.ZoneId;
import java.util.List;

/// Whose sessions and password it is about.
///
/// @param zone in which they are told times
/// @param personalWords what must not be in their password, besides the login
record Holder(String name, ZoneId zone, List<String> personalWords) {}
