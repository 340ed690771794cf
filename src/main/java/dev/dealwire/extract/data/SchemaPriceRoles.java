package dev.dealwire.extract.data;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a schema.org price specification says its price is. */
final class SchemaPriceRoles {

    /** UN/CEFACT codes and words for "a piece": a price for one piece is the price. */
    private static final Set<String> PIECES =
            Set.of("c62", "ea", "h87", "pce", "pc", "piece", "pieces", "unit", "stk", "each");

    private SchemaPriceRoles() {}

    /** @param onlyPrice whether nothing else states what is paid */
    static PriceRole of(SchemaNode specification, boolean onlyPrice) {
        if (restricted(specification) != PriceRole.CURRENT) {
            return restricted(specification);
        }
        PriceRole typed = typed(specification.text("priceType", "priceComponentType"));
        return typed != null ? typed : untyped(specification, onlyPrice);
    }

    /** Whom an offer's price is for: anyone, or members, businesses, buyers of many. */
    static PriceRole restricted(SchemaNode node) {
        if (node.has("validForMemberTier")) {
            return PriceRole.MEMBER;
        }
        String customer = node.text("eligibleCustomerType");
        if (customer != null && "business".equals(SchemaNode.bareName(customer).toLowerCase(Locale.ROOT))) {
            return PriceRole.TRADE;
        }
        if (isLease(node)) {
            return PriceRole.INSTALMENT;
        }
        return isForSeveral(node) ? PriceRole.TRADE : PriceRole.CURRENT;
    }

    private static boolean isLease(SchemaNode node) {
        String function = node.text("businessFunction");
        return function != null
                && "leaseout".equals(SchemaNode.bareName(function).toLowerCase(Locale.ROOT));
    }

    private static boolean isForSeveral(SchemaNode node) {
        for (SchemaNode quantity : node.nodes("eligibleQuantity")) {
            String least = quantity.text("minValue");
            if (least != null && !Set.of("0", "1", "1.0").contains(least)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable PriceRole typed(@Nullable String type) {
        if (type == null) {
            return null;
        }
        return switch (SchemaNode.bareName(type).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")) {
            case "strikethroughprice", "strikethrough" -> PriceRole.STRIKETHROUGH;
            case "listprice", "list" -> PriceRole.LIST;
            case "msrp", "srp", "rrp" -> PriceRole.SUGGESTED;
            case "saleprice", "sale" -> PriceRole.SALE;
            case "regularprice", "regular" -> PriceRole.REGULAR;
            case "invoiceprice", "invoice" -> PriceRole.TRADE;
            case "minimumadvertisedprice" -> PriceRole.MINIMUM_ADVERTISED;
            case "downpayment", "installment" -> PriceRole.INSTALMENT;
            case "subscription" -> PriceRole.SUBSCRIPTION;
            case "activationfee", "cleaningfee", "distancefee" -> PriceRole.SURCHARGE;
            default -> null;
        };
    }

    private static PriceRole untyped(SchemaNode specification, boolean onlyPrice) {
        List<String> types = specification.types();
        if (types.contains("deliverychargespecification") || types.contains("paymentchargespecification")) {
            return PriceRole.SURCHARGE;
        }
        if (specification.has("billingDuration") || specification.has("billingIncrement")) {
            return PriceRole.INSTALMENT;
        }
        return isPerMeasure(specification) && !onlyPrice ? PriceRole.UNIT : PriceRole.CURRENT;
    }

    /** Where the reference quantity also tells the pack's own content, the price is the pack's. */
    private static boolean isPerMeasure(SchemaNode specification) {
        for (SchemaNode quantity : specification.nodes("referenceQuantity")) {
            if (!quantity.has("valueReference") && !isPiece(quantity.text("unitCode", "unitText"))) {
                return true;
            }
        }
        String unit = specification.text("unitCode", "unitText");
        return unit != null && !isPiece(unit);
    }

    private static boolean isPiece(@Nullable String unit) {
        return unit == null || PIECES.contains(unit.toLowerCase(Locale.ROOT));
    }
}
