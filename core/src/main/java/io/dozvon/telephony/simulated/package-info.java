/// An exchange in memory that keeps the rules of a real one: for fast tests, and for a
/// demonstration where no Asterisk can be had. Settings choose it with `kind: simulated`.
///
/// - *Switch*: the machine in the rack: it has the legs, places calls and can die, freeze and be
///   started. Several nodes of ours may be connected to one.
/// - *Exchange*: one node's connection to a switch; the port.
/// - *Line*: what the switch does with those who call it: menu, queues, agents; a *conduct* is what
///   an agent's phone does.
/// - *Far side*: what the called phone does, step by step; the phone book says which number behaves
///   how (see `DemoNumber`).
/// - *Time*: when the far side acts and limits are over; handed in, so that a test can let it pass.
///
/// ```
/// rooms ──▶ SimulatedExchange ──orders──▶ SimulatedSwitch ◀──steps── FarSide (PhoneBook)
///   ▲             │ own thread                │
///   └── news ─────┘◀──────── events ──────────┘ late or twice if told to
/// ```
///
/// As with a real one: an order for a leg that exists rings nobody twice, a leg that does not wait
/// is not joined, who is left alone waits, events that nobody listens to are lost, and a token is
/// good for one call.
@NullMarked
package io.dozvon.telephony.simulated;

import org.jspecify.annotations.NullMarked;
