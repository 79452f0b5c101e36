package io.dozvon.dialling;

/// What the phone attempts so far add up to.
///
/// @param counted phone attempts of the consultation whose failure counts
/// @param rung phone attempts of this reach that reached nobody and rang, or may have rung, and
///   those of the consultation's earlier reaches that count
/// @param faults attempts of this reach that failed by the carrier's or our own fault
public record Tally(int counted, int rung, int faults) {}
