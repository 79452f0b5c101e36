package io.dozvon.cli.agent;

import picocli.CommandLine.Command;

/// Who answers the line.
@Command(
    name = "agent",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AgentList.class,
      AgentShow.class,
      AgentAdd.class,
      AgentPlace.class,
      AgentPhone.class,
      AgentPause.class,
      AgentReady.class,
      AgentSignOff.class,
      AgentRemove.class
    })
public final class AgentNoun {}
