package io.dozvon.access;

import io.dozvon.vocabulary.Secret;
import java.util.List;

/// Recovery codes, readable this once.
///
/// @param codes each lets its owner in once in place of the authenticator's code
public record Recovery(List<Secret> codes) {}
