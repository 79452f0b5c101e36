/// `bench cabinets`: very many patients' cabinets stand open at one node and nothing happens, then
/// now and then something does, then the node restarts under them.
///
/// ```
/// CabinetsCommand ── CabinetsBench ─┬─ Residents: patients with sessions, made in the database
///                                   ├─ OpenPages: their pages, each behaving as live.ts does
///                                   └─ Idleness, News, Comeback → figures of one section
/// ```
@NullMarked
package io.dozvon.cli.bench.cabinets;

import org.jspecify.annotations.NullMarked;
