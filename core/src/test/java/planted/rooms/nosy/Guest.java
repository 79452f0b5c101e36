package planted.rooms.nosy;

import planted.rooms.open.inside.Kitchen;

public interface Guest {
  Kitchen kitchen();
}
