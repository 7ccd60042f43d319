import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts, facets and the best in the one pass over what matches; equal scores: the newest, then the first. */
final class OnePass implements Collector {
  static final int FIRST = 20;

  private final LeafReader leaf;
  private final int[][] counts = new int[Corpus.FACETS.length][];
  private final float[] scores = new float[FIRST];
  private final int[] days = new int[FIRST];
  private final int[] documents = new int[FIRST];
  private int kept;
  private long total;
  private boolean isScored;
  private int ownFacet;        // whose filter is applied here; -1: none
  private boolean[] wanted;
  private int onlyFacet;       // the one that this pass counts; -1: all, with total and order

  OnePass(LeafReader leaf) throws IOException {
    this.leaf = leaf;
    for (int i = 0; i < counts.length; i++)
      counts[i] = new int[DocValues.getSorted(leaf, Corpus.FACETS[i]).getValueCount()];
  }

  void clear() {
    for (int[] count : counts) Arrays.fill(count, 0);
    kept = 0;
    total = 0;
  }

  /** `facet`: whose filter, `values`, is applied here and not by the query; -1: none. */
  void start(boolean hasWords, int facet, boolean[] values) {
    isScored = hasWords;
    ownFacet = facet;
    wanted = values;
    onlyFacet = -1;
  }

  void recount(int facet) {
    Arrays.fill(counts[facet], 0);
    isScored = false;
    ownFacet = -1;
    onlyFacet = facet;
  }

  @Override
  public ScoreMode scoreMode() { return isScored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES; }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    return onlyFacet >= 0 ? new Recount(onlyFacet) : new Full();
  }

  private final class Recount implements LeafCollector {
    private final SortedDocValues values;
    private final int[] count;

    Recount(int facet) throws IOException {
      values = DocValues.getSorted(leaf, Corpus.FACETS[facet]);
      count = counts[facet];
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) throws IOException {
      if (values.advanceExact(document)) count[values.ordValue()]++;
    }
  }

  private final class Full implements LeafCollector {
    private final SortedDocValues[] values = new SortedDocValues[Corpus.FACETS.length];
    private final NumericDocValues day = DocValues.getNumeric(leaf, "day");
    private Scorable scorer;

    Full() throws IOException {
      for (int i = 0; i < values.length; i++) values[i] = DocValues.getSorted(leaf, Corpus.FACETS[i]);
    }

    @Override
    public void setScorer(Scorable scorable) { scorer = scorable; }

    @Override
    public void collect(int document) throws IOException {
      if (ownFacet >= 0) {
        values[ownFacet].advanceExact(document);
        int own = values[ownFacet].ordValue();
        counts[ownFacet][own]++;
        if (!wanted[own]) return;
      }
      total++;
      for (int i = 0; i < values.length; i++) {
        if (i == ownFacet) continue;
        values[i].advanceExact(document);
        counts[i][values[i].ordValue()]++;
      }
      rank(document, isScored ? scorer.score() : 0);
    }

    private void rank(int document, float score) throws IOException {
      if (kept == FIRST && score < scores[FIRST - 1]) return;
      day.advanceExact(document);
      int published = (int) day.longValue();
      if (kept == FIRST && score == scores[FIRST - 1] && published <= days[FIRST - 1]) return;
      int at = kept < FIRST ? kept++ : FIRST - 1;
      for (; at > 0 && (scores[at - 1] < score || (scores[at - 1] == score && days[at - 1] < published)); at--) {
        scores[at] = scores[at - 1];
        days[at] = days[at - 1];
        documents[at] = documents[at - 1];
      }
      scores[at] = score;
      days[at] = published;
      documents[at] = document;
    }
  }

  /** What the last question found, as the JSON of an answer's end. */
  String json() throws IOException {
    StringBuilder text = new StringBuilder("\"total\":" + total + ",\"facets\":{");
    for (int i = 0; i < counts.length; i++) {
      SortedDocValues values = DocValues.getSorted(leaf, Corpus.FACETS[i]);
      text.append(i > 0 ? "," : "").append('"').append(Corpus.FACETS[i]).append("\":{");
      String comma = "";
      for (int ordinal = 0; ordinal < counts[i].length; ordinal++) {
        String value = values.lookupOrd(ordinal).utf8ToString();
        if (counts[i][ordinal] == 0 || value.isEmpty()) continue;
        text.append(comma).append('"').append(value).append("\":").append(counts[i][ordinal]);
        comma = ",";
      }
      text.append('}');
    }
    text.append("},\"first\":[");
    for (int i = 0; i < kept; i++) {
      NumericDocValues ids = DocValues.getNumeric(leaf, "id");  // it only goes forward
      ids.advanceExact(documents[i]);
      text.append(i > 0 ? "," : "").append(ids.longValue());
    }
    return text.append(']').toString();
  }
}
