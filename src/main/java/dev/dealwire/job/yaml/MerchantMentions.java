package dev.dealwire.job.yaml;

import java.util.List;

/**
 * What a profile says of hosts, with the places; gathered even from a profile that has other mistakes.
 *
 * @param complete false if some host could not be read, so that one that seems missing may be that one
 */
record MerchantMentions(List<Field.Valid<HostPattern>> hosts, boolean complete) {

    boolean covers(String host) {
        return hosts.stream().anyMatch(pattern -> pattern.value().covers(host));
    }

    List<String> names() {
        return hosts.stream().map(pattern -> pattern.value().text()).toList();
    }
}
