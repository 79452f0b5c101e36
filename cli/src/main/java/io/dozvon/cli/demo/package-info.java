/// The demonstration: a real Asterisk and the service, three consultations played through them,
/// told as they happen.
///
/// ```
/// DemoCommand ── Stage      starts and stops what is needed: DemoExchange, ServiceProcess
///             ├─ Play       lets three doctors call, looks what becomes of it: Story, Happenings
///             └─ Teller     tells it to people or machines
/// ```
@NullMarked
package io.dozvon.cli.demo;

import org.jspecify.annotations.NullMarked;
