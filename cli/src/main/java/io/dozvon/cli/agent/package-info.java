/// Agents: who answers the line.
@NullMarked
package io.dozvon.cli.agent;

import org.jspecify.annotations.NullMarked;
