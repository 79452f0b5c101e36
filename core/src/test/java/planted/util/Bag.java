package planted.util;

public final class Bag {}
