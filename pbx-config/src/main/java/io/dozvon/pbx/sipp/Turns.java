package io.dozvon.pbx.sipp;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Called phones behind one port, each with its own sequence of what it does: the first time it is
/// called, the second, …; after the last it starts over. SIPp keeps the sequences as an injection
/// file, and moves a number's first letter to the end with each call.
///
/// Each INVITE is logged as `called-LETTER:CALL`, and what [Scenario#tells] says as `WORD:CALL`;
/// calls are numbered from 1.
///
/// @param conducts what a phone may do, by a letter or digit; each begins with [Scenario#branch]
/// @param turns of each number, as letters of `conducts`
record Turns(Map<Character, Scenario> conducts, Map<String, String> turns) {
  private static final String HEAD =
      """
      <recv request="INVITE"><action>
      %1$s<lookup assign_to="line" file="%2$s" key="[$number]"/>
      <assignstr assign_to="turns" value="[field1 file=&quot;%2$s&quot; line=&quot;[$line]&quot;]"/>
      <ereg regexp="(.)(.*)" search_in="var" variable="turns" assign_to="both,turn,later"/>
      <replace file="%2$s" line="[$line]" value="[$number];[$later][$turn];"/>
      <log message="called-[$turn]:[call_number] [$number] [timestamp]"/>
      %3$s</action></recv>
      %4$s<nop next="end"/>
      """;

  private static final String IS_IT =
      """
      <strcmp assign_to="compared" variable="turn" value="%1$c"/>
      <test assign_to="is%1$c" variable="compared" compare="equal" value="0"/>
      """;

  private static final String CONDUCT =
      """
      <label id="turn-%1$c"/>
      %2$s<nop next="end"/>
      """;

  /// The injection file.
  String book() {
    return new TreeMap<>(turns)
        .entrySet().stream()
            .map(entry -> entry.getKey() + ";" + entry.getValue() + ";\n")
            .collect(Collectors.joining("", "SEQUENTIAL\n", ""));
  }

  /// @param book name of the injection file
  String xml(String book) {
    StringBuilder questions = new StringBuilder();
    StringBuilder choices = new StringBuilder();
    StringBuilder steps = new StringBuilder();
    new TreeMap<>(conducts)
        .forEach((letter, scenario) -> {
          questions.append(IS_IT.formatted(letter));
          choices.append("<nop next=\"turn-%1$c\" test=\"is%1$c\"/>\n".formatted(letter));
          steps.append(CONDUCT.formatted(letter, scenario.steps()));
        });
    String head = HEAD.formatted(Messages.READ, book, questions, choices);
    return Scenario.file(head + steps + Scenario.end(), "all,both,caller,callee,contact");
  }
}
