package dev.dealwire.job.yaml;

import static dev.dealwire.job.yaml.ScalarTypes.identifier;

import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.yaml.ChoiceType.Variant;
import java.util.List;

/** Reads the affiliate programme of a merchant, each network with the account's own parameters. */
final class ProgrammeReader {

    static final ChoiceType<AffiliateProgramme> TYPE = new ChoiceType<>(
            "an affiliate programme",
            "network",
            List.of(
                    new Variant<>("amazon", List.of("tracking-id"), ProgrammeReader::amazon),
                    new Variant<>("awin", List.of("merchant-id", "publisher-id"), ProgrammeReader::awin),
                    new Variant<>("cj", List.of("publisher-id"), ProgrammeReader::cj),
                    new Variant<>("ebay", List.of("rotation", "campaign-id"), ProgrammeReader::ebay),
                    new Variant<>("howl", List.of("publisher-slug"), ProgrammeReader::howl),
                    new Variant<>(
                            "impact", List.of("host", "partner-id", "ad-id", "campaign-id"), ProgrammeReader::impact),
                    new Variant<>("none", List.of(), fields -> fields.build(AffiliateProgramme.None::new)),
                    new Variant<>("partnerize", List.of("camref"), ProgrammeReader::partnerize),
                    new Variant<>("rakuten", List.of("publisher-id", "merchant-id"), ProgrammeReader::rakuten),
                    new Variant<>("skimlinks", List.of("site-id"), ProgrammeReader::skimlinks),
                    new Variant<>("sovrn", List.of("key"), ProgrammeReader::sovrn)));

    private static final ScalarType<String> DIGITS = identifier("an id of at most 20 digits", "[0-9]{1,20}");
    private static final ScalarType<String> CODE =
            identifier("an id of at most 64 letters and digits", "[A-Za-z0-9]{1,64}");
    private static final ScalarType<String> TRACKING_ID = identifier(
            "a tracking id such as yoursite-20 (letters, digits, hyphens, two digits at the end)",
            "[A-Za-z0-9][A-Za-z0-9_-]{0,60}-[0-9]{2}");
    private static final ScalarType<String> ROTATION =
            identifier("a rotation id of four numbers such as 711-53200-19255-0", "[0-9]{1,6}(?:-[0-9]{1,6}){3}");
    private static final ScalarType<String> RAKUTEN_ID =
            identifier("an id of at most 32 letters, digits and */.-", "[A-Za-z0-9*/.-]{1,32}");
    private static final ScalarType<String> SITE_ID = identifier("a site id such as 123456X7890123", "[0-9]+X[0-9]+");
    private static final ScalarType<String> PUBLISHER_SLUG =
            identifier("a publisher slug such as your-site", "[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    private ProgrammeReader() {}

    private static Field<AffiliateProgramme> amazon(Fields fields) {
        Field<String> trackingId = fields.required("tracking-id", TRACKING_ID);
        return fields.build(() -> new AffiliateProgramme.Amazon(trackingId.get()));
    }

    private static Field<AffiliateProgramme> awin(Fields fields) {
        Field<String> merchantId = fields.required("merchant-id", DIGITS);
        Field<String> publisherId = fields.required("publisher-id", DIGITS);
        return fields.build(() -> new AffiliateProgramme.Awin(merchantId.get(), publisherId.get()));
    }

    private static Field<AffiliateProgramme> cj(Fields fields) {
        Field<String> publisherId = fields.required("publisher-id", DIGITS);
        return fields.build(() -> new AffiliateProgramme.Cj(publisherId.get()));
    }

    private static Field<AffiliateProgramme> ebay(Fields fields) {
        Field<String> rotation = fields.required("rotation", ROTATION);
        Field<String> campaignId = fields.required("campaign-id", DIGITS);
        return fields.build(() -> new AffiliateProgramme.Ebay(rotation.get(), campaignId.get()));
    }

    private static Field<AffiliateProgramme> howl(Fields fields) {
        Field<String> slug = fields.required("publisher-slug", PUBLISHER_SLUG);
        return fields.build(() -> new AffiliateProgramme.Howl(slug.get()));
    }

    private static Field<AffiliateProgramme> impact(Fields fields) {
        Field<String> host = fields.required("host", HostPattern.NAME_TYPE);
        Field<String> partnerId = fields.required("partner-id", DIGITS);
        Field<String> adId = fields.required("ad-id", DIGITS);
        Field<String> campaignId = fields.required("campaign-id", DIGITS);
        return fields.build(
                () -> new AffiliateProgramme.Impact(host.get(), partnerId.get(), adId.get(), campaignId.get()));
    }

    private static Field<AffiliateProgramme> partnerize(Fields fields) {
        Field<String> camref = fields.required("camref", CODE);
        return fields.build(() -> new AffiliateProgramme.Partnerize(camref.get()));
    }

    private static Field<AffiliateProgramme> rakuten(Fields fields) {
        Field<String> publisherId = fields.required("publisher-id", RAKUTEN_ID);
        Field<String> merchantId = fields.required("merchant-id", DIGITS);
        return fields.build(() -> new AffiliateProgramme.Rakuten(publisherId.get(), merchantId.get()));
    }

    private static Field<AffiliateProgramme> skimlinks(Fields fields) {
        Field<String> siteId = fields.required("site-id", SITE_ID);
        return fields.build(() -> new AffiliateProgramme.Skimlinks(siteId.get()));
    }

    private static Field<AffiliateProgramme> sovrn(Fields fields) {
        Field<String> key = fields.required("key", CODE);
        return fields.build(() -> new AffiliateProgramme.Sovrn(key.get()));
    }
}
