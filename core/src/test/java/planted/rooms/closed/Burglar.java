package planted.rooms.closed;

import planted.rooms.open.Door;

public interface Burglar {
  Door door();
}
