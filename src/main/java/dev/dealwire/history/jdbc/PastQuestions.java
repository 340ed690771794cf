package dev.dealwire.history.jdbc;

import dev.dealwire.history.PastQuestion;
import java.util.Collection;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks about the past of many listings in one statement: the questions as rows {@code q}, beside what was observed of each. */
final class PastQuestions {

    static final String QUESTIONS = """
              from unnest(:listings::text[], :currencies::text[], :prices::numeric[], :from::timestamptz[],
                          :until::timestamptz[]) as q (listing, currency, price, begins, ends)
              join merchant_listing l on l.listing_id = q.listing
            """;

    /** For a lateral query: what was read of {@code q} plainly enough to be printed. */
    static final String PLAINLY_READ = """
                      from observation o
                      join price_change c on c.change_no = o.change_no
                     where o.listing_no = l.listing_no
                       and o.observed_at >= q.begins and o.observed_at < q.ends
                       and c.currency = q.currency and c.confidence = 'publishable'
            """;

    /** The part of it at which it could be ordered. */
    static final String OFFERED =
            PLAINLY_READ + "          and (c.availability is null or c.availability in (:orderable))\n";

    private PastQuestions() {}

    /** @param sql reads from {@link #QUESTIONS} */
    static JdbcClient.StatementSpec ask(JdbcClient jdbc, String sql, Collection<PastQuestion> questions) {
        return jdbc.sql(sql)
                .param(
                        "listings",
                        texts(questions, question -> question.listing().toString()))
                .param(
                        "currencies",
                        texts(questions, question -> question.price().currencyCode()))
                .param("prices", texts(questions, question -> question.price().toDecimalString()))
                .param(
                        "from",
                        texts(questions, question -> question.window().from().toString()))
                .param(
                        "until",
                        texts(questions, question -> question.window().until().toString()))
                .param("orderable", TermsColumns.ORDERABLE);
    }

    private static String[] texts(Collection<PastQuestion> questions, Function<PastQuestion, String> text) {
        return questions.stream().map(text).toArray(String[]::new);
    }
}
