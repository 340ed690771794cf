package dev.dealwire.cli;

import dev.dealwire.feed.Secrets;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the environment must hold before jobs may ask anybody: a contact page for public shops, and the tokens of APIs. */
final class Prerequisites {

    private final boolean contactIsStated;
    private final Secrets secrets;

    Prerequisites(boolean contactIsStated, Secrets secrets) {
        this.contactIsStated = contactIsStated;
        this.secrets = secrets;
    }

    /** Asked before anything is opened. */
    static Prerequisites ofEnvironment() {
        return new Prerequisites(ContactPage.isStated(), Secrets.ofEnvironment());
    }

    /** @throws OperatorException with a line for each thing that is missing */
    void require(Definitions definitions, Collection<JobDefinition> jobs) {
        refuse(Stream.concat(contactPage(definitions, jobs), ApiTokens.missing(secrets, definitions, jobs)));
    }

    /** For asking for pages alone. */
    void requireContactPage(Definitions definitions, JobDefinition job) {
        refuse(contactPage(definitions, List.of(job)));
    }

    private Stream<String> contactPage(Definitions definitions, Collection<JobDefinition> jobs) {
        return contactIsStated ? Stream.empty() : ContactPage.missing(definitions, jobs).stream();
    }

    private static void refuse(Stream<String> missing) {
        String lines = missing.collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            throw OperatorException.usage(lines);
        }
    }
}
