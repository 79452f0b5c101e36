package planted.speech;

import picocli.CommandLine;

@CommandLine.Command(name = "planted")
public interface TakesCommands {}
