/// Speaks to the service's admin API: HTTP with a bearer token, JSON, refusals as problem details
/// (RFC 9457).
@NullMarked
package io.dozvon.cli.service;

import org.jspecify.annotations.NullMarked;
