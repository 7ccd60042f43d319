import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Version;

/** build CORPUS INDEX | ask CORPUS INDEX QUERIES WARM MEASURED: the command line of every peer. */
public final class LucenePeer {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  public static void main(String[] words) throws IOException {
    if (words.length == 3 && words[0].equals("build")) build(Path.of(words[1]), Path.of(words[2]));
    else if (words.length == 6 && words[0].equals("ask"))
      ask(Path.of(words[2]), Corpus.readQuestions(Path.of(words[3])), Integer.parseInt(words[4]), Integer.parseInt(words[5]));
    else System.exit(2);
  }

  private static void build(Path corpus, Path index) throws IOException {
    long start = System.nanoTime();
    Indexing.build(corpus, index);
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) {
      for (Path file : files) bytes += Files.size(file);
    }
    System.out.printf(Locale.ROOT, "{\"version\":\"Lucene %s, Java %s\",\"seconds\":%.2f,\"bytes\":%d}%n",
        Version.LATEST, Runtime.version(), (System.nanoTime() - start) / 1e9, bytes);
  }

  private static void ask(Path index, List<Corpus.Question> questions, int warm, int measured) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(new MMapDirectory(index))) {
      Searching searching = new Searching(reader);
      for (int pass = 0; pass < warm; pass++)
        for (Corpus.Question question : questions) searching.ask(question);
      long[][] cpu = new long[questions.size()][measured];
      long[][] wall = new long[questions.size()][measured];
      String[] found = new String[questions.size()];
      for (int pass = 0; pass < measured; pass++) {
        for (int i = 0; i < found.length; i++) {
          long wallStart = System.nanoTime();
          long cpuStart = THREADS.getCurrentThreadCpuTime();
          searching.ask(questions.get(i));
          cpu[i][pass] = THREADS.getCurrentThreadCpuTime() - cpuStart;
          wall[i][pass] = System.nanoTime() - wallStart;
          if (pass + 1 == measured) found[i] = searching.found().json();
        }
      }
      for (int i = 0; i < found.length; i++)
        System.out.printf(Locale.ROOT, "{\"query\":%d,\"class\":\"%s\",\"cpu_us\":%.3f,\"wall_us\":%.3f,%s}%n",
            questions.get(i).number(), questions.get(i).kind(), middle(cpu[i]) / 1e3, middle(wall[i]) / 1e3, found[i]);
      System.out.printf("{\"resident_mb\":%d}%n", residentKb() / 1024);
    }
  }

  private static long middle(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static long residentKb() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
  }

  private LucenePeer() {}
}
