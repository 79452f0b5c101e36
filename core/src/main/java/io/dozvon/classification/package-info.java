/// What diseases are called and coded: ICD-10 in Russian (МКБ-10).
///
/// - *Code*: one line of the list: `J06.9` with its title; blocks (`J00-J06`) and chapters (`X`)
///   too. *Usable* if a diagnosis may bear it: in use, and not divided any further.
/// - *Release*: one list that was imported, under the version its publisher gives it. The official
///   one is the Ministry of Health's (НСИ, OID 1.2.643.5.1.13.13.11.1005); its texts are not ours
///   to hand on, so an installation imports its own copy. Until then there is a short list of what
///   is common in outpatient practice.
///
/// | table | one row |
/// | --- | --- |
/// | `code` | a line of the list; never deleted, since conclusions name it |
/// | `release` | an import |
@ApplicationModule(allowedDependencies = {"vocabulary", "database", "audit"})
@NullMarked
package io.dozvon.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
