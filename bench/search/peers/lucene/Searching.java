import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** One thread, one segment, no cache of queries: total, three facets and the 20 best in one pass. */
final class Searching {
  private final IndexSearcher searcher;
  private final LeafReader leaf;
  private final OnePass pass;

  Searching(DirectoryReader reader) throws IOException {
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    if (reader.leaves().size() != 1) throw new IOException("the index has not one segment");
    leaf = reader.leaves().get(0).reader();
    pass = new OnePass(leaf);
  }

  /**
   * A facet's own filter is left out of its counts. Where one facet alone is filtered on, the
   * collector applies that filter from the doc values that it reads anyway; where more are, each of
   * them takes a pass of its own beside the first, as each is selective.
   */
  void ask(Corpus.Question question) throws IOException {
    pass.clear();
    List<Integer> filtered = filteredFacets(question);
    if (filtered.size() == 1) {
      int facet = filtered.get(0);
      pass.start(question.hasWords(), facet, wanted(facet, question.facetFilters()[facet]));
      searcher.search(queryOf(question, facet), pass);
      return;
    }
    pass.start(question.hasWords(), -1, null);
    searcher.search(queryOf(question, -1), pass);
    for (int facet : filtered) {
      pass.recount(facet);
      searcher.search(queryOf(question, facet), pass);
    }
  }

  OnePass found() { return pass; }

  private static List<Integer> filteredFacets(Corpus.Question question) {
    List<Integer> filtered = new ArrayList<>();
    for (int i = 0; i < Corpus.FACETS.length; i++)
      if (question.facetFilters()[i].length > 0) filtered.add(i);
    return filtered;
  }

  /** Which ordinals of a facet the filter takes. */
  private boolean[] wanted(int facet, String[] values) throws IOException {
    SortedDocValues ordinals = DocValues.getSorted(leaf, Corpus.FACETS[facet]);
    boolean[] wanted = new boolean[ordinals.getValueCount()];
    for (String value : values) {
      int ordinal = ordinals.lookupTerm(new BytesRef(value));
      if (ordinal >= 0) wanted[ordinal] = true;
    }
    return wanted;
  }

  private static Query queryOf(Corpus.Question question, int withoutFacet) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : question.words()) all.add(new TermQuery(new Term("all", word)), Occur.MUST);
    for (String[] phrase : question.phrases()) all.add(new PhraseQuery("all", phrase), Occur.MUST);
    for (int i = 0; i < Corpus.FACETS.length; i++)
      if (i != withoutFacet) filter(all, Corpus.FACETS[i], question.facetFilters()[i]);
    filter(all, "department", question.departments());
    filter(all, "experience", question.experiences());
    if (question.wantsApprenticeship()) filter(all, "apprenticeship", new String[] {"1"});
    if (question.firstDay() != null)
      all.add(sinceQuery(question.firstDay()), Occur.FILTER);
    if (question.circle() != null) all.add(circleQuery(question.circle()), Occur.FILTER);
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? new MatchAllDocsQuery() : query;
  }

  /** Led by the points where they are few, checked in the doc values where the words are fewer. */
  private static Query sinceQuery(int day) {
    return new IndexOrDocValuesQuery(IntPoint.newRangeQuery("day", day, Integer.MAX_VALUE),
        SortedNumericDocValuesField.newSlowRangeQuery("days", day, Integer.MAX_VALUE));
  }

  private static Query circleQuery(Corpus.Circle circle) {
    double metres = circle.radiusKm() * 1000;
    return new IndexOrDocValuesQuery(LatLonPoint.newDistanceQuery("point", circle.latitude(), circle.longitude(), metres),
        LatLonDocValuesField.newSlowDistanceQuery("point", circle.latitude(), circle.longitude(), metres));
  }

  private static void filter(BooleanQuery.Builder all, String field, String[] values) {
    if (values.length == 1) all.add(new TermQuery(new Term(field, values[0])), Occur.FILTER);
    if (values.length > 1)
      all.add(new TermInSetQuery(field, Arrays.stream(values).map(BytesRef::new).toList()), Occur.FILTER);
  }
}
