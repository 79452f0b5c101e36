package planted.speech;

import java.util.logging.Logger;

public interface LogsItsOwnWay {
  Logger LOG = Logger.getLogger("planted");
}
