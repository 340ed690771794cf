package dev.dealwire.web.api;

import dev.dealwire.publish.ClaimChains;
import dev.dealwire.publish.ClaimDocument;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/claims/{id}}: a claim with its chain down to archived bytes. */
@RestController
class ClaimsController {

    private final ClaimChains chains;

    ClaimsController(ClaimChains chains) {
        this.chains = chains;
    }

    @GetMapping("/api/claims/{id:[0-9]{1,18}}")
    ResponseEntity<ClaimDocument> claim(@PathVariable long id) {
        return ResponseEntity.of(chains.find(id).map(ClaimDocument::of));
    }
}
