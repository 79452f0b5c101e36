package planted.speech;

public final class Prints {
  public void speak() {
    System.out.println("hello");
  }
}
