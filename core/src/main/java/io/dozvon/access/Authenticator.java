package io.dozvon.access;

import io.dozvon.vocabulary.Secret;

/// What somebody puts into their authenticator app, until they have proved that it is there.
///
/// @param secret to be typed, in Base32 (RFC 4648)
/// @param uri the same for a camera: `otpauth://totp/…`, as Google's key URI format has it
public record Authenticator(Secret secret, Secret uri) {}
