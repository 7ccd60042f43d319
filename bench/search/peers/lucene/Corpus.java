import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that every engine reads; README.md names their columns. */
final class Corpus {
  static final String[] FACETS = {"contract", "rome", "commune"};

  /** One line of corpus.tsv. */
  record Offer(long id, String[] facets, String department, String experience,
      boolean isApprenticeship, int day, double latitude, double longitude,
      String title, String employer, String text) {
    static Offer parse(String line) {
      String[] c = line.split("\t", -1);
      return new Offer(Long.parseLong(c[0]), new String[] {c[1], c[2], c[4]}, c[3], c[5], c[6].equals("1"),
          Integer.parseInt(c[7]), Double.parseDouble(c[8]), Double.parseDouble(c[9]), c[10], c[11], c[12]);
    }
  }

  /** A circle around a point, km. */
  record Circle(double latitude, double longitude, double radiusKm) {}

  /** One line of a translated set. */
  record Question(int number, String kind, String[] words, String[][] phrases, String[][] facetFilters,
      String[] departments, String[] experiences, Integer firstDay, boolean wantsApprenticeship, Circle circle) {
    boolean hasWords() { return words.length + phrases.length > 0; }

    static Question parse(String line) {
      String[] c = line.split("\t", -1);
      String[] phrases = values(c[3], "\\|");
      String[][] tokens = new String[phrases.length][];
      for (int i = 0; i < phrases.length; i++) tokens[i] = phrases[i].split(" ");
      return new Question(Integer.parseInt(c[0]), c[1], values(c[2], " "), tokens,
          new String[][] {values(c[4], ","), values(c[5], ","), values(c[7], ",")}, values(c[6], ","), values(c[8], ","),
          c[9].isEmpty() ? null : Integer.valueOf(c[9]), c[10].equals("1"),
          c[11].isEmpty() ? null : new Circle(Double.parseDouble(c[11]), Double.parseDouble(c[12]), Double.parseDouble(c[13])));
    }

    private static String[] values(String text, String separator) {
      return text.isEmpty() ? new String[0] : text.split(separator);
    }
  }

  interface Use {
    void take(Offer offer) throws IOException;
  }

  static void readOffers(Path folder, Use use) throws IOException {
    try (BufferedReader file = Files.newBufferedReader(folder.resolve("corpus.tsv"))) {
      for (String line; (line = file.readLine()) != null;) use.take(Offer.parse(line));
    }
  }

  static List<Question> readQuestions(Path file) throws IOException {
    List<Question> questions = new ArrayList<>();
    for (String line : Files.readAllLines(file)) questions.add(Question.parse(line));
    return questions;
  }

  private Corpus() {}
}
