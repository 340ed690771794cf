package dev.dealwire.job.yaml;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.springframework.scheduling.support.CronExpression;

/** A schedule in six fields, seconds first. One that is well formed but never comes round is refused, too. */
final class CronType implements NodeType<String> {

    private static final ZonedDateTime ANY_TIME = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @Override
    public String wanted() {
        return "six cron fields (second minute hour day month weekday) such as '0 */30 * * * *'";
    }

    @Override
    public Field<String> read(Node node, Place place) {
        Field<String> text = ScalarTypes.line(wanted(), 100).read(node, place);
        return text.isValid() ? check(text.get(), place) : text;
    }

    private Field<String> check(String cron, Place place) {
        String[] parts = cron.split("\\s+");
        if (parts.length == 5 && CronExpression.isValidExpression("0 " + cron)) {
            return refuse(Quoted.of(cron) + " (five fields)", wanted() + "; did you mean '0 " + cron + "'?", place);
        }
        if (parts.length != 6 || !CronExpression.isValidExpression(cron)) {
            return refuse(Quoted.of(cron), wanted(), place);
        }
        if (CronExpression.parse(cron).next(ANY_TIME) == null) {
            return refuse(Quoted.of(cron), "a time that comes round; this one never does", place);
        }
        return new Field.Valid<>(cron, place);
    }

    private static Field<String> refuse(String found, String wanted, Place place) {
        place.report(found, wanted);
        return new Field.Invalid<>();
    }
}
