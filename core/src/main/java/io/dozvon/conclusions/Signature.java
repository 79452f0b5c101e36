package io.dozvon.conclusions;

/// A doctor's signature of a version: Ed25519 (RFC 8032) over its canonical text in UTF-8.
///
/// @param value Base64
public record Signature(KeyId key, String value, Proof proof) {}
