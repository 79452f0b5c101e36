package planted.rooms.open;

public interface Door {}
