import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/** The index: one catch-all field with the title three times, filters as terms and points, doc values for facets and order. */
final class Indexing {
  /** Between fields, so that no phrase crosses from one to the next. */
  private static final int GAP = 100;
  private static final int BUFFER_MB = 512;

  static void build(Path corpus, Path index) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB).setUseCompoundFile(false);
    try (IndexWriter writer = new IndexWriter(new MMapDirectory(index), config)) {
      Corpus.readOffers(corpus, offer -> writer.addDocument(documentOf(offer)));
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private static Document documentOf(Corpus.Offer offer) {
    Document document = new Document();
    document.add(new Field("all", new Tokens(offer.title(), offer.title(), offer.title(), offer.employer(), offer.text()), TEXT));
    for (int i = 0; i < Corpus.FACETS.length; i++) {
      String value = offer.facets()[i];
      if (!value.isEmpty()) document.add(new StringField(Corpus.FACETS[i], value, Field.Store.NO));
      document.add(new SortedDocValuesField(Corpus.FACETS[i], new BytesRef(value)));
    }
    document.add(new StringField("department", offer.department(), Field.Store.NO));
    document.add(new StringField("experience", offer.experience(), Field.Store.NO));
    if (offer.isApprenticeship()) document.add(new StringField("apprenticeship", "1", Field.Store.NO));
    document.add(new IntPoint("day", offer.day()));
    document.add(new NumericDocValuesField("day", offer.day()));
    document.add(new SortedNumericDocValuesField("days", offer.day()));
    document.add(new NumericDocValuesField("id", offer.id()));
    document.add(new LatLonPoint("point", offer.latitude(), offer.longitude()));
    document.add(new LatLonDocValuesField("point", offer.latitude(), offer.longitude()));
    return document;
  }

  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setTokenized(true);
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.freeze();
  }

  /** Tokens that are made already, in several parts with gaps between them. */
  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final String[] parts;
    private int part;
    private int at;

    Tokens(String... parts) { this.parts = parts; }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      boolean isNewPart = at == 0 && part > 0;
      while (part < parts.length && at >= parts[part].length()) {
        part++;
        at = 0;
        isNewPart = true;
      }
      if (part == parts.length) return false;
      String text = parts[part];
      int space = text.indexOf(' ', at);
      int end = space < 0 ? text.length() : space;
      term.append(text, at, end);
      increment.setPositionIncrement(isNewPart ? GAP : 1);
      at = end + 1;
      return true;
    }
  }

  private Indexing() {}
}
