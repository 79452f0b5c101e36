/// The rules of the house as tests, for every module: its own small test names [HouseRules], and
/// one implements [DescribedPackages]. Each rule is shown to bite by a planted class that breaks it
/// (package `planted`).
@NullMarked
package io.dozvon.rules;

import org.jspecify.annotations.NullMarked;
