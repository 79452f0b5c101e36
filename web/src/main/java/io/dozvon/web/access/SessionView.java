package io.dozvon.web.access;

import io.dozvon.web.access.BrowserNames.Name;
import org.jspecify.annotations.Nullable;

/// One session as its owner sees it.
///
/// @param device null if the browser does not say what it is
/// @param since when they signed in, in their time zone, which is named
/// @param seen when it was last used
/// @param here whether this is the browser they look at it with
public record SessionView(
    String id, @Nullable Name device, String address, String since, String seen, boolean here) {}
