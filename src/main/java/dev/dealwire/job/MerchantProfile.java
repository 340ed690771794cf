package dev.dealwire.job;

import dev.dealwire.catalog.MerchantId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What operators know of a merchant: a file in {@code jobs/merchants}.
 *
 * @param hosts exact host names, in lower case, whose pages belong to this merchant; a leading {@code *.} covers subdomains
 * @param currency what prices are in where a page does not say; null lets the page decide alone
 * @param locale how the merchant writes numbers and words; null lets the page decide alone
 * @param offers where its offers are read
 * @param render whether its pages need a browser
 * @param plausibility when a reading of them is not believed
 */
public record MerchantProfile(
        MerchantId id,
        String name,
        List<String> hosts,
        @Nullable Currency currency,
        @Nullable Locale locale,
        Manners manners,
        ExtractionHints hints,
        AffiliateProgramme programme,
        DisplayPolicy display,
        OfferSource offers,
        Rendering render,
        PlausibilityRules plausibility) {

    public MerchantProfile {
        hosts = List.copyOf(hosts);
    }

    /** One whose offers are read off their pages, and believed by the usual rules. */
    public MerchantProfile(
            MerchantId id,
            String name,
            List<String> hosts,
            @Nullable Currency currency,
            @Nullable Locale locale,
            Manners manners,
            ExtractionHints hints,
            AffiliateProgramme programme,
            DisplayPolicy display) {
        this(
                id,
                name,
                hosts,
                currency,
                locale,
                manners,
                hints,
                programme,
                display,
                new OfferSource.Page(),
                Rendering.NONE,
                PlausibilityRules.USUAL);
    }

    /** Whether pages of that host, in lower case, are this merchant's. */
    public boolean hasHost(String host) {
        return hosts.stream()
                .anyMatch(declared ->
                        declared.startsWith("*.") ? host.endsWith(declared.substring(1)) : declared.equals(host));
    }

    public MerchantProfile withOffers(OfferSource other) {
        return new MerchantProfile(
                id, name, hosts, currency, locale, manners, hints, programme, display, other, render, plausibility);
    }

    public MerchantProfile withRender(Rendering other) {
        return new MerchantProfile(
                id, name, hosts, currency, locale, manners, hints, programme, display, offers, other, plausibility);
    }

    public MerchantProfile withPlausibility(PlausibilityRules other) {
        return new MerchantProfile(
                id, name, hosts, currency, locale, manners, hints, programme, display, offers, render, other);
    }
}
