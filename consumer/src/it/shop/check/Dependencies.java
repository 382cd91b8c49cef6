import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Compares the jars of a class path with a list of artifacts, a line each, without versions. */
public final class Dependencies {

  public static void main(String[] args) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (String entry : args[1].split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (jar.toString().endsWith(".jar")) {
        // repository/group/artifact/version/file
        found.add(jar.getParent().getParent().getFileName().toString());
      }
    }
    List<String> expected = Files.readAllLines(Path.of(args[0]));
    if (!expected.equals(List.copyOf(found))) {
      System.err.println(args[0] + " has other artifacts than the path, which has:");
      found.forEach(System.err::println);
      System.exit(1);
    }
  }
}
