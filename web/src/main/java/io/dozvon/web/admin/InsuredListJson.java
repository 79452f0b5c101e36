package io.dozvon.web.admin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// A part of a sponsor's list, to be put or as it stands.
record InsuredListJson(@NotNull @Size(max = 1000) List<@NotNull @Valid InsuredJson> people) {}
