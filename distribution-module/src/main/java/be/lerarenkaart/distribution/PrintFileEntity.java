package be.lerarenkaart.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A print file as a production remembers it. */
@Embeddable
class PrintFileEntity {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PrintFile.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Column(name = "cards")
    private long cards;

    @Column(name = "pages")
    private int pages;

    @Column(name = "bytes")
    private long bytes;

    @Column(name = "sha256")
    private String sha256;

    protected PrintFileEntity() {
        // For JPA.
    }

    PrintFile file() {
        return new PrintFile(kind, channel, cards, pages, bytes, sha256);
    }
}
