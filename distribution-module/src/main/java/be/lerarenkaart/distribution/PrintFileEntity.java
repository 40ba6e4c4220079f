package be.lerarenkaart.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A print file as a production remembers it. */
@Embeddable
class PrintFileEntity {

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Column(name = "cards")
    private long cards;

    @Column(name = "bytes")
    private long bytes;

    @Column(name = "sha256")
    private String sha256;

    protected PrintFileEntity() {
        // For JPA.
    }

    PrintFileEntity(PrintFile file) {
        this.channel = file.channel();
        this.cards = file.cards();
        this.bytes = file.bytes();
        this.sha256 = file.sha256();
    }

    PrintFile file() {
        return new PrintFile(channel, cards, bytes, sha256);
    }
}
