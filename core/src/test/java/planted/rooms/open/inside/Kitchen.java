package planted.rooms.open.inside;

public interface Kitchen {}
