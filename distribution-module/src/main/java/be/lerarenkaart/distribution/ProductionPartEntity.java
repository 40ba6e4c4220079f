package be.lerarenkaart.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A part of a production as it was counted when it was frozen. */
@Embeddable
class ProductionPartEntity {

    @Column(name = "batch")
    private String batch;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Column(name = "cards")
    private long cards;

    protected ProductionPartEntity() {
        // For JPA.
    }

    ProductionPart part() {
        return new ProductionPart(batch, channel, cards);
    }
}
