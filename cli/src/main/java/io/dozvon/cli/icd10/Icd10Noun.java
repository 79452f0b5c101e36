package io.dozvon.cli.icd10;

import picocli.CommandLine.Command;

/// ICD-10.
@Command(
    name = "icd10",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {Icd10Show.class, Icd10Import.class})
public final class Icd10Noun {}
