package planted.engine;

import org.asteriskjava.manager.ManagerConnection;

public interface SpeaksAmi {
  ManagerConnection connection();
}
