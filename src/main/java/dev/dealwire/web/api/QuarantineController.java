package dev.dealwire.web.api;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.ArchivedFragments;
import dev.dealwire.history.HeldDocument;
import dev.dealwire.history.Quarantine;
import dev.dealwire.history.Quarantine.Answer;
import dev.dealwire.history.Quarantine.Signature;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/quarantine}: what is held, and decisions on it. */
@RestController
class QuarantineController {

    /**
     * A decision's body.
     *
     * @param by who decides
     */
    record DecisionRequest(String by, @Nullable String note) {

        /** @throws IllegalArgumentException if nobody is named */
        DecisionRequest {
            if (Objects.requireNonNullElse(by, "").isBlank()) {
                throw new IllegalArgumentException("found nobody in 'by', wanted who decides");
            }
        }
    }

    private final Quarantine quarantine;
    private final ArchivedFragments fragments;
    private final Clock clock;

    QuarantineController(Quarantine quarantine, ArchivedFragments fragments, Clock clock) {
        this.quarantine = quarantine;
        this.fragments = fragments;
        this.clock = clock;
    }

    @GetMapping("/api/quarantine")
    List<HeldDocument> held(@RequestParam(required = false) @Nullable MerchantId merchant) {
        return quarantine.held(merchant).stream()
                .map(reading -> HeldDocument.of(reading, fragments))
                .toList();
    }

    @PostMapping("/api/quarantine/{id:[0-9]{1,18}}/accept")
    ResponseEntity<Map<String, String>> accept(@PathVariable long id, @RequestBody DecisionRequest request) {
        return answer(quarantine.accept(List.of(id), signature(request)).get(id));
    }

    @PostMapping("/api/quarantine/{id:[0-9]{1,18}}/reject")
    ResponseEntity<Map<String, String>> reject(@PathVariable long id, @RequestBody DecisionRequest request) {
        return answer(quarantine.reject(List.of(id), signature(request)).get(id));
    }

    private Signature signature(DecisionRequest request) {
        return new Signature(request.by(), request.note(), clock.instant());
    }

    private static ResponseEntity<Map<String, String>> answer(@Nullable Answer answer) {
        Answer given = answer == null ? Answer.UNKNOWN : answer;
        HttpStatus status = switch (given) {
            case DONE -> HttpStatus.OK;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case DECIDED_BEFORE, SEEN_SINCE -> HttpStatus.CONFLICT;
        };
        return ResponseEntity.status(status).body(Map.of("answer", given.word()));
    }
}
