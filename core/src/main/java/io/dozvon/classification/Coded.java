package io.dozvon.classification;

import java.util.Optional;

/// One line of ICD-10.
///
/// @param code in its own spelling, e.g. `J06.9`; of a block `J00-J06`, of a chapter `X`
/// @param parent what it is part of
/// @param title in Russian
/// @param usable whether a diagnosis may bear it
public record Coded(String code, Optional<String> parent, String title, boolean usable) {}
