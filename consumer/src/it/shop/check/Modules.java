import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares what the modules of the library require, export and open with a list, and finds packages that two modules of
 * the path have.
 */
public final class Modules {

  public static void main(String[] args) throws IOException {
    ModuleFinder path =
        ModuleFinder.of(Stream.of(args[1].split(File.pathSeparator)).map(Path::of).toArray(Path[]::new));
    TreeSet<ModuleDescriptor> modules = new TreeSet<>();
    path.findAll().stream().map(ModuleReference::descriptor).forEach(modules::add);
    List<String> found = new ArrayList<>();
    Map<String, String> owners = new HashMap<>();
    for (ModuleDescriptor module : modules) {
      if (module.name().startsWith("io.github.smm4j.")) {
        describe(module, found);
      }
      for (String name : module.packages()) {
        String other = owners.put(name, module.name());
        if (other != null) {
          found.add("split " + name + ": " + other + ", " + module.name());
        }
      }
    }
    List<String> expected = Files.readAllLines(Path.of(args[0]));
    if (!expected.equals(found)) {
      System.err.println(args[0] + " has other lines than the modules, which have:");
      found.forEach(System.err::println);
      System.exit(1);
    }
  }

  private static void describe(ModuleDescriptor module, List<String> lines) {
    lines.add((module.isOpen() ? "open " : "") + (module.isAutomatic() ? "automatic " : "")
        + module.name());
    module.requires().stream().sorted().forEach(needed -> lines.add("  requires " + words(needed)));
    module.exports().stream().map(Object::toString).sorted()
        .forEach(line -> lines.add("  exports " + line));
    module.opens().stream().map(Object::toString).sorted()
        .forEach(line -> lines.add("  opens " + line));
    module.uses().stream().sorted().forEach(line -> lines.add("  uses " + line));
    module.provides().stream().map(Object::toString).sorted()
        .forEach(line -> lines.add("  provides " + line));
  }

  private static String words(ModuleDescriptor.Requires needed) {
    TreeSet<String> words = new TreeSet<>();
    needed.modifiers().forEach(modifier -> words.add(modifier.name().toLowerCase(Locale.ROOT)));
    return String.join(" ", words) + (words.isEmpty() ? "" : " ") + needed.name();
  }
}
