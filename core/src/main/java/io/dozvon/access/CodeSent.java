package io.dozvon.access;

import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;

/// What is said to whoever asked for a code, the same whether or not the number is known here.
///
/// @param validUntil until when it can be used
/// @param againAt from when on another one may be asked for
public record CodeSent(PhoneNumber to, Instant validUntil, Instant againAt) {}
