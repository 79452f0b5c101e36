package io.dozvon.staff;

import io.dozvon.vocabulary.Secret;

/// A new invitation, with its token, which can be read this once.
public record Issued(Member member, Invitation invitation, Secret token) {}
