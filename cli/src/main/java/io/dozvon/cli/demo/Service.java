package io.dozvon.cli.demo;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Words;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.stage.CannotGoOn;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The running service: every wish of the demonstration is one that has to be granted.
record Service(AdminApi api, Words words) {

  JsonNode get(String path) {
    return granted(api.get(path));
  }

  JsonNode post(String path) {
    return granted(api.post(path));
  }

  JsonNode post(String path, Map<String, ?> body) {
    return granted(api.post(path, body));
  }

  private JsonNode granted(Reply reply) {
    return switch (reply) {
      case Reply.Granted(JsonNode body) -> body;
      case Reply.Refused(var problem) ->
          throw failed(problem.sentence() + " [" + problem.id() + "]");
      case Reply.NotNow(var problem) ->
          throw failed(problem.sentence() + " [" + problem.id() + "]");
      case Reply.NotAllowed _ -> throw failed(words.say("token.wrong"));
      case Reply.OutOfReach(var service, String why) -> throw failed(words.say(why, service));
      case Reply.Nonsense(var service, int status, String what) ->
          throw failed(words.say("nonsense", service, Integer.toString(status), what));
    };
  }

  private static CannotGoOn failed(String sentence) {
    return new CannotGoOn(ExitCode.FAILED, sentence);
  }
}
