package be.lerarenkaart.distribution.stock;

/**
 * A card as a packing list tells it.
 *
 * @param lastDigits of its number
 * @param holder family name and given name; empty once forgotten
 */
public record ShelfCard(long id, String lastDigits, String holder) {

    /** Without the name. */
    @Override
    public String toString() {
        return "ShelfCard[id=" + id + "]";
    }
}
