package io.github.unionaid.core.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码) of GB 32100-2015, which every union that is a legal person carries:
 *
 * <pre>
 *   8           1         440000      742971228     Y
 *   department  category  division    subject       check character
 *   登记管理部门  机构类别   行政区划码   主体标识码      校验码
 * </pre>
 *
 * <p>The check character catches every single wrong character and every two characters that changed places, but for
 * the first and the last: those two count alike. A code that holds is well written; whether anyone carries it, only the
 * register knows. It is an attribute of a union, not its identity. Immutable and thread-safe.
 *
 * <p>{@link #of} and JSON take the eighteen characters and nothing else; {@link #parse} takes what people type and
 * bring.
 *
 * @param value eighteen characters of {@link #ALPHABET}, the third to eighth digits, with a check character that holds
 */
public record CreditCode(@JsonValue String value) implements Comparable<CreditCode> {

    /** Number of characters of a code. */
    public static final int LENGTH = 18;

    /** The characters of a code, each at the place of its value: digits and capitals without I, O, S, V and Z. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int SUBJECT_FROM = 8;
    private static final int CHECK_AT = LENGTH - 1;

    /**
     * Checks the code.
     *
     * @throws InvalidCodeException if {@code value} has another length, a character that cannot stand at its place, or
     *     another check character than the one that follows from the others
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CreditCode {
        CreditRules.check(value, value);
    }

    /**
     * Returns the code of eighteen characters.
     *
     * @throws InvalidCodeException as the constructor
     */
    public static CreditCode of(String value) {
        return new CreditCode(value);
    }

    /**
     * Reads a code as people write it. Full-width and lower-case characters, blanks, dashes, {@code ·} and {@code _}
     * anywhere, and the apostrophe that marks text in a spreadsheet are understood.
     *
     * <p>Nothing is guessed. The letters {@code I O S V Z}, which no code has, are refused with the character that is
     * probably meant; a wrong check character with the right one; what a spreadsheet damaged ({@code 8.1E+17},
     * {@code 814400007429712000}, anything with decimals) as such.
     *
     * @throws InvalidCodeException if the text is no code
     */
    public static CreditCode parse(String text) {
        return new CreditCode(CreditRules.read(text));
    }

    /**
     * Returns the check character that follows from the seventeen before it.
     *
     * @throws InvalidCodeException if {@code first17} cannot begin a code
     */
    public static char checkCharacterOf(String first17) {
        CreditRules.checkBody(first17);
        return CreditRules.checkCharacter(first17);
    }

    /** The department that registered the holder, by the first character; empty for one that the table has not. */
    public Optional<RegisteringDepartment> department() {
        return RegisteringDepartment.find(value.charAt(0));
    }

    /** The first two characters, department and category, as {@code 81}: the second says nothing without the first. */
    public String category() {
        return value.substring(0, 2);
    }

    /** The standard's word for the category, like 基层工会; empty for one that the table has not. */
    public Optional<String> categoryTerm() {
        return department().flatMap(d -> d.categoryTerm(value.charAt(1)));
    }

    /**
     * Whether a trade union registered the holder as a union: the category is {@code 81} 基层工会 or {@code 89} 其他.
     * If not, it may still be one: federations of the county and above often carry {@code 13}, as other mass
     * organisations do.
     */
    public boolean isUnion() {
        return isGrassrootsUnion() || category().equals("89");
    }

    /** Whether a trade union registered the holder as a grassroots union: the category is {@code 81} 基层工会. */
    public boolean isGrassrootsUnion() {
        return category().equals("81");
    }

    /**
     * The division of the office that registered the holder, not of the holder; empty where {@link #regionDigits} begin
     * with 0 and so are no division code.
     */
    public Optional<RegionCode> region() {
        String digits = regionDigits();
        return digits.charAt(0) == '0' ? Optional.empty() : Optional.of(new RegionCode(digits));
    }

    /** The third to eighth characters, six digits, whether they are a division code or not, like {@code 000000}. */
    public String regionDigits() {
        return value.substring(2, SUBJECT_FROM);
    }

    /** The subject (主体标识码): nine characters, for most holders their organisation code (组织机构代码). */
    public String subject() {
        return value.substring(SUBJECT_FROM, CHECK_AT);
    }

    /**
     * Whether the last character of the subject is the check character of GB 11714. Where it is not, the code is valid
     * all the same: not every department gives subjects by that standard.
     */
    public boolean subjectCheckHolds() {
        return CreditRules.subjectCheckCharacter(subject()) == value.charAt(CHECK_AT - 1);
    }

    /** The check character (校验码), the last. */
    public char checkCharacter() {
        return value.charAt(CHECK_AT);
    }

    /** Ascending by characters. */
    @Override
    public int compareTo(CreditCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the eighteen characters. */
    @Override
    public String toString() {
        return value;
    }
}
